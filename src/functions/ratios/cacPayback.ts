import { quotientById } from '../../core/kpi/ratios';
import { paybackMonths } from '../../core/kpi/payback';
import { invalid } from '../cells/cellError';
import { accepted } from '../cells/outcome';
import { readNumber, readOptionalNumber } from '../cells/readNumber';
import { quotientValue } from './ratio';

/**
 * Months of margin that pay back the acquisition of a customer: CAC ÷ (monthly revenue of an account × margin rate), longer when customers leave.
 * @customfunction CAC_PAYBACK
 * @param cac Customer acquisition cost.
 * @param monthly_revenue Revenue of an account in a month.
 * @param margin_rate Gross margin rate: 80%, 0.8 or "80 %".
 * @param [monthly_churn] Share of the customers lost every month; 0 when it is left out.
 */
export function cacPayback(
  cac: unknown[][],
  monthly_revenue: unknown[][],
  margin_rate: unknown[][],
  monthly_churn?: unknown[][],
): number {
  const terms = {
    cac: readNumber('cac', cac),
    monthly_revenue: readNumber('monthly_revenue', monthly_revenue),
    margin_rate: readNumber('margin_rate', margin_rate),
  };
  if (terms.margin_rate > 1) throw invalid('rate-in-percent');
  if (terms.margin_rate < 0) throw invalid('margin-out-of-range');
  const churn = readOptionalNumber('monthly_churn', monthly_churn) ?? 0;
  const months = quotientValue(quotientById('cac_payback'), terms);
  return churn === 0
    ? months
    : accepted(paybackMonths(terms.cac, terms.monthly_revenue * terms.margin_rate, churn)).months;
}
