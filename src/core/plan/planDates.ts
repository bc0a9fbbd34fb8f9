import { addDays, addMonths, isIsoDay } from '../schedule/isoDay';

/** What a date of a plan file is counted from. */
export interface DateOrigins {
  readonly start: string;
  readonly end: string;
  readonly launch: string;
  /** Day on which the plan is looked at. */
  readonly today: string;
}

const RELATIVE = /^(start|end|launch|today)((?:[+-]\d{1,4}[dwm])*)$/;

/** A date as a plan file writes it: a day, or `start+20d`, `launch-2m`, `end-1w`, `today-3d`; null when it is neither. */
export function resolveDate(text: string, origins: DateOrigins): string | null {
  if (isIsoDay(text)) return text;
  const match = RELATIVE.exec(text.replace(/\s/g, ''));
  if (!match) return null;
  let day = origins[match[1] as keyof DateOrigins];
  for (const [, count = '0', unit] of match[2]!.matchAll(/([+-]\d+)([dwm])/g)) {
    const steps = Number(count);
    day = unit === 'm' ? addMonths(day, steps) : addDays(day, unit === 'w' ? 7 * steps : steps);
  }
  return day;
}
