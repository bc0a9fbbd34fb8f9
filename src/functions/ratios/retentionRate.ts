import { ratio } from './ratio';

/**
 * Retention rate: (customers at the end − new customers) ÷ customers at the start.
 * @customfunction RETENTION_RATE
 * @param customers_at_end Customers at the end of the period.
 * @param new_customers Customers won during the period.
 * @param customers_at_start Customers at the start.
 */
export function retentionRate(
  customers_at_end: unknown[][],
  new_customers: unknown[][],
  customers_at_start: unknown[][],
): number {
  return ratio('retention_rate', { customers_at_end, new_customers, customers_at_start });
}
