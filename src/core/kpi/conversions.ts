import type { SumKpi } from './kpi';

/** Conversions a platform attributes to itself; never added across platforms. */
export const conversions = {
  id: 'conversions',
  kind: 'sum',
  measure: 'conversions',
  unit: 'count',
  direction: 'higher',
  attribution: 'platform',
  source: 'Each platform applies its own attribution window, so two platforms may claim the same person.',
} as const satisfies SumKpi;
