import type { RichSheetSpec, SheetSpec, WorkbookSpec } from '../model';
import type { OpenWorkbook } from '../openWorkbook';
import { formatRange } from '../address';
import { inverse } from './alignSheet';
import { matchSheets, namesOf } from './matchSheets';
import { mergeCells, type Maps } from './mergeCells';
import { mergeNames, mergeRules } from './mergeRules';
import { newSheetsSpec } from './newSheets';
import { pairSheet, type SheetPair } from './pairSheet';
import {
  shapeOf,
  type Blocked,
  type Generated,
  type Regeneration,
  type StructureChange,
} from './regeneration';
import type { SheetMap } from './sheetMap';

export interface RegenerateOptions {
  /** Ids of sheets that are not to be written: those that Excel would not unprotect. */
  readonly leftAlone?: ReadonlySet<string>;
}

/**
 * What brings an open workbook up to date: a comparison of three, what was generated last, what stands in the sheets now,
 * what is generated next. Only what we wrote and nobody changed since is replaced; what both sides changed stays as people
 * have it and is listed. Without a last generation, what differs from the new one in more than its references is theirs.
 */
export function regenerate(
  base: Generated | null,
  now: OpenWorkbook,
  next: WorkbookSpec,
  { leftAlone }: RegenerateOptions = {},
): Regeneration {
  const nextRich = rich(next);
  const baseByName = baseSheets(base, nextRich);
  const ids = Object.fromEntries(
    nextRich.map(({ name }) => [name, base?.sheetIds[baseByName.get(name)?.name ?? name] ?? '']),
  );
  const open = matchSheets(next.sheets, now, ids);
  const pairs = nextRich.flatMap((sheet): SheetPair[] => {
    const found = open.get(sheet.name);
    return found ? [pairSheet(sheet, baseByName.get(sheet.name), found, leftAlone?.has(found.id))] : [];
  });
  const maps = mapsOf(pairs, base !== null);
  const deleted = next.sheets
    .filter(({ name }) => base && baseByName.has(name) && !open.has(name))
    .map(({ name }) => name);
  const taken = new Set(now.sheets.map(({ name }) => name.toLowerCase()));
  const isNew = (name: string): boolean => !open.has(name) && !deleted.includes(name);
  const written = pairs.filter(({ isLeftAlone }) => !isLeftAlone);
  const merged = written.map((pair) => ({ pair, ...mergeCells(pair, maps), ...mergeRules(pair, maps) }));
  const structure = pairs.flatMap(structureOf);
  const oldProperties = base?.spec.properties ?? {};
  const properties = Object.fromEntries(
    Object.entries(next.properties ?? {}).filter(([name, value]) => now.properties[name] !== value),
  );
  const sheetOfName = (refersTo: string): string =>
    /^'?((?:[^'!]|'')+)'?!/.exec(refersTo)?.[1]?.replaceAll("''", "'") ?? '';
  const isWritten = (refersTo: string): boolean =>
    isNew(sheetOfName(refersTo)) || written.some(({ next: { spec } }) => spec.name === sheetOfName(refersTo));
  const blocked: readonly Blocked[] = [
    ...pairs
      .filter(
        ({ isLeftAlone, rows, columns }) => isLeftAlone && rows.changes.length + columns.changes.length > 0,
      )
      .map(({ open: { name } }) => ({ reason: 'protected' as const, sheetName: name })),
    ...pairs
      .filter(({ homeless }) => homeless > 0)
      .map(({ open: { name } }) => ({ reason: 'no-room' as const, sheetName: name })),
    ...next.sheets
      .filter(({ name }) => isNew(name) && taken.has(name.toLowerCase()))
      .map(({ name }) => ({ reason: 'name-taken' as const, sheetName: name })),
  ];
  const cells = merged.flatMap((each) => each.cells);
  const newSheets = newSheetsSpec(next, isNew, maps.toFinal);
  return {
    blocked,
    shapes: written.map((pair) => shapeOf(pair.open)),
    structure,
    cells,
    tables: written.flatMap(tablesOf),
    names: mergeNames(next.names ?? [], now.names, maps, isWritten),
    validations: merged.flatMap((each) => each.validations),
    conditionalFormats: merged.flatMap((each) => each.conditionalFormats),
    merges: merged.flatMap((each) => each.merges),
    charts: merged.flatMap((each) => each.charts),
    rowHeights: merged.flatMap((each) => each.rowHeights),
    columnWidths: merged.flatMap((each) => each.columnWidths),
    newSheets,
    properties,
    goneProperties: Object.keys(oldProperties).filter(
      (name) => next.properties?.[name] === undefined && now.properties[name] !== undefined,
    ),
    title: titleAfter(base, next, newSheets !== null),
    protectedSheets: written.filter(({ open: { isProtected } }) => isProtected).map(({ open: { id } }) => id),
    conflicts: merged.flatMap((each) => each.conflicts),
    summary: {
      changedCells: cells.length,
      insertedRows: structure.reduce((sum, { axis, count }) => (axis === 'rows' ? sum + count : sum), 0),
      emptiedRows: written.reduce((sum, { emptiedRecords }) => sum + emptiedRecords.length, 0),
      newSheets: newSheets?.sheets.map(({ name }) => name) ?? [],
      keptCells: merged.reduce((sum, { kept }) => sum + kept, 0),
      keptColumns: pairs.reduce((sum, pair) => sum + ownLines(pair, 'columns'), 0),
      keptRows: pairs.reduce((sum, pair) => sum + ownLines(pair, 'rows'), 0),
      keptRecords: written.flatMap(({ keptRecords, rows, open: { id, name } }) =>
        keptRecords.map((row) => ({ sheet: id, sheetName: name, row: rows.moved(row) })),
      ),
      leftAlone: pairs.filter(({ isLeftAlone }) => isLeftAlone).map(({ open: { name } }) => name),
      deletedSheets: deleted,
      surplusSheets: surplus(base, baseByName, now),
    },
    places: written.map(({ open: { id }, next: { spec }, toFinal }) => ({
      sheet: id,
      spec: spec.name,
      map: toFinal,
    })),
    generated: generatedAfter(base, next, pairs, baseByName),
  };
}

