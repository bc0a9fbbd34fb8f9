import type { HolidayKey } from '../../../core/schedule/publicHolidays';

const names: Record<HolidayKey, string> = {
  'new-year': 'New Year’s Day',
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'labour-day': 'Labour Day',
  'victory-1945': 'Victory in Europe Day',
  ascension: 'Ascension Day',
  'whit-monday': 'Whit Monday',
  'bastille-day': 'Bastille Day',
  assumption: 'Assumption Day',
  'all-saints': 'All Saints’ Day',
  'armistice-1918': 'Armistice Day',
  christmas: 'Christmas Day',
  'st-stephen': 'St Stephen’s Day',
};

/** Names of the days off. */
export const holidays = {
  /** The name of a public holiday from its key; an own label as it is. */
  name: (label: string): string => (names as Readonly<Record<string, string>>)[label] ?? label,
  /** A bridge, from the name of the holiday it joins to the weekend. */
  bridge: (name: string) => `Bridge (${name})`,
};
