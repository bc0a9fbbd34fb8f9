import { addDays, dayNumber, endOfMonth, isoDay, weekday, writeDate, yearOf } from '../schedule/isoDay';

/** First and last day of a period. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A whole number of months from a month on. */
export function months(year: number, month: number, count = 1): Period {
  const from = writeDate(year, month, 1);
  return { from, to: endOfMonth(from, count - 1) };
}

export const wholeYear = (year: number): Period => months(year, 1, 12);
export const quarter = (year: number, number: number): Period => months(year, 3 * number - 2, 3);
export const semester = (year: number, number: number): Period => months(year, 6 * number - 5, 6);

/** A fiscal year begins in this month and is named after the year in which it ends; 1 is the calendar year. */
export const fiscalYear = (year: number, start: number): Period => fiscalMonths(year, start, 0, 12);
export const fiscalQuarter = (year: number, number: number, start: number): Period =>
  fiscalMonths(year, start, 3 * number - 3, 3);
export const fiscalSemester = (year: number, number: number, start: number): Period =>
  fiscalMonths(year, start, 6 * number - 6, 6);

function fiscalMonths(year: number, start: number, offset: number, count: number): Period {
  const first = (start === 1 ? year : year - 1) * 12 + start - 1 + offset;
  return months(Math.floor(first / 12), (first % 12) + 1, count);
}

/** The name of the fiscal year in which a day lies. */
export function fiscalYearOf(date: string, start: number): number {
  return yearOf(date) + (start > 1 && Number(date.slice(5, 7)) >= start ? 1 : 0);
}

/** Monday to Sunday of the week of a day. */
export function weekOf(date: string): Period {
  const from = addDays(date, -weekday(date));
  return { from, to: addDays(from, 6) };
}

/** ISO 8601: week 1 holds 4 January. */
export function isoWeek(year: number, number: number): Period {
  return weekOf(addDays(writeDate(year, 1, 4), 7 * (number - 1)));
}

/** The season that begins in a year, by fixed days; winter ends the year after. */
export function season(year: number, name: Season): Period {
  const spring = writeDate(year, 3, 20);
  const summer = writeDate(year, 6, 21);
  const autumn = writeDate(year, 9, 23);
  const winter = writeDate(year, 12, 21);
  switch (name) {
    case 'spring':
      return { from: spring, to: addDays(summer, -1) };
    case 'summer':
      return { from: summer, to: addDays(autumn, -1) };
    case 'autumn':
      return { from: autumn, to: addDays(winter, -1) };
    case 'winter':
      return { from: winter, to: writeDate(year + 1, 3, 19) };
  }
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** The n-th weekday (0 Monday) of a month; −1 is the last one. */
function nthWeekday(year: number, month: number, day: number, nth: number): string {
  const first = writeDate(year, month, 1);
  const earliest = addDays(first, (day - weekday(first) + 7) % 7);
  if (nth > 0) return addDays(earliest, 7 * (nth - 1));
  const last = endOfMonth(first, 0);
  return addDays(last, -((weekday(last) - day + 7) % 7));
}

/** Easter Sunday, Gregorian (Meeus, Jones and Butcher’s algorithm). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return writeDate(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

function blackFriday(year: number): string {
  // The day after Thanksgiving, the fourth Thursday of November.
  return addDays(nthWeekday(year, 11, 3, 4), 1);
}

/** In France the last Sunday of May, or the first of June when that is Whit Sunday. */
function frenchMothersDay(year: number): string {
  const last = nthWeekday(year, 5, 6, -1);
  return dayNumber(last) === dayNumber(easter(year)) + 49 ? addDays(last, 7) : last;
}

/** The day of a feast in a year, by the name it has in a folded text. */
export const FEASTS: readonly (readonly [source: string, day: (year: number) => string])[] = [
  ['black friday|vendredi noir', blackFriday],
  ['cyber monday|cyber lundi', (year) => addDays(blackFriday(year), 3)],
  ['noel|christmas|xmas', (year) => writeDate(year, 12, 25)],
  ['nouvel an|jour de l.an|new year.?s eve', (year) => writeDate(year, 12, 31)],
  ['saint[- ]valentin|valentine.?s(?: day)?', (year) => writeDate(year, 2, 14)],
  ['paques|easter', easter],
  ['halloween', (year) => writeDate(year, 10, 31)],
  ['toussaint', (year) => writeDate(year, 11, 1)],
  ['thanksgiving', (year) => nthWeekday(year, 11, 3, 4)],
  ['singles.? day', (year) => writeDate(year, 11, 11)],
  ['labou?r day', (year) => nthWeekday(year, 9, 0, 1)],
  ['fete des meres', frenchMothersDay],
  ['mother.?s day', (year) => nthWeekday(year, 5, 6, 2)],
  ['fete des peres|father.?s day', (year) => nthWeekday(year, 6, 6, 3)],
];

/** The first of yearly days or periods that does not end before a day. */
export function nextYearly(today: string, of: (year: number) => Period): Period {
  const year = yearOf(today);
  for (const candidate of [year - 1, year, year + 1]) {
    const period = of(candidate);
    if (period.to >= today) return period;
  }
  return of(year + 1);
}

/** The day in the middle of a period: the 15th of a month, 30 June of a year. */
export function middle({ from, to }: Period): string {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days >= 365) return writeDate(yearOf(from), 6, 30);
  return days >= 28 && days <= 31
    ? `${from.slice(0, 8)}15`
    : isoDay(dayNumber(from) + Math.ceil(days / 2) - 1);
}

/** The last day of the beginning of a period: the 10th of a month, the end of a year’s first quarter. */
export function beginning({ from, to }: Period): string {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days >= 365) return endOfMonth(from, 2);
  if (days >= 180) return endOfMonth(from, 1);
  if (days >= 85) return endOfMonth(from, 0);
  return days >= 28 ? `${from.slice(0, 8)}10` : addDays(from, Math.ceil(days / 3) - 1);
}
