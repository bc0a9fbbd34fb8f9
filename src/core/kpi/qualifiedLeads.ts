import type { SumKpi } from './kpi';

/** Leads the CRM marks as qualified. */
export const qualifiedLeads = {
  id: 'qualified_leads',
  kind: 'sum',
  measure: 'qualified_leads',
  unit: 'count',
  direction: 'higher',
  attribution: 'crm',
  source: 'CRM export; the stages that count as qualified belong to the CRM connector.',
} as const satisfies SumKpi;
