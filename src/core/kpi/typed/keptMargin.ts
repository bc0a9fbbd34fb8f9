import type { TypedKpi } from './typedKpi';

/** Share of the margin that a promotion leaves: margin with it ÷ margin without it. */
export const keptMargin = {
  id: 'kept_margin',
  plus: ['margin_with_promotion'],
  minus: [],
  over: ['margin_without_promotion'],
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  source: 'Project brief, row M148.',
} as const satisfies TypedKpi;
