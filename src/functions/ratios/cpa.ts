import { ratio } from './ratio';

/**
 * Cost per acquisition: media spend ÷ conversions claimed by the platform.
 * @customfunction CPA
 * @param spend Media spend in one currency: a number, a text such as "1 200 €", or a range, which is summed.
 * @param conversions Conversions: a number, or a range that faces the spend; rows with a blank count in neither.
 */
export function cpa(spend: unknown[][], conversions: unknown[][]): number {
  return ratio('cpa', { spend, conversions });
}
