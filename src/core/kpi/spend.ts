import type { SumKpi } from './kpi';

/** Media spend in the reporting currency. */
export const spend = {
  id: 'spend',
  kind: 'sum',
  measure: 'spend',
  unit: 'currency',
  direction: 'neutral',
  attribution: 'none',
  source: 'Amount billed or estimated by each platform, converted by the rate table of the run.',
} as const satisfies SumKpi;
