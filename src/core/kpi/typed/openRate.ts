import type { TypedKpi } from './typedKpi';

/** Share of the delivered e-mails that were opened by at least once; mail clients that load images by themselves inflate it. */
export const openRate = {
  id: 'open_rate',
  plus: ['unique_opens'],
  minus: [],
  over: ['delivered'],
  scale: 1,
  unit: 'percent',
  direction: 'higher',
  source: 'Denominator of the e-mail service providers: delivered = sent − bounced.',
} as const satisfies TypedKpi;
