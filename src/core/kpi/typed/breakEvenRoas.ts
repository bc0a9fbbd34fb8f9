import type { TypedKpi } from './typedKpi';

/** ROAS at which the margin of the sales just pays for the advertising: 1 ÷ gross margin rate. */
export const breakEvenRoas = {
  id: 'break_even_roas',
  plus: [],
  minus: [],
  over: ['margin_rate'],
  scale: 1,
  unit: 'ratio',
  direction: 'lower',
  source: 'Definition: revenue × margin rate = ad spend.',
} as const satisfies TypedKpi;
