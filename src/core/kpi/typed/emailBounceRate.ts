import type { TypedKpi } from './typedKpi';

/** Share of the e-mails sent that came back. */
export const emailBounceRate = {
  id: 'email_bounce_rate',
  plus: ['bounced'],
  minus: [],
  over: ['sent'],
  scale: 1,
  unit: 'percent',
  direction: 'lower',
  source: 'Common definition of the e-mail service providers.',
} as const satisfies TypedKpi;
