import type { ReturnKpi } from './kpi';

/** Return on investment: (margin − spend) ÷ spend. From margin, never from revenue. Worked number: (300,000 − 110,000) ÷ 110,000 ≈ 1.73 (docs.roivenue.com, page mROMI). */
export const roi = {
  id: 'roi',
  kind: 'return',
  gain: 'margin',
  cost: 'spend',
  unit: 'percent',
  direction: 'higher',
  attribution: 'mixed',
  source: 'Project brief, point N18: (margin generated − cost) ÷ cost by default.',
} as const satisfies ReturnKpi;
