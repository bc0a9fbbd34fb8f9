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
  // Two calendar days for one working day, and a year of margin for closings, hold every holiday that matters.
  const first = yearOf(addDays(launch, -2 * days - daysOff.length - 366));
  const holidays = Array.from({ length: yearOf(launch) - first + 1 }, (_, index) =>
    publicHolidays(first + index, territory).map(({ date }) => date),
  ).flat();
  const off = [...new Set([...holidays, ...daysOff])].sort();
  return workday(launch, -days, { weekend, daysOff: off });
}
