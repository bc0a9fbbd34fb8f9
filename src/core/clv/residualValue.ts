import type { ClvValue } from './clvValue';
import { clvValue, refuse } from './clvValue';

export interface ResidualInputs {
  /** Purchases expected from now until a time, in periods. */
  readonly expectedUntil: (periods: number) => number;
  /** Amount expected of a purchase. */
  readonly spend: number;
  /** Share of the amount that is margin; 1 by default (then the value is in revenue). */
  readonly marginRate?: number;
  /** Whole periods looked at. */
  readonly horizon: number;
  /** Discount rate of a period. */
  readonly discount: number;
}

/**
 * What a customer will bring over a horizon: expected purchases of each period × expected amount, discounted from the end
 * of the period. Purchases already made are not in it: it is the residual value.
 */
export function residualValue({
  expectedUntil,
  spend,
  marginRate = 1,
  horizon,
  discount,
}: ResidualInputs): ClvValue {
  if (!Number.isInteger(horizon) || horizon < 0) return refuse('horizon-out-of-range');
  if (discount <= -1) return refuse('discount-out-of-range');
  return clvValue(discountedPurchases(expectedUntil, horizon, discount) * spend * marginRate);
}

/** Purchases expected over a number of periods, each discounted from the end of its period. */
export function discountedPurchases(
  expectedUntil: (periods: number) => number,
  horizon: number,
  discount: number,
): number {
  if (discount === 0) return expectedUntil(horizon);
  let total = 0;
  let before = 0;
  for (let period = 1; period <= horizon; period += 1) {
    const until = expectedUntil(period);
    total += (until - before) / (1 + discount) ** period;
    before = until;
  }
  return total;
}
