import { formatAddress } from '../../address';
import type { StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES, TONES } from '../../theme';

/** A key figure: what it is, its formula, and a line that puts it in context. */
export interface PlanCard {
  readonly label: string;
  readonly formula: string;
  readonly numberFormat?: string;
  readonly caption: string;
  readonly link?: string;
  /** Condition over the value (`cell`) that asks for attention. */
  readonly bad?: (cell: string) => string;
}

/** Heights in points of the label, the value and the caption. */
const HEIGHTS = [18, 30, 17] as const;
export const CARD_ROWS = HEIGHTS.length;

/** A card over these columns: label, value and caption below one another, a coloured edge on its left. */
export function putCard(
  canvas: Canvas,
  place: { readonly row: number; readonly left: number; readonly right: number; readonly edge?: string },
  card: PlanCard,
): void {
  const { row, left, right } = place;
  const framed = (style: StyleSpec, column: number): StyleSpec => ({
    ...style,
    ...(column === left
      ? { border: { left: 'medium' as const }, borderColor: place.edge ?? COLORS.teal }
      : column === right
        ? { border: { right: 'medium' as const }, borderColor: COLORS.white }
        : {}),
  });
  const styles = [STYLES.cardLabel, STYLES.cardValue, STYLES.cardTrend] as const;
  styles.forEach((style, line) => {
    for (let column = left; column <= right; column++)
      canvas.put(row + line, column, null, framed(style, column));
    if (left < right) canvas.merge(row + line, left, row + line, right);
    canvas.height(row + line, HEIGHTS[line]!);
  });
  canvas.put(
    row,
    left,
    card.label,
    framed(STYLES.cardLabel, left),
    card.link === undefined ? {} : { link: card.link },
  );
  canvas.put(
    row + 1,
    left,
    null,
    {
      ...framed(STYLES.cardValue, left),
      ...(card.numberFormat === undefined ? {} : { numberFormat: card.numberFormat }),
    },
    { formula: card.formula },
  );
  canvas.put(row + 2, left, null, framed(STYLES.cardTrend, left), { formula: card.caption });
  if (card.bad === undefined) return;
  const cell = formatAddress(row + 1, left);
  canvas.conditional([
    { kind: 'expression', range: cell, formula: card.bad(cell), style: { color: TONES.bad.color } },
  ]);
}
