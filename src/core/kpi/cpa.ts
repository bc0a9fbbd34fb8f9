import type { RatioKpi } from './kpi';

/** Cost per acquisition: media spend ÷ conversions claimed by the platform. Not the CAC. */
export const cpa = {
  id: 'cpa',
  kind: 'ratio',
  numerator: 'spend',
  denominator: 'conversions',
  scale: 1,
  unit: 'currency',
  direction: 'lower',
  attribution: 'platform',
  source: 'Project brief, point N1: CPA, CPL, CAC and cost per qualified lead are four different figures.',
} as const satisfies RatioKpi;
