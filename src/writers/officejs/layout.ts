import { columnLetters } from '../../workbook/address';
import type { RichSheetSpec } from '../../workbook/model';
import type { Batch } from './batch';

/** Columns are as wide as so many digits of the usual font (7 pixels each, 5 between columns), in points of 4/3 pixels. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Widths, heights, merged cells, what stays in sight. */
export async function writeLayout(batch: Batch, sheet: Excel.Worksheet, spec: RichSheetSpec): Promise<void> {
  const widths = lineRuns((spec.columnWidths ?? []).map((width, index) => [index + 1, width] as const));
  const heights = lineRuns(
    Object.entries(spec.rowHeights ?? {}).map(([row, height]) => [Number(row), height] as const),
  );
  const merges = spec.merges ?? [];
  await batch.makeRoom(widths.length + heights.length + merges.length + 4);
  sheet.showGridlines = spec.showGridLines ?? true;
  if (spec.tabColor !== undefined) sheet.tabColor = `#${spec.tabColor}`;
  for (const { from, to, size } of widths)
    sheet.getRange(`${columnLetters(from)}:${columnLetters(to)}`).untrack().format.columnWidth =
      columnPoints(size);
  for (const { from, to, size } of heights) sheet.getRange(`${from}:${to}`).untrack().format.rowHeight = size;
  for (const range of merges) sheet.getRange(range).untrack().merge(false);
  freeze(sheet, spec);
}

interface LineRun {
  readonly from: number;
  to: number;
  readonly size: number;
}

/** Neighbouring lines of one size, in runs: one request sizes them all. */
function lineRuns(sizes: readonly (readonly [line: number, size: number])[]): readonly LineRun[] {
  const runs: LineRun[] = [];
  for (const [line, size] of sizes) {
    const run = runs.at(-1);
    if (run && run.to === line - 1 && run.size === size) run.to = line;
    else runs.push({ from: line, to: line, size });
  }
  return runs;
}

function freeze(sheet: Excel.Worksheet, { freeze: kept }: RichSheetSpec): void {
  if (!kept || (kept.rows === 0 && kept.columns === 0)) return;
  if (kept.columns === 0) sheet.freezePanes.freezeRows(kept.rows);
  else if (kept.rows === 0) sheet.freezePanes.freezeColumns(kept.columns);
  else sheet.freezePanes.freezeAt(sheet.getRange(`A1:${columnLetters(kept.columns)}${kept.rows}`));
}
