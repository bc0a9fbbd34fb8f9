import { columnNumber, parseReference, parseRange, type CellRange } from '../address';
import type { OpenSheet, OpenTable, OpenWorkbook } from '../openWorkbook';
import { foldLabel } from '../plan/tableColumns';
import { formulaTokens, type FormulaToken } from './formulaTokens';

/** Cells that a reference names, cut to the used part of the sheet. */
export interface ResolvedReference {
  readonly sheet: OpenSheet;
  readonly range: CellRange;
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: OpenSheet;
  readonly row: number;
  readonly column: number;
}

/** The cells behind an address, a range, whole columns, a name or a column of a table; null for anything else. */
export function resolveReference(
  text: string,
  now: OpenWorkbook,
  place: FormulaPlace,
): ResolvedReference | null {
  const tokens = formulaTokens(text).filter(({ kind }) => kind !== 'space');
  const [first, second] = tokens;
  if (!first) return null;
  if (tokens.length <= 2 && (first.kind === 'bracket' || second?.kind === 'bracket'))
    return tableReference(first, second, now, place);
  if (tokens.length === 1 && first.kind === 'name') return namedReference(first.text, now);
  return addressed(tokens, now, place.sheet);
}

function addressed(
  tokens: readonly FormulaToken[],
  now: OpenWorkbook,
  home: OpenSheet,
): ResolvedReference | null {
  const [first, ...rest] = tokens;
  if (first?.kind === 'sheet') {
    const sheet = now.sheets.find(({ name }) => foldLabel(name) === foldLabel(sheetOfToken(first.text)));
    return sheet ? addressed(rest, now, sheet) : null;
  }
  if (tokens.length !== 1 && !(tokens.length === 3 && tokens[1]?.text === ':')) return null;
  const text = tokens.map((token) => token.text.replaceAll('$', '')).join('');
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns) {
    const [left, right] = [columnNumber(columns[1]!), columnNumber(columns[2]!)];
    if (left === undefined || right === undefined) return null;
    return { sheet: home, range: { top: 1, left, bottom: Math.max(1, home.values.length), right } };
  }
  const range = parseRange(text);
  return range ? { sheet: home, range } : null;
}

/** The sheet of `'L''été'!` or `Budget!`. */
export function sheetOfToken(text: string): string {
  const name = text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function namedReference(text: string, now: OpenWorkbook): ResolvedReference | null {
  const named = now.names.find(({ name }) => name.toUpperCase() === text.toUpperCase());
  const reference = named && parseReference(named.refersTo);
  const sheet = now.sheets.find(({ name }) => name === reference?.sheet);
  if (reference && sheet) return { sheet, range: reference.range };
  const found = tableNamed(text, now);
  return found && found.table.bottom > found.table.top
    ? { sheet: found.sheet, range: { ...found.table, top: found.table.top + 1 } }
    : null;
}

function tableNamed(text: string, now: OpenWorkbook): { sheet: OpenSheet; table: OpenTable } | undefined {
  for (const sheet of now.sheets)
    for (const table of sheet.tables)
      if (table.name.toUpperCase() === text.toUpperCase()) return { sheet, table };
  return undefined;
}

/** `t[spend]`, `t[@spend]`, `t[[#This Row],[spend]]`, `[@spend]`. */
function tableReference(
  first: FormulaToken,
  second: FormulaToken | undefined,
  now: OpenWorkbook,
  { sheet, row, column }: FormulaPlace,
): ResolvedReference | null {
  const bracket = first.kind === 'bracket' ? first : second;
  if (!bracket || (first.kind === 'bracket' && second) || (first.kind !== 'bracket' && first.kind !== 'name'))
    return null;
  const found = first.kind === 'bracket' ? tableAround(sheet, row, column) : tableNamed(first.text, now);
  const match = /^\[(@|\[#This Row\],)?\[?([^[\]#@]*)\]?\]$/i.exec(bracket.text);
  if (!found || !match) return null;
  const isRow = match[1] !== undefined;
  const name = foldLabel((match[2] ?? '').replace(/'(.)/g, '$1'));
  const { table } = found;
  for (let at = table.left; at <= table.right; at++) {
    if (foldLabel(String(found.sheet.values[table.top - 1]?.[at - 1] ?? '')) !== name) continue;
    const [top, bottom] = isRow ? [row, row] : [table.top + 1, table.bottom];
    return { sheet: found.sheet, range: { top, left: at, bottom, right: at } };
  }
  return null;
}

function tableAround(sheet: OpenSheet, row: number, column: number) {
  const table = sheet.tables.find(
    ({ top, left, bottom, right }) => row > top && row <= bottom && column >= left && column <= right,
  );
  return table ? { sheet, table } : undefined;
}
