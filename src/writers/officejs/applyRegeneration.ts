import { columnLetters, formatAddress } from '../../workbook/address';
import type { OpenCell } from '../../workbook/openWorkbook';
import { contentOfTyped, sameContent, type Content } from '../../workbook/regenerate/grid';
import { movedLine, type LineChange } from '../../workbook/regenerate/placeLines';
import type { CellChange, Generated, Regeneration } from '../../workbook/regenerate/regeneration';
import type { WriterCapabilities } from '../capabilities';
import { GENERATED_NAMESPACE, packGenerated } from '../generated';
import { createBatch, type Batch } from './batch';
import { RegenerationInterrupted } from './regenerationInterrupted';
import { askLooks } from './cellLooks';
import { packJournal, UNFINISHED_NAMESPACE, unpackJournal, type Journal } from './journal';
import { columnPoints } from './layout';
import { partXml } from '../partXml';
import { askParts, setPart, type FoundPart } from './partTexts';
import { UNDO_NAMESPACE } from './readOpenWorkbook';
import { settle } from './revert';
import { freshContext, OutOfTime, withinTime } from './withinTime';
import { writeChanges } from './writeChanges';
import { PROTECTION, writeSheets } from './writeWorkbook';

export { RegenerationInterrupted } from './regenerationInterrupted';

/** Weight of the parts at the end, so that they never make a message of cells too long. */
const LONG_PARTS = 10_000;

export interface ApplyOptions {
  readonly capabilities: WriterCapabilities;
  /** Longest time that Excel may take to answer in all, in ms; as long as it wants by default. */
  readonly limit?: number;
}

export interface Applied {
  /** Cells that somebody changed while the generation was made: they stay. */
  readonly keptMeanwhile: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }[];
}

/** Sheets that Excel does not unprotect without a password: they are people’s, nothing was written. */
export class SheetsProtected extends Error {
  constructor(readonly sheets: readonly string[]) {
    super(`sheets protected by a password: ${sheets.join(', ')}`);
  }
}

/** Somebody put lines in or took some out since the workbook was read: nothing was written. */
export class SheetsMoved extends Error {
  constructor(readonly sheets: readonly string[]) {
    super(`sheets with other lines than when they were read: ${sheets.join(', ')}`);
  }
}

/**
 * Brings the open workbook up to date in few large messages. What takes it back is kept in the workbook before anything is
 * written; when Excel stops it, everything is taken back and `RegenerationInterrupted` says how the workbook is.
 */
export async function applyRegeneration(
  context: Excel.RequestContext,
  regeneration: Regeneration,
  { capabilities, limit }: ApplyOptions,
): Promise<Applied> {
  if (regeneration.blocked.length > 0)
    throw new Error(`regeneration is blocked: ${JSON.stringify(regeneration.blocked)}`);
  let prepared: Prepared | undefined;
  try {
    return await withinTime(context, limit, async (guarded) => {
      const found = await prepare(guarded, regeneration);
      prepared = found;
      await unprotect(
        guarded,
        found.journal.protectedSheets.map(({ sheet }) => sheet),
      );
      return write(guarded, regeneration, found, capabilities);
    });
  } catch (error) {
    if (error instanceof SheetsProtected) throw error;
    if (!prepared && !(error instanceof OutOfTime)) throw error;
    if (!prepared) throw new RegenerationInterrupted('as-before', { cause: error });
    const state = await takeBack(context, prepared, limit, error);
    // The answer was lost, the work was not.
    if (state === 'complete') return { keptMeanwhile: prepared.keptMeanwhile };
    throw new RegenerationInterrupted(state, { cause: error });
  }
}

interface Prepared {
  readonly journal: Journal;
  readonly cells: readonly (CellChange & { readonly content: OpenCell })[];
  readonly keptMeanwhile: Applied['keptMeanwhile'];
  /** The parts that are there for the last generation and for what takes it back. */
  readonly parts: readonly FoundPart[];
}

