import { formatRange, parseAddress, parseRange, type CellRange } from '../../workbook/address';
import type { CellSpec, RichSheetSpec, TableSpec } from '../../workbook/model';
import type { FillChart } from './chartCache';
import { chartXml } from './chartXml';
import { conditionalFormatsXml, type DifferentialStyles } from './conditionalFormats';
import { drawingXml } from './drawingXml';
import { formulaText } from './formulaText';
import { commentsXml, notesVml, type NoteSpec } from './notesXml';
import {
  RELATION_NAMESPACE,
  relationships,
  relationshipsPath,
  type Part,
  type PartKind,
  type Relation,
} from './package';
import { protectionXml } from './protectionXml';
import type { RichPackageSheet } from './richPackage';
import {
  columnsElement,
  printElements,
  sheetPropertiesElement,
  sheetViewsElement,
  WORKSHEET_OPEN,
} from './sheetXml';
import { tableXml, type TableColumnPart } from './tableXml';
import { validationsXml } from './validationsXml';
import { element } from './xmlText';
import { READ_TABLE_STYLE } from '../tableStyles';

/** Numbers that are unique in the whole workbook, handed out in the order of its sheets. */
export interface PartNumbers {
  next(kind: PartKind): number;
}

export function createPartNumbers(): PartNumbers {
  const last = new Map<PartKind, number>();
  return {
    next(kind) {
      const number = (last.get(kind) ?? 0) + 1;
      last.set(kind, number);
      return number;
    },
  };
}

/** A file to put into the package; `part` is absent for relations, which have no content type of their own. */
export interface PackageFile {
  readonly path: string;
  readonly xml: string;
  readonly part?: Part;
}

export interface RichSheetJob {
  readonly sheet: RichSheetSpec;
  readonly path: string;
  /** From 1, in the order of the workbook. */
  readonly number: number;
  readonly made: RichPackageSheet;
  readonly styles: DifferentialStyles;
  readonly numbers: PartNumbers;
  readonly selected: boolean;
  readonly fillChart: FillChart;
}

/** The worksheet part of a rich sheet and all that hangs on it: tables, notes, links, charts. */
export function richSheetFiles(job: RichSheetJob): readonly PackageFile[] {
  const { sheet, made, number } = job;
  const files: PackageFile[] = [];
  const relations: Relation[] = [];
  const relate = (kind: PartKind, path: string, xml: string): string => {
    const id = `rId${relations.length + 1}`;
    relations.push({ id, kind, path });
    files.push({ path, xml, part: { path, kind } });
    return id;
  };
  const relateAddress = (address: string): string => {
    const id = `rId${relations.length + 1}`;
    relations.push({ id, address });
    return id;
  };

  const links = hyperlinksXml(sheet.cells, relateAddress);
  const drawing = drawingOf(job, files);
  const drawingId = drawing ? relate('drawing', drawing.path, drawing.xml) : undefined;
  const notes = sheet.cells.flatMap((cell): NoteSpec[] =>
    cell.note ? [{ at: cell.at, note: cell.note }] : [],
  );
  const vmlId =
    notes.length === 0
      ? undefined
      : relate('vmlDrawing', `xl/drawings/vmlDrawing${number}.vml`, notesVml(notes, number));
  if (notes.length > 0) relate('comments', `xl/comments${number}.xml`, commentsXml(notes, 'Jalon'));
  const tableIds = (sheet.tables ?? []).map((table) => {
    const id = job.numbers.next('table');
    return relate('table', `xl/tables/table${id}.xml`, richTableXml(table, sheet, id));
  });
  const conditional = conditionalFormatsXml(sheet.conditionalFormats ?? [], job.styles, number);

  // The schema fixes the order of these elements.
  const xml = [
    WORKSHEET_OPEN,
    sheetPropertiesElement(sheet.tabColor, sheet.print?.fitToWidth === true),
    made.dimension,
    sheetViewsElement({ freeze: sheet.freeze, showGridLines: sheet.showGridLines, selected: job.selected }),
    element('sheetFormatPr', { defaultRowHeight: 15 }),
    columnsElement(sheet.columnWidths ?? []),
    made.sheetData,
    sheet.protect ? protectionXml(sheet.protect) : '',
    made.mergeCells,
    conditional.elements,
    validationsXml(sheet.validations ?? []),
    links,
    printElements(sheet.print),
    drawingId === undefined ? '' : element('drawing', { 'r:id': drawingId }),
    vmlId === undefined ? '' : element('legacyDrawing', { 'r:id': vmlId }),
    tableIds.length === 0
      ? ''
      : element(
          'tableParts',
          { count: tableIds.length },
          ...tableIds.map((id) => element('tablePart', { 'r:id': id })),
        ),
    conditional.extension === '' ? '' : `<extLst>${conditional.extension}</extLst>`,
    '</worksheet>',
  ].join('');

  files.push({ path: job.path, xml, part: { path: job.path, kind: 'worksheet' } });
  if (relations.length > 0)
    files.push({ path: relationshipsPath(job.path), xml: relationships(job.path, relations) });
  return files;
}

