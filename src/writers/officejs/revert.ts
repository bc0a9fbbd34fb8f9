import { columnLetters } from '../../workbook/address';
import { GENERATED_NAMESPACE } from '../generated';
import { createBatch } from './batch';
import { ownLooks, reverseLooks } from './cellLooks';
import {
  compareJournal,
  insertedCells,
  insertedLines,
  type Comparison,
  type Reverted,
} from './compareJournal';
import { madeSheets, UNFINISHED_NAMESPACE, unpackJournal, type Journal } from './journal';
import { findParts, readParts, setPart } from './partTexts';
import { UNDO_NAMESPACE } from './readOpenWorkbook';
import type { KeptPart } from './reverseParts';
import { writeChanges, type ChangeSet } from './writeChanges';

export { compareJournal, type Reverted } from './compareJournal';

/**
 * Takes a generation back, whether it is complete or was stopped anywhere: what people changed since stays, and what they
 * moved is taken back where it stands today. Doing it again does no harm.
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
  const comparison = await compareJournal(context, journal, { mayHaveMoved: !isUnfinished });
  const { keptCells, keptRows, sheets, inserted } = comparison;
  const found = madeSheets(journal).map((key) => worksheets.getItemOrNullObject(key));
  for (const sheet of found) sheet.load('name');
  const isOff = journal.protectedSheets.filter(({ sheet }) => sheets.get(sheet)?.isProtected);
  for (const { sheet } of isOff) sheetOf(sheet).protection.unprotect();
  await context.sync();
  const batch = createBatch(context);
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const kept: KeptPart[] = [...comparison.keptParts];
  if (isStructured) {
    const { changes, keptParts } = await reverseChanges(context, sheetOf, journal, comparison);
    kept.push(...keptParts);
    await writeChanges(batch, sheetOf, changes);
    await batch.flush();
  }
  for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
  for (const { sheet, axis, line } of [...inserted].sort((a, b) => b.line - a.line)) {
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
  return { keptCells, keptRows, keptParts: kept };
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
  if (unpackJournal(undo ?? null)?.number === journal.number) return 'complete';
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

/** The changes that take those of the journal back, before the rows that were put in are taken out. */
async function reverseChanges(
  context: Excel.RequestContext,
  sheetOf: (id: string) => Excel.Worksheet,
  journal: Journal,
  { sheets, cells, parts, placeOf }: Comparison,
): Promise<{ readonly changes: ChangeSet; readonly keptParts: readonly KeptPart[] }> {
  const isInserted = insertedCells(insertedLines(journal));
  const keptParts: KeptPart[] = [];
  const keep = (kind: KeptPart['kind'], sheet: string, at: string): void => {
    keptParts.push({ kind, sheet, sheetName: sheets.get(sheet)!.name, at });
  };
  const reversed = journal.looks
    .filter(({ sheet, row, column }) => sheets.has(sheet) && !isInserted(sheet, row, column))
    .flatMap((look) => {
      const place = placeOf(look);
      if (!place) keep('look', look.sheet, '');
      return place ? [{ ...reverseLooks(look), ...place }] : [];
    });
  const looks = await ownLooks(context, sheetOf, reversed);
  const sizes = await ownSizes(context, sheetOf, parts.sizes);
  for (const { sheet, axis, line } of sizes.kept)
    keep('size', sheet, axis === 'rows' ? `A${line}` : `${columnLetters(line)}1`);
  const { names, tables, validations, conditionalFormats, merges, charts } = parts;
  return {
    keptParts,
    changes: {
      cells,
      looks,
      sizes: sizes.ours,
      tables,
      names,
      validations,
      conditionalFormats,
      merges,
      charts,
      properties: journal.properties,
      title: journal.title,
    },
  };
}

type SizeBack = Comparison['parts']['sizes'][number];

/** Heights and widths that are still as they were written, or as before. */
async function ownSizes(
  context: Excel.RequestContext,
  sheetOf: (id: string) => Excel.Worksheet,
  sizes: readonly SizeBack[],
): Promise<{ readonly ours: readonly SizeBack[]; readonly kept: readonly SizeBack[] }> {
  if (sizes.length === 0) return { ours: [], kept: [] };
  const read = sizes.map((size) => {
    const { sheet, axis, line } = size;
    const letters = columnLetters(line);
    const { format } = sheetOf(sheet).getRange(axis === 'rows' ? `${line}:${line}` : `${letters}:${letters}`);
    format.load('rowHeight,columnWidth');
    return { size, format };
  });
  await context.sync();
  const isOurs = ({ size, format }: (typeof read)[number]): boolean => {
    const now = size.axis === 'rows' ? format.rowHeight : format.columnWidth;
    return [size.points, size.after].some((each) => Math.abs(now - each) <= 1);
  };
  return {
    ours: read.filter(isOurs).map(({ size }) => size),
    kept: read.filter((each) => !isOurs(each)).map(({ size }) => size),
  };
}
