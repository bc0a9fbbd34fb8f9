import type { Language } from './report';
import { isIsoDay, writeDate } from './schedule/isoDay';

export type TypedDateRefusal = 'not-a-date' | 'ambiguous';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * Reads a day as somebody typed it: `2026-09-15`, `15/09/2026`, `15.09.2026`.
 * French puts the day first. In English the order is told by a part above 12; where both could be the month, the text is refused.
 */
export function typedDate(
  text: string,
  language: Language,
): { readonly ok: true; readonly date: string } | { readonly ok: false; readonly reason: TypedDateRefusal } {
  const trimmed = text.trim();
  if (isIsoDay(trimmed)) return { ok: true, date: trimmed };
  const match = DAY_FIRST.exec(trimmed);
  if (!match) return { ok: false, reason: 'not-a-date' };
  const [first, second, year] = match.slice(1).map(Number) as [number, number, number];
  if (language === 'en' && first <= 12 && second <= 12 && first !== second)
    return { ok: false, reason: 'ambiguous' };
  const [day, month] = language === 'en' && second > 12 ? [second, first] : [first, second];
  const date = writeDate(year, month, day);
  return isIsoDay(date) ? { ok: true, date } : { ok: false, reason: 'not-a-date' };
}
