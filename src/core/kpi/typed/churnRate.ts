import type { TypedKpi } from './typedKpi';

/** Logo churn: customers lost in the period ÷ customers at its start; those won meanwhile are in neither. */
export const churnRate = {
  id: 'churn_rate',
  plus: ['lost_customers'],
  minus: [],
  over: ['customers_at_start'],
  scale: 1,
  unit: 'percent',
  direction: 'lower',
  source: 'Common definition of subscription reporting.',
} as const satisfies TypedKpi;
