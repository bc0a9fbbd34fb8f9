import type { DataRow, ImportedTable } from '../../core/dataTables';
import type { ImportedTableName } from '../../core/tables';

const SLICE = 2000;

/** How a data table changes, in rows. */
export interface TableChange {
  readonly table: ImportedTableName;
  readonly before: number;
  readonly after: number;
  readonly added: number;
  /** Rows whose values change in their place. */
  readonly changed: number;
  /** Standing rows that leave without another in their place. */
  readonly removed: number;
}

/** Counts what an import changes in one table. */
export async function tableChange(
  { name, rows, places }: ImportedTable,
  before: readonly DataRow[],
  pause: () => Promise<void>,
): Promise<TableChange> {
  let [added, changed, kept] = [0, 0, 0];
  for (const [index, row] of rows.entries()) {
    if (index % SLICE === 0) await pause();
    const standing = before[places[index] ?? -1];
    if (!standing) added++;
    else {
      kept++;
      if (!isSame(row, standing)) changed++;
    }
  }
  return {
    table: name,
    before: before.length,
    after: rows.length,
    added,
    changed,
    removed: before.length - kept,
  };
}

function isSame(a: DataRow, b: DataRow): boolean {
  return a.every((value, index) => value === (b[index] ?? null));
}
