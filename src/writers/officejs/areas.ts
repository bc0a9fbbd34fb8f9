import { formatRange, type CellRange } from '../../workbook/address';
import { cellPlace } from './cellPlace';

/** Characters of a list of areas that Excel takes at once. */
const LONGEST_LIST = 8_000;

/** Cells as lists of rectangles such as `A1:C1,A5`, each list short enough for `getRanges`. */
export function areaLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const area of rectangles(addresses).map(formatRange)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + area.length + 1 <= LONGEST_LIST)
      lists[lists.length - 1] = `${last},${area}`;
    else lists.push(area);
  }
  return lists;
}

/** Cells as rectangles of no more than so many cells each. */
export function cellAreas(addresses: readonly string[], most: number): readonly CellRange[] {
  return rectangles(addresses).flatMap((area) => {
    const rows = Math.max(1, Math.floor(most / (area.right - area.left + 1)));
    const pieces: CellRange[] = [];
    for (let top = area.top; top <= area.bottom; top += rows)
      pieces.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
    return pieces;
  });
}

interface Span {
  readonly top: number;
  bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Runs along the rows, then the same run below the other in one. */
function rectangles(addresses: readonly string[]): readonly CellRange[] {
  const byRow = new Map<number, number[]>();
  for (const address of addresses) {
    const { row, column } = cellPlace(address);
    const columns = byRow.get(row);
    if (columns) columns.push(column);
    else byRow.set(row, [column]);
  }
  const done: Span[] = [];
  let open = new Map<string, Span>();
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Span>();
    for (const [left, right] of columnRuns(byRow.get(row) ?? [])) {
      const key = `${left}-${right}`;
      const above = open.get(key);
      if (above && above.bottom === row - 1) {
        above.bottom = row;
        next.set(key, above);
      } else {
        const span = { top: row, bottom: row, left, right };
        done.push(span);
        next.set(key, span);
      }
    }
    open = next;
  }
  return done;
}

function columnRuns(columns: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === column - 1) run[1] = column;
    else if (run?.[1] !== column) runs.push([column, column]);
  }
  return runs;
}
