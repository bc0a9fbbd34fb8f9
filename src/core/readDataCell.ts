import { dateSerial, serialDate } from './dateSerial';
import type { DataValue } from './dataTables';
import type { ColumnType } from './tables';

/** What a cell of a data table holds, or undefined when it cannot be a value of its column. */
export function readDataCell(cell: unknown, type: ColumnType): DataValue | undefined {
  if (cell === '' || cell === null || cell === undefined) return null;
  switch (type) {
    case 'text':
      return typeof cell === 'boolean' ? String(cell) : typeof cell === 'number' ? decimal(cell) : text(cell);
    case 'date':
      if (typeof cell === 'number') return serialDate(cell);
      return typeof cell === 'string' && dateSerial(cell) !== undefined ? cell : undefined;
    case 'boolean':
      if (typeof cell === 'boolean') return String(cell);
      if (cell === 1 || cell === 0) return String(cell === 1);
      return undefined;
    case 'integer':
      return typeof cell === 'number' && Number.isInteger(cell) ? decimal(cell) : undefined;
    default:
      return typeof cell === 'number' ? decimal(cell) : undefined;
  }
}

/** The number that a cell shows, with the six places that the tables have. */
function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/\.?0+$/, '');
}

const text = (cell: unknown): string | undefined => (typeof cell === 'string' ? cell : undefined);
