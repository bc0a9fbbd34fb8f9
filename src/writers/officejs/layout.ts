import { columnLetters } from '../../workbook/address';
import type { RichSheetSpec } from '../../workbook/model';
import type { Batch } from './batch';

/** Columns are as wide as so many digits of the usual font (7 pixels each, 5 between columns), in points of 4/3 pixels. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Widths, heights, merged cells, what stays in sight. */
export async function writeLayout(batch: Batch, sheet: Excel.Worksheet, spec: RichSheetSpec): Promise<void> {
  const widths = spec.columnWidths ?? [];
  const heights = Object.entries(spec.rowHeights ?? {});
  const merges = spec.merges ?? [];
  await batch.makeRoom(widths.length + heights.length + merges.length + 4);
  sheet.showGridlines = spec.showGridLines ?? true;
  if (spec.tabColor !== undefined) sheet.tabColor = `#${spec.tabColor}`;
  widths.forEach((width, index) => {
    const letters = columnLetters(index + 1);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnPoints(width);
  });
  for (const [row, height] of heights) sheet.getRange(`${row}:${row}`).format.rowHeight = height;
  for (const range of merges) sheet.getRange(range).merge(false);
  freeze(sheet, spec);
}

function freeze(sheet: Excel.Worksheet, { freeze: kept }: RichSheetSpec): void {
  if (!kept || (kept.rows === 0 && kept.columns === 0)) return;
  if (kept.columns === 0) sheet.freezePanes.freezeRows(kept.rows);
  else if (kept.rows === 0) sheet.freezePanes.freezeColumns(kept.columns);
  else sheet.freezePanes.freezeAt(sheet.getRange(`A1:${columnLetters(kept.columns)}${kept.rows}`));
}
