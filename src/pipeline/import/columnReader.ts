import type { DataRow, DataValue } from '../../core/dataTables';
import type { TableName } from '../../core/tables';
import { tableDefinition } from '../../core/tables';

/** Reads the columns of a table by name. */
export function columnReader(table: TableName): (name: string) => (row: DataRow) => DataValue {
  const columns = tableDefinition(table).columns;
  return (name) => {
    const at = columns.findIndex((column) => column.name === name);
    if (at < 0) throw new Error(`no column ${name} in ${table}`);
    return (row) => row[at] ?? null;
  };
}
