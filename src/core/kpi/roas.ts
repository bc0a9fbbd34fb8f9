import type { RatioKpi } from './kpi';

/** Return on ad spend: value of the conversions claimed by the platform ÷ spend. Revenue, not profit. */
export const roas = {
  id: 'roas',
  kind: 'ratio',
  numerator: 'conversions_value',
  denominator: 'spend',
  scale: 1,
  unit: 'ratio',
  direction: 'higher',
  attribution: 'platform',
  source: 'Common definition of the Google Ads, Meta Ads and Microsoft Advertising reports.',
} as const satisfies RatioKpi;
