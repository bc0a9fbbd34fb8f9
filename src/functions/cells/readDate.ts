import { serialDate } from '../../core/dateSerial';
import { typedDate } from '../../core/typedDate';
import { currentLanguage } from '../language';
import type { Argument } from './cells';
import { cellList, onlyCell, isBlank, isLeftOut } from './cells';
import { invalid } from './cellError';
import { shown } from './readNumber';

/** A day that must be there, as `YYYY-MM-DD`: a date of Excel or a text. */
export function readDate(name: string, argument: Argument): string {
  const date = dateOf(name, onlyCell(name, argument));
  if (date === null) throw invalid('argument-missing', { argument: name });
  return date;
}

export function readOptionalDate(name: string, argument: Argument): string | undefined {
  return isLeftOut(argument) ? undefined : readDate(name, argument);
}

/** The days of a range; blanks are passed over, a text at its head is taken for a header. */
export function readDates(name: string, argument: Argument): readonly string[] {
  return cellList(argument).flatMap((cell, index) => {
    if (index === 0 && typeof cell === 'string' && !/\d/.test(cell)) return [];
    const date = dateOf(name, cell, index + 1);
    return date === null ? [] : [date];
  });
}

/** The day of a cell, or null when it is blank. */
export function dateOf(name: string, cell: unknown, place?: number): string | null {
  if (isBlank(cell)) return null;
  const where = place === undefined ? {} : { place };
  if (typeof cell === 'number') {
    const date = serialDate(cell);
    if (date === undefined) throw invalid('not-a-date', { argument: name, found: shown(cell), ...where });
    return date;
  }
  const read = typedDate(String(cell), currentLanguage());
  if (read.ok) return read.date;
  const code = read.reason === 'ambiguous' ? 'ambiguous-date' : 'not-a-date';
  throw invalid(code, { argument: name, found: shown(cell), ...where });
}
