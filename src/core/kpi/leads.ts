import type { SumKpi } from './kpi';

/** Leads of the CRM, one row a lead. */
export const leads = {
  id: 'leads',
  kind: 'sum',
  measure: 'leads',
  unit: 'count',
  direction: 'higher',
  attribution: 'crm',
  source: 'CRM export; the day is the day of creation of the lead.',
} as const satisfies SumKpi;
