import { ratio } from './ratio';

/**
 * Cost per thousand impressions: media spend ÷ impressions × 1000.
 * @customfunction CPM
 * @param spend Media spend in one currency.
 * @param impressions Impressions, not thousands of them.
 */
export function cpm(spend: unknown[][], impressions: unknown[][]): number {
  return ratio('cpm', { spend, impressions });
}
