import { MAX_COLUMNS, MAX_ROWS, type CellRange } from '../address';
import type { RichSheetSpec } from '../model';
import type { OpenSheet, OpenTable } from '../openWorkbook';
import { alignSheet, inverse, type SheetAlignment, type TableAlignment } from './alignSheet';
import { featureOf, openGrid, specGrid, type Grid, type PlacedCell, type SpecGrid } from './grid';
import { placeLines, type PlacedLines } from './placeLines';
import type { SheetMap } from './sheetMap';

/** A sheet of the new workbook beside the open one and the last generated one, and where each cell stands and will stand. */
export interface SheetPair {
  readonly open: OpenSheet;
  readonly now: Grid;
  readonly next: SpecGrid;
  readonly base: SpecGrid | undefined;
  readonly rows: PlacedLines;
  readonly columns: PlacedLines;
  /** From the new spec to the sheet as it will be. */
  readonly toFinal: SheetMap;
  /** From the last generated spec to the sheet as it is. */
  readonly baseToNow: SheetMap | undefined;
  /** Where a cell of the new spec stands today; row or column 0 for lines that are put in; undefined for one without a place. */
  readonly nowCell: (
    row: number,
    column: number,
  ) => { readonly row: number; readonly column: number } | undefined;
  /** The cell of the last generation that stands here today. */
  readonly baseCell: (row: number, column: number) => PlacedCell | undefined;
  /** Rows of tables whose record is gone from the plan, and that stay all the same. */
  readonly keptRecords: readonly number[];
  /** Rows of tables whose record is gone from the plan: they stay for another one. */
  readonly emptiedRecords: readonly number[];
  /** Records for which there is no room. */
  readonly homeless: number;
  readonly isLeftAlone: boolean;
}

export function pairSheet(
  nextSpec: RichSheetSpec,
  baseSpec: RichSheetSpec | undefined,
  open: OpenSheet,
  isRefused = false,
): SheetPair {
  const [now, next] = [openGrid(open), specGrid(nextSpec)];
  const base = baseSpec ? specGrid(baseSpec) : undefined;
  const nextToNow = alignSheet(next, now);
  const baseAligned = base ? alignSheet(base, now, { spareMayBeFilled: true }) : undefined;
  const isLeftAlone = isRefused || (open.isProtected && (baseSpec ?? nextSpec).protect === undefined);
  const gone = base && baseAligned ? goneLines(next, base, nextToNow, baseAligned) : undefined;
  const baseCell = base && baseAligned ? baseLookup(base, baseAligned, now) : () => undefined;
  const removed = removedRecords(nextToNow, now, baseCell);
  const rows = placeLines(withGone(nextToNow.rows, gone?.rows), now.rows, (row) =>
    everyColumn(now, (column) => now.feature(row, column) === ''),
  );
  const columns = placeLines(withGone(nextToNow.columns, gone?.columns), now.columns, (column) =>
    everyRow(now, (row) => now.feature(row, column) === ''),
  );
  const tables = nextToNow.tables.map((table) => placeTable(table, next, now, columns, rows));
  const toFinal = mapOf(
    open.name,
    nextSpec.name,
    next,
    columns.final,
    rows.final,
    tables.map(({ map }) => map),
  );
  return {
    open,
    now,
    next,
    base,
    rows,
    columns,
    toFinal,
    baseToNow: base && baseAligned ? alignedMap(open.name, base, baseAligned) : undefined,
    nowCell: (row, column) => {
      const table = tables.find(({ map: { from, isShared } }) => isShared && isIn(from, row, column));
      const at = table
        ? row === table.map.from.top
          ? table.map.to.top
          : table.now[row - table.map.from.top - 1]!
        : rows.now[row - 1]!;
      const across = columns.now[column - 1]!;
      return at < 0 || across < 0 ? undefined : { row: at, column: across };
    },
    baseCell,
    keptRecords: removed.kept,
    emptiedRecords: removed.emptied,
    homeless: tables.reduce((sum, { homeless }) => sum + homeless, 0),
    isLeftAlone,
  };
}

/** Lines outside tables that people took out: they are not put in again. */
function goneLines(
  next: SpecGrid,
  base: SpecGrid,
  nextToNow: SheetAlignment,
  baseToNow: SheetAlignment,
): { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> } {
  const nextToBase = alignSheet(next, base);
  const isTableRow = (row: number): boolean =>
    next.tables.some(({ top, bottom }) => row > top && row <= bottom);
  const gone = (axis: 'rows' | 'columns'): ReadonlySet<number> =>
    new Set(
      nextToNow[axis].flatMap((line, index) => {
        const inBase = nextToBase[axis][index] ?? 0;
        return line === 0 && inBase > 0 && baseToNow[axis][inBase - 1] === 0 ? [index] : [];
      }),
    );
  return {
    rows: new Set([...gone('rows')].filter((index) => !isTableRow(index + 1))),
    columns: gone('columns'),
  };
}

function withGone(lines: readonly number[], gone: ReadonlySet<number> | undefined): readonly number[] {
  return gone && gone.size > 0 ? lines.map((line, index) => (gone.has(index) ? -1 : line)) : lines;
}

