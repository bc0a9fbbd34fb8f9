import type { RatioKpi } from './kpi';

/** Customer acquisition cost: media spend ÷ new customers (deals won). Hidden costs (time, tools, logistics) join it on the budget sheet of a plan. */
export const cac = {
  id: 'cac',
  kind: 'ratio',
  numerator: 'spend',
  denominator: 'won_deals',
  scale: 1,
  unit: 'currency',
  direction: 'lower',
  attribution: 'mixed',
  source: 'Project brief, point N1: CPA, CPL, CAC and cost per qualified lead are four different figures.',
} as const satisfies RatioKpi;
