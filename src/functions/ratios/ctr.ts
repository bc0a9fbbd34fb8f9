import { ratio } from './ratio';

/**
 * Click-through rate: clicks ÷ impressions.
 * @customfunction CTR
 * @param clicks Clicks.
 * @param impressions Impressions.
 */
export function ctr(clicks: unknown[][], impressions: unknown[][]): number {
  return ratio('ctr', { clicks, impressions });
}