/** Rows of tables whose record is in the last generation, in the sheet, and no longer in the plan. */
function removedRecords(
  nextToNow: SheetAlignment,
  now: Grid,
  baseCell: SheetPair['baseCell'],
): { readonly emptied: readonly number[]; readonly kept: readonly number[] } {
  const emptied: number[] = [];
  const kept: number[] = [];
  for (const { to, rows, from } of nextToNow.tables) {
    const columns = nextToNow.columns.slice(from.left - 1, from.right).filter((column) => column > 0);
    const paired = new Set(rows);
    for (let row = to.top + 1; row <= to.bottom; row++) {
      if (paired.has(row)) continue;
      const typed = columns
        .map((column) => now.feature(row, column))
        .filter((each) => each !== '' && !each.startsWith('='));
      if (typed.length === 0) continue;
      const isOurs = everyColumn(now, (column) => {
        const feature = now.feature(row, column);
        const before = baseCell(row, column);
        return feature === '' || (before !== undefined && feature === featureOf(before.content));
      });
      if (isOurs) emptied.push(row);
      else kept.push(row);
    }
  }
  return { emptied, kept };
}

function baseLookup(
  base: SpecGrid,
  { rows, columns, tables }: SheetAlignment,
  now: Grid,
): SheetPair['baseCell'] {
  const [backRows, backColumns] = [inverse(rows, now.rows), inverse(columns, now.columns)];
  const shared = tables
    .filter(({ isShared }) => isShared)
    .map(({ from, to, rows: records }) => ({
      from,
      to,
      back: new Map(records.map((row, index) => [row, from.top + 1 + index])),
    }));
  return (row, column) => {
    const across = backColumns[column - 1] ?? 0;
    const table = shared.find(({ to }) => isIn(to, row, column));
    const at = table
      ? row === table.to.top
        ? table.from.top
        : (table.back.get(row) ?? 0)
      : (backRows[row - 1] ?? 0);
    return at > 0 && across > 0 ? base.cell(at, across) : undefined;
  };
}

/** Where a table will stand; one beside another grows below itself, where the sheet is free. */
function placeTable(
  table: TableAlignment,
  next: SpecGrid,
  now: Grid,
  columns: PlacedLines,
  rows: PlacedLines,
): { readonly map: SheetMap['tables'][number]; readonly now: readonly number[]; readonly homeless: number } {
  const { from, to } = table;
  const first = rows.moved(to.top);
  const across = columns.final.slice(from.left - 1, from.right).filter((column) => column > 0);
  const [left, right] = [
    Math.min(columns.moved(to.left), ...across),
    Math.max(columns.moved(to.right), ...across),
  ];
  if (!table.isShared) {
    const final = rows.final.slice(from.top, from.bottom);
    const bottom = Math.max(first + 1, rows.moved(to.bottom), ...final);
    return {
      map: { from, to: { name: to.name, top: first, bottom, left, right }, rows: final, isShared: false },
      now: [],
      homeless: 0,
    };
  }
  let below = to.bottom;
  let homeless = 0;
  const places = table.rows.map((row, index) => {
    if (row > 0) return row;
    const isFree = everyIn(to.left, to.right, (column) => now.feature(below + 1, column) === '');
    if (isFree) return ++below;
    const isRecord = everyIn(from.left, from.right, (column) => {
      const feature = next.feature(from.top + 1 + index, column);
      return feature === '' || feature.startsWith('=');
    });
    if (!isRecord) homeless++;
    return -1;
  });
  const final = places.map((row) => (row > 0 ? rows.moved(row) : 0));
  return {
    map: {
      from,
      to: { name: to.name, top: first, bottom: Math.max(rows.moved(to.bottom), ...final), left, right },
      rows: final,
      isShared: true,
    },
    now: places,
    homeless,
  };
}

/** Where the cells of a spec stand in a sheet to which it was aligned. */
export function alignedMap(
  name: string,
  base: SpecGrid,
  { rows, columns, tables }: SheetAlignment,
): SheetMap {
  return mapOf(name, base.spec.name, base, columns, rows, tables);
}

function mapOf(
  name: string,
  specName: string,
  spec: SpecGrid,
  columns: readonly number[],
  rows: readonly number[],
  tables: SheetMap['tables'],
): SheetMap {
  const isPlain = (lines: readonly number[]): boolean => lines.every((line, index) => line === index + 1);
  const isIdentity =
    name === specName &&
    spec.tables.length === tables.length &&
    isPlain(columns) &&
    isPlain(rows) &&
    tables.every(
      ({ from, to, rows: records }) =>
        from.top === to.top &&
        from.bottom === to.bottom &&
        from.left === to.left &&
        from.right === to.right &&
        records.every((row, index) => row === from.top + 1 + index),
    );
  return { name, isIdentity, columns, rows, tables };
}

/** A range of today as it reads after rows and columns were put in. */
export function movedRange(
  range: CellRange,
  { rows, columns }: Pick<SheetPair, 'rows' | 'columns'>,
): CellRange {
  const isEvery = (first: number, last: number, most: number): boolean => first === 1 && last === most;
  return {
    ...range,
    ...(isEvery(range.top, range.bottom, MAX_ROWS)
      ? {}
      : { top: rows.moved(range.top), bottom: rows.moved(range.bottom) }),
    ...(isEvery(range.left, range.right, MAX_COLUMNS)
      ? {}
      : { left: columns.moved(range.left), right: columns.moved(range.right) }),
  };
}

function isIn(table: OpenTable, row: number, column: number): boolean {
  return row >= table.top && row <= table.bottom && column >= table.left && column <= table.right;
}

function everyColumn(grid: Grid, holds: (column: number) => boolean): boolean {
  return everyIn(1, grid.columns, holds);
}

function everyRow(grid: Grid, holds: (row: number) => boolean): boolean {
  return everyIn(1, grid.rows, holds);
}

function everyIn(from: number, to: number, holds: (line: number) => boolean): boolean {
  for (let line = from; line <= to; line++) if (!holds(line)) return false;
  return true;
}
