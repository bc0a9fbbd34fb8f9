import { ratio } from './ratio';

/**
 * Gross revenue churn: revenue lost by cancellations and downgrades ÷ recurring revenue at the start.
 * @customfunction GROSS_REVENUE_CHURN
 * @param churned_revenue Recurring revenue of the customers who left.
 * @param contraction_revenue Recurring revenue lost by downgrades of those who stay.
 * @param revenue_at_start Recurring revenue at the start.
 */
export function grossRevenueChurn(
  churned_revenue: unknown[][],
  contraction_revenue: unknown[][],
  revenue_at_start: unknown[][],
): number {
  return ratio('gross_revenue_churn', { churned_revenue, contraction_revenue, revenue_at_start });
}
