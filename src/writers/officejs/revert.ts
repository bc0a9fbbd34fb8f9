import { columnLetters } from '../../workbook/address';
import type { OpenSheet } from '../../workbook/openWorkbook';
import { contentOfTyped, openGrid, sameContent, type Grid } from '../../workbook/regenerate/grid';
import { movedLine } from '../../workbook/regenerate/placeLines';
import type { RuleChange } from '../../workbook/regenerate/regeneration';
import { GENERATED_NAMESPACE } from '../generated';
import { createBatch } from './batch';
import { ownLooks, reverseLooks } from './cellLooks';
import { packJournal, UNFINISHED_NAMESPACE, type Journal } from './journal';
import { findParts, readParts, setPart } from './partTexts';
import { readOpenWorkbook, UNDO_NAMESPACE } from './readOpenWorkbook';
import { writeChanges, type ChangeSet } from './writeChanges';

/** What stays after a generation was taken back, because people changed it since; places are those of today. */
export interface Reverted {
  readonly keptCells: readonly {
    readonly sheet: string;
    readonly sheetName: string;
    readonly row: number;
    readonly column: number;
  }[];
  readonly keptRows: readonly { readonly sheet: string; readonly sheetName: string; readonly row: number }[];
}

/** What would stay, without taking anything back. */
export async function compareJournal(
  context: Excel.RequestContext,
  journal: Journal,
): Promise<Reverted & { readonly sheets: ReadonlyMap<string, OpenSheet> }> {
  const affected = affectedSheets(journal);
  const { sheets } = await readOpenWorkbook(context, { isWanted: ({ id }) => affected.has(id) });
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const grids = new Map(sheets.map((sheet) => [sheet.id, openGrid(sheet)]));
  const inserted = insertedLines(journal);
  const isInserted = (sheet: string, row: number, column: number): boolean =>
    inserted.some(
      (each) => each.sheet === sheet && (each.axis === 'rows' ? each.line === row : each.line === column),
    );
  const keptCells = journal.cells.flatMap(({ sheet, row, column, before, after }) => {
    const now = grids.get(sheet)?.content(row, column);
    const isTheirs =
      now !== undefined &&
      !isInserted(sheet, row, column) &&
      ![before, after].some((each) => sameContent(now, contentOfTyped(each)));
    return isTheirs ? [{ sheet, sheetName: byId.get(sheet)!.name, row, column }] : [];
  });
  const keptRows = inserted.flatMap(({ sheet, axis, line }) => {
    const grid = grids.get(sheet);
    if (axis !== 'rows' || !grid || holdsOnlyOurs(grid, line, sheet, journal)) return [];
    return [{ sheet, sheetName: byId.get(sheet)!.name, row: line }];
  });
  return { keptCells, keptRows, sheets: byId };
}

/**
 * Takes a generation back, whether it is complete or was stopped anywhere: cells that people changed since stay. Doing it
 * again does no harm.
 */
export async function revert(
  context: Excel.RequestContext,
  whole: Journal,
  { isUnfinished }: { readonly isUnfinished: boolean },
): Promise<Reverted> {
  const { worksheets } = context.workbook;
  const sheetOf = (id: string): Excel.Worksheet => worksheets.getItem(id);
  const { journal, isStructured } = isUnfinished
    ? await progress(context, whole)
    : { journal: whole, isStructured: true };
  const { keptCells, keptRows, sheets } = await compareJournal(context, journal);
  const found = journal.newSheets.map((name) => worksheets.getItemOrNullObject(name));
  for (const sheet of found) sheet.load('name');
  const isOff = journal.protectedSheets.filter(({ sheet }) => sheets.get(sheet)?.isProtected);
  for (const { sheet } of isOff) sheetOf(sheet).protection.unprotect();
  await context.sync();
  const batch = createBatch(context);
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const inserted = insertedLines(journal);
  if (isStructured) {
    const changes = await reverseChanges(context, sheetOf, journal, keptCells, inserted, sheets);
    await writeChanges(batch, sheetOf, changes);
    await batch.flush();
  }
  for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
  const stays = new Set(keptRows.map(({ sheet, row }) => `${sheet} ${row}`));
  for (const { sheet, axis, line } of [...inserted].sort((a, b) => b.line - a.line)) {
    if (axis === 'rows' && stays.has(`${sheet} ${line}`)) continue;
    const address = axis === 'rows' ? `${line}:${line}` : `${columnLetters(line)}:${columnLetters(line)}`;
    sheetOf(sheet)
      .getRange(address)
      .delete(axis === 'rows' ? 'Up' : 'Left');
  }
  const changed = Object.entries(journal.parts ?? {});
  const parts = await findParts(context, [
    GENERATED_NAMESPACE,
    UNDO_NAMESPACE,
    UNFINISHED_NAMESPACE,
    ...changed.map(([namespace]) => namespace),
  ]);
  for (const { sheet, options } of journal.protectedSheets)
    if (sheets.has(sheet)) sheetOf(sheet).protection.protect(options as Excel.WorksheetProtectionOptions);
  setPart(context, parts[0]!, GENERATED_NAMESPACE, journal.generated);
  setPart(context, parts[1]!, UNDO_NAMESPACE, isUnfinished ? journal.undo : null);
  for (const part of parts[2]!) part.delete();
  changed.forEach(([namespace, text], index) => setPart(context, parts[3 + index]!, namespace, text));
  await context.sync();
  return { keptCells, keptRows };
}

