import type { SumKpi } from './kpi';

/** Times an ad was shown, as each platform counts them. */
export const impressions = {
  id: 'impressions',
  kind: 'sum',
  measure: 'impressions',
  unit: 'count',
  direction: 'higher',
  attribution: 'platform',
  source: 'Common definition of the Google Ads, Meta Ads and Microsoft Advertising reports.',
} as const satisfies SumKpi;
