import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { CubeRow, CubeRows } from '../core/figures/cube';
import { readDataCell } from '../core/readDataCell';
import { tableDefinition, TABLES_VERSION, type TableName } from '../core/tables';
import { openSession, quote } from '../pipeline/merge/session';
import { readWorkbook } from '../pipeline/xlsx/readWorkbook';
import { sheetRows, type CellContent } from '../pipeline/xlsx/sheetXml';
import { workbookTables, type TablePlace } from '../pipeline/xlsx/workbookTables';
import type { ZipArchive } from '../pipeline/xlsx/zipArchive';
import { neededColumns } from './neededColumns';

/** What keeps a workbook from being read, for `messages.dashboard`. */
export type TablesProblem =
  | { readonly code: 'not-a-workbook' }
  | { readonly code: 'no-data-tables' }
  | { readonly code: 'table-missing'; readonly table: TableName; readonly parquet: string }
  | { readonly code: 'column-missing'; readonly table: TableName; readonly column: string }
  | {
      readonly code: 'cell-unreadable';
      readonly table: TableName;
      readonly column: string;
      readonly sheet: string;
      readonly row: number;
      readonly value: string;
    }
  | { readonly code: 'version-differs'; readonly found: string; readonly expected: string };

/** A workbook whose tables are not those of the contract. */
export class TablesRefused extends Error {
  constructor(readonly problem: TablesProblem) {
    super(problem.code);
  }
}

/**
 * Reads from a workbook of `jalon merge` the rows that the figures and pages are made of, table by table and as a
 * stream, so that memory does not grow with the tables that are left out. A table that was too long for a sheet is
 * read from the Parquet file beside the workbook. Throws {@link TablesRefused}, or the error of the file system.
 */
export async function readTables(path: string): Promise<CubeRows> {
  const tables = await readWorkbook(path, async (zip, strings) => {
    const places = await workbookTables(zip);
    const needed = neededColumns();
    if (![...needed.keys()].some((table) => places.has(table)))
      throw new TablesRefused({ code: 'no-data-tables' });
    // The version first: what else differs follows from it.
    const settings = places.get('report_settings');
    if (settings) checkVersion(await versionOf(zip, settings, strings));
    const read: Partial<Record<TableName, readonly CubeRow[]>> = {};
    for (const [table, columns] of needed) {
      const place = places.get(table);
      read[table] = place
        ? await rowsOfSheet(zip, table, columns, place, strings)
        : await rowsOfParquet(path, table, columns);
    }
    return read;
  });
  if (tables === null) throw new TablesRefused({ code: 'not-a-workbook' });
  return tables;
}

/** A later version of the same first number only adds columns. */
function checkVersion(found: string): void {
  const [major, minor] = found.split('.').map(Number);
  const [ourMajor, ourMinor] = TABLES_VERSION.split('.').map(Number) as [number, number];
  if (major !== ourMajor || minor === undefined || minor < ourMinor)
    throw new TablesRefused({ code: 'version-differs', found, expected: TABLES_VERSION });
}

async function versionOf(zip: ZipArchive, place: TablePlace, strings: readonly string[]): Promise<string> {
  const column = place.columns.get('tables_version');
  for await (const rows of sheetRows(zip.stream(place.part), strings))
    for (const { row, cells } of rows) if (row === place.firstRow) return String(cells[column ?? 0] ?? '');
  return '';
}

interface NeededColumn {
  readonly name: string;
  readonly type: ReturnType<typeof tableDefinition>['columns'][number]['type'];
  readonly at: number;
}

async function rowsOfSheet(
  zip: ZipArchive,
  table: TableName,
  names: readonly string[],
  place: TablePlace,
  strings: readonly string[],
): Promise<readonly CubeRow[]> {
  const { columns: defined } = tableDefinition(table);
  const columns = names.map((name): NeededColumn => {
    const at = place.columns.get(name);
    if (at === undefined) throw new TablesRefused({ code: 'column-missing', table, column: name });
    return { name, at, type: defined.find((column) => column.name === name)!.type };
  });
  const rows: CubeRow[] = [];
  const days = new Map<number, string | null | undefined>();
  const valueOf = ({ name, type }: NeededColumn, content: CellContent, row: number): string | null => {
    // Days repeat by the thousand: each is made once and shared.
    let value =
      type === 'date' && typeof content === 'number' ? days.get(content) : readDataCell(content, type);
    if (value === undefined && type === 'date' && typeof content === 'number')
      days.set(content, (value = readDataCell(content, type)));
    if (value !== undefined) return value;
    throw new TablesRefused({
      code: 'cell-unreadable',
      table,
      column: name,
      sheet: place.sheetName,
      row,
      value: String(content),
    });
  };
  for await (const batch of sheetRows(zip.stream(place.part), strings)) {
    for (const { row, cells } of batch) {
      if (row < place.firstRow || row > place.lastRow) continue;
      if (cells.every((content) => content === undefined)) continue;
      const record: Record<string, string | null> = {};
      for (const column of columns) record[column.name] = valueOf(column, cells[column.at], row);
      rows.push(record);
    }
  }
  return rows;
}

async function rowsOfParquet(
  workbook: string,
  table: TableName,
  columns: readonly string[],
): Promise<readonly CubeRow[]> {
  const name = `${basename(workbook, extname(workbook))}.${table}.parquet`;
  const path = join(dirname(workbook), name);
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new TablesRefused({ code: 'table-missing', table, parquet: name });
  const session = await openSession(found.size);
  try {
    const present = new Set(
      (await session.rows<{ readonly name: string }>(`SELECT name FROM parquet_schema(${quote(path)})`)).map(
        (column) => column.name,
      ),
    );
    const missing = columns.find((column) => !present.has(column));
    if (missing !== undefined) throw new TablesRefused({ code: 'column-missing', table, column: missing });
    const list = columns.map((column) => `"${column}"::VARCHAR AS "${column}"`).join(', ');
    return await session.rows<CubeRow>(`SELECT ${list} FROM read_parquet(${quote(path)})`);
  } finally {
    await session.close();
  }
}