/** After an error: what was written is found out and taken back, unless all of it was. */
export async function settle(
  context: Excel.RequestContext,
  journal: Journal,
): Promise<'as-before' | 'complete'> {
  const [unfinished, undo] = await readParts(context, [UNFINISHED_NAMESPACE, UNDO_NAMESPACE]);
  if (unfinished !== null) {
    await revert(context, journal, { isUnfinished: true });
    return 'as-before';
  }
  if (undo === packJournal({ ...journal, undo: null })) return 'complete';
  await protectAgain(context, journal);
  return 'as-before';
}

async function protectAgain(context: Excel.RequestContext, { protectedSheets }: Journal): Promise<void> {
  const sheets = protectedSheets.map(({ sheet, options }) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load('protected');
    return { protection, options };
  });
  await context.sync();
  for (const { protection, options } of sheets)
    if (!protection.protected) protection.protect(options as Excel.WorksheetProtectionOptions);
  await context.sync();
}

function affectedSheets(journal: Journal): ReadonlySet<string> {
  const { validations, conditionalFormats, merges, charts, tables } = journal.changes;
  return new Set(
    [
      journal.structure,
      journal.cells,
      journal.looks,
      journal.sizes,
      journal.protectedSheets,
      validations,
      conditionalFormats,
      merges,
      charts,
      tables,
    ].flatMap((all) => all.map(({ sheet }) => sheet)),
  );
}

interface InsertedLine {
  readonly sheet: string;
  readonly axis: 'rows' | 'columns';
  readonly line: number;
}

/** Where the lines that were put in stand. */
function insertedLines({ structure }: Journal): readonly InsertedLine[] {
  return structure.flatMap(({ sheet, axis, before, count }) => {
    const others = structure.filter(
      (each) => each.sheet === sheet && each.axis === axis && each.before < before,
    );
    const first = movedLine(before, others);
    return Array.from({ length: count }, (_, index) => ({ sheet, axis, line: first + index }));
  });
}

/** How far the rows that were to be put in came: a sheet uses more rows than before. */
async function progress(
  context: Excel.RequestContext,
  journal: Journal,
): Promise<{ readonly journal: Journal; readonly isStructured: boolean }> {
  const used = new Map(
    [...new Set(journal.structure.map(({ sheet }) => sheet))].map((id) => {
      const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject();
      range.load('rowIndex,rowCount,columnIndex,columnCount');
      return [id, range];
    }),
  );
  await context.sync();
  const grown = new Map<string, number>();
  const done = journal.structure.filter(({ sheet, axis, count, used: before }) => {
    const range = used.get(sheet)!;
    const key = `${sheet} ${axis}`;
    const now = axis === 'rows' ? range.rowIndex + range.rowCount : range.columnIndex + range.columnCount;
    const rest = grown.get(key) ?? now - before;
    grown.set(key, rest - count);
    return rest >= count;
  });
  return { journal: { ...journal, structure: done }, isStructured: done.length === journal.structure.length };
}

function holdsOnlyOurs(grid: Grid, row: number, sheet: string, journal: Journal): boolean {
  const written = new Map(
    journal.cells.flatMap((cell) =>
      cell.sheet === sheet && cell.row === row ? [[cell.column, cell.after]] : [],
    ),
  );
  return Array.from({ length: grid.columns }, (_, index) => index + 1).every((column) => {
    const now = grid.content(row, column);
    return now.kind === 'blank' || sameContent(now, contentOfTyped(written.get(column) ?? ''));
  });
}

/** The changes that take those of the journal back, before the rows that were put in are taken out. */
async function reverseChanges(
  context: Excel.RequestContext,
  sheetOf: (id: string) => Excel.Worksheet,
  journal: Journal,
  keptCells: Reverted['keptCells'],
  inserted: readonly InsertedLine[],
  sheets: ReadonlyMap<string, OpenSheet>,
): Promise<ChangeSet> {
  const stays = new Set(keptCells.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`));
  const lines = new Set(inserted.map(({ sheet, axis, line }) => `${sheet} ${axis} ${line}`));
  const goes = ({
    sheet,
    row,
    column,
  }: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }): boolean =>
    !sheets.has(sheet) || lines.has(`${sheet} rows ${row}`) || lines.has(`${sheet} columns ${column}`);
  const { tables, names, validations, conditionalFormats, merges, charts } = journal.changes;
  const back = <Rule>(changes: readonly RuleChange<Rule>[]): readonly RuleChange<Rule>[] =>
    changes.flatMap(({ sheet, remove, add }) =>
      sheets.has(sheet) ? [{ sheet, remove: add, add: remove }] : [],
    );
  const looks = await ownLooks(
    context,
    sheetOf,
    journal.looks.filter((each) => !goes(each)).map(reverseLooks),
    (each) => each,
  );
  return {
    cells: journal.cells.flatMap(({ sheet, row, column, before }) =>
      stays.has(`${sheet} ${row} ${column}`) || goes({ sheet, row, column })
        ? []
        : [{ sheet, row, column, content: before }],
    ),
    looks,
    sizes: journal.sizes.flatMap(({ sheet, axis, line, before }) =>
      before === null || !sheets.has(sheet) ? [] : [{ sheet, axis, line, points: before }],
    ),
    tables: tables.filter(({ sheet }) => sheets.has(sheet)).map(({ name, was }) => ({ name, range: was })),
    names: names.map(({ name, was }) => ({ name, refersTo: was })),
    validations: back(validations),
    conditionalFormats: back(conditionalFormats),
    merges: back(merges),
    charts: charts.flatMap(({ sheet, chart, was }) =>
      sheets.has(sheet) ? [{ sheet, title: chart.title, chart: was, isThere: true }] : [],
    ),
    properties: journal.properties,
    title: journal.title,
  };
}
