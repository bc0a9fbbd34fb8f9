import { ratio } from './ratio';

/**
 * Margin kept by a promotion: margin with it ÷ margin without it.
 * @customfunction KEPT_MARGIN
 * @param margin_with_promotion Margin at the promotional price.
 * @param margin_without_promotion Margin of the same sales at the usual price.
 */
export function keptMargin(
  margin_with_promotion: unknown[][],
  margin_without_promotion: unknown[][],
): number {
  return ratio('kept_margin', { margin_with_promotion, margin_without_promotion });
}
