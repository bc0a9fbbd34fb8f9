import { columnNumber, MAX_COLUMNS, MAX_ROWS, parseRange } from '../../../src/workbook/address';
import { invalidArgument, itemNotFound } from './errors';
import { show } from './facts';
import { sameName, unquoted } from './grid/formulaReferences';
import type { Rect } from './grid/rectangles';
import type { Worksheet } from './worksheet';

/** The cells of this sheet that an address names: `A1`, `B:C`, `2:3`, with or without the sheet, a name or a table. */
export function resolveAddress(address: unknown, sheet: Worksheet): Rect {
  if (typeof address !== 'string') throw invalidArgument(`an address is a text, not ${show(address)}`);
  const { own, cells } = splitAddress(address);
  if (own !== undefined && !sameName(own, sheet.Name))
    throw invalidArgument(`${address} is not on the sheet ${sheet.Name}`);
  const rect = readRect(cells);
  if (rect) return rect;
  if (own === undefined) {
    const target = namedTarget(cells, sheet);
    if (target) return target;
  }
  throw invalidArgument(`${address} is no address`);
}

export const resolveAreas = (address: unknown, sheet: Worksheet): readonly Rect[] =>
  String(address)
    .split(/,(?=(?:[^']|'[^']*')*$)/)
    .map((part) => resolveAddress(part.trim(), sheet));

/** `'Plan 2026'!A1:B2` in its sheet and its cells. */
export function splitAddress(address: string): { readonly own: string | undefined; readonly cells: string } {
  const match = /^(?:('(?:[^']|'')+'|[^'!]+)!)?([^!]+)$/.exec(address);
  if (!match) throw invalidArgument(`${address} is no address`);
  return { own: match[1] === undefined ? undefined : unquoted(match[1]), cells: match[2]! };
}

/** Undefined where the text is no address of cells. */
export function readRect(cells: string): Rect | undefined {
  const plain = cells.replaceAll('$', '');
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const [a, b] = [columnNumber(columns[1]!), columnNumber(columns[2]!)];
    return a === undefined || b === undefined
      ? undefined
      : { top: 1, bottom: MAX_ROWS, left: Math.min(a, b), right: Math.max(a, b) };
  }
  const rows = /^([1-9][0-9]*):([1-9][0-9]*)$/.exec(plain);
  if (rows) {
    const [a, b] = [Number(rows[1]), Number(rows[2])];
    return Math.max(a, b) > MAX_ROWS
      ? undefined
      : { left: 1, right: MAX_COLUMNS, top: Math.min(a, b), bottom: Math.max(a, b) };
  }
  return parseRange(plain);
}

/** A name of the sheet or the workbook, a table, or a column of a table: `plan[start]`, `plan[#All]`. */
function namedTarget(text: string, sheet: Worksheet): Rect | undefined {
  const item = sheet.Names.find(text) ?? sheet.workbook.Names.find(text);
  if (item) {
    const range = item.GetRange();
    if (range.sheet !== sheet) throw itemNotFound(`${text} is on another sheet`);
    return range.rect;
  }
  const match = /^([\p{L}_][\p{L}\p{N}_.]*)(?:\[([^\]]+)\])?$/u.exec(text);
  const table = match && sheet.tablesHere.find((one) => sameName(one.Name, match[1]!));
  if (!table) return undefined;
  switch (match[2]?.toLowerCase()) {
    case undefined:
    case '#data':
      return table.bodyRect;
    case '#all':
      return table.rect;
    case '#headers':
      return table.headerRect;
    default:
      return table.Columns.Indexer(match[2]).GetDataBodyRange().rect;
  }
}