/** Reads again what is about to be changed, and writes down what takes the changes back. */
async function prepare(context: Excel.RequestContext, regeneration: Regeneration): Promise<Prepared> {
  const { worksheets, properties } = context.workbook;
  const sheetOf = (id: string): Excel.Worksheet => worksheets.getItem(id);
  const back = wayBack(regeneration.structure);
  const content = regeneration.cells.filter(
    (cell): cell is CellChange & { content: OpenCell } => cell.content !== undefined,
  );
  const batch = createBatch(context);
  const again = await askAgain(batch, content, back);
  const ownOnes = await askLooks(
    batch,
    sheetOf,
    regeneration.cells.filter(({ style, clear }) => style !== undefined || clear !== undefined),
    ({ sheet, row, column }) => ({
      row: back(sheet, 'rows', row) ?? row,
      column: back(sheet, 'columns', column) ?? column,
    }),
  );
  const shapesNow = askShapes(context, regeneration);
  const sizesNow = askSizes(context, regeneration, back);
  const protections = regeneration.protectedSheets.map((id) => {
    const { protection } = sheetOf(id);
    protection.load('options,protected');
    return { sheet: id, protection };
  });
  properties.load('title');
  properties.custom.load('items/key,items/value');
  const namespaces = Object.keys(regeneration.parts ?? {});
  const tellParts = askParts(context, [GENERATED_NAMESPACE, UNDO_NAMESPACE, ...namespaces]);
  await context.sync();
  const parts = await tellParts();
  const [generated, undo, ...kept] = parts.map(({ text }) => text);
  const used = shapesNow();
  const found = again();
  const looks = ownOnes();
  const sizes = sizesNow();
  const stays = content.filter((_, index) => {
    const now = found[index];
    return now !== undefined && !sameContent(now, contentOfTyped(content[index]!.was ?? ''));
  });
  const stayingKeys = new Set(stays.map(keyOf));
  const cells = content.filter((cell) => !stayingKeys.has(keyOf(cell)));
  const custom = new Map(properties.custom.items.map(({ key, value }) => [key, String(value)]));
  const touched = [...Object.keys(regeneration.properties), ...regeneration.goneProperties];
  const { tables, names, validations, conditionalFormats, merges, charts } = regeneration;
  return {
    cells,
    parts,
    keptMeanwhile: stays.map(({ sheet, row, column }) => ({ sheet, row, column })),
    journal: {
      version: 2,
      number: (unpackJournal(undo ?? null)?.number ?? 0) + 1,
      structure: regeneration.structure.map((change) => ({
        ...change,
        used: used.get(change.sheet)![change.axis],
      })),
      cells: cells.map(({ sheet, row, column, moved, was, content: after }) => ({
        sheet,
        row,
        column,
        before: moved ?? was ?? '',
        after,
      })),
      looks,
      sizes,
      changes: { tables, names, validations, conditionalFormats, merges, charts },
      newSheets: regeneration.newSheets?.sheets.map(({ name }) => name) ?? [],
      newSheetIds: {},
      places: regeneration.places,
      properties: Object.fromEntries(touched.map((name) => [name, custom.get(name) ?? null])),
      title: regeneration.title === null ? null : properties.title,
      parts: Object.fromEntries(namespaces.map((namespace, index) => [namespace, kept[index] ?? null])),
      protectedSheets: protections
        .filter(({ protection }) => protection.protected)
        .map(({ sheet, protection: { options } }) => ({ sheet, options })),
      generated: generated ?? null,
      undo: undo ?? null,
    },
  };
}

interface Used {
  readonly rows: number;
  readonly columns: number;
}

/** Asks how far the sheets that change are used; what is given back tells it, or throws `SheetsMoved`. */
function askShapes(context: Excel.RequestContext, { shapes }: Regeneration): () => ReadonlyMap<string, Used> {
  const asked = shapes.map((shape) => {
    const sheet = context.workbook.worksheets.getItem(shape.sheet);
    const range = sheet.getUsedRangeOrNullObject();
    range.load('rowIndex,rowCount,columnIndex,columnCount');
    const tables = shape.tables.map(({ name }) => {
      const table = sheet.tables.getItemOrNullObject(name);
      const place = table.getRange();
      place.load('address');
      return { table, place };
    });
    sheet.load('name');
    return { shape, sheet, range, tables };
  });
  return () => {
    const used = new Map<string, Used>();
    const moved = asked.flatMap(({ shape, sheet, range, tables }) => {
      const now = range.isNullObject
        ? { rows: 0, columns: 0 }
        : {
            rows: range.rowIndex + range.rowCount,
            columns: range.columnIndex + range.columnCount,
          };
      used.set(shape.sheet, now);
      const isThere =
        now.rows === shape.rows &&
        now.columns === shape.columns &&
        tables.every(
          ({ place }, index) =>
            !place.isNullObject &&
            place.address.slice(place.address.lastIndexOf('!') + 1) === shape.tables[index]!.range,
        );
      return isThere ? [] : [sheet.name];
    });
    if (moved.length > 0) throw new SheetsMoved(moved);
    return used;
  };
}

