import type { ClvValue } from '../clvValue';
import { clvValue, refuse } from '../clvValue';

export interface SaasInputs {
  /** Average revenue of an account in a period. */
  readonly arpa: number;
  /** Gross margin rate, 0.8 for 80 %. */
  readonly grossMargin: number;
  /** Share of customers lost in the same period. */
  readonly churn: number;
}

/** ARPA × gross margin ÷ churn: `retentionEndOfPeriod` without discount. With a net churn of 0 or less it does not exist. */
export function saas({ arpa, grossMargin, churn }: SaasInputs): ClvValue {
  if (Number.isNaN(churn)) return refuse('not-a-number');
  if (churn > 1 && churn <= 100) return refuse('retention-in-percent');
  if (churn > 1) return refuse('retention-out-of-range');
  return churn <= 0 ? refuse('churn-not-positive') : clvValue((arpa * grossMargin) / churn);
}
