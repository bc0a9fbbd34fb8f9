import type { RatioKpi } from './kpi';

/** Cost per thousand impressions: spend ÷ impressions × 1000. */
export const cpm = {
  id: 'cpm',
  kind: 'ratio',
  numerator: 'spend',
  denominator: 'impressions',
  scale: 1000,
  unit: 'currency',
  direction: 'lower',
  attribution: 'platform',
  source: 'Common definition of the Google Ads, Meta Ads and Microsoft Advertising reports.',
} as const satisfies RatioKpi;
