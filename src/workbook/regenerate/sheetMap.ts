import { MAX_COLUMNS, MAX_ROWS, type CellRange } from '../address';
import type { OpenTable } from '../openWorkbook';
import { mapReferences, writeReference, type Reference } from './references';

/** Where the cells of one sheet stand in another, or in the same one later; 0 says nowhere. */
export interface SheetMap {
  /** Name of the sheet there. */
  readonly name: string;
  readonly isIdentity: boolean;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly tables: readonly TableMap[];
}

export interface TableMap {
  readonly from: OpenTable;
  readonly to: OpenTable;
  readonly rows: readonly number[];
  readonly isShared: boolean;
}

/** The maps of all sheets, by the name that formulas give them, in lower case. */
export type WorkbookMap = ReadonlyMap<string, SheetMap>;

/** A reference as it reads over there; undefined for a sheet that is not mapped, null when its cells are gone. */
export function mapReference(
  reference: Reference,
  home: string,
  maps: WorkbookMap,
): Reference | undefined | null {
  const map = maps.get((reference.sheet ?? home).toLowerCase());
  if (!map) return undefined;
  const range = mapRange(reference.range, map, reference.kind);
  if (!range) return null;
  return { ...reference, range, sheet: reference.sheet === undefined ? undefined : map.name };
}

/** A formula as it reads over there, or null when cells of which it speaks are gone. */
export function mapFormula(formula: string, home: string, maps: WorkbookMap): string | null {
  if (isUnmoved(maps)) return formula;
  let isLost = false;
  const said = mapReferences(formula, (reference) => {
    const mapped = mapReference(reference, home, maps);
    if (mapped === null) isLost = true;
    return mapped ? writeReference(mapped) : undefined;
  });
  return isLost ? null : said;
}

const unmoved = new WeakMap<WorkbookMap, boolean>();

/** Whether every sheet stands as it stood, under its name: most of the time, and formulas need no reading then. */
function isUnmoved(maps: WorkbookMap): boolean {
  let known = unmoved.get(maps);
  if (known === undefined)
    unmoved.set(maps, (known = [...maps.values()].every(({ isIdentity }) => isIdentity)));
  return known;
}

/** Whether a formula stands on, or speaks of, a sheet whose lines are elsewhere now. */
export function speaksOfMoved(formula: string, home: string, maps: WorkbookMap): boolean {
  if (isUnmoved(maps)) return false;
  let isMoved = maps.get(home.toLowerCase())?.isIdentity === false;
  mapReferences(formula, ({ sheet }) => {
    if (sheet !== undefined && maps.get(sheet.toLowerCase())?.isIdentity === false) isMoved = true;
    return undefined;
  });
  return isMoved;
}

/** A rectangle of cells over there; a whole table or a whole column of one stays whole, whatever rows it has there. */
export function mapRange(
  range: CellRange,
  map: SheetMap,
  kind: Reference['kind'] = 'cells',
): CellRange | null {
  if (map.isIdentity) return range;
  const [left, right] =
    kind === 'rows'
      ? [range.left, range.right]
      : mapSpan(range.left, range.right, (column) => line(map.columns, column, MAX_COLUMNS));
  const [top, bottom] = kind === 'columns' ? [range.top, range.bottom] : mapRows(range, map);
  return left && right && top && bottom ? { top, left, bottom, right } : null;
}

function mapRows(range: CellRange, map: SheetMap): readonly [number, number] {
  const table = map.tables.find(
    ({ from, isShared }) =>
      range.top >= from.top &&
      range.bottom <= from.bottom &&
      (!isShared || (range.left >= from.left && range.right <= from.right)),
  );
  const whole = map.tables.find(
    ({ from, isShared }) => !isShared && range.bottom === from.bottom && range.top < from.top,
  );
  if (!table) {
    const [top, bottom] = mapSpan(range.top, range.bottom, (row) => line(map.rows, row, MAX_ROWS));
    return [top, whole ? whole.to.bottom : bottom];
  }
  const { from, to, rows } = table;
  const first = from.top + 1;
  if (range.top === first && range.bottom === from.bottom && range.bottom > range.top)
    return [to.top + 1, to.bottom];
  if (range.top === from.top && range.bottom === from.bottom) return [to.top, to.bottom];
  return mapSpan(range.top, range.bottom, (row) => (row === from.top ? to.top : (rows[row - first] ?? 0)));
}

function mapSpan(from: number, to: number, at: (line: number) => number): readonly [number, number] {
  const [a, b] = [at(from), at(to)];
  return a === 0 || b === 0 ? [0, 0] : [Math.min(a, b), Math.max(a, b)];
}

/** Lines beyond the last that a sheet has keep their distance to it. */
function line(lines: readonly number[], index: number, most: number): number {
  if (index >= most) return most;
  const known = lines[index - 1];
  if (known !== undefined) return known;
  for (let last = lines.length; last > 0; last--) {
    const place = lines[last - 1]!;
    if (place > 0) return place + index - last;
  }
  return index;
}

/** A cell over there. */
export function mapCell(
  row: number,
  column: number,
  map: SheetMap,
): { readonly row: number; readonly column: number } | undefined {
  const range = mapRange({ top: row, bottom: row, left: column, right: column }, map);
  return range ? { row: range.top, column: range.left } : undefined;
}
