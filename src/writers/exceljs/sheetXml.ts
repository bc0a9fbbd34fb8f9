import { columnLetters, quoteSheetName } from '../../workbook/address';
import type { PrintSpec } from '../../workbook/model';
import { MAIN_NAMESPACE, RELATION_NAMESPACE } from './package';
import { attributes, element, XML_HEADER } from './xmlText';

/** Opening tag of a worksheet part, with the namespaces that its parts use. */
export const WORKSHEET_OPEN = `${XML_HEADER}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATION_NAMESPACE}">`;

// Excel adds five pixels of padding to the characters; of the seven a digit of Calibri 11 takes.
const PADDING = 0.7109375;

/** `<cols>` for widths in characters, and the cell formats of columns that have one. */
export function columnsElement(
  widths: readonly (number | undefined)[],
  styleIds: readonly number[] = [],
): string {
  const columns = widths.flatMap((width, index) =>
    width === undefined
      ? []
      : [
          element('col', {
            min: index + 1,
            max: index + 1,
            width: Math.min(255, width + PADDING),
            style: styleIds[index] || undefined,
            customWidth: 1,
          }),
        ],
  );
  return columns.length === 0 ? '' : element('cols', {}, ...columns);
}

/** `<sheetViews>` with what stays in sight while scrolling; only the first sheet is selected. */
export function sheetViewsElement(view: {
  readonly freeze?: { readonly rows: number; readonly columns: number } | undefined;
  readonly showGridLines?: boolean | undefined;
  readonly selected: boolean;
}): string {
  const { rows, columns } = view.freeze ?? { rows: 0, columns: 0 };
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = `${columnLetters(columns + 1)}${rows + 1}`;
  const frozen =
    rows === 0 && columns === 0
      ? ''
      : element('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: corner,
          activePane: pane,
          state: 'frozen',
        }) + element('selection', { pane, activeCell: corner, sqref: corner });
  return element(
    'sheetViews',
    {},
    element(
      'sheetView',
      {
        showGridLines: view.showGridLines === false ? 0 : undefined,
        tabSelected: view.selected ? 1 : undefined,
        workbookViewId: 0,
      },
      frozen,
    ),
  );
}

/** `<sheetPr>`: the colour of the tab, and whether printing fits pages. */
export function sheetPropertiesElement(tabColor: string | undefined, fitToPage = false): string {
  if (tabColor === undefined && !fitToPage) return '';
  return element(
    'sheetPr',
    {},
    tabColor === undefined ? '' : element('tabColor', { rgb: `FF${tabColor}` }),
    fitToPage ? element('pageSetUpPr', { fitToPage: 1 }) : '',
  );
}

/** A range of a sheet as a defined name refers to it, e.g. `'Vue'!$A$1:$B$9`. */
export function absoluteReference(sheet: string, range: string): string {
  const absolute = range.replace(
    /\$?([A-Za-z]*)\$?(\d*)/g,
    (_, letters: string, digits: string) =>
      `${letters ? `$${letters.toUpperCase()}` : ''}${digits ? `$${digits}` : ''}`,
  );
  return `${quoteSheetName(sheet)}!${absolute}`;
}

/** Margins, paper and footer of a sheet, in the order of the schema. */
export function printElements(
  print: Pick<PrintSpec, 'orientation' | 'paper' | 'fitToWidth' | 'pagesWide'> | undefined,
): string {
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  if (!print) return margins;
  return (
    '<printOptions horizontalCentered="1"/>' +
    margins +
    `<pageSetup${attributes({
      // The schema's numbers of paper sizes.
      paperSize: print.paper === 'A3' ? 8 : 9,
      fitToWidth: print.fitToWidth && (print.pagesWide ?? 1) > 1 ? print.pagesWide : undefined,
      // As many pages high as it takes.
      fitToHeight: print.fitToWidth ? 0 : undefined,
      orientation: print.orientation,
    })}/>` +
    // Sheet name on the left, page of pages on the right.
    '<headerFooter><oddFooter>&amp;L&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>'
  );
}
