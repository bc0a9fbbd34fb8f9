const [DOLLAR, ZERO] = [36, 48];

/** Excel's limits of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A cell, both numbers 1-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all numbers 1-based and inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Letters of a 1-based column number: 1 is A, 28 is AB. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  if (column > 0 && column <= MAX_COLUMNS) LETTERS[column] = letters;
  return letters;
}

/** Letters of the columns met so far: a workbook asks for the same few a hundred thousand times. */
const LETTERS: string[] = [];

/** The 1-based number of a column's letters, or undefined beyond XFD. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column : undefined;
}

/** The cell an A1 address names (`$` allowed), or undefined when it is not an address of a sheet. */
export function parseAddress(address: string): CellAddress | undefined {
  let at = address.charCodeAt(0) === DOLLAR ? 1 : 0;
  let [column, row] = [0, 0];
  const letters = at;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (at === letters || at - letters > 3 || column > MAX_COLUMNS) return undefined;
  if (address.charCodeAt(at) === DOLLAR) at++;
  if (at === address.length || address.charCodeAt(at) === ZERO || address.length - at > 7) return undefined;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return row > MAX_ROWS ? undefined : { row, column };
}

/** The rectangle an A1 range names; a single address is a range of one cell. */
export function parseRange(range: string): CellRange | undefined {
  const [first = '', last = first, ...rest] = range.split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (!from || !to || rest.length > 0) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function formatAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function formatRange(range: CellRange): string {
  const from = formatAddress(range.top, range.left);
  const to = formatAddress(range.bottom, range.right);
  return from === to ? from : `${from}:${to}`;
}

export function rangesOverlap(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** A sheet's name as a formula writes it: always quoted, so that spaces, accents and digits need no rule. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A reference with its sheet, e.g. `'Vue d''ensemble'!$B$4:$B$9`. */
export interface SheetReference {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Takes a reference such as `'Vue'!$B$4` or `Vue!B4:C9` apart; undefined for anything else (a name, a table, a formula). */
export function parseReference(reference: string): SheetReference | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!\s]+))!([^!]+)$/.exec(reference);
  if (!match) return undefined;
  const range = parseRange(match[3] ?? '');
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
  return range && sheet !== undefined ? { sheet, range } : undefined;
}
