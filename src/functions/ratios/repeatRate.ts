import { ratio } from './ratio';

/**
 * Repeat customer rate: customers who bought again ÷ customers.
 * @customfunction REPEAT_RATE
 * @param returning_customers Customers who bought again.
 * @param customers All customers.
 */
export function repeatRate(returning_customers: unknown[][], customers: unknown[][]): number {
  return ratio('repeat_rate', { returning_customers, customers });
}
