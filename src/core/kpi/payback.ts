/** `never`: the margin still to come from those who stay does not cover the cost, however long one waits. */
export type PaybackRefusal = 'churn-out-of-range' | 'never-pays-back';

/**
 * Months of margin that pay back the acquisition of a customer when a share of the customers leaves every month:
 * n of Σ m (1 − c)ᵏ = CAC, that is ln(1 − CAC c ÷ m) ÷ ln(1 − c). Without churn it is the KPI `cac_payback`.
 * `margin` is that of a month, in the currency of `cac`; `churn` is monthly, from 0 to 1.
 */
export function paybackMonths(
  cac: number,
  margin: number,
  churn: number,
): { readonly ok: true; readonly months: number } | { readonly ok: false; readonly reason: PaybackRefusal } {
  if (!(churn >= 0 && churn < 1)) return { ok: false, reason: 'churn-out-of-range' };
  if (churn === 0) return { ok: true, months: cac / margin };
  const unpaid = 1 - (cac * churn) / margin;
  return unpaid > 0
    ? { ok: true, months: Math.log(unpaid) / Math.log1p(-churn) }
    : { ok: false, reason: 'never-pays-back' };
}
