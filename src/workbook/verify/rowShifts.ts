import { parseAddress } from '../address';
import { formulaShape } from '../formula/sameFormula';
import type { CellSpec } from '../model';
import { contentAt, isFormula, type ComparedSheet } from './comparedSheets';

/** Row now by row then, for the cells outside of tables: where rows were put in or taken out, what stands below has moved. */
export type RowShifts = (row: number) => number;

export interface FoundShifts {
  readonly rowNow: RowShifts;
  readonly isShifted: boolean;
}

/** A sheet without a table to measure by is looked for this many rows up and down. */
const FARTHEST = 12;

/** Finds for each row of generated cells the row where most of them stand now, among those its tables have moved by. */
export function rowShifts(sheet: ComparedSheet, isSearched: boolean): FoundShifts {
  const moved = sheet.tables.flatMap(({ base, now }) => [now.top - base.top, now.bottom - base.bottom]);
  const near = isSearched ? Array.from({ length: 2 * FARTHEST + 1 }, (_, index) => index - FARTHEST) : [];
  const shifts = [...new Set([0, ...moved, ...near])];
  if (shifts.length === 1) return { rowNow: (row) => row, isShifted: false };
  const rows = rowsOutsideTables(sheet);
  const best = new Map<number, number>();
  let last = 0;
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    // A row in which nothing is known again has moved with the one above.
    let [chosen, most] = [last, score(sheet, cells, last)];
    for (const shift of shifts) {
      const found = score(sheet, cells, shift);
      if (found > most) [chosen, most] = [shift, found];
    }
    best.set(row, chosen);
    last = chosen;
  }
  return {
    rowNow: (row) => row + (best.get(row) ?? 0),
    isShifted: [...best.values()].some((shift) => shift !== 0),
  };
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellSpec;
}

function rowsOutsideTables({ base, tables }: ComparedSheet): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of base.cells) {
    if (cell.formula === undefined && (typeof cell.value !== 'string' || cell.value === '')) continue;
    const { row, column } = parseAddress(cell.at)!;
    const isInside = tables.some(
      (table) =>
        row >= table.base.top &&
        row <= table.base.bottom &&
        column >= table.base.left &&
        column <= table.base.right,
    );
    if (isInside) continue;
    const line = rows.get(row) ?? [];
    line.push({ row, column, cell });
    rows.set(row, line);
  }
  return rows;
}

function score(sheet: ComparedSheet, cells: readonly Cell[], shift: number): number {
  return cells.filter(({ row, column, cell }) => {
    const content = contentAt(sheet.now, row + shift, column);
    if (cell.formula === undefined) return content === cell.value;
    return isFormula(content) && formulaShape(content.slice(1)) === formulaShape(cell.formula);
  }).length;
}
