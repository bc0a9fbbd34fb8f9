import { predictCustomers, type Prediction } from '../../core/clv/predictCustomers';
import { DEFAULT_MODEL } from '../../core/clv/predictionOptions';
import { PURCHASE_MODELS } from '../../core/clv/purchaseModels';
import { isLeftOut, type ResultTable } from '../cells/cells';
import { accepted } from '../cells/outcome';
import { readOptionalDate } from '../cells/readDate';
import { readOptionalNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { readWhole } from '../cells/readWhole';
import { choiceLabels, resultWords } from '../cells/words';
import { writtenDate, writtenNumber } from '../cells/written';
import { currentLanguage } from '../language';
import { readTickets } from './tickets';

const USUAL_MONTHS = 12;
/** Fifty years: further, no model of today's customers says anything. */
const MOST_MONTHS = 600;
export const MODELS = [DEFAULT_MODEL, ...PURCHASE_MODELS.filter((model) => model !== DEFAULT_MODEL)] as const;

/**
 * Value to come of each customer, read in the tickets: chance of being a customer still, purchases and amount expected, value and its interval.
 * @customfunction PREDICT_CLV
 * @param customers Customer of each ticket.
 * @param dates Date of each ticket.
 * @param amounts Amount of each ticket; a refund is negative.
 * @param [months] Months to come; 12 when it is left out.
 * @param [discount] Discount rate a year; 0 when it is left out.
 * @param [margin_rate] Share of the amount that is margin; 100% when it is left out: the value is revenue then.
 * @param [model] "MBG/NBD" (default), "BG/NBD" or "Pareto/NBD".
 * @param [end] Last day observed; that of the last ticket when it is left out.
 * @param [result] "customers" (default), or "model" for the parameters, the rows left out and remarks.
 */
export function predictClv(
  customers: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  months?: unknown[][],
  discount?: unknown[][],
  margin_rate?: unknown[][],
  model?: unknown,
  end?: unknown[][],
  result?: unknown,
): unknown[][] {
  const horizonMonths = isLeftOut(months) ? USUAL_MONTHS : readWhole('months', months, 1, MOST_MONTHS);
  const last = readOptionalDate('end', end);
  const prediction = accepted(
    predictCustomers(readTickets({ customers, dates, amounts }), {
      model: readChoice('model', model, MODELS, choiceLabels('customerModel')),
      horizonMonths,
      annualDiscount: readOptionalNumber('discount', discount) ?? 0,
      marginRate: readOptionalNumber('margin_rate', margin_rate) ?? 1,
      ...(last === undefined ? {} : { end: last }),
    }),
  );
  const form = readChoice('result', result, ['customers', 'model'], choiceLabels('customerResult'));
  return form === 'customers' ? customerTable(prediction) : modelTable(prediction, horizonMonths);
}

function customerTable({ customers }: Prediction): ResultTable {
  const words = resultWords().customers;
  return [
    [
      words.customer,
      words.frequency,
      words.alive,
      words.purchases,
      words.spend,
      words.value,
      words.low,
      words.high,
    ],
    ...customers.map((one) => [
      one.customer,
      one.frequency,
      one.alive,
      one.expectedPurchases,
      one.expectedSpend,
      one.value,
      one.low,
      one.high,
    ]),
  ];
}

function modelTable(prediction: Prediction, months: number): ResultTable {
  const words = resultWords().model;
  const { leftOut } = prediction;
  const rows: ResultTable = [
    [words.model, choiceLabels('customerModel')[currentLanguage()][prediction.model]],
    [words.customers, prediction.customers.length],
    [words.end, writtenDate(prediction.end)],
    [words.horizon, months],
    [words.parameters, parametersOf(prediction.parameters, words.separator)],
    [words.logLikelihood, prediction.logLikelihood],
    [words.spendParameters, parametersOf({ ...prediction.spendParameters }, words.separator)],
    [words.spendLogLikelihood, prediction.spendLogLikelihood],
    [words.unreadable, leftOut.unreadable],
    [words.afterEnd, leftOut.afterEnd],
    [words.refundedDays, leftOut.refundedDays],
  ];
  for (const warning of prediction.warnings) rows.push([words.warning, words.warnings[warning]]);
  rows.push([words.warning, words.residual]);
  return rows;
}

/** Three decimals, as in the papers; what is small keeps more. */
function parametersOf(parameters: Readonly<Record<string, number>>, separator: string): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} = ${writtenNumber(value, value < 0.1 ? 6 : 3)}`)
    .join(separator);
}
