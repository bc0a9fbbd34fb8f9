import type { CellValue as ExcelValue, Style, Worksheet } from 'exceljs';
import { formatAddress, parseRange } from '../../workbook/address';
import type { CellSpec, CellValue, RichSheetSpec, StyleSpec } from '../../workbook/model';
import { cellStyle } from './cellStyle';
import { dateSerial } from '../../core/dateSerial';
import { formulaText } from './formulaText';
import { escapeControls } from './xmlText';

const DATE_FORMAT = 'yyyy-mm-dd';

/** Fills an exceljs sheet with what exceljs does well: values, formulas, styles, merged cells, row heights. */
export function fillRichCells(target: Worksheet, sheet: RichSheetSpec): void {
  // A style comes back on thousands of cells, as the same object or an equal one; exceljs hashes each object it is given.
  const styles = new Map<string, Partial<Style>>();
  const styleOf = (style: StyleSpec, format: string | undefined): Partial<Style> => {
    const key = `${format ?? ''} ${JSON.stringify(style)}`;
    const known = styles.get(key);
    if (known) return known;
    const made = cellStyle(style, format);
    styles.set(key, made);
    return made;
  };
  for (const cell of sheet.cells) {
    const format = isDate(cell.value) ? DATE_FORMAT : undefined;
    const place = target.getCell(cell.at);
    const value = excelValue(cell);
    if (value !== undefined) place.value = value;
    if (cell.style || format) place.style = styleOf(cell.style ?? {}, format);
  }
  const styled = new Set(sheet.cells.flatMap((cell) => (cell.style ? [cell.at.toUpperCase()] : [])));
  for (const merge of sheet.merges ?? []) mergeCells(target, merge, styled);
  for (const [row, height] of Object.entries(sheet.rowHeights ?? {}))
    target.getRow(Number(row)).height = height;
}

/** Merges a range; cells without a style of their own take the first one's, so that fills and borders reach the edges. */
function mergeCells(target: Worksheet, merge: string, styled: ReadonlySet<string>): void {
  target.mergeCellsWithoutStyle(merge);
  const range = parseRange(merge);
  if (!range) return;
  const { style } = target.getCell(range.top, range.left);
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (!styled.has(formatAddress(row, column))) target.getCell(row, column).style = style;
    }
  }
}

function isDate(value: CellValue | undefined): value is { readonly date: string } {
  return typeof value === 'object' && value !== null && 'date' in value;
}

function excelValue(cell: CellSpec): ExcelValue | undefined {
  const value = plainValue(cell);
  if (cell.formula === undefined) return value ?? undefined;
  return { formula: formulaText(cell.formula), ...(value === null ? {} : { result: value }) };
}

/** The value without our own shapes: dates become serial days, so that no time zone can shift them. */
function plainValue({
  at,
  value,
}: CellSpec):
  string | number | boolean | { error: '#DIV/0!' | '#N/A' | '#VALUE!' | '#NUM!' | '#REF!' } | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return escapeControls(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`number cannot be written to cell ${at}: ${value}`);
    return value;
  }
  if ('error' in value) return { error: value.error };
  const serial = dateSerial(value.date);
  if (serial === undefined) throw new Error(`date cannot be written to cell ${at}: ${value.date}`);
  return serial;
}
