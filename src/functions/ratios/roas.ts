import { ratio } from './ratio';

/**
 * Return on ad spend: attributed revenue ÷ ad spend. Revenue, not profit.
 * @customfunction ROAS
 * @param revenue Revenue attributed to the advertising.
 * @param spend Ad spend in the same currency.
 */
export function roas(revenue: unknown[][], spend: unknown[][]): number {
  return ratio('roas', { revenue, spend });
}
