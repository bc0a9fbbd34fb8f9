import type { CubeValue } from '../../core/figures/cube';
import type { Language } from '../../core/report';
import type { RowColumn } from './dashboardData';

/** What a row is sorted by; null is an empty cell. */
export type SortKey = string | number | null;

/** What a value of a column is sorted by: a number by its size, a code by the place of its words, else its text. */
export function sortKey(value: CubeValue, { format, words }: Pick<RowColumn, 'format' | 'words'>): SortKey {
  if (value === null) return null;
  switch (format) {
    case 'code':
      return Object.keys(words ?? {}).indexOf(value);
    case 'text':
    case 'date':
    case 'boolean':
      return value;
    default:
      return Number(value);
  }
}

/** Order of rows by a key, texts by the alphabet and `O2` before `O10`; those without one come last either way. */
export function byKey<Row>(
  keyOf: (row: Row) => SortKey,
  isDescending: boolean,
  language: Language,
): (a: Row, b: Row) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return isDescending ? -order : order;
  };
}
