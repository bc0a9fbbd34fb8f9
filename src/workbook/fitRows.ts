import { parseAddress } from './address';
import type { CellSpec, RichSheetSpec, WorkbookSpec } from './model';
import { textHeight } from './sheets/textHeight';

/** Height in points of a row nobody set. */
const DEFAULT_HEIGHT = 15;
/** Width in characters of a column nobody set. */
const DEFAULT_WIDTH = 9;
const BASE_FONT = 10;
/** What letters in bold take more. */
const BOLD = 1.07;

/**
 * The workbook with rows high enough for the wrapped texts they hold, results of formulas included; no row gets lower.
 * Programs keep the heights a file gives, so a text that turns out longer than its builder thought would be cut.
 */
export function fitRows(spec: WorkbookSpec): WorkbookSpec {
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) => (sheet.kind === 'rich' ? fitSheet(sheet) : sheet)),
  };
}

/** The same for one sheet. */
export function fitSheet(sheet: RichSheetSpec): RichSheetSpec {
  const merged = new Map((sheet.merges ?? []).map((range) => [range.split(':')[0]!, range]));
  const heights: Record<number, number> = { ...sheet.rowHeights };
  for (const cell of sheet.cells) {
    if (cell.style?.wrap !== true || typeof cell.value !== 'string' || cell.value === '') continue;
    const { row, column } = parseAddress(cell.at)!;
    const end = parseAddress(merged.get(cell.at)?.split(':')[1] ?? cell.at)!;
    // How a text over several rows shares them is for its builder to say.
    if (end.row > row) continue;
    const widths = Array.from(
      { length: end.column - column + 1 },
      (_, index) => sheet.columnWidths?.[column - 1 + index] ?? DEFAULT_WIDTH,
    );
    const needed = heightOf(
      cell,
      widths.reduce((sum, width) => sum + width, 0),
    );
    if (needed > (heights[row] ?? DEFAULT_HEIGHT)) heights[row] = needed;
  }
  return { ...sheet, rowHeights: heights };
}

function heightOf({ value, style }: CellSpec, width: number): number {
  const size = (style?.fontSize ?? BASE_FONT) / BASE_FONT;
  const room = (width - (style?.indent ?? 0)) / size / (style?.bold ? BOLD : 1);
  return Math.round(textHeight([{ text: String(value), width: Math.max(1, room) }]) * Math.max(size, 0.9));
}
