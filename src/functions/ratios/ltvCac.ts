import { ratio } from './ratio';

/**
 * Customer lifetime value ÷ customer acquisition cost. 3 is a rule of thumb, not a law.
 * @customfunction LTV_CAC
 * @param clv Customer lifetime value, in margin.
 * @param cac Customer acquisition cost.
 */
export function ltvCac(clv: unknown[][], cac: unknown[][]): number {
  return ratio('ltv_cac', { clv, cac });
}
