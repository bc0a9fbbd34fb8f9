const DAY_MS = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!ISO.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The day so many calendar days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return iso(time(day) + days * DAY_MS);
}

/** The same day so many months later, at most the last of that month: 31 January and a month is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** Calendar days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((time(to) - time(from)) / DAY_MS);
}

/** Day of the week, 0 for Monday. */
export function weekday(day: string): number {
  return (new Date(time(day)).getUTCDay() + 6) % 7;
}

/** What a date of a plan file is counted from. */
export interface DateOrigins {
  readonly start: string;
  readonly end: string;
  readonly launch: string;
}

const RELATIVE = /^(start|end|launch)((?:[+-]\d{1,4}[dwm])*)$/;

/** A date as a plan file writes it: a day, or `start+20d`, `launch-2m`, `end-1w`; null when it is neither. */
export function resolveDate(text: string, origins: DateOrigins): string | null {
  if (isDay(text)) return text;
  const match = RELATIVE.exec(text.replace(/\s/g, ''));
  if (!match) return null;
  let day = origins[match[1] as keyof DateOrigins];
  for (const [, count = '0', unit] of match[2]!.matchAll(/([+-]\d+)([dwm])/g)) {
    const steps = Number(count);
    day = unit === 'm' ? addMonths(day, steps) : addDays(day, unit === 'w' ? 7 * steps : steps);
  }
  return day;
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