/** A workbook without a last generation has a title of its own, until sheets of ours come into it. */
function titleAfter(base: Generated | null, next: WorkbookSpec, hasNewSheets: boolean): string | null {
  const isSame = base ? base.spec.title === next.title : !hasNewSheets;
  return isSame ? null : next.title;
}

function rich(spec: WorkbookSpec): readonly RichSheetSpec[] {
  return spec.sheets.flatMap((sheet) => (sheet.kind === 'rich' ? [sheet] : []));
}

/** The sheet of the last generation for each of the new one: its name may be in the other language now. */
function baseSheets(
  base: Generated | null,
  next: readonly RichSheetSpec[],
): ReadonlyMap<string, RichSheetSpec> {
  const sheets = base ? rich(base.spec) : [];
  return new Map(
    next.flatMap(({ name }) => {
      const names = namesOf(name);
      const found =
        sheets.find((sheet) => sheet.name === name) ??
        sheets.find((sheet) => names.has(sheet.name.toLowerCase()));
      return found ? [[name, found] as const] : [];
    }),
  );
}

function mapsOf(pairs: readonly SheetPair[], hasBase: boolean): Maps {
  const byName = <Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> =>
    new Map(entries.map(([name, value]) => [name.toLowerCase(), value]));
  return {
    toFinal: byName(pairs.map(({ next, toFinal }) => [next.spec.name, toFinal])),
    baseToNow: byName(
      pairs.flatMap(({ base, baseToNow }): (readonly [string, SheetMap])[] =>
        base && baseToNow ? [[base.spec.name, baseToNow]] : [],
      ),
    ),
    byNowName: byName(pairs.map((pair) => [pair.open.name, pair])),
    hasBase,
    isSameShape: pairs.every(({ rows, columns }) => rows.changes.length + columns.changes.length === 0),
  };
}

function structureOf({ open: { id }, rows, columns }: SheetPair): readonly StructureChange[] {
  return [
    ...rows.changes.map((change) => ({ sheet: id, axis: 'rows' as const, ...change })),
    ...columns.changes.map((change) => ({ sheet: id, axis: 'columns' as const, ...change })),
  ];
}

/** Tables that do not reach as far as their rows by what Excel does of itself. */
function tablesOf({ toFinal, rows, columns, open }: SheetPair): Regeneration['tables'] {
  return toFinal.tables.flatMap(({ to }) => {
    const now = open.tables.find(({ name }) => name === to.name);
    if (!now) return [];
    const was = {
      top: rows.moved(now.top),
      bottom: rows.moved(now.bottom),
      left: columns.moved(now.left),
      right: columns.moved(now.right),
    };
    const change = { sheet: open.id, name: to.name, range: formatRange(to), was: formatRange(was) };
    return change.range === change.was ? [] : [change];
  });
}

/** Lines that people put in and that hold something. */
function ownLines({ now, baseToNow, toFinal, columns, rows }: SheetPair, axis: 'rows' | 'columns'): number {
  const lines = baseToNow?.[axis] ?? (axis === 'rows' ? rows : columns).now;
  const shared = axis === 'rows' && toFinal.tables.some(({ isShared }) => isShared);
  if (shared) return 0;
  const known = inverse(lines, now[axis]);
  const holds = (line: number): boolean =>
    axis === 'rows'
      ? Array.from({ length: now.columns }).some((_, index) => now.feature(line, index + 1) !== '')
      : Array.from({ length: now.rows }).some((_, index) => now.feature(index + 1, line) !== '');
  return known.filter((line, index) => line === 0 && holds(index + 1)).length;
}

function surplus(
  base: Generated | null,
  baseByName: ReadonlyMap<string, RichSheetSpec>,
  now: OpenWorkbook,
): readonly string[] {
  if (!base) return [];
  const used = new Set([...baseByName.values()].map(({ name }) => name));
  const left = rich(base.spec).filter(({ name }) => !used.has(name));
  return [...matchSheets(left, now, base.sheetIds).values()].map(({ name }) => name);
}

/** A sheet that is left alone keeps its last generation, so that what is ours in it is known the next time. */
function generatedAfter(
  base: Generated | null,
  next: WorkbookSpec,
  pairs: readonly SheetPair[],
  baseByName: ReadonlyMap<string, RichSheetSpec>,
): Generated {
  const alone = new Map(
    pairs.flatMap(({ isLeftAlone, next: { spec } }) => {
      const old = baseByName.get(spec.name);
      return isLeftAlone && old ? [[spec.name, { ...old, name: spec.name }] as const] : [];
    }),
  );
  const sheets: readonly SheetSpec[] = next.sheets.map((sheet) => alone.get(sheet.name) ?? sheet);
  return {
    spec: { ...next, sheets },
    sheetIds: Object.fromEntries(pairs.map(({ next: { spec }, open: { id } }) => [spec.name, id])),
  };
}
