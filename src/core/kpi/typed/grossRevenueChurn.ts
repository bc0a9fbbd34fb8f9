import type { TypedKpi } from './typedKpi';

/** Recurring revenue lost by cancellations and downgrades ÷ recurring revenue at the start. */
export const grossRevenueChurn = {
  id: 'gross_revenue_churn',
  plus: ['churned_revenue', 'contraction_revenue'],
  minus: [],
  over: ['revenue_at_start'],
  scale: 1,
  unit: 'percent',
  direction: 'lower',
  source: 'Common definition of subscription reporting; 0 or more by construction.',
} as const satisfies TypedKpi;
