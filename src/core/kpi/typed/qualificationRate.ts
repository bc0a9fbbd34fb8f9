import type { TypedKpi } from './typedKpi';

/** Lead quality: share of the leads that reach a qualified stage. */
export const qualificationRate = {
  id: 'qualification_rate',
  plus: ['qualified_leads'],
  minus: [],
  over: ['leads'],
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  source: 'Project brief, row M134: lead quality beside cost per conversion.',
} as const satisfies TypedKpi;
