import type { SumKpi } from './kpi';

/** Value a platform attributes to its own conversions; never added across platforms. */
export const conversionsValue = {
  id: 'conversions_value',
  kind: 'sum',
  measure: 'conversions_value',
  unit: 'currency',
  direction: 'higher',
  attribution: 'platform',
  source: 'Each platform applies its own attribution window, so two platforms may claim the same sale.',
} as const satisfies SumKpi;
