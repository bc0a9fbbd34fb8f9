import { invalid, type CellError } from './cellError';

/** What Excel hands over: a matrix for a range, a lone value for a cell or a constant, nothing for an argument left out. */
export type Argument = unknown;

/** What a spilled result is made of; an error stands in its cell and the others keep their values. */
export type ResultCell = string | number | boolean | CellError;
export type ResultTable = ResultCell[][];

/** Signs that exports and people write where there is no figure. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['-', '--', '—', '–', 'n/a', 'na', 'n/d', 'nd']);

/** The argument as rows of cells, whatever form the host gave it in. */
export function cellRows(argument: Argument): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[plain(argument)]];
  const rows = argument.every(Array.isArray) ? (argument as unknown[][]) : [argument];
  return rows.map((row) => row.map(plain));
}

/** The value of a cell that holds a data type, such as a formatted number. */
function plain(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell;
}

/** The cells of an argument, row by row. */
export function cellList(argument: Argument): readonly unknown[] {
  return cellRows(argument).flat();
}

/** The only cell of an argument that takes one; a range is refused rather than read by its first cell. */
export function onlyCell(name: string, argument: Argument): unknown {
  const cells = cellList(argument);
  if (cells.length > 1) throw invalid('one-cell-wanted', { argument: name, count: cells.length });
  return cells[0];
}

/** True for an empty cell in every form that hosts send it, except desktop's 0, which nothing tells from a typed 0. */
export function isBlank(cell: unknown): boolean {
  if (cell === null || cell === undefined) return true;
  return typeof cell === 'string' && (cell.trim() === '' || PLACEHOLDERS.has(cell.trim().toLowerCase()));
}

/** True when the argument was left out or is an empty cell. */
export function isLeftOut(argument: Argument): boolean {
  return cellList(argument).every(isBlank);
}
