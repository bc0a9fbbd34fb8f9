import { formatRange } from '../../workbook/address';
import { cellPlace } from './cellPlace';
import type { Batch } from './batch';

/** Cells of one message of a grid. */
const MOST_CELLS = 5_000;

/** A value for each of some cells of a sheet. */
export type CellValues<Value> = ReadonlyMap<string, Value>;

/**
 * Writes values that stand here and there on a sheet as a few whole rectangles, in which null leaves a cell as it is: a
 * rectangle is one request, a cell of its own would be another each.
 */
export async function writeGrid<Value>(
  batch: Batch,
  sheet: Excel.Worksheet,
  values: CellValues<Value>,
  write: (range: Excel.Range, rows: (Value | null)[][]) => void,
): Promise<void> {
  const byRow = new Map<number, (readonly [column: number, value: Value])[]>();
  let [left, right] = [Infinity, 0];
  for (const [at, value] of values) {
    const { row, column } = cellPlace(at);
    [left, right] = [Math.min(left, column), Math.max(right, column)];
    const cells = byRow.get(row);
    if (cells) cells.push([column, value]);
    else byRow.set(row, [[column, value]]);
  }
  const width = right - left + 1;
  for (const rows of runs(
    [...byRow.keys()].sort((a, b) => a - b),
    Math.max(1, Math.floor(MOST_CELLS / width)),
  )) {
    const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    await batch.makeRoom((bottom - top + 1) * width);
    const grid = Array.from({ length: bottom - top + 1 }, () => Array<Value | null>(width).fill(null));
    for (const row of rows)
      for (const [column, value] of byRow.get(row) ?? []) grid[row - top]![column - left] = value;
    write(sheet.getRange(formatRange({ top, left, bottom, right })).untrack(), grid);
  }
}

/** Rows in runs that hold no more than so many rows, and no gap of more than two. */
function runs(rows: readonly number[], most: number): number[][] {
  const made: number[][] = [];
  for (const row of rows) {
    const run = made.at(-1);
    const isNear = run !== undefined && row - (run.at(-1) ?? 0) <= 3 && row - (run[0] ?? 0) < most;
    if (isNear) run.push(row);
    else made.push([row]);
  }
  return made;
}
