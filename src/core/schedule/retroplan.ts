import { addDays, yearOf } from './isoDay';
import { publicHolidays } from './publicHolidays';
import type { HolidayTerritory, Weekend } from './types';
import { workday } from './workday';

/** What to count with; weekends on Saturday and Sunday and the public holidays of France unless told. */
export interface RetroplanOptions {
  readonly territory?: HolidayTerritory;
  /** Days off of one's own: closings, bridges, leave. */
  readonly daysOff?: readonly string[];
  readonly weekend?: Weekend;
}

/** More working days than this before a launch are a slip of the keyboard. */
export const MOST_WORKING_DAYS = 10_000;

/**
 * The last day on which a task of so many working days before a launch can start: Excel's
 * `WORKDAY.INTL(launch, −days, weekend, holidays)`, with the public holidays of every year crossed.
 * 0 days give the launch itself. `days` is a whole number from 0 to `MOST_WORKING_DAYS`.
 */
export function retroplan(launch: string, days: number, options: RetroplanOptions = {}): string {
  const { territory = 'france', daysOff = [], weekend = '0000011' } = options;
  if (!(Number.isInteger(days) && days >= 0 && days <= MOST_WORKING_DAYS))
    throw new Error(`working days out of range: ${days}`);
  // Two calendar days for one working day, the days off, and a month of margin hold every holiday that matters.
  const first = yearOf(addDays(launch, -2 * days - daysOff.length - 31));
  const holidays = Array.from({ length: yearOf(launch) - first + 1 }, (_, index) =>
    holidaysOf(first + index, territory),
  ).flat();
  const off = [...new Set([...holidays, ...daysOff])].sort();
  return workday(launch, -days, { weekend, daysOff: off });
}

const known = new Map<string, readonly string[]>();

/** Dates of the public holidays of a year; a column of dates asks for the same few years again and again. */
function holidaysOf(year: number, territory: HolidayTerritory): readonly string[] {
  const key = `${territory} ${year}`;
  let dates = known.get(key);
  if (!dates) known.set(key, (dates = publicHolidays(year, territory).map(({ date }) => date)));
  return dates;
}
