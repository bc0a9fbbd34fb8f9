import type { RatioKpi } from './kpi';

/** Cost per qualified lead: media spend ÷ qualified leads of the CRM. */
export const costPerQualifiedLead = {
  id: 'cost_per_qualified_lead',
  kind: 'ratio',
  numerator: 'spend',
  denominator: 'qualified_leads',
  scale: 1,
  unit: 'currency',
  direction: 'lower',
  attribution: 'mixed',
  source: 'Project brief, point N1: CPA, CPL, CAC and cost per qualified lead are four different figures.',
} as const satisfies RatioKpi;
