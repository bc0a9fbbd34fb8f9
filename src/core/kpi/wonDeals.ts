import type { SumKpi } from './kpi';

/** Deals won in the CRM: the new customers of the CAC. */
export const wonDeals = {
  id: 'won_deals',
  kind: 'sum',
  measure: 'won_deals',
  unit: 'count',
  direction: 'higher',
  attribution: 'crm',
  source: 'CRM export; the day is the closing day of the deal.',
} as const satisfies SumKpi;
