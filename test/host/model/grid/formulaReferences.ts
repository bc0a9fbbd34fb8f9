import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../../../../src/workbook/address';
import type { Rect, Shift } from './rectangles';
import { shiftRect } from './rectangles';

/** A reference to cells inside a formula. */
export interface FormulaReference {
  /** Name of the sheet in front of it, if any. */
  readonly sheet: string | undefined;
  readonly kind: 'cells' | 'rows' | 'columns';
  readonly rect: Rect;
  /** Which of its four edges carry a `$`. */
  readonly fixed: { readonly [edge in keyof Rect]: boolean };
  readonly isRange: boolean;
}

const LOST = '#REF!';

const CELL = '\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}';
const REFERENCE = `(?:('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7})`;
/** Texts in quotes and the brackets of tables are passed over; what follows may not make it a name or a function. */
const TOKENS = new RegExp(
  `"(?:[^"]|"")*"|\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]|(?<![\\p{L}\\p{N}_.$'!])${REFERENCE}(?![\\p{L}\\p{N}_.(!])`,
  'gu',
);

/** The formula with each reference changed; null makes it #REF!. */
export function mapReferences(
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | null,
): string {
  return formula.replace(TOKENS, (token: string, sheet: string | undefined, cells: string | undefined) => {
    const reference = cells === undefined ? undefined : readReference(sheet, cells);
    if (!reference) return token;
    const changed = change(reference);
    if (changed === reference) return token;
    return changed ? writeReference(changed) : LOST;
  });
}

/** Follows a shift of cells on a sheet. */
export const shiftFormula = (formula: string, home: string, sheet: string, shift: Shift): string =>
  mapReferences(formula, (reference) => {
    if (!sameName(reference.sheet ?? home, sheet)) return reference;
    const rect = shiftRect(reference.rect, shift);
    return rect === reference.rect ? reference : rect ? { ...reference, rect } : null;
  });

/** As a copied formula reads so many rows down and columns right. */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  mapReferences(formula, (reference) => {
    const { rect, fixed, kind } = reference;
    const down = (row: number, stays: boolean): number => row + (stays || kind === 'columns' ? 0 : rows);
    const right = (column: number, stays: boolean): number =>
      column + (stays || kind === 'rows' ? 0 : columns);
    const target: Rect = {
      top: down(rect.top, fixed.top),
      bottom: down(rect.bottom, fixed.bottom),
      left: right(rect.left, fixed.left),
      right: right(rect.right, fixed.right),
    };
    const isLost =
      target.top < 1 || target.left < 1 || target.bottom > MAX_ROWS || target.right > MAX_COLUMNS;
    return isLost ? null : { ...reference, rect: target };
  });

/** After a sheet got another name, or, with null, was deleted. */
export const renameSheet = (formula: string, sheet: string, name: string | null): string =>
  mapReferences(formula, (reference) => {
    if (reference.sheet === undefined || !sameName(reference.sheet, sheet)) return reference;
    return name === null ? null : { ...reference, sheet: name };
  });

/** `R[1]C2` and the like, as a cell at this place says it. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(TOKENS, (token: string, sheet: string | undefined, cells: string | undefined) => {
    const reference = cells === undefined ? undefined : readReference(sheet, cells);
    if (!reference) return token;
    const { rect, fixed, kind, isRange } = reference;
    const part = (letter: string, value: number, isFixed: boolean, from: number): string =>
      isFixed ? `${letter}${value}` : value === from ? letter : `${letter}[${value - from}]`;
    const corner = (r: 'top' | 'bottom', c: 'left' | 'right'): string =>
      (kind === 'columns' ? '' : part('R', rect[r], fixed[r], row)) +
      (kind === 'rows' ? '' : part('C', rect[c], fixed[c], column));
    const first = corner('top', 'left');
    return `${prefix(reference.sheet)}${isRange ? `${first}:${corner('bottom', 'right')}` : first}`;
  });
}

/** The same the other way round; whole rows and columns are not read. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const token = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/gu;
  return formula.replace(token, (match: string, r: string | undefined, c: string | undefined) => {
    if (match.startsWith('"')) return match;
    const place = (text: string | undefined, from: number): readonly [dollar: string, value: number] => {
      if (text === undefined) return ['', from];
      return text.startsWith('[') ? ['', from + Number(text.slice(1, -1))] : ['$', Number(text)];
    };
    const [rowDollar, atRow] = place(r, row);
    const [columnDollar, atColumn] = place(c, column);
    if (atRow < 1 || atColumn < 1 || atRow > MAX_ROWS || atColumn > MAX_COLUMNS) return LOST;
    return `${columnDollar}${columnLetters(atColumn)}${rowDollar}${atRow}`;
  });
}

/** A sheet's name as Excel writes it in an address: quoted only where it must be. */
export const quotedIfNeeded = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}[0-9]+|[RrCc])$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

export const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;

/** Names of sheets, tables and the like: their case does not count. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const prefix = (sheet: string | undefined): string =>
  sheet === undefined ? '' : `${quotedIfNeeded(sheet)}!`;

/** What stands behind the sheet of a reference: workbooks say the same cells in thousands of formulas. */
type Cells = Omit<FormulaReference, 'sheet'>;
const known = new Map<string, Cells | undefined>();

function readReference(sheet: string | undefined, text: string): FormulaReference | undefined {
  if (!known.has(text)) known.set(text, readCells(text));
  const cells = known.get(text);
  return cells && { sheet: sheet === undefined ? undefined : unquoted(sheet), ...cells };
}

function readCells(text: string): Cells | undefined {
  const [from = '', to] = text.split(':');
  const [a, b] = [readCorner(from), readCorner(to ?? from)];
  if (!a || !b) return undefined;
  return {
    kind: a.row === undefined ? 'columns' : a.column === undefined ? 'rows' : 'cells',
    isRange: to !== undefined,
    rect: { top: a.row ?? 1, left: a.column ?? 1, bottom: b.row ?? MAX_ROWS, right: b.column ?? MAX_COLUMNS },
    fixed: {
      top: a.rowFixed,
      left: a.columnFixed,
      bottom: b.rowFixed,
      right: b.columnFixed,
    },
  };
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

function readCorner(text: string): Corner | undefined {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/.exec(text);
  if (!match) return undefined;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  const column = letters === '' ? undefined : columnNumber(letters);
  const row = digits === '' ? undefined : Number(digits);
  if ((letters !== '' && column === undefined) || (row !== undefined && (row < 1 || row > MAX_ROWS)))
    return undefined;
  return {
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    // A row alone has its `$` in the first place.
    rowFixed: letters === '' ? first === '$' : second === '$',
    columnFixed: letters !== '' && first === '$',
  };
}

function writeReference({ sheet, kind, rect, fixed, isRange }: FormulaReference): string {
  const corner = (r: 'top' | 'bottom', c: 'left' | 'right'): string =>
    (kind === 'rows' ? '' : `${fixed[c] ? '$' : ''}${columnLetters(rect[c])}`) +
    (kind === 'columns' ? '' : `${fixed[r] ? '$' : ''}${rect[r]}`);
  const first = corner('top', 'left');
  return `${prefix(sheet)}${isRange ? `${first}:${corner('bottom', 'right')}` : first}`;
}
