import { ratio } from './ratio';

/**
 * E-mail click rate: unique clicks ÷ e-mails delivered.
 * @customfunction CLICK_RATE
 * @param unique_clicks Recipients who clicked at least once.
 * @param delivered E-mails delivered: sent less bounced.
 */
export function clickRate(unique_clicks: unknown[][], delivered: unknown[][]): number {
  return ratio('click_rate', { unique_clicks, delivered });
}
