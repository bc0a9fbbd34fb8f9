import type { TypedKpi } from './typedKpi';

/** Interactions (likes, shares, comments, clicks) ÷ the audience that is declared: impressions, reach or followers. */
export const engagementRate = {
  id: 'engagement_rate',
  plus: ['interactions'],
  minus: [],
  over: ['audience'],
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  source: 'Project brief, rows M139 and M198; the base is declared because networks use three of them.',
} as const satisfies TypedKpi;
