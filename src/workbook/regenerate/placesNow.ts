import type { OpenSheet, OpenWorkbook } from '../openWorkbook';
import { alignSheet, inverse } from './alignSheet';
import { openGrid, specGrid, type Grid, type SpecGrid } from './grid';
import { alignedMap } from './pairSheet';
import type { Generated, SheetPlace } from './regeneration';
import { mapCell, type SheetMap, type TableMap } from './sheetMap';

/**
 * From where things stood right after a generation to where they stand today, by the ids of the sheets: people have put
 * lines in or taken them out, sorted, renamed sheets. A sheet of which nothing is known is taken to stand as it stood.
 */
export function placesNow(
  places: readonly SheetPlace[],
  last: Generated | null,
  now: OpenWorkbook,
): ReadonlyMap<string, SheetMap> {
  const specs = new Map(last?.spec.sheets.map((sheet) => [sheet.name, sheet]));
  const open = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  return new Map(
    places.flatMap(({ sheet, spec, map }) => {
      const [found, known] = [open.get(sheet), specs.get(spec)];
      if (!found) return [];
      const grid = known?.kind === 'rich' ? specGrid(known) : undefined;
      return [[sheet, grid ? placeNow(map, grid, found) : unmoved(map.name, found.name)]];
    }),
  );
}

function unmoved(was: string, name: string): SheetMap {
  return { name, isIdentity: was === name, columns: [], rows: [], tables: [] };
}

function placeNow(map: SheetMap, spec: SpecGrid, open: OpenSheet): SheetMap {
  const now = openGrid(open);
  const aligned = alignedMap(open.name, spec, alignSheet(spec, now, { spareMayBeFilled: true }));
  // Where everything is still found at its place, nothing has moved, whatever else the comparison would make of it.
  if (found(spec, map, now) >= found(spec, aligned, now)) return unmoved(map.name, open.name);
  return {
    name: open.name,
    isIdentity: false,
    columns: composed(map.columns, aligned.columns),
    rows: composed(map.rows, aligned.rows),
    tables: map.tables.flatMap((table): TableMap[] => {
      const there = aligned.tables.find(({ to }) => to.name === table.to.name);
      return there ? [composedTable(table, there)] : [];
    }),
  };
}

/** How many cells of the spec are found where the map says. */
function found(spec: SpecGrid, map: SheetMap, now: Grid): number {
  let count = 0;
  for (const { row, column } of spec.cells) {
    const feature = spec.feature(row, column);
    const place = feature === '' ? undefined : mapCell(row, column, map);
    if (place && now.feature(place.row, place.column) === feature) count++;
  }
  return count;
}

function composedTable(then: TableMap, now: TableMap): TableMap {
  const [top, topNow] = [then.to.top, now.to.top];
  const rows = composed(
    then.rows.map((row) => row - top),
    now.rows.map((row) => (row > 0 ? row - topNow : 0)),
    then.to.bottom - top,
  );
  return {
    from: then.to,
    to: now.to,
    rows: rows.map((row) => (row === 0 ? 0 : row + topNow)),
    isShared: then.isShared,
  };
}

/** From the one place of each line to the other; a line without a partner stays between its neighbours when they did. */
function composed(then: readonly number[], now: readonly number[], count = Math.max(0, ...then)): number[] {
  const lines = inverse(then, count).map((line) => (line > 0 ? Math.max(0, now[line - 1] ?? 0) : 0));
  let above = -1;
  return lines.map((line, index) => {
    if (line > 0) {
      above = index;
      return line;
    }
    const below = lines.findIndex((each, at) => at > index && each > 0);
    const [a, b] = [above < 0 ? 0 : lines[above]!, below < 0 ? undefined : lines[below]!];
    const isSame = b === undefined ? above >= 0 : b - a === below - above;
    return isSame ? a + index - above : 0;
  });
}
