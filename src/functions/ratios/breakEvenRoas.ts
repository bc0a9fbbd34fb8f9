import { ratio } from './ratio';

/**
 * ROAS at which the margin just pays for the advertising: 1 ÷ gross margin rate.
 * @customfunction BREAK_EVEN_ROAS
 * @param margin_rate Gross margin rate: 40%, 0.4 or "40 %".
 */
export function breakEvenRoas(margin_rate: unknown[][]): number {
  return ratio('break_even_roas', { margin_rate });
}
