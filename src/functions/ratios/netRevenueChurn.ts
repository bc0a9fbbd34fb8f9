import { ratio } from './ratio';

/**
 * Net revenue churn: gross revenue churn less expansion; negative when those who stay grow more than others leave.
 * @customfunction NET_REVENUE_CHURN
 * @param churned_revenue Recurring revenue of the customers who left.
 * @param contraction_revenue Recurring revenue lost by downgrades of those who stay.
 * @param expansion_revenue Recurring revenue gained from customers who stay.
 * @param revenue_at_start Recurring revenue at the start.
 */
export function netRevenueChurn(
  churned_revenue: unknown[][],
  contraction_revenue: unknown[][],
  expansion_revenue: unknown[][],
  revenue_at_start: unknown[][],
): number {
  return ratio('net_revenue_churn', {
    churned_revenue,
    contraction_revenue,
    expansion_revenue,
    revenue_at_start,
  });
}
