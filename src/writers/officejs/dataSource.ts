import { dateSerial } from '../../core/dateSerial';
import type { DataRow } from '../../core/dataTables';
import type { TableName } from '../../core/tables';
import { tableDefinition, type TableColumn } from '../../core/tables';
import type { ColumnVector, RowSource } from '../../workbook/model';

/** Rows of one batch. */
const BATCH = 500;

/** Rows of a data table, as the writers of sheets take them. */
export function dataSource(table: TableName, rows: readonly DataRow[]): RowSource {
  const { columns } = tableDefinition(table);
  let next = 0;
  return {
    rowCount: rows.length,
    next() {
      if (next >= rows.length) return Promise.resolve(null);
      const part = rows.slice(next, (next += BATCH));
      return Promise.resolve({
        rowCount: part.length,
        columns: columns.map((column, index) => vectorOf(column, part, index)),
      });
    },
  };
}

function vectorOf({ type }: TableColumn, rows: readonly DataRow[], at: number): ColumnVector {
  const values = rows.map((row) => row[at] ?? null);
  if (values.every((value) => value === null)) return { kind: 'empty' };
  if (type === 'text') return { kind: 'text', values };
  const valid = Uint8Array.from(values, (value) => (value === null ? 0 : 1));
  if (type === 'boolean')
    return { kind: 'boolean', values: Uint8Array.from(values, (value) => (value === 'true' ? 1 : 0)), valid };
  const numberOf = (value: string): number =>
    type === 'date' ? (dateSerial(value) ?? Number.NaN) : Number(value);
  return {
    kind: 'number',
    values: Float64Array.from(values, (value) => (value === null ? 0 : numberOf(value))),
    valid,
  };
}
