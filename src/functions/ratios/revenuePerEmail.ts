import { ratio } from './ratio';

/**
 * Revenue per e-mail: revenue ÷ e-mails delivered.
 * @customfunction REVENUE_PER_EMAIL
 * @param revenue Revenue that the e-mails brought.
 * @param delivered E-mails delivered: sent less bounced.
 */
export function revenuePerEmail(revenue: unknown[][], delivered: unknown[][]): number {
  return ratio('revenue_per_email', { revenue, delivered });
}