function keyOf({ sheet, row, column }: CellChange): string {
  return `${sheet} ${row} ${column}`;
}

/** From a line after rows were put in to the one that it is now; undefined for one that is put in. */
type WayBack = (sheet: string, axis: 'rows' | 'columns', line: number) => number | undefined;

function wayBack(structure: Regeneration['structure']): WayBack {
  return (sheet, axis, line) => {
    const changes: readonly LineChange[] = structure.filter(
      (each) => each.sheet === sheet && each.axis === axis,
    );
    let before = line;
    for (const change of [...changes].sort((a, b) => a.before - b.before)) {
      const first = movedLine(change.before, changes) - change.count;
      if (line >= first + change.count) before -= change.count;
      else if (line >= first) return undefined;
    }
    return before;
  };
}

/** Asks for contents as they are right before they are written; undefined for cells that are put in. */
async function askAgain(
  batch: Batch,
  cells: readonly CellChange[],
  back: WayBack,
): Promise<() => readonly (Content | undefined)[]> {
  const rows = new Map<string, { readonly range: Excel.Range; readonly left: number }>();
  const spans = new Map<string, { sheet: string; row: number; left: number; right: number }>();
  const places = cells.map(({ sheet, row, column }) => {
    const [at, across] = [back(sheet, 'rows', row), back(sheet, 'columns', column)];
    if (at === undefined || across === undefined) return undefined;
    const key = `${sheet} ${at}`;
    const span = spans.get(key);
    if (span) [span.left, span.right] = [Math.min(span.left, across), Math.max(span.right, across)];
    else spans.set(key, { sheet, row: at, left: across, right: across });
    return { key, across };
  });
  for (const [key, { sheet, row, left, right }] of spans) {
    await batch.makeRoom((right - left + 1) * 3);
    const range = batch.context.workbook.worksheets
      .getItem(sheet)
      .getRange(`${formatAddress(row, left)}:${formatAddress(row, right)}`);
    range.load('formulas,values');
    rows.set(key, { range, left });
  }
  return () =>
    places.map((place) => {
      if (!place) return undefined;
      const { range, left } = rows.get(place.key)!;
      const [typed, shown] = [range.formulas, range.values].map(
        (all) => (all as OpenCell[][])[0]![place.across - left]!,
      );
      return contentOfTyped(typed!, shown!);
    });
}

/** Asks for heights and widths that change; those that are still ours are told. */
function askSizes(
  context: Excel.RequestContext,
  { rowHeights, columnWidths }: Regeneration,
  back: WayBack,
): () => Journal['sizes'] {
  const asked = [
    ...rowHeights.map((each) => ({ ...each, axis: 'rows' as const, points: each.size, had: each.was })),
    ...columnWidths.map((each) => ({
      ...each,
      axis: 'columns' as const,
      points: columnPoints(each.size),
      had: each.was === undefined ? undefined : columnPoints(each.was),
    })),
  ].map((each) => {
    const line = back(each.sheet, each.axis, each.line);
    if (line === undefined) return { ...each, range: undefined };
    const letters = columnLetters(line);
    const range = context.workbook.worksheets
      .getItem(each.sheet)
      .getRange(each.axis === 'rows' ? `${line}:${line}` : `${letters}:${letters}`);
    range.format.load('rowHeight,columnWidth');
    return { ...each, range };
  });
  return () =>
    asked.flatMap(({ sheet, axis, line, points, had, range }) => {
      const before = range && (axis === 'rows' ? range.format.rowHeight : range.format.columnWidth);
      if (before !== undefined && had !== undefined && Math.abs(before - had) > 1) return [];
      return [{ sheet, axis, line, before: before ?? null, after: points }];
    });
}

