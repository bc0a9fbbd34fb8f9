import { ratio } from './ratio';

/**
 * Conversion rate: conversions ÷ the base you choose, usually clicks or sessions.
 * @customfunction CVR
 * @param conversions Conversions.
 * @param base Clicks, sessions or visitors: say which beside the figure.
 */
export function cvr(conversions: unknown[][], base: unknown[][]): number {
  return ratio('cvr', { conversions, base });
}
