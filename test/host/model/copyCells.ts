import { moveFormula } from './grid/formulaReferences';
import { columnsOf, moved, rowsOf } from './grid/rectangles';
import type { Cell } from './grid/sheetGrid';
import { hasContent } from './grid/sheetGrid';
import type { Range } from './range';
import { cellsChanged } from './writeCells';

export interface CopyOptions {
  /** All, Formulas, Values, Formats or Link. */
  readonly type: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies cells as pasting does: a target that is a multiple of the source is filled with it, any other gets it once. */
export function copyCells(from: Range, to: Range, { type, skipBlanks, transpose }: CopyOptions): void {
  const source = from.rect;
  const [high, wide] = transpose ? [columnsOf(source), rowsOf(source)] : [rowsOf(source), columnsOf(source)];
  const { top, left } = to.rect;
  const isMultiple = rowsOf(to.rect) % high === 0 && columnsOf(to.rect) % wide === 0;
  const target = isMultiple ? to.rect : { top, left, bottom: top + high - 1, right: left + wide - 1 };
  if (type === 'Formats') to.sheet.assertUnprotected('format cells', 'AllowFormatCells');
  else to.sheet.assertEditable(target, 'copy');

  const cells = new Map<string, Cell>();
  for (const [row, column, cell] of from.sheet.grid.cellsIn(source)) {
    const [down, right] = [row - source.top, column - source.left];
    cells.set(transpose ? `${right} ${down}` : `${down} ${right}`, cell);
  }
  for (let row = target.top; row <= target.bottom; row++) {
    for (let column = target.left; column <= target.right; column++) {
      const [down, right] = [(row - target.top) % high, (column - target.left) % wide];
      const cell = cells.get(`${down} ${right}`);
      const origin = transpose
        ? { row: source.top + right, column: source.left + down }
        : { row: source.top + down, column: source.left + right };
      if (skipBlanks && !(cell && hasContent(cell))) continue;
      paste(to, row, column, cell ?? { style: from.sheet.grid.styleAt(origin.row, origin.column) }, type, {
        rows: row - origin.row,
        columns: column - origin.column,
        link: `=${from.sheet.prefix}${from.at({ top: origin.row, bottom: origin.row, left: origin.column, right: origin.column }).localAddress}`,
      });
    }
  }
  if (type === 'All') {
    to.sheet.merges = [
      ...to.sheet.merges,
      ...from.sheet.merges
        .filter(
          (one) =>
            one.top >= source.top &&
            one.bottom <= source.bottom &&
            one.left >= source.left &&
            one.right <= source.right,
        )
        .map((one) => moved(one, target.top - source.top, target.left - source.left)),
    ];
  }
  if (type === 'Formats') return;
  to.sheet.workbook.isCalculated = false;
  for (const table of to.sheet.tablesHere) table.afterWrite(target);
  cellsChanged(to.sheet, target, 'RangeEdited');
}

function paste(
  to: Range,
  row: number,
  column: number,
  cell: Cell,
  type: string,
  by: { readonly rows: number; readonly columns: number; readonly link: string },
): void {
  const { grid } = to.sheet;
  const formula = cell.formula === undefined ? undefined : moveFormula(cell.formula, by.rows, by.columns);
  const style = grid.styleAt(row, column);
  switch (type) {
    case 'All':
      grid.place(row, column, { ...cell, formula, value: formula === undefined ? cell.value : undefined });
      return;
    case 'Formats':
      grid.place(row, column, { ...grid.get(row, column), style: cell.style });
      return;
    case 'Values':
      grid.place(row, column, { value: cell.value, style });
      return;
    case 'Link':
      grid.place(row, column, { formula: by.link, style });
      return;
    default:
      grid.place(row, column, { formula, value: formula === undefined ? cell.value : undefined, style });
  }
}
