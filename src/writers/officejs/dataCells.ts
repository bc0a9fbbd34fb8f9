import { dateSerial } from '../../core/dateSerial';
import type { DataValue } from '../../core/dataTables';
import type { ColumnType } from '../../core/tables';
import { typedValue } from './cellText';

/** What to write into a cell of a data table; an empty text empties it. */
export function writtenDataCell(value: DataValue, type: ColumnType): string | number | boolean {
  if (value === null) return '';
  switch (type) {
    case 'text':
      return typedValue(value) as string;
    case 'date':
      return dateSerial(value) ?? `'${value}`;
    case 'boolean':
      return value === 'true';
    default:
      return Number(value);
  }
}
