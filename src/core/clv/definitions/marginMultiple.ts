import type { ClvValue } from '../clvValue';
import { clvValue, ratesRefusal, refuse } from '../clvValue';

export interface MultipleInputs {
  readonly retention: number;
  readonly discount: number;
  /** Yearly growth of the margin of a customer who stays; 0 by default. */
  readonly growth?: number;
}

/**
 * By how much to multiply the margin of one period: r ÷ (1 + d − r (1 + g)).
 * Gupta & Lehmann 2003, “Customers as assets”, Journal of Interactive Marketing 17(1): 2.67 for r = 80 %, d = 10 %, no growth.
 */
export function marginMultiple({ retention, discount, growth = 0 }: MultipleInputs): ClvValue {
  const reason = ratesRefusal(retention, discount);
  if (reason) return refuse(reason);
  const rest = 1 + discount - retention * (1 + growth);
  return rest <= 0 ? refuse('infinite') : clvValue(retention / rest);
}
