import type { RatioKpi } from './kpi';

/** Conversion rate of the clicks: conversions ÷ clicks. The base (clicks, not sessions) is part of the definition. */
export const cvr = {
  id: 'cvr',
  kind: 'ratio',
  numerator: 'conversions',
  denominator: 'clicks',
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  attribution: 'platform',
  source: 'Common definition of the Google Ads, Meta Ads and Microsoft Advertising reports.',
} as const satisfies RatioKpi;
