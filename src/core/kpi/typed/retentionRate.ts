import type { TypedKpi } from './typedKpi';

/** Share of the customers of the start who are still there at the end: those of the end less the new ones, ÷ those of the start. */
export const retentionRate = {
  id: 'retention_rate',
  plus: ['customers_at_end'],
  minus: ['new_customers'],
  over: ['customers_at_start'],
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  source: '1 − logo churn.',
} as const satisfies TypedKpi;
