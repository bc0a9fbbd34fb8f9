import { shownText } from '../grid/shownText';
import type { Range } from '../range';

/** Points of a character of the default font, and of the padding of a cell; Excel measures the text itself. */
const CHARACTER = 5.25;
const PADDING = 6;
const LINE = 15;

/** Widens columns to their longest text, or heightens rows to their lines: an estimate, as no font is measured. */
export function autofit(range: Range, axis: 'rows' | 'columns'): void {
  const { sheet, rect } = range;
  sheet.assertUnprotected(`fit ${axis}`, axis === 'rows' ? 'AllowFormatRows' : 'AllowFormatColumns');
  const needed = new Map<number, number>();
  for (const [row, column, cell] of sheet.grid.cellsIn(rect)) {
    const { text } = shownText(cell.value, String(cell.style['NumberFormat'] ?? 'General'), 'en-US');
    if (text === '') continue;
    const size = Number(cell.style['Font.Size'] ?? 11) / 11;
    const lines = text.split('\n');
    const need =
      axis === 'columns'
        ? Math.max(...lines.map((line) => line.length)) * CHARACTER * size + PADDING
        : lines.length * LINE * size;
    const line = axis === 'columns' ? column : row;
    needed.set(line, Math.max(needed.get(line) ?? 0, need));
  }
  for (const [line, need] of needed) {
    if (axis === 'columns') sheet.columns.resize(line, line, need);
    else sheet.rows.resize(line, line, Math.max(LINE, need));
  }
}
