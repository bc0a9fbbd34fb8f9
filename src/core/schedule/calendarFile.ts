import type { PlanCalendar } from '../plan/plan';
import { isIsoDay } from './isoDay';

/** What the calendar of a country changes in a plan; its holidays replace the computed ones. */
export interface CalendarFile {
  readonly country: string;
  readonly calendar: Pick<PlanCalendar, 'weekend' | 'territory' | 'holidays'>;
}

/** A part of the file that cannot be used. `at` names it, `holidays[3].date`; the first entry is number 1. */
export interface CalendarFileIssue {
  readonly kind:
    | 'not-an-object'
    | 'unknown-field'
    | 'country-missing'
    /** Seven digits from Monday to Sunday, 1 for a day off, one working day at least. */
    | 'weekend-invalid'
    | 'holidays-missing'
    | 'date-invalid'
    | 'date-twice'
    | 'label-missing';
  readonly at: string;
  /** What stands there, as text; empty when nothing does. */
  readonly value: string;
}

/** Either the calendar or everything that keeps it from being used. */
export type CalendarFileResult =
  | { readonly file: CalendarFile; readonly issues: readonly [] }
  | { readonly file: null; readonly issues: readonly CalendarFileIssue[] };

const WEEKEND = '0000011';

/**
 * The calendar file of another country, already parsed: `{"country": "Belgique", "weekend": "0000011",
 * "holidays": [{"date": "2027-07-21", "label": "Fête nationale"}]}`. Without `weekend`, Saturday and Sunday are off.
 */
export function readCalendarFile(value: unknown): CalendarFileResult {
  if (!isRecord(value)) return { file: null, issues: [issue('not-an-object', '', value)] };
  const { country, weekend = WEEKEND, holidays } = value;
  const entries = Array.isArray(holidays) ? (holidays as readonly unknown[]) : [];
  const issues = [
    ...unknownFields(value, ['country', 'weekend', 'holidays'], ''),
    ...(isText(country) ? [] : [issue('country-missing', 'country', country)]),
    ...(isWeekend(weekend) ? [] : [issue('weekend-invalid', 'weekend', weekend)]),
    ...(entries.length > 0 ? [] : [issue('holidays-missing', 'holidays', holidays)]),
    ...entryIssues(entries),
  ];
  if (issues.length > 0 || !isText(country) || !isWeekend(weekend)) return { file: null, issues };
  const days = entries.flatMap((entry) => {
    if (!isRecord(entry) || !isText(entry['date']) || !isText(entry['label'])) return [];
    return [{ date: entry['date'], label: entry['label'].trim() }];
  });
  const calendar = {
    weekend,
    territory: 'none' as const,
    holidays: days.sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
  return { file: { country: country.trim(), calendar }, issues: [] };
}

function entryIssues(entries: readonly unknown[]): readonly CalendarFileIssue[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index): readonly CalendarFileIssue[] => {
    const at = `holidays[${index + 1}]`;
    if (!isRecord(entry)) return [issue('not-an-object', at, entry)];
    const { date, label } = entry;
    const found = [...unknownFields(entry, ['date', 'label'], `${at}.`)];
    if (!isText(date) || !isIsoDay(date)) found.push(issue('date-invalid', `${at}.date`, date));
    else if (seen.has(date)) found.push(issue('date-twice', `${at}.date`, date));
    else seen.add(date);
    if (!isText(label)) found.push(issue('label-missing', `${at}.label`, label));
    return found;
  });
}

function unknownFields(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  prefix: string,
): readonly CalendarFileIssue[] {
  return Object.keys(record)
    .filter((key) => !known.includes(key))
    .map((key) => issue('unknown-field', `${prefix}${key}`, record[key]));
}

function issue(kind: CalendarFileIssue['kind'], at: string, value: unknown): CalendarFileIssue {
  return { kind, at, value: typeof value === 'string' ? value : (JSON.stringify(value) ?? '') };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isWeekend(value: unknown): value is string {
  return typeof value === 'string' && /^[01]{7}$/.test(value) && value.includes('0');
}
