import type { TypedKpi } from './typedKpi';

/** Bounce rate of Google Analytics 4: share of the sessions that were not engaged. */
export const unengagedRate = {
  id: 'unengaged_rate',
  plus: ['sessions'],
  minus: ['engaged_sessions'],
  over: ['sessions'],
  scale: 1,
  unit: 'percent',
  direction: 'lower',
  source: 'Google Analytics 4 help: 1 − engagement rate.',
} as const satisfies TypedKpi;
