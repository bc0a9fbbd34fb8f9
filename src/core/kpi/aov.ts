import type { RatioKpi } from './kpi';

/** Average order value: amount of the deals won ÷ deals won. */
export const aov = {
  id: 'aov',
  kind: 'ratio',
  numerator: 'won_amount',
  denominator: 'won_deals',
  scale: 1,
  unit: 'currency',
  direction: 'higher',
  attribution: 'crm',
  source: 'Common definition: revenue ÷ orders, here the deals won in the CRM.',
} as const satisfies RatioKpi;
