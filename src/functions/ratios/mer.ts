import { ratio } from './ratio';

/**
 * Marketing efficiency ratio: all revenue ÷ all marketing cost, whoever claims the sale.
 * @customfunction MER
 * @param revenue All revenue of the period.
 * @param marketing_cost All marketing cost of the period.
 */
export function mer(revenue: unknown[][], marketing_cost: unknown[][]): number {
  return ratio('mer', { revenue, marketing_cost });
}
