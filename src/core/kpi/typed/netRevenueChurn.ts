import type { TypedKpi } from './typedKpi';

/** Gross revenue churn less the expansion of the customers who stay; negative when they grow more than others leave. */
export const netRevenueChurn = {
  id: 'net_revenue_churn',
  plus: ['churned_revenue', 'contraction_revenue'],
  minus: ['expansion_revenue'],
  over: ['revenue_at_start'],
  scale: 1,
  unit: 'percent',
  direction: 'lower',
  source: 'Common definition of subscription reporting.',
} as const satisfies TypedKpi;
