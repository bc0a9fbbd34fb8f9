import type { ClvValue, RetentionInputs } from '../clvValue';
import { byRetention } from '../clvValue';

/**
 * Lifetime margin × r ÷ (1 + d − r), as on the Starbucks sheet: 5,382.94 × 0.75 ÷ 0.35 = 11,534.87.
 * It multiplies the margin of a whole life by a number of periods, so it counts time twice: for comparison only.
 */
export function traditional({
  lifetimeMargin,
  ...rates
}: Omit<RetentionInputs, 'margin'> & { readonly lifetimeMargin: number }): ClvValue {
  return byRetention(
    { ...rates, margin: lifetimeMargin },
    (one) => (one.margin * one.retention) / (1 + one.discount - one.retention),
  );
}
