import { dayNumber, weekdayOf } from './isoDay';
import type { WorkingCalendar } from './types';

/** A calendar made ready for counting: `before(day)` is the number of working days before a day number, from a fixed origin. */
export interface CalendarIndex {
  readonly before: (day: number) => number;
  readonly isWorking: (day: number) => boolean;
}

const INDEXES = new WeakMap<WorkingCalendar, CalendarIndex>();
/** Monday 5 January 1970, the day after which whole weeks are counted. */
const ORIGIN = 4;

/** The index of a calendar, made once. Throws when every day of the week is off: nothing could ever be worked. */
export function calendarIndex(calendar: WorkingCalendar): CalendarIndex {
  const known = INDEXES.get(calendar);
  if (known) return known;
  const index = makeIndex(calendar);
  INDEXES.set(calendar, index);
  return index;
}

function makeIndex({ weekend, daysOff }: WorkingCalendar): CalendarIndex {
  if (!/^[01]{7}$/.test(weekend) || weekend === '1111111') throw new Error(`not a weekend: ${weekend}`);
  /** Working days of a week before its n-th day. */
  const ofWeek = [...weekend].reduce<number[]>(
    (sums, digit) => [...sums, (sums.at(-1) ?? 0) + (digit === '0' ? 1 : 0)],
    [0],
  );
  const perWeek = ofWeek[7] ?? 0;
  const worksOn = (day: number): boolean => weekend[weekdayOf(day)] === '0';
  const off = [...new Set(daysOff.map(dayNumber))].filter(worksOn).sort((a, b) => a - b);
  const offDays = new Set(off);
  return {
    before: (day) =>
      Math.floor((day - ORIGIN) / 7) * perWeek + (ofWeek[weekdayOf(day)] ?? 0) - countBelow(off, day),
    isWorking: (day) => worksOn(day) && !offDays.has(day),
  };
}

/** How many of the sorted values are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
