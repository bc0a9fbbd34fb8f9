import { ratio } from './ratio';

/**
 * Unsubscribe rate: unsubscribes ÷ e-mails delivered.
 * @customfunction UNSUBSCRIBE_RATE
 * @param unsubscribes Recipients who unsubscribed.
 * @param delivered E-mails delivered: sent less bounced.
 */
export function unsubscribeRate(unsubscribes: unknown[][], delivered: unknown[][]): number {
  return ratio('unsubscribe_rate', { unsubscribes, delivered });
}
