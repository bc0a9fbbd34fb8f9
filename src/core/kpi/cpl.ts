import type { RatioKpi } from './kpi';

/** Cost per lead: media spend ÷ leads of the CRM. */
export const cpl = {
  id: 'cpl',
  kind: 'ratio',
  numerator: 'spend',
  denominator: 'leads',
  scale: 1,
  unit: 'currency',
  direction: 'lower',
  attribution: 'mixed',
  source: 'Project brief, point N1: CPA, CPL, CAC and cost per qualified lead are four different figures.',
} as const satisfies RatioKpi;
