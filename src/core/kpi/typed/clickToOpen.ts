import type { TypedKpi } from './typedKpi';

/** Share of the opened e-mails with at least one click. */
export const clickToOpen = {
  id: 'click_to_open',
  plus: ['unique_clicks'],
  minus: [],
  over: ['unique_opens'],
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  source: 'Common definition of the e-mail service providers.',
} as const satisfies TypedKpi;
