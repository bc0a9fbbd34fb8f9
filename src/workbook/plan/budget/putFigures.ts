import type { StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { figure, label } from './moneyStyles';

/** One row of a block of figures: its text, then its cells. */
export interface FigureRow {
  readonly row: number;
  readonly text: string;
  readonly cells: readonly {
    readonly column: number;
    readonly formula?: string;
    readonly value?: string | number | null;
    readonly style?: StyleSpec;
  }[];
}

/** A block of labelled figures; labels span the columns from the first to the one before the first figure. */
export function putFigures(canvas: Canvas, from: number, rows: readonly FigureRow[]): void {
  for (const { row, text, cells } of rows) {
    canvas.band(row, from, cells[0]!.column - 1, text, label);
    canvas.height(row, 18);
    for (const { column, formula, value, style } of cells)
      canvas.put(
        row,
        column,
        value ?? null,
        { ...figure, ...style },
        formula === undefined ? {} : { formula },
      );
  }
}
