import type { DataRow, DataValue, StandingTables } from '../../core/dataTables';
import type { TableName } from '../../core/tables';
import { tableDefinition } from '../../core/tables';
import { formatAddress, formatRange } from '../../workbook/address';
import { readDataCell } from '../../core/readDataCell';
import { readImportMemory } from './importMemoryPart';
import { openDataTables, type DataTableProblem, type OpenDataTable } from './openDataTables';

/** Cells of one answer of Excel, well under its limit of 5 MB. */
export const MOST_READ_CELLS = 40_000;
/** Cells of one table that are named when they cannot be read. */
const MOST_PROBLEMS = 20;

export interface DataTableOptions {
  /** Rows done so far, of all there are. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface ReadDataTablesOptions extends DataTableOptions {
  /** Tables to read; all of them when absent. */
  readonly only?: readonly TableName[];
}

export interface ReadDataTables {
  readonly standing: StandingTables;
  /** What has to be put right by a person before rows can be imported; empty when nothing is in the way. */
  readonly problems: readonly DataTableProblem[];
}

/** Reads the data tables of the open workbook, in pieces; nothing is changed. */
export async function readDataTables(
  context: Excel.RequestContext,
  options: ReadDataTablesOptions = {},
): Promise<ReadDataTables> {
  const { only } = options;
  const opened = (await openDataTables(context)).filter(({ name }) => only?.includes(name) ?? true);
  const problems = opened.flatMap(problemsOf);
  const tables = new Map<TableName, readonly DataRow[]>();
  const total = opened.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let done = 0;
  for (const table of opened) {
    const rows: DataRow[] = [];
    const wrong: DataTableProblem[] = [];
    await readRows(context, table, 'values', options.signal, (cells, first) => {
      cells.forEach((row, index) => rows.push(dataRow(table, row, first + index, wrong)));
      options.onProgress?.((done += cells.length), total);
    });
    while (rows.length > 0 && rows.at(-1)!.every((value) => value === null)) rows.pop();
    problems.push(...wrong.slice(0, MOST_PROBLEMS));
    tables.set(table.name, rows);
  }
  return { standing: { tables, memory: await readImportMemory(context) }, problems };
}

/** What keeps a table from being changed. */
export function problemsOf(table: OpenDataTable): readonly DataTableProblem[] {
  const { name, sheet } = table;
  const problems: DataTableProblem[] = table.missing.map((column) => ({
    code: 'column-missing',
    table: name,
    sheet,
    column: column.name,
  }));
  if (table.isProtected) problems.push({ code: 'sheet-protected', table: name, sheet });
  if (table.isFiltered) problems.push({ code: 'table-filtered', table: name, sheet });
  return problems;
}

/** Hands over the cells of a table, so many rows at a time, with the number of the first from 0. */
export async function readRows(
  context: Excel.RequestContext,
  table: OpenDataTable,
  what: 'values' | 'formulasR1C1',
  signal: AbortSignal | undefined,
  onRows: (cells: readonly (readonly unknown[])[], first: number) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const most = Math.max(1, Math.floor(MOST_READ_CELLS / table.width));
  for (let first = 0; first < table.rowCount; first += most) {
    signal?.throwIfAborted();
    const last = Math.min(table.rowCount, first + most);
    const range = sheet.getRange(
      formatRange({
        top: table.top + 1 + first,
        bottom: table.top + last,
        left: table.left,
        right: table.left + table.width - 1,
      }),
    );
    range.load(what);
    await context.sync();
    onRows(range[what] as unknown[][], first);
  }
}

/** One row in the order of our columns; what is no value of its column is noted with its cell. */
export function dataRow(
  table: OpenDataTable,
  cells: readonly unknown[],
  index: number,
  wrong: DataTableProblem[],
): DataRow {
  const { columns } = tableDefinition(table.name);
  const row = Array<DataValue>(columns.length).fill(null);
  table.columns.forEach((at, place) => {
    const column = at === null ? undefined : columns[at];
    if (at === null || !column) return;
    const value = readDataCell(cells[place], column.type);
    if (value === undefined)
      wrong.push({
        code: 'cell-unreadable',
        table: table.name,
        sheet: table.sheet,
        cell: formatAddress(table.top + 1 + index, table.left + place),
        column: column.name,
        value: String(cells[place]),
      });
    else row[at] = value;
  });
  return row;
}
