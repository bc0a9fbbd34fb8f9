import type { RatioKpi } from './kpi';

/** Cost per click: spend ÷ clicks. */
export const cpc = {
  id: 'cpc',
  kind: 'ratio',
  numerator: 'spend',
  denominator: 'clicks',
  scale: 1,
  unit: 'currency',
  direction: 'lower',
  attribution: 'platform',
  source: 'Common definition of the Google Ads, Meta Ads and Microsoft Advertising reports.',
} as const satisfies RatioKpi;
