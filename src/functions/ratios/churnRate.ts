import { ratio } from './ratio';

/**
 * Logo churn: customers lost in the period ÷ customers at its start.
 * @customfunction CHURN_RATE
 * @param lost_customers Customers of the start who left during the period.
 * @param customers_at_start Customers at the start of the period.
 */
export function churnRate(lost_customers: unknown[][], customers_at_start: unknown[][]): number {
  return ratio('churn_rate', { lost_customers, customers_at_start });
}
