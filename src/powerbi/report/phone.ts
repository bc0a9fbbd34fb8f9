import type { PbirVisual } from './visual';

/** Width of the canvas of a phone in Power BI. */
export const PHONE_WIDTH = 324;
const GAP = 8;
const NARROW_PER_ROW = 2;
export const CARDS_PER_ROW = 2;
const CARD_HEIGHT = 96;
const CHART_HEIGHT = 220;

/** The visuals of a page below one another for a phone, narrow filters two in a row. */
export function onPhone(visuals: readonly PbirVisual[]): readonly PbirVisual[] {
  let y = 0;
  return rowsOf(visuals).flatMap((row) => {
    const width = (PHONE_WIDTH - GAP * (row.length - 1)) / row.length;
    const height = Math.max(...row.map(heightOf));
    const placed = row.map((visual, index) => ({
      ...visual,
      onPhone: { x: index * (width + GAP), y, width, height },
    }));
    y += height + GAP;
    return placed;
  });
}

function rowsOf(visuals: readonly PbirVisual[]): readonly (readonly PbirVisual[])[] {
  const rows: PbirVisual[][] = [];
  for (const visual of visuals) {
    const last = rows.at(-1);
    const fits = visual.isNarrow === true && last?.[0]?.isNarrow === true && last.length < NARROW_PER_ROW;
    if (fits) last.push(visual);
    else rows.push([visual]);
  }
  return rows;
}

/** Cards stand in rows of their own, charts get room; the band and the filters keep their height. */
function heightOf({ type, at, roles, phoneObjects }: PbirVisual): number {
  const cards = roles?.['Data']?.length ?? 0;
  if (phoneObjects) return Math.ceil(cards / CARDS_PER_ROW) * CARD_HEIGHT;
  return type.endsWith('Chart') ? CHART_HEIGHT : at.height;
}
