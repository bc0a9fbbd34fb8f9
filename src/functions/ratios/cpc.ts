import { ratio } from './ratio';

/**
 * Cost per click: media spend ÷ clicks.
 * @customfunction CPC
 * @param spend Media spend in one currency.
 * @param clicks Clicks.
 */
export function cpc(spend: unknown[][], clicks: unknown[][]): number {
  return ratio('cpc', { spend, clicks });
}
