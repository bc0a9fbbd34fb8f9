import type { DataRow, DataValue, StandingTables } from '../../core/dataTables';
import type { TableName } from '../../core/tables';
import { TABLES } from '../../core/tables';
import type { ReadWorkbook } from '../../pipeline/plan/workbookCells';
import { readDataCell } from '../../core/readDataCell';
import { IMPORT_NAMESPACE } from '../../core/dataTables';

/** The data tables of a workbook file; a cell that is no value of its column is empty. */
export function fileTables({ tables, parts }: ReadWorkbook): StandingTables {
  const found = new Map<TableName, readonly DataRow[]>();
  for (const { name, columns } of TABLES) {
    const table = [...tables.values()].find((each) => each.name.toLowerCase() === name);
    if (!table) continue;
    const at = new Map([...table.headers].map(([column, header]) => [header.trim().toLowerCase(), column]));
    const rows: DataRow[] = [];
    for (let row = table.first; row <= table.last; row++)
      rows.push(
        columns.map((column): DataValue => {
          const place = at.get(column.name);
          return place === undefined
            ? null
            : (readDataCell(table.cell(row, place).value, column.type) ?? null);
        }),
      );
    while (rows.length > 0 && rows.at(-1)!.every((value) => value === null)) rows.pop();
    found.set(name, rows);
  }
  return { tables: found, memory: parts[IMPORT_NAMESPACE] ?? null };
}
