import { calendarIndex } from './calendarIndex';
import { dayNumber, isoDay } from './isoDay';
import type { WorkingCalendar } from './types';

/**
 * Excel's WORKDAY.INTL: the n-th working day after the date (before it when n is negative).
 * n = 0 gives the date itself, working or not.
 */
export function workday(date: string, n: number, calendar: WorkingCalendar): string {
  const { before } = calendarIndex(calendar);
  const from = dayNumber(date);
  // A step of as many days as working days are missing never goes past the day sought.
  if (n > 0) {
    const wanted = before(from + 1) + n;
    let day = from + n;
    for (let missing = wanted - before(day + 1); missing > 0; missing = wanted - before(day + 1))
      day += missing;
    return isoDay(day);
  }
  const wanted = before(from) + n;
  let day = from + n;
  for (let missing = before(day) - wanted; missing > 0; missing = before(day) - wanted) day -= missing;
  return isoDay(day);
}

/** Excel's NETWORKDAYS.INTL: working days from start to finish, both included; negative when start is after finish. */
export function networkdays(start: string, finish: string, calendar: WorkingCalendar): number {
  const { before } = calendarIndex(calendar);
  const [from, to] = [dayNumber(start), dayNumber(finish)];
  // 0 - x and not -x, which would give -0.
  return from <= to ? before(to + 1) - before(from) : 0 - (before(from + 1) - before(to));
}

/** `n(to) − n(from)` of docs/schedule.md: working days from one day up to the other, the other not included; signed. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  const { before } = calendarIndex(calendar);
  return before(dayNumber(to)) - before(dayNumber(from));
}

/** The date, or the next working day. */
export function roundUp(date: string, calendar: WorkingCalendar): string {
  return isWorkingDay(date, calendar) ? date : workday(date, 1, calendar);
}

/** The date, or the working day before. */
export function roundDown(date: string, calendar: WorkingCalendar): string {
  return isWorkingDay(date, calendar) ? date : workday(date, -1, calendar);
}

export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  return calendarIndex(calendar).isWorking(dayNumber(date));
}
