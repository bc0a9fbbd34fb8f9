import type { ClvValue } from '../clvValue';
import { clvValue, refuse } from '../clvValue';

export interface SimpleInputs {
  /** Spend a visit. */
  readonly spend: number;
  /** Visits a period. */
  readonly frequency: number;
  /** Periods a customer stays. */
  readonly lifespan: number;
}

/**
 * Revenue of a lifetime: spend × frequency × lifespan. No margin, no loss of customers, no discount: an upper bound.
 * Example: Starbucks, 24.30 a week × 52 weeks × 20 years = 25,272 (the Starbucks case that textbooks copy).
 */
export function simple({ spend, frequency, lifespan }: SimpleInputs): ClvValue {
  return lifespan < 0 ? refuse('horizon-out-of-range') : clvValue(spend * frequency * lifespan);
}

/** The same in margin: spend × frequency × lifespan × margin rate. Example: 5.90 × (4.20 × 52) × 20 × 21.3 % = 5,489.27. */
export function simpleMargin(inputs: SimpleInputs & { readonly marginRate: number }): ClvValue {
  const revenue = simple(inputs);
  return revenue.ok ? clvValue(revenue.value * inputs.marginRate) : revenue;
}
