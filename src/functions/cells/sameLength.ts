import { invalid } from './cellError';

/** Refuses ranges that do not face each other: `cells` must have as many cells as the range named `other`. */
export function sameLength(
  argument: string,
  cells: readonly unknown[],
  other: string,
  others: readonly unknown[],
): void {
  if (cells.length !== others.length)
    throw invalid('different-sizes', {
      argument,
      count: cells.length,
      other,
      otherCount: others.length,
    });
}
