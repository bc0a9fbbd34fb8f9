import type { SumKpi } from './kpi';

/** Clicks on ads, as each platform counts them. */
export const clicks = {
  id: 'clicks',
  kind: 'sum',
  measure: 'clicks',
  unit: 'count',
  direction: 'higher',
  attribution: 'platform',
  source: 'Common definition of the Google Ads, Meta Ads and Microsoft Advertising reports.',
} as const satisfies SumKpi;
