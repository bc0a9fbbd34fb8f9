import { formatAddress, formatRange, MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook/address';
import { HostError } from '../interpreter/hostObject';
import { invalidArgument } from './errors';
import { EventType, WORKBOOK } from './events';
import { show } from './facts';
import { fromR1C1 } from './grid/formulaReferences';
import type { Rect } from './grid/rectangles';
import { columnsOf, isOneCell, rowsOf } from './grid/rectangles';
import type { Content } from './grid/sheetGrid';
import { isTooLong, MAX_FORMULA, typedContent } from './grid/typedContent';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** Cells that may be given for a whole range: one value for all of it, or its exact shape. */
export function spread(rect: Rect, given: unknown, name: string): (row: number, column: number) => unknown {
  if (rowsOf(rect) === MAX_ROWS || columnsOf(rect) === MAX_COLUMNS)
    throw invalidArgument(`${name} of whole rows or columns cannot be set`);
  if (!Array.isArray(given)) return () => given;
  const rows = given as readonly unknown[];
  const lists = rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : undefined));
  if (lists.length === 1 && lists[0]?.length === 1) return () => lists[0]![0];
  if (lists.length !== rowsOf(rect) || lists.some((row) => row?.length !== columnsOf(rect))) {
    throw invalidArgument(
      `${name} of ${formatRange(rect)} take ${rowsOf(rect)} × ${columnsOf(rect)} values, not ${lists.length} × ${lists[0]?.length ?? 'none'}`,
    );
  }
  return (row, column) => lists[row]![column];
}

/** Writes values or formulas; null leaves a cell as it is, '' empties it. */
export function writeCells(
  sheet: Worksheet,
  rect: Rect,
  given: unknown,
  name: 'values' | 'formulas' | 'formulasR1C1',
): void {
  const at = spread(rect, given, name);
  sheet.assertEditable(rect);
  const dayFirst = !sheet.workbook.language.endsWith('US');
  const before = isOneCell(rect) ? sheet.grid.get(rect.top, rect.left)?.value : undefined;
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const value = at(row - rect.top, column - rect.left);
      if (value === null || value === undefined || isHiddenByMerge(sheet, row, column)) continue;
      checkValue(value, row, column);
      const input =
        name === 'formulasR1C1' && typeof value === 'string' && value.startsWith('=')
          ? fromR1C1(value, row, column)
          : value;
      const cell = sheet.grid.get(row, column);
      const style = cell?.style ?? sheet.grid.styleAt(row, column);
      const format = String(style['NumberFormat'] ?? 'General');
      const typed = typedContent(input, format, dayFirst);
      const { value: shown, formula } = typed.content;
      sheet.grid.place(row, column, { value: shown, formula, link: cell?.link, style });
      if (typed.format !== undefined && format === 'General')
        sheet.grid.patchStyle(
          { top: row, left: column, bottom: row, right: column },
          { NumberFormat: typed.format },
        );
    }
  }
  for (const table of sheet.tablesHere) table.afterWrite(rect);
  sheet.workbook.isCalculated = false;
  cellsChanged(sheet, rect, 'RangeEdited', before);
}

/** Tells that what cells hold has changed. */
export function cellsChanged(sheet: Worksheet, rect: Rect, changeType: string, before?: Content): void {
  const { events, workbook } = sheet;
  const range = new Range(sheet, rect);
  const address = range.localAddress;
  const after = isOneCell(rect) ? sheet.grid.get(rect.top, rect.left)?.value : undefined;
  events.happened(
    EventType.changed,
    [sheet.Id, WORKBOOK],
    {
      type: 'WorksheetChanged',
      changeType,
      address,
      worksheetId: sheet.Id,
      ...(isOneCell(rect) && changeType === 'RangeEdited'
        ? { valueBefore: before ?? '', valueAfter: after ?? '' }
        : {}),
      ...(events.actor === 'addin' ? { triggerSource: 'ThisLocalAddin' } : {}),
    },
    range,
  );
  for (const table of workbook.tables) {
    if (table.sheet === sheet && table.touches(rect))
      events.happened(EventType.tableChanged, [table.Id, WORKBOOK], {
        type: 'TableChanged',
        changeType,
        address,
        tableId: table.Id,
        worksheetId: sheet.Id,
      });
  }
}

function isHiddenByMerge(sheet: Worksheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

function checkValue(value: unknown, row: number, column: number): void {
  if (typeof value !== 'object' && !(typeof value === 'string' && isWorthChecking(value))) return;
  const at = formatAddress(row, column);
  if (typeof value !== 'string') throw invalidArgument(`${at} cannot hold ${show(value)}`);
  if (isTooLong(value)) {
    if (value.startsWith('='))
      throw new HostError(
        'FormulaLengthExceedsLimit',
        `The length of the formula exceeds the limit. (${at}: ${value.length}, the limit is ${MAX_FORMULA})`,
      );
    throw invalidArgument(`${at}: a text of ${value.length} characters`);
  }
  if (value.startsWith('=') && value.length > 1) checkFormula(value, at);
}

/** Most texts are short and no formulas; addresses are made for the others only. */
const isWorthChecking = (value: string): boolean => isTooLong(value) || value.startsWith('=');

/** What Excel refuses at sight: open brackets and quotes, and separators of another language. */
function checkFormula(formula: string, at: string): void {
  let outside = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')+'/g, "''");
  if (/[{[]/.test(outside))
    outside = outside
      .replace(/\{[^}]*\}/g, '')
      .replace(/\[[^\][]*\]/g, '')
      .replace(/\[[^\][]*\]/g, '');
  const count = (character: string): number => outside.split(character).length - 1;
  if (outside.replaceAll('""', '').includes('"') || count('(') !== count(')'))
    throw invalidArgument(`${at}: ${formula} is not closed`);
  if (outside.includes(';'))
    throw invalidArgument(
      `${at}: ${formula} has a semicolon; arguments are separated by commas in every language`,
    );
  if (/[-+*/^&=<>,(]$/.test(outside) || /\(,\)/.test(outside))
    throw invalidArgument(`${at}: ${formula} ends too early`);
}
