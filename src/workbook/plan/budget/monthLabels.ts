import type { Plan } from '../../../core/plan/plan';
import { formatMonth } from '../../../messages/format';
import { MONTH_FIELDS } from './budgetPlaces';

/** Heads of the twelve months: heads of a table are text, whatever the period becomes. */
export function monthLabels({ period, language }: Plan): Readonly<Record<string, string>> {
  const [year, month] = [Number(period.start.slice(0, 4)), Number(period.start.slice(5, 7)) - 1];
  return Object.fromEntries(
    MONTH_FIELDS.map((field, index) => {
      const at = month + index;
      const day = `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
      return [field, formatMonth(language, day)];
    }),
  );
}
