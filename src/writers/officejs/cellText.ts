import { dateSerial } from '../../core/dateSerial';
import type { CellValue } from '../../workbook/model';
import { typedText } from '../../workbook/typedText';

/** What to write so that the cell holds the value and nothing else; null leaves a cell as it is. */
export function typedValue(value: CellValue | undefined): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return typedText(value);
  if (typeof value !== 'object') return value;
  if ('date' in value) return dateSerial(value.date) ?? null;
  // An error typed by its name is that error.
  return value.error;
}
