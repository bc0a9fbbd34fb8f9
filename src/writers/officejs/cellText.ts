import { dateSerial } from '../../core/dateSerial';
import type { CellValue } from '../../workbook/model';

/**
 * A text that Excel would take for something else when it is written as if typed: a number, a date, a truth value, an error
 * or a formula. « mars 2026 » is a date in a French Excel, so every digit counts.
 */
const TAKEN_FOR_OTHER = /^[=+\-@'#]|\d|^(?:true|false|vrai|faux)$/i;

/** What to write so that the cell holds the value and nothing else; null leaves a cell as it is. */
export function typedValue(value: CellValue | undefined): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return TAKEN_FOR_OTHER.test(value) ? `'${value}` : value;
  if (typeof value !== 'object') return value;
  if ('date' in value) return dateSerial(value.date) ?? null;
  // An error typed by its name is that error.
  return value.error;
}
