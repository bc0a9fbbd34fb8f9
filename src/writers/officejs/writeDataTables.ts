import type { DataRow, ImportedTable, ImportedTables, StandingTables } from '../../core/dataTables';
import type { TableColumn, TableName } from '../../core/tables';
import { tableDefinition } from '../../core/tables';
import { formatRange, MAX_ROWS } from '../../workbook/address';
import type { DataSheetSpec } from '../../workbook/model';
import { createBatch, type Batch } from './batch';
import { dataSource } from './dataSource';
import { writtenDataCell } from './dataCells';
import { writeDataSheet } from './dataSheet';
import { readImportMemory, writeImportMemory } from './importMemoryPart';
import { openDataTables, type DataTableProblem, type OpenDataTable } from './openDataTables';
import { besideRows, type BesideColumn } from './besideRows';
import { dataRow, problemsOf, readRows, type DataTableOptions } from './readDataTables';

/** Cells of one range. */
const MOST_CELLS = 10_000;
/** Cells of one message: about half a megabyte, a tenth of what Excel takes. */
const FULL = 50_000;

export interface WriteDataTablesOptions extends DataTableOptions {
  /** The sheet of a data table that the workbook has not yet. */
  readonly sheetOf: (table: TableName) => DataSheetSpec;
}

/** Something that has to be put right by a person first; nothing was written. */
export class DataTablesBlocked extends Error {
  constructor(readonly problems: readonly DataTableProblem[]) {
    super(`data tables cannot be written: ${problems.map((problem) => JSON.stringify(problem)).join('; ')}`);
  }
}

/** The tables are no longer those that the import was prepared for; nothing was written. */
export class DataTablesChanged extends Error {
  constructor(readonly tables: readonly TableName[]) {
    super(`data tables changed since they were read: ${tables.join(', ')}`);
  }
}

/** A write that was cancelled, or that Excel stopped half-way: the former rows are put back, or what stands is said. */
export class DataTablesInterrupted extends Error {
  constructor(
    /** Tables whose former rows could not be put back. */
    readonly uncertain: readonly TableName[],
    /** Sheets that the write made and that could not be taken away. */
    readonly sheetsLeft: readonly string[],
    options: ErrorOptions,
  ) {
    const left = [...uncertain, ...sheetsLeft].join(', ');
    super(`the import was stopped; ${left ? `not as before: ${left}` : 'everything is as before'}`, options);
  }

  get isAsBefore(): boolean {
    return this.uncertain.length === 0 && this.sheetsLeft.length === 0;
  }
}

/**
 * Writes the tables of an import: sheets that are missing are made, tables that are there get their rows in place.
 * What people put into columns of their own stays beside its row, and a column of formulas goes on over new rows.
 * Throws `DataTablesBlocked` or `DataTablesChanged` before anything is written, `DataTablesInterrupted` afterwards.
 */
