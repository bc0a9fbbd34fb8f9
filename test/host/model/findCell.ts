import { oneOf } from './facts';
import { shownText } from './grid/shownText';
import type { Range } from './range';
import { record, textArgument } from './wireArguments';

/** The first cell, or the last, whose text or formula holds a text. */
export function findCell(range: Range, given: unknown, criteria: unknown): Range | null {
  const options = record(criteria);
  const text = textArgument(given, 'text');
  const matchCase = options['matchCase'] === true;
  const backwards = oneOf('Forward', 'Backwards')(options['searchDirection'] ?? 'Forward', 'searchDirection');
  const plain = (value: string): string => (matchCase ? value : value.toLowerCase());
  const { sheet } = range;
  const found = sheet.grid.cellsIn(range.rect).filter(([, , cell]) => {
    const shown =
      cell.formula ??
      shownText(cell.value, String(cell.style['NumberFormat'] ?? 'General'), sheet.workbook.language).text;
    return options['completeMatch'] === true
      ? plain(shown) === plain(text)
      : plain(shown).includes(plain(text));
  });
  const place = backwards === 'Backwards' ? found.at(-1) : found[0];
  if (!place) return null;
  const [row, column] = place;
  return range.at({ top: row, bottom: row, left: column, right: column });
}
