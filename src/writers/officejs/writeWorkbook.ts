import { parseAddress, parseRange } from '../../workbook/address';
import type { CellSpec, RichSheetSpec, RowSource, WorkbookSpec } from '../../workbook/model';
import { validateWorkbook, type WorkbookProblem } from '../../workbook/validate';
import { findUnsupported, type WriterCapabilities } from '../capabilities';
import { createBatch, type Batch } from './batch';
import { writeFormulas, writeLinks, writeNotes, writeNumberFormats, writeValues } from './cells';
import { writeStyles } from './cellStyle';
import { writeCharts } from './charts';
import { writeConditionalFormats } from './conditionalFormats';
import { writeDataSheet } from './dataSheet';
import { fitNewRows } from './fitNewRows';
import { writeLayout } from './layout';
import { readParts, restoreParts, writeParts, type KeptParts } from './parts';
import { writePage } from './page';
import { writeTables } from './tables';
import { writeValidations } from './validations';

export interface WriteOptions {
  readonly capabilities: WriterCapabilities;
  /** Rows of data sheets written so far, of all there are. */
  onProgress?(done: number, total: number): void;
}

/**
 * Everything that keeps this writer from writing a workbook as it is meant; empty when it can begin.
 * Formulas need no result here: Excel computes them.
 */
export function checkWorkbook(
  spec: WorkbookSpec,
  capabilities: WriterCapabilities,
  rows?: Readonly<Record<string, RowSource>>,
): readonly WorkbookProblem[] {
  const problems = validateWorkbook(spec, rows).filter(({ code }) => code !== 'formula-without-value');
  return [...problems, ...findUnsupported(spec, capabilities)];
}

/**
 * Writes a workbook into the one that is open, as new sheets after those that are there, in few large messages.
 * Nothing that exists is touched, but for custom XML parts of the same namespaces, which are replaced. Throws before anything is written for a spec with errors (`checkWorkbook` lists them) and
 * for a sheet or a name that is taken; a write that Excel stops takes back what it made and throws `WriteInterrupted`.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  spec: WorkbookSpec,
  rows: Readonly<Record<string, RowSource>>,
  options: WriteOptions,
): Promise<void> {
  const errors = checkWorkbook(spec, options.capabilities, rows).filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0)
    throw new Error(`workbook cannot be written: ${errors.map((error) => JSON.stringify(error)).join('; ')}`);
  const names = spec.sheets.map(({ name }) => name);
  await refuseTakenNames(context, spec);
  const before = await readParts(context, Object.keys(spec.parts ?? {}));
  try {
    await writeSheets(context, spec, rows, before, options);
  } catch (error) {
    throw new WriteInterrupted(await takeBack(context, names, before), { cause: error });
  }
}

/** A write that Excel stopped half-way; what was made is taken away again, or named where even that was not possible. */
export class WriteInterrupted extends Error {
  constructor(
    readonly sheetsLeft: readonly string[],
    options: ErrorOptions,
  ) {
    super(`the workbook was not written; sheets left behind: ${sheetsLeft.join(', ') || 'none'}`, options);
  }
}

/** Nobody's sheet or name is written over: a taken name stops the write before it begins. */
async function refuseTakenNames(context: Excel.RequestContext, spec: WorkbookSpec): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheets = spec.sheets.map(({ name }) => ({ name, found: worksheets.getItemOrNullObject(name) }));
  const defined = (spec.names ?? []).map(({ name }) => ({ name, found: names.getItemOrNullObject(name) }));
  for (const { found } of [...sheets, ...defined]) found.load('name');
  await context.sync();
  const taken = [...sheets, ...defined].filter(({ found }) => !found.isNullObject).map(({ name }) => name);
  if (taken.length > 0) throw new Error(`names already taken in the workbook: ${taken.join(', ')}`);
}

/** Takes away what a stopped write made; gives back the names of the sheets that are still there. */
async function takeBack(
  context: Excel.RequestContext,
  names: readonly string[],
  before: KeptParts,
): Promise<readonly string[]> {
  try {
    const made = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of made) sheet.load('name');
    await context.sync();
    for (const sheet of made) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
    await restoreParts(context, before);
    return [];
  } catch {
    // The line is down: nothing tells how far Excel came, so every sheet may be there.
    return names;
  }
}