export async function writeDataTables(
  context: Excel.RequestContext,
  imported: ImportedTables,
  standing: StandingTables,
  options: WriteDataTablesOptions,
): Promise<void> {
  const wanted = new Map<string, ImportedTable>(imported.tables.map((table) => [table.name, table]));
  const opened = (await openDataTables(context)).filter(({ name }) => wanted.has(name));
  const problems = opened.flatMap(problemsOf);
  if (problems.length > 0) throw new DataTablesBlocked(problems);
  const tooLong = imported.tables.find(({ rows }) => rows.length + 1 > MAX_ROWS);
  if (tooLong) throw new Error(`too many rows for a sheet: ${tooLong.rows.length} in ${tooLong.name}`);
  // Tables that an import does not make, such as targets, are none of its business.
  const known = [...standing.tables].filter(([name]) => wanted.has(name));
  const snapshots = await takeSnapshots(context, opened, new Map(known), options);
  const memory = await readImportMemory(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
  const made: string[] = [];
  const touched: Snapshot[] = [];
  const total = imported.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const tell = (rows: number): void => options.onProgress?.((done += rows), total);
  const batch = createBatch(context, FULL);
  try {
    for (const table of imported.tables) {
      const snapshot = snapshots.find(({ open }) => open.name === table.name);
      if (snapshot) {
        touched.push(snapshot);
        await replaceRows(batch, snapshot, table, standing.tables.get(table.name) ?? [], options, tell);
      } else if (table.rows.length > 0) await addSheet(batch, table, made, taken, options, tell);
    }
    options.signal?.throwIfAborted();
    await batch.flush();
    await writeImportMemory(context, imported.memory);
  } catch (error) {
    throw await undo(context, touched, made, memory, error);
  }
}

/** A table as it was before the write, formulas and all. */
interface Snapshot {
  readonly open: OpenDataTable;
  readonly cells: readonly (readonly unknown[])[];
}

/** Keeps the former rows, and sees on the way whether they are still those that the import knows. */
async function takeSnapshots(
  context: Excel.RequestContext,
  opened: readonly OpenDataTable[],
  standing: StandingTables['tables'],
  options: DataTableOptions,
): Promise<readonly Snapshot[]> {
  const snapshots: Snapshot[] = [];
  const changed: TableName[] = [];
  for (const open of opened) {
    const before = standing.get(open.name);
    const cells: (readonly unknown[])[] = [];
    let isSame = before !== undefined;
    await readRows(context, open, 'formulasR1C1', options.signal, (rows, first) => {
      rows.forEach((row, index) => {
        cells.push(row);
        if (isSame) isSame = isKnownRow(open, row, before![first + index], first + index);
      });
    });
    if (!isSame || before!.length > cells.length) changed.push(open.name);
    snapshots.push({ open, cells });
  }
  const unseen = [...standing.keys()].filter((name) => !opened.some((open) => open.name === name));
  if (changed.length > 0 || unseen.length > 0) throw new DataTablesChanged([...changed, ...unseen]);
  return snapshots;
}

function isKnownRow(
  open: OpenDataTable,
  cells: readonly unknown[],
  known: DataRow | undefined,
  index: number,
): boolean {
  // A formula that a person put in the place of a value shows what it gives, which was read as a value.
  const isFormula = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');
  const row = dataRow(open, cells, index, []);
  return open.columns.every(
    (at, place) => at === null || isFormula(cells[place]) || (known?.[at] ?? null) === (row[at] ?? null),
  );
}

async function addSheet(
  batch: Batch,
  { name, rows }: ImportedTable,
  made: string[],
  taken: Set<string>,
  options: WriteDataTablesOptions,
  tell: (rows: number) => void,
): Promise<void> {
  options.signal?.throwIfAborted();
  const spec = options.sheetOf(name);
  const { worksheets } = batch.context.workbook;
  let sheetName = spec.name;
  for (let number = 2; taken.has(sheetName.toLowerCase()); number++) sheetName = `${spec.name} (${number})`;
  taken.add(sheetName.toLowerCase());
  made.push(sheetName);
  const sheet = worksheets.add(sheetName);
  await writeDataSheet(batch, sheet, spec, dataSource(name, rows), (count) => {
    tell(count);
    options.signal?.throwIfAborted();
  });
}

/** Makes room for the rows of a table, or takes rows away, at its end. */
async function setRowCount(batch: Batch, open: OpenDataTable, from: number, to: number): Promise<void> {
  const rows = Math.max(1, to);
  if (rows === from) return;
  await batch.flush();
  const table = batch.context.workbook.tables.getItem(open.name);
  const sheet = batch.context.workbook.worksheets.getItem(open.sheet);
  const right = open.left + open.width - 1;
  const area = (first: number, last: number): string =>
    formatRange({ top: open.top + first, bottom: open.top + last, left: open.left, right });
  if (rows < from) {
    sheet.getRange(area(rows + 1, from)).delete('Up');
    await batch.context.sync();
    return;
  }
  const below = sheet
    .getRange(formatRange({ top: open.top + from + 1, bottom: MAX_ROWS, left: open.left, right }))
    .getUsedRangeOrNullObject(true);
  below.load('address');
  await batch.context.sync();
  // Cells of a person below the table, and its totals, are moved down with the new rows.
  if (open.hasTotals || !below.isNullObject) sheet.getRange(area(from + 1, rows)).insert('Down');
  if (!open.hasTotals) table.resize(area(0, rows));
  else if (from > 0) table.resize(area(0, rows + 1));
  await batch.context.sync();
}

async function replaceRows(
  batch: Batch,
  { open, cells }: Snapshot,
  table: ImportedTable,
  before: readonly DataRow[],
  options: WriteDataTablesOptions,
  tell: (rows: number) => void,
): Promise<void> {
  options.signal?.throwIfAborted();
  const { columns } = tableDefinition(table.name);
  const beside = besideRows(open, cells, table);
  if (table.rows.length > open.rowCount) {
    await setRowCount(batch, open, open.rowCount, table.rows.length);
    await formatNewRows(batch, open, table, options);
  }
  const most = Math.max(1, Math.floor(MOST_CELLS / open.width));
  const end = Math.max(table.rows.length, Math.min(1, open.rowCount));
  for (let first = 0; first < end; first += most) {
    options.signal?.throwIfAborted();
    const last = Math.min(end, first + most);
    for (const run of columnRuns(open)) {
      const rows: (string | number | boolean | null)[][] = [];
      let isIdle = true;
      for (let index = first; index < last; index++) {
        const written = run.map((place) => writtenCell(open, columns, beside, table, before, index, place));
        if (isIdle && written.some((cell) => cell !== null)) isIdle = false;
        rows.push(written);
      }
      if (isIdle) continue;
      await batch.makeRoom(rows.length * run.length);
      writeBlock(batch, open, run, first, rows);
    }
    tell(last - first);
  }
  if (table.rows.length < open.rowCount) await setRowCount(batch, open, open.rowCount, table.rows.length);
}

/** What to write into a cell; null leaves it as it is. */
function writtenCell(
  open: OpenDataTable,
  columns: readonly TableColumn[],
  beside: ReadonlyMap<number, BesideColumn>,
  table: ImportedTable,
  before: readonly DataRow[],
  index: number,
  place: number,
): string | number | boolean | null {
  const at = open.columns[place] ?? null;
  if (at === null) return beside.get(place)?.(index) ?? null;
  const value = table.rows[index]?.[at] ?? null;
  // A cell that keeps its value keeps the formula or the link that a person gave it.
  if (index < open.rowCount && value === (before[index]?.[at] ?? null)) return null;
  if (value === null && index >= open.rowCount) return null;
  return writtenDataCell(value, columns[at]!.type);
}

/** Neighbouring columns that go into one block: ours, or those of a person. */
function columnRuns(open: OpenDataTable): readonly (readonly number[])[] {
  const runs: number[][] = [];
  open.columns.forEach((at, place) => {
    const run = runs.at(-1);
    const isOurs = at !== null;
    if (run && (open.columns[run[0]!] !== null) === isOurs) run.push(place);
    else runs.push([place]);
  });
  return runs;
}

function writeBlock(
  batch: Batch,
  open: OpenDataTable,
  run: readonly number[],
  first: number,
  rows: (string | number | boolean | null)[][],
): void {
  const range = batch.context.workbook.worksheets.getItem(open.sheet).getRange(
    formatRange({
      top: open.top + 1 + first,
      bottom: open.top + first + rows.length,
      left: open.left + run[0]!,
      right: open.left + run.at(-1)!,
    }),
  );
  if (open.columns[run[0]!] === null) range.formulasR1C1 = rows;
  else range.values = rows;
}

/** New rows get the number formats of our columns: a text that looks like a number stays a text. */
async function formatNewRows(
  batch: Batch,
  open: OpenDataTable,
  { name, rows }: ImportedTable,
  { sheetOf }: WriteDataTablesOptions,
): Promise<void> {
  const spec = sheetOf(name);
  const sheet = batch.context.workbook.worksheets.getItem(open.sheet);
  await batch.makeRoom(open.width * 2);
  open.columns.forEach((at, place) => {
    const column = at === null ? undefined : spec.columns[at];
    if (!column) return;
    const format = column.format ?? (column.type === 'text' ? '@' : 'General');
    const cells = { left: open.left + place, right: open.left + place };
    const range = sheet.getRange(
      formatRange({ ...cells, top: open.top + 1 + open.rowCount, bottom: open.top + rows.length }),
    );
    range.numberFormat = [[format]];
  });
}

/** Puts everything back as it was; what cannot be put back is named. */
async function undo(
  context: Excel.RequestContext,
  touched: readonly Snapshot[],
  made: readonly string[],
  memory: string | null,
  cause: unknown,
): Promise<DataTablesInterrupted> {
  const uncertain: TableName[] = [];
  for (const snapshot of touched) {
    try {
      await restore(context, snapshot);
    } catch {
      uncertain.push(snapshot.open.name);
    }
  }
  let sheetsLeft: readonly string[] = made;
  try {
    const sheets = made.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of sheets) sheet.load('name');
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
    sheetsLeft = [];
    await writeImportMemory(context, memory);
  } catch {
    // The line is down: nothing tells how far Excel came.
  }
  return new DataTablesInterrupted(uncertain, sheetsLeft, { cause });
}

async function restore(context: Excel.RequestContext, { open, cells }: Snapshot): Promise<void> {
  const now = (await openDataTables(context)).find(({ name }) => name === open.name);
  if (!now) throw new Error(`the table is gone: ${open.name}`);
  const batch = createBatch(context, FULL);
  await setRowCount(batch, now, now.rowCount, cells.length);
  const most = Math.max(1, Math.floor(MOST_CELLS / open.width));
  for (let first = 0; first < cells.length; first += most) {
    const rows = cells.slice(first, first + most).map((row) => row.map(writtenBack));
    await batch.makeRoom(rows.length * open.width);
    batch.context.workbook.worksheets.getItem(open.sheet).getRange(
      formatRange({
        top: open.top + 1 + first,
        bottom: open.top + first + rows.length,
        left: open.left,
        right: open.left + open.width - 1,
      }),
    ).formulasR1C1 = rows;
  }
  await batch.flush();
}

/** A text is written so that it stays one; formulas and numbers as they were. */
function writtenBack(cell: unknown): string | number | boolean {
  if (typeof cell !== 'string') return cell as number | boolean;
  return cell === '' || cell.startsWith('=') ? cell : (writtenDataCell(cell, 'text') as string);
}
