import type { SumKpi } from './kpi';

/** Amount of the deals won, in the reporting currency. */
export const wonAmount = {
  id: 'won_amount',
  kind: 'sum',
  measure: 'won_amount',
  unit: 'currency',
  direction: 'higher',
  attribution: 'crm',
  source: 'CRM export; the day is the closing day of the deal.',
} as const satisfies SumKpi;
