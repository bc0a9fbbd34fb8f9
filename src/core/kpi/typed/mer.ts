import type { TypedKpi } from './typedKpi';

/** Marketing efficiency ratio, or blended ROAS: all revenue ÷ all marketing cost, whatever claims the sale. */
export const mer = {
  id: 'mer',
  plus: ['revenue'],
  minus: [],
  over: ['marketing_cost'],
  scale: 1,
  unit: 'ratio',
  direction: 'higher',
  source: 'Common definition of direct-to-consumer reporting.',
} as const satisfies TypedKpi;
