import { addDays, weekday, writeDate } from './isoDay';

/** The ISO 8601 week of a date, `2027-W07`: weeks begin on Monday, the first one holds the first Thursday of its year. */
export function isoWeek(date: string): string {
  const thursday = addDays(mondayOf(date), 3);
  const year = Number(thursday.slice(0, 4));
  const firstMonday = mondayOf(writeDate(year, 1, 4));
  let week = 1;
  for (let monday = firstMonday; addDays(monday, 3) < thursday; monday = addDays(monday, 7)) week += 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Monday of the week of a date. */
export function mondayOf(date: string): string {
  return addDays(date, -weekday(date));
}
