import { ratio } from './ratio';

/**
 * Return on investment: (margin − cost) ÷ cost. From margin, never from revenue.
 * @customfunction ROI
 * @param margin Gross margin generated, not revenue.
 * @param cost Cost in the same currency.
 */
export function roi(margin: unknown[][], cost: unknown[][]): number {
  return ratio('roi', { margin, cost });
}
