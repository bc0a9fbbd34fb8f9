import type { DataRow } from '../../core/dataTables';
import type { TableColumn } from '../../core/tables';

/** Rows given by the names of their columns, as rows of a data table. */
export function textRows(
  columns: readonly TableColumn[],
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
): readonly DataRow[] {
  return rows.map((row) =>
    columns.map(({ name }) => {
      const value = row[name];
      return value === null || value === undefined ? null : String(value);
    }),
  );
}
