/** Why a customer value does not exist. */
export type ClvRefusal =
  /** An amount, count or rate is not a number. */
  | 'not-a-number'
  /** Retention lies outside 0–1. */
  | 'retention-out-of-range'
  /** Retention looks like a percentage typed as a number: 80 for 0.8. */
  | 'retention-in-percent'
  /** A discount rate of −1 or less. */
  | 'discount-out-of-range'
  /** The sum has no end: nobody leaves and the future is not discounted, or margins grow faster than both take away. */
  | 'infinite'
  /** Nobody leaves (or expansion outweighs losses): 1 ÷ churn says nothing; take a horizon. */
  | 'churn-not-positive'
  /** The horizon is below 0 or not a number of periods. */
  | 'horizon-out-of-range';

/** A customer value, or the reason why there is none. */
export type ClvValue =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: ClvRefusal };

export const clvValue = (value: number): ClvValue =>
  Number.isNaN(value)
    ? refuse('not-a-number')
    : Number.isFinite(value)
      ? { ok: true, value }
      : refuse('infinite');

export const refuse = (reason: ClvRefusal): { readonly ok: false; readonly reason: ClvRefusal } => ({
  ok: false,
  reason,
});

/** What is wrong with a retention and a discount of the same period, or undefined. */
export function ratesRefusal(retention: number, discount: number): ClvRefusal | undefined {
  if (Number.isNaN(retention) || Number.isNaN(discount)) return 'not-a-number';
  if (retention > 1 && retention <= 100) return 'retention-in-percent';
  if (retention < 0 || retention > 1) return 'retention-out-of-range';
  return discount <= -1 ? 'discount-out-of-range' : undefined;
}

/** Margin, retention and discount of one and the same period. */
export interface RetentionInputs {
  /** Margin a customer brings in a period, in currency. */
  readonly margin: number;
  /** Probability, from 0 to 1, that a customer of this period is one in the next. */
  readonly retention: number;
  /** Discount rate of the period, 0.1 for 10 %. */
  readonly discount: number;
}

/** The value by a formula that holds when 1 + d > r; refusals first. */
export function byRetention(inputs: RetentionInputs, formula: (inputs: RetentionInputs) => number): ClvValue {
  const reason = ratesRefusal(inputs.retention, inputs.discount);
  if (reason) return refuse(reason);
  return 1 + inputs.discount - inputs.retention <= 0 ? refuse('infinite') : clvValue(formula(inputs));
}
