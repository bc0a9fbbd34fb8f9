import { ratio } from './ratio';

/**
 * Average order value: revenue ÷ orders.
 * @customfunction AOV
 * @param revenue Revenue.
 * @param orders Orders.
 */
export function aov(revenue: unknown[][], orders: unknown[][]): number {
  return ratio('aov', { revenue, orders });
}
