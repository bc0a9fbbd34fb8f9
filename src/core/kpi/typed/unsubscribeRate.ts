import type { TypedKpi } from './typedKpi';

/** Share of the delivered e-mails after which the reader unsubscribed. */
export const unsubscribeRate = {
  id: 'unsubscribe_rate',
  plus: ['unsubscribes'],
  minus: [],
  over: ['delivered'],
  scale: 1,
  unit: 'percent',
  direction: 'lower',
  source: 'Denominator of the e-mail service providers: delivered = sent − bounced.',
} as const satisfies TypedKpi;
