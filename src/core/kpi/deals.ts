import type { SumKpi } from './kpi';

/** Deals opened in the CRM. */
export const deals = {
  id: 'deals',
  kind: 'sum',
  measure: 'deals',
  unit: 'count',
  direction: 'higher',
  attribution: 'crm',
  source: 'CRM export; the day is the day of creation of the deal.',
} as const satisfies SumKpi;
