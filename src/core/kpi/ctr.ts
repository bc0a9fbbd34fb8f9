import type { RatioKpi } from './kpi';

/** Click-through rate: clicks ÷ impressions. */
export const ctr = {
  id: 'ctr',
  kind: 'ratio',
  numerator: 'clicks',
  denominator: 'impressions',
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  attribution: 'platform',
  source: 'Common definition of the Google Ads, Meta Ads and Microsoft Advertising reports.',
} as const satisfies RatioKpi;
