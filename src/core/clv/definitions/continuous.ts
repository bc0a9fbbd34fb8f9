import type { ClvValue, RetentionInputs } from '../clvValue';
import { clvValue, ratesRefusal, refuse } from '../clvValue';

/**
 * m ÷ (ln(1 + d) − ln r): margins flow and customers leave at any moment, ∫ m e^(−(δ+μ)t) dt.
 * Example: 100, 80 %, 10 %: 314.017.
 */
export function continuous({ margin, retention, discount }: RetentionInputs): ClvValue {
  const reason = ratesRefusal(retention, discount);
  if (reason) return refuse(reason);
  const rate = Math.log1p(discount) - Math.log(retention);
  return rate <= 0 ? refuse('infinite') : clvValue(margin / rate);
}
