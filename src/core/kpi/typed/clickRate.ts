import type { TypedKpi } from './typedKpi';

/** Share of the delivered e-mails with at least one click. */
export const clickRate = {
  id: 'click_rate',
  plus: ['unique_clicks'],
  minus: [],
  over: ['delivered'],
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  source: 'Denominator of the e-mail service providers: delivered = sent − bounced.',
} as const satisfies TypedKpi;