/** Writes the sheets of a spec, checked or not, without a way back. */
export async function writeSheets(
  context: Excel.RequestContext,
  spec: WorkbookSpec,
  rows: Readonly<Record<string, RowSource>>,
  before: KeptParts,
  options: WriteOptions,
): Promise<void> {
  const batch = createBatch(context);
  const { worksheets } = context.workbook;
  const sheets = new Map(spec.sheets.map(({ name }) => [name, worksheets.add(name)]));
  await batch.makeRoom(sheets.size);
  const rich = spec.sheets.flatMap((sheet) => (sheet.kind === 'rich' ? [sheet] : []));
  const of = (name: string): Excel.Worksheet => {
    const sheet = sheets.get(name);
    if (!sheet) throw new Error(`sheet was not made: ${name}`);
    return sheet;
  };

  // What formulas speak of comes first: values, tables, names.
  await writeDataSheets(batch, spec, rows, of, options);
  for (const sheet of rich) {
    const inTotals = totalsOf(sheet);
    await writeValues(
      batch,
      of(sheet.name),
      sheet.cells.filter((cell) => !inTotals(cell)),
    );
    await writeTables(batch, of(sheet.name), sheet.tables ?? []);
    await writeValues(batch, of(sheet.name), sheet.cells.filter(inTotals));
    await writeLinks(batch, of(sheet.name), sheet.cells);
  }
  for (const { name, refersTo } of spec.names ?? []) {
    await batch.makeRoom(2);
    context.workbook.names.add(name, `=${refersTo}`);
  }
  for (const sheet of rich) await writeFormulas(batch, of(sheet.name), sheet.cells);
  for (const sheet of rich) await writeLooks(batch, of(sheet.name), sheet, options.capabilities);
  await fitNewRows(batch, of, rich);
  await writeProperties(batch, spec);
  await writeParts(batch, spec.parts ?? {}, before);
  for (const sheet of rich) {
    if (!sheet.protect) continue;
    await batch.makeRoom(2);
    of(sheet.name).protection.protect(PROTECTION, sheet.protect.password);
  }
  const first = spec.sheets[0];
  if (first) of(first.name).activate();
  await batch.makeRoom(1);
  await batch.flush();
}

/** Whether a cell stands in a row of totals: what is written there before the row is shown would be pushed below it. */
function totalsOf({ tables = [] }: RichSheetSpec): (cell: CellSpec) => boolean {
  const rows = tables.flatMap(({ range, totalsRow }) => {
    const rect = totalsRow === true ? parseRange(range) : undefined;
    return rect ? [{ ...rect, top: rect.bottom }] : [];
  });
  return ({ at }) => {
    const place = rows.length === 0 ? undefined : parseAddress(at);
    return rows.some(
      ({ top, left, right }) =>
        place !== undefined && place.row === top && place.column >= left && place.column <= right,
    );
  };
}

/** People may widen columns, sort and filter on a protected sheet. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

async function writeDataSheets(
  batch: Batch,
  spec: WorkbookSpec,
  rows: Readonly<Record<string, RowSource>>,
  of: (name: string) => Excel.Worksheet,
  { onProgress }: WriteOptions,
): Promise<void> {
  const data = spec.sheets.flatMap((sheet) => (sheet.kind === 'data' ? [sheet] : []));
  const total = data.reduce((sum, { table }) => sum + (rows[table]?.rowCount ?? 0), 0);
  let done = 0;
  for (const sheet of data) {
    const source = rows[sheet.table];
    if (!source) throw new Error(`no rows for table ${sheet.table}`);
    await writeDataSheet(batch, of(sheet.name), sheet, source, (written) => {
      done += written;
      onProgress?.(done, total);
    });
  }
}

async function writeLooks(
  batch: Batch,
  sheet: Excel.Worksheet,
  spec: RichSheetSpec,
  { notes }: WriterCapabilities,
): Promise<void> {
  await writeLayout(batch, sheet, spec);
  await writeNumberFormats(batch, sheet, spec.cells);
  await writeStyles(batch, sheet, spec.cells);
  await writeConditionalFormats(batch, sheet, spec.conditionalFormats ?? []);
  await writeValidations(batch, sheet, spec.validations ?? []);
  await writeCharts(batch, sheet, spec.charts ?? []);
  if (notes) await writeNotes(batch, sheet, spec.cells);
  await writePage(batch, sheet, spec.print);
}

async function writeProperties(batch: Batch, { title, properties = {} }: WorkbookSpec): Promise<void> {
  const entries = Object.entries(properties);
  await batch.makeRoom(entries.length + 1);
  batch.context.workbook.properties.title = title;
  for (const [name, value] of entries) batch.context.workbook.properties.custom.add(name, value);
}
