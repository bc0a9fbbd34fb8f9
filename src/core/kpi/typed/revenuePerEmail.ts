import type { TypedKpi } from './typedKpi';

/** Revenue that an e-mail delivered brings. */
export const revenuePerEmail = {
  id: 'revenue_per_email',
  plus: ['revenue'],
  minus: [],
  over: ['delivered'],
  scale: 1,
  unit: 'currency',
  direction: 'higher',
  source: 'Project brief, row M144.',
} as const satisfies TypedKpi;
