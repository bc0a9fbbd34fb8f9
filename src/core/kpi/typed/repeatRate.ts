import type { TypedKpi } from './typedKpi';

/** Share of the customers who bought again. */
export const repeatRate = {
  id: 'repeat_rate',
  plus: ['returning_customers'],
  minus: [],
  over: ['customers'],
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  source: 'Project brief, row M148.',
} as const satisfies TypedKpi;
