import { typedNumber } from '../../core/typedNumber';
import { currentLanguage } from '../language';
import type { Argument } from './cells';
import { cellRows, onlyCell, isBlank, isLeftOut } from './cells';
import { invalid } from './cellError';

/** A number read from a cell, with the currency that was written beside it. */
export interface ReadNumber {
  readonly value: number;
  readonly currency: string | null;
}

/** A column of numbers, null where the cell is blank, in the order of the range. */
export interface NumberColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly currencies: ReadonlySet<string>;
  /** Cells before the first number: 1 when the range begins with its header. */
  readonly header: 0 | 1;
}

/** The number of a cell, or null when it is blank; `place` is the row in its range, for the message. */
export function readCell(name: string, cell: unknown, place?: number): ReadNumber | null {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell, currency: null };
  const read = typeof cell === 'string' ? typedNumber(cell, currentLanguage()) : null;
  if (read?.ok) return { value: read.value, currency: read.currency };
  const code = read?.reason === 'ambiguous' ? 'ambiguous-number' : 'not-a-number';
  throw invalid(code, { argument: name, found: shown(cell), ...(place === undefined ? {} : { place }) });
}

/** A number that must be there. */
export function readNumber(name: string, argument: Argument): number {
  const read = readCell(name, onlyCell(name, argument));
  if (read === null) throw invalid('argument-missing', { argument: name });
  return read.value;
}

/** A number that may be left out. */
export function readOptionalNumber(name: string, argument: Argument): number | undefined {
  return isLeftOut(argument) ? undefined : readNumber(name, argument);
}

/** The numbers of a range; a text at its head is taken for a header, any other text is refused by its row. */
export function readColumn(name: string, argument: Argument): NumberColumn {
  const cells = cellRows(argument).flat();
  const header = cells.length > 1 && isHeader(cells[0]) ? 1 : 0;
  const currencies = new Set<string>();
  const values = cells.slice(header).map((cell, index) => {
    const read = readCell(name, cell, cells.length > 1 ? index + 1 + header : undefined);
    if (read?.currency) currencies.add(read.currency);
    return read?.value ?? null;
  });
  return { name, values, currencies, header };
}

/** The numbers of a range that has no blank. */
export function readFullColumn(name: string, argument: Argument): readonly number[] {
  return readColumn(name, argument).values.map((value, index) => {
    if (value === null) throw invalid('blank-cell', { argument: name, place: index + 1 });
    return value;
  });
}

function isHeader(cell: unknown): boolean {
  return (
    typeof cell === 'string' && !isBlank(cell) && !/\d/.test(cell) && !typedNumber(cell, currentLanguage()).ok
  );
}

/** What a message may quote of a cell. */
export function shown(cell: unknown): string {
  const text = typeof cell === 'object' ? '' : String(cell).trim();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
