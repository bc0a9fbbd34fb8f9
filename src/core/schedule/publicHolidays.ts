import { easter } from './easter';
import { addDays, writeDate } from './isoDay';
import type { HolidayTerritory } from './types';

/** Key of the name of a public holiday in the messages. */
export const HOLIDAY_KEYS = [
  'new-year',
  'good-friday',
  'easter-monday',
  'labour-day',
  'victory-1945',
  'ascension',
  'whit-monday',
  'bastille-day',
  'assumption',
  'all-saints',
  'armistice-1918',
  'christmas',
  'st-stephen',
] as const;
export type HolidayKey = (typeof HOLIDAY_KEYS)[number];

/**
 * Public holidays of a year, by date: the eleven of article L3133-1 of the French code du travail and,
 * in Alsace-Moselle, Good Friday and 26 December (article L3134-13). None when the territory is `none`.
 */
export function publicHolidays(
  year: number,
  territory: HolidayTerritory,
): readonly { readonly date: string; readonly label: HolidayKey }[] {
  if (territory === 'none') return [];
  const sunday = easter(year);
  const local = territory === 'alsace-moselle';
  const days: readonly (readonly [HolidayKey, string])[] = [
    ['new-year', writeDate(year, 1, 1)],
    ...(local ? [['good-friday', addDays(sunday, -2)] as const] : []),
    ['easter-monday', addDays(sunday, 1)],
    ['labour-day', writeDate(year, 5, 1)],
    ['victory-1945', writeDate(year, 5, 8)],
    ['ascension', addDays(sunday, 39)],
    ['whit-monday', addDays(sunday, 50)],
    ['bastille-day', writeDate(year, 7, 14)],
    ['assumption', writeDate(year, 8, 15)],
    ['all-saints', writeDate(year, 11, 1)],
    ['armistice-1918', writeDate(year, 11, 11)],
    ['christmas', writeDate(year, 12, 25)],
    ...(local ? [['st-stephen', writeDate(year, 12, 26)] as const] : []),
  ];
  return days
    .map(([label, date]) => ({ date, label }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
