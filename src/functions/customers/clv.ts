import { CLV_METHODS, customerValue, periodMargin } from '../../core/clv/customerValue';
import { convertDiscount, PERIODS } from '../../core/clv/periods';
import type { ResultTable } from '../cells/cells';
import { asksForTable } from '../cells/asksForTable';
import { accepted } from '../cells/outcome';
import { readNumber, readOptionalNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { choiceLabels, resultWords } from '../cells/words';
import { writtenNumber, writtenPercent } from '../cells/written';
import { currentLanguage } from '../language';

/**
 * Customer lifetime value by a named definition. By default the discounted margins of a cohort over its lifespan, the first one at once.
 * @customfunction CLV
 * @param basket Average amount of a purchase.
 * @param frequency Purchases in a period (a year unless told).
 * @param margin_rate Gross margin rate: 40%, 0.4 or "40 %".
 * @param [lifespan] Periods a customer stays; without end when it is left out.
 * @param [retention] Share of the customers kept from one period to the next; 100% when it is left out.
 * @param [discount] Discount rate a year; converted to the period. 0 when it is left out.
 * @param [method] "cohort" (default), "simple", "simple margin", "retention, first margin included", "saas"… See the help.
 * @param [period] "year" (default), "quarter", "month", "week" or "day".
 * @param [acquisition_cost] Cost of winning the customer, taken off once.
 * @param [result] "value" (default), or "table" for the definition and the figures used.
 */
export function clv(
  basket: unknown[][],
  frequency: unknown[][],
  margin_rate: unknown[][],
  lifespan?: unknown[][],
  retention?: unknown[][],
  discount?: unknown[][],
  method?: unknown,
  period?: unknown,
  acquisition_cost?: unknown[][],
  result?: unknown,
): unknown[][] {
  const chosen = readChoice('method', method, CLV_METHODS, choiceLabels('clvMethod'));
  const inputs = {
    basket: readNumber('basket', basket),
    frequency: readNumber('frequency', frequency),
    marginRate: readNumber('margin_rate', margin_rate),
    lifespan: readOptionalNumber('lifespan', lifespan),
    retention: readOptionalNumber('retention', retention),
    annualDiscount: readOptionalNumber('discount', discount),
    acquisitionCost: readOptionalNumber('acquisition_cost', acquisition_cost),
    period: readChoice('period', period, PERIODS, choiceLabels('period')),
  };
  const { value } = accepted(customerValue(chosen, inputs));
  if (!asksForTable(result)) return [[value]];
  const words = resultWords();
  const unit = { period: choiceLabels('period')[currentLanguage()][inputs.period] };
  const rows: ResultTable = [
    [words.value, value],
    [words.clv.definition, choiceLabels('clvMethod')[currentLanguage()][chosen]],
    [words.clv.formula, words.clv.formulas[chosen]],
    [words.clv.margin(unit), writtenNumber(periodMargin(inputs))],
    [words.clv.lifespan(unit), inputs.lifespan === undefined ? words.clv.endless : inputs.lifespan],
    [words.clv.retention(unit), writtenPercent(inputs.retention ?? 1)],
    [
      words.clv.discount(unit),
      writtenPercent(convertDiscount(inputs.annualDiscount ?? 0, 'year', inputs.period)),
    ],
  ];
  if (inputs.acquisitionCost !== undefined)
    rows.push([words.clv.acquisition, writtenNumber(inputs.acquisitionCost)]);
  if (chosen === 'simple') rows.push([words.model.warning, words.clv.revenueNote]);
  return rows;
}
