import { parseAddress } from '../../workbook/address';
import type { ChartSpec } from '../../workbook/model';
import { element, XML_HEADER } from './xmlText';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The drawing part of a sheet: where each chart stands, and its alternative text. */
export function drawingXml(
  charts: readonly { readonly chart: ChartSpec; readonly relation: string }[],
  relationNamespace: string,
): string {
  return (
    XML_HEADER +
    element(
      'xdr:wsDr',
      {
        'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
        'xmlns:r': relationNamespace,
      },
      ...charts.map(({ chart, relation }, index) => anchor(chart, relation, index)),
    )
  );
}

function anchor(chart: ChartSpec, relation: string, index: number): string {
  return element(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    corner('xdr:from', chart.from, 0),
    // The bottom right cell belongs to the chart.
    corner('xdr:to', chart.to, 1),
    element(
      'xdr:graphicFrame',
      { macro: '' },
      element(
        'xdr:nvGraphicFramePr',
        {},
        element('xdr:cNvPr', { id: index + 2, name: `Chart ${index + 1}`, descr: chart.title }),
        '<xdr:cNvGraphicFramePr/>',
      ),
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic>`,
    ),
    '<xdr:clientData/>',
  );
}

function corner(name: string, address: string, after: 0 | 1): string {
  const cell = parseAddress(address);
  if (!cell) throw new Error(`chart has no place: ${address}`);
  return `<${name}><xdr:col>${cell.column - 1 + after}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${cell.row - 1 + after}</xdr:row><xdr:rowOff>0</xdr:rowOff></${name}>`;
}