function hyperlinksXml(cells: readonly CellSpec[], relate: (address: string) => string): string {
  const links = cells.flatMap(({ at, link }) =>
    link === undefined
      ? []
      : link.startsWith('#')
        ? [element('hyperlink', { ref: at, location: link.slice(1) })]
        : [element('hyperlink', { ref: at, 'r:id': relate(link) })],
  );
  return links.length === 0 ? '' : element('hyperlinks', {}, ...links);
}

function drawingOf(
  job: RichSheetJob,
  files: PackageFile[],
): { readonly path: string; readonly xml: string } | undefined {
  const charts = job.sheet.charts ?? [];
  if (charts.length === 0) return undefined;
  const relations: Relation[] = [];
  const anchors = charts.map((chart, index) => {
    const path = `xl/charts/chart${job.numbers.next('chart')}.xml`;
    const id = `rId${index + 1}`;
    relations.push({ id, kind: 'chart', path });
    files.push({ path, xml: chartXml(job.fillChart(chart)), part: { path, kind: 'chart' } });
    return { chart, relation: id };
  });
  const path = `xl/drawings/drawing${job.numbers.next('drawing')}.xml`;
  files.push({ path: relationshipsPath(path), xml: relationships(path, relations) });
  return { path, xml: drawingXml(anchors, RELATION_NAMESPACE) };
}

function richTableXml(table: TableSpec, sheet: RichSheetSpec, id: number): string {
  const range = parseRange(table.range);
  if (!range) throw new Error(`table ${table.name} has no range: ${table.range}`);
  const filtered = table.totalsRow ? { ...range, bottom: range.bottom - 1 } : range;
  return tableXml({
    id,
    name: table.name,
    range: formatRange(range),
    filterRange: formatRange(filtered),
    columns: tableColumns(sheet, range, table.totalsRow === true),
    style: table.style ?? READ_TABLE_STYLE,
  });
}

function tableColumns(
  sheet: RichSheetSpec,
  range: CellRange,
  hasTotals: boolean,
): readonly TableColumnPart[] {
  const headers = new Map<number, CellSpec>();
  const totals = new Map<number, CellSpec>();
  for (const cell of sheet.cells) {
    const place = parseAddress(cell.at);
    if (place?.row === range.top) headers.set(place.column, cell);
    if (hasTotals && place?.row === range.bottom) totals.set(place.column, cell);
  }
  return Array.from({ length: range.right - range.left + 1 }, (_, index) => {
    const column = range.left + index;
    const header = headers.get(column)?.value;
    const total = totals.get(column);
    return {
      name: typeof header === 'string' ? header : `Column${index + 1}`,
      ...(total?.formula === undefined ? {} : { totalsFormula: formulaText(total.formula) }),
      ...(total?.formula === undefined && typeof total?.value === 'string'
        ? { totalsLabel: total.value }
        : {}),
    };
  });
}
