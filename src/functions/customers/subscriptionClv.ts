import { fitSbg, sbgDel } from '../../core/clv/sbg';
import { convertDiscount, PERIODS } from '../../core/clv/periods';
import { unavailable } from '../cells/cellError';
import { asksForTable } from '../cells/asksForTable';
import { accepted } from '../cells/outcome';
import { readFullColumn, readNumber, readOptionalNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { choiceLabels, resultWords } from '../cells/words';

/**
 * Value of a new subscriber when some renew more readily than others: margin × discounted payments expected, by the shifted beta-geometric model.
 * @customfunction SUBSCRIPTION_CLV
 * @param survivors Customers at the start and after each renewal, such as 1000, 869, 743, 653.
 * @param margin Margin of a payment.
 * @param [discount] Discount rate a year; converted to the period. 10% when it is left out.
 * @param [period] Time between two renewals: "year" (default), "quarter", "month", "week" or "day".
 * @param [result] "value" (default), or "table" for the parameters too.
 */
export function subscriptionClv(
  survivors: unknown[][],
  margin: unknown[][],
  discount?: unknown[][],
  period?: unknown,
  result?: unknown,
): unknown[][] {
  const fit = accepted(fitSbg([readFullColumn('survivors', survivors)]));
  const every = readChoice('period', period, PERIODS, choiceLabels('period'));
  const rate = convertDiscount(readOptionalNumber('discount', discount) ?? USUAL_DISCOUNT, 'year', every);
  const payments = sbgDel(fit.parameters, rate);
  if (!Number.isFinite(payments)) throw unavailable('infinite');
  const value = payments * readNumber('margin', margin);
  if (!asksForTable(result)) return [[value]];
  const words = resultWords();
  return [
    [words.subscription.value, value],
    [words.subscription.del, payments],
    [words.subscription.alpha, fit.parameters.alpha],
    [words.subscription.beta, fit.parameters.beta],
    [words.subscription.logLikelihood, fit.logLikelihood],
  ];
}

/** The rate of the papers’ examples. */
const USUAL_DISCOUNT = 0.1;
