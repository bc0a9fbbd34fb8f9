import type { CellValue, StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES } from '../../theme';

/** One figure with its name above and a remark below. */
export interface Tile {
  /** First and last column, 1-based. */
  readonly span: readonly [number, number];
  readonly label: string;
  readonly formula?: string;
  readonly value?: CellValue;
  readonly format?: string;
  /** A formula that gives the remark, or a text. */
  readonly comment?: { readonly formula: string } | string;
  /** Smaller, for a figure that is a sentence. */
  readonly isText?: boolean;
}

/** Rows a line of tiles takes. */
export const TILE_ROWS = 3;
const HEIGHTS = [18, 30, 18] as const;

/** A line of tiles: label, figure, remark. */
export function putTiles(canvas: Canvas, top: number, tiles: readonly Tile[]): void {
  HEIGHTS.forEach((height, line) => canvas.height(top + line, height));
  for (const tile of tiles) {
    const [from, to] = tile.span;
    const framed = (style: StyleSpec, column: number): StyleSpec => ({
      ...style,
      ...(column === from
        ? { border: { left: 'medium' as const }, borderColor: COLORS.teal }
        : column === to
          ? { border: { right: 'medium' as const }, borderColor: COLORS.white }
          : {}),
    });
    const line = (row: number, style: StyleSpec): void => {
      for (let column = from; column <= to; column++) canvas.put(row, column, null, framed(style, column));
      if (to > from) canvas.merge(row, from, row, to);
    };
    const figure: StyleSpec = {
      ...STYLES.cardValue,
      ...(tile.isText ? { fontSize: 12, wrap: true } : {}),
      ...(tile.format === undefined ? {} : { numberFormat: tile.format }),
    };
    line(top, STYLES.cardLabel);
    line(top + 1, figure);
    line(top + 2, STYLES.cardTrend);
    canvas.put(top, from, tile.label, framed(STYLES.cardLabel, from));
    canvas.put(
      top + 1,
      from,
      tile.value ?? null,
      framed(figure, from),
      tile.formula === undefined ? {} : { formula: tile.formula },
    );
    const { comment } = tile;
    if (typeof comment === 'string') canvas.put(top + 2, from, comment, framed(STYLES.cardTrend, from));
    else if (comment)
      canvas.put(top + 2, from, null, framed(STYLES.cardTrend, from), { formula: comment.formula });
  }
}
