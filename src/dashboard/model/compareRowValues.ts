import type { CubeValue } from '../../core/figures/cube';
import type { RowColumn } from './dashboardData';

/** Order of two values of a column: numbers by size, codes in the order of their words, empty ones last either way. */
export function compareRowValues(
  a: CubeValue,
  b: CubeValue,
  { format, words }: Pick<RowColumn, 'format' | 'words'>,
  isDescending: boolean,
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const sign = isDescending ? -1 : 1;
  switch (format) {
    case 'code': {
      const order = Object.keys(words ?? {});
      return sign * (order.indexOf(a) - order.indexOf(b));
    }
    case 'text':
    case 'date':
    case 'boolean':
      return sign * a.localeCompare(b);
    default:
      return sign * (Number(a) - Number(b));
  }
}