/** Takes our own protection off in a message of its own, before anything is written. */
async function unprotect(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const sheets = ids.map((id) => context.workbook.worksheets.getItem(id));
  for (const { protection } of sheets) protection.unprotect();
  try {
    await context.sync();
  } catch (error) {
    for (const { protection } of sheets) protection.load('protected');
    for (const sheet of sheets) sheet.load('name');
    await context.sync();
    for (const { protection } of sheets) if (!protection.protected) protection.protect(PROTECTION);
    await context.sync();
    const refused = sheets.find(({ protection }) => protection.protected);
    throw refused ? new SheetsProtected([refused.name]) : error;
  }
}

async function write(
  context: Excel.RequestContext,
  regeneration: Regeneration,
  { journal, cells, keptMeanwhile, parts }: Prepared,
  capabilities: WriterCapabilities,
): Promise<Applied> {
  const { workbook } = context;
  const sheetOf = (id: string): Excel.Worksheet => workbook.worksheets.getItem(id);
  const unfinished = workbook.customXmlParts.add(partXml(UNFINISHED_NAMESPACE, packJournal(journal)));
  unfinished.load('id');
  await context.sync();
  for (const { sheet, axis, before, count } of regeneration.structure) {
    const address =
      axis === 'rows'
        ? `${before}:${before + count - 1}`
        : `${columnLetters(before)}:${columnLetters(before + count - 1)}`;
    sheetOf(sheet)
      .getRange(address)
      .insert(axis === 'rows' ? 'Down' : 'Right');
  }
  if (regeneration.structure.length > 0) await context.sync();
  workbook.application.suspendApiCalculationUntilNextSync();
  const batch = createBatch(context);
  const isNew = new Set(journal.newSheets);
  const isOfNew = ({ refersTo }: { readonly refersTo: string }): boolean =>
    isNew.has(/^'((?:[^']|'')+)'!/.exec(refersTo)?.[1]?.replaceAll("''", "'") ?? '');
  const { newSheets } = regeneration;
  if (newSheets) {
    const names = regeneration.names.filter(isOfNew).map(({ name, refersTo }) => ({ name, refersTo }));
    await writeSheets(context, { ...newSheets, names, parts: {} }, {}, new Map(), { capabilities });
  }
  await writeChanges(batch, sheetOf, {
    cells,
    looks: journal.looks,
    sizes: journal.sizes.map(({ after: points, ...line }) => ({ ...line, points })),
    tables: regeneration.tables,
    names: regeneration.names.filter((name) => !isOfNew(name)),
    validations: regeneration.validations,
    conditionalFormats: regeneration.conditionalFormats,
    merges: regeneration.merges,
    charts: regeneration.charts.map(({ sheet, chart, was }) => ({
      sheet,
      title: chart.title,
      chart,
      isThere: was !== null,
    })),
    properties: {
      ...regeneration.properties,
      ...Object.fromEntries(regeneration.goneProperties.map((name) => [name, null])),
    },
    title: regeneration.title,
  });
  const made = journal.newSheets.map((name) => workbook.worksheets.getItem(name));
  for (const sheet of made) sheet.load('id,name');
  if (made.length > 0) await context.sync();
  else await batch.makeRoom(LONG_PARTS);
  const newSheetIds = Object.fromEntries(made.map(({ name, id }) => [name, id]));
  const generated: Generated = {
    ...regeneration.generated,
    sheetIds: { ...regeneration.generated.sheetIds, ...newSheetIds },
  };
  for (const { sheet, options } of journal.protectedSheets)
    sheetOf(sheet).protection.protect(options as Excel.WorksheetProtectionOptions);
  setPart(context, parts[0]!.parts, GENERATED_NAMESPACE, packGenerated(generated));
  setPart(context, parts[1]!.parts, UNDO_NAMESPACE, packJournal({ ...journal, newSheetIds, undo: null }));
  unfinished.delete();
  Object.entries(regeneration.parts ?? {}).forEach(([namespace, text], index) =>
    setPart(context, parts[2 + index]!.parts, namespace, text),
  );
  await context.sync();
  return { keptMeanwhile };
}

/** What became of a generation that was stopped. */
async function takeBack(
  context: Excel.RequestContext,
  { journal }: Prepared,
  limit: number | undefined,
  error: unknown,
): Promise<RegenerationInterrupted['state'] | 'complete'> {
  // What the work that ran late still puts into its own context must not go out with this.
  const own = error instanceof OutOfTime ? freshContext(context) : context;
  try {
    return await withinTime(own, limit, (guarded) => settle(guarded, journal));
  } catch {
    return 'unknown';
  }
}
