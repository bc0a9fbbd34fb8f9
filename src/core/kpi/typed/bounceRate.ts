import type { TypedKpi } from './typedKpi';

/** Share of the sessions that saw one page only, as Universal Analytics counted it. */
export const bounceRate = {
  id: 'bounce_rate',
  plus: ['single_page_sessions'],
  minus: [],
  over: ['sessions'],
  scale: 1,
  unit: 'percent',
  direction: 'lower',
  source: 'Universal Analytics help: single-page sessions ÷ all sessions.',
} as const satisfies TypedKpi;
