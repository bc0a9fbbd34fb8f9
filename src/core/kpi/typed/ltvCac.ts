import type { TypedKpi } from './typedKpi';

/** Customer lifetime value, in margin, ÷ customer acquisition cost. 3 is a rule of thumb of D. Skok, not a law. */
export const ltvCac = {
  id: 'ltv_cac',
  plus: ['clv'],
  minus: [],
  over: ['cac'],
  scale: 1,
  unit: 'ratio',
  direction: 'higher',
  source: 'Common definition; the value must be in margin, like the cost.',
} as const satisfies TypedKpi;
