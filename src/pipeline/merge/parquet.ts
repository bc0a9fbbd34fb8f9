import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FactRow } from '../../core/plan/facts/factRow';
import { tableDefinition, TABLES, type TableName } from '../../core/tables';
import type { SmallTables } from './logTables';
import { quote, type Session } from './session';
import { sqlType } from './stage';

/** Rows of one INSERT: long enough to be quick, short enough to be read by the parser at once. */
const ROWS_A_TIME = 500;

/**
 * Writes every data table to `<folder>/<table>.parquet`, an empty one with its columns; a file of an earlier run is
 * replaced at once, so that a reader never sees half a table. `small` holds the tables that are not in the session.
 */
export async function writeParquet(session: Session, small: SmallTables, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name } of TABLES) {
    const rows = small[name];
    if (rows !== undefined) await loadRows(session, name, rows);
    await copyToParquet(session, name, join(folder, `${name}.parquet`));
  }
}

/** Writes one table of the session to a Parquet file, in the columns and types of its definition. */
export async function copyToParquet(session: Session, name: TableName, path: string): Promise<void> {
  const part = `${path}.${process.pid}.tmp`;
  const columns = tableDefinition(name).columns.map(
    ({ name: column, type }) => `${column}::${sqlType(type)} AS ${column}`,
  );
  try {
    await session.run(
      `COPY (SELECT ${columns.join(', ')} FROM ${name}) TO ${quote(part)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

async function loadRows(session: Session, name: TableName, rows: readonly FactRow[]): Promise<void> {
  const { columns } = tableDefinition(name);
  await session.run(
    `CREATE OR REPLACE TABLE ${name} (${columns.map((column) => `"${column.name}" ${sqlType(column.type)}`).join(', ')})`,
  );
  for (let first = 0; first < rows.length; first += ROWS_A_TIME) {
    const values = rows
      .slice(first, first + ROWS_A_TIME)
      .map((row) => `(${columns.map((column) => literal(row[column.name] ?? null)).join(', ')})`);
    await session.run(`INSERT INTO ${name} VALUES ${values.join(', ')}`);
  }
}

function literal(value: string | number | boolean | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? quote(value) : String(value);
}
