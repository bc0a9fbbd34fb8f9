import type { StandingTables } from '../../core/dataTables';
import type { TableName } from '../../core/tables';
import { tableDefinition } from '../../core/tables';
import type { NamedRow } from './sourceFileReport';

/** The rows of a table with their values by name. */
export function rowsByName({ tables }: Pick<StandingTables, 'tables'>, name: TableName): readonly NamedRow[] {
  const { columns } = tableDefinition(name);
  return (tables.get(name) ?? []).map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.name, row[index] ?? null])),
  );
}
