import { ratio } from './ratio';

/**
 * E-mail open rate: unique opens ÷ e-mails delivered. Mail clients that load images by themselves inflate it.
 * @customfunction OPEN_RATE
 * @param unique_opens Recipients who opened at least once.
 * @param delivered E-mails delivered: sent less bounced.
 */
export function openRate(unique_opens: unknown[][], delivered: unknown[][]): number {
  return ratio('open_rate', { unique_opens, delivered });
}
