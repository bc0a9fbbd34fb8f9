import type { HolidayKey } from '../../../core/schedule/publicHolidays';
import type { Messages } from '../../en';

const names: Record<HolidayKey, string> = {
  'new-year': 'Jour de l’An',
  'good-friday': 'Vendredi saint',
  'easter-monday': 'Lundi de Pâques',
  'labour-day': 'Fête du Travail',
  'victory-1945': 'Victoire de 1945',
  ascension: 'Ascension',
  'whit-monday': 'Lundi de Pentecôte',
  'bastille-day': 'Fête nationale',
  assumption: 'Assomption',
  'all-saints': 'Toussaint',
  'armistice-1918': 'Armistice de 1918',
  christmas: 'Noël',
  'st-stephen': 'Saint-Étienne',
};

/** Names of the days off. */
export const holidays = {
  name: (label: string): string => (names as Readonly<Record<string, string>>)[label] ?? label,
  bridge: (name: string) => `Pont (${name})`,
} satisfies Messages['plan']['holidays'];
