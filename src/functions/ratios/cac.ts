import { ratio } from './ratio';

/**
 * Customer acquisition cost: full sales and marketing cost ÷ new customers.
 * @customfunction CAC
 * @param cost Full cost of the period, hidden costs included (time, tools, logistics).
 * @param new_customers Customers won in the period; reactivated ones are not new.
 */
export function cac(cost: unknown[][], new_customers: unknown[][]): number {
  return ratio('cac', { cost, new_customers });
}
