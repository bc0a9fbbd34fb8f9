import { lineLanding } from '../../core/budget/landing';
import { asksForTable } from '../cells/asksForTable';
import { invalid } from '../cells/cellError';
import { readColumn, readNumber, readOptionalNumber } from '../cells/readNumber';
import { readWhole } from '../cells/readWhole';
import { resultWords } from '../cells/words';

const MONTHS = 12;

/**
 * Where a budget line will end: invoiced + received + the larger of open orders and what is still planned for the months not closed.
 * @customfunction LANDING
 * @param planned Planned amounts, one cell a month.
 * @param closed_months Months that are over.
 * @param actual Invoiced so far.
 * @param [committed] Ordered, neither received nor invoiced.
 * @param [accrued] Received, not invoiced.
 * @param [transfers] Transfers in, less transfers out.
 * @param [booked_in_open] Part of actual and accrued that falls in months not closed.
 * @param [result] "value" (default), or "table" for the variance and the method.
 */
export function landing(
  planned: unknown[][],
  closed_months: unknown[][],
  actual: unknown[][],
  committed?: unknown[][],
  accrued?: unknown[][],
  transfers?: unknown[][],
  booked_in_open?: unknown[][],
  result?: unknown,
): unknown[][] {
  // An empty month is a month without a plan.
  const months = readColumn('planned', planned).values.map((value) => value ?? 0);
  if (months.length < 1 || months.length > MONTHS)
    throw invalid('months-wanted', { argument: 'planned', count: months.length });
  const closedMonths = readWhole('closed_months', closed_months, 0, months.length);
  const line = lineLanding({
    months,
    closedMonths,
    actual: readNumber('actual', actual),
    committed: readOptionalNumber('committed', committed) ?? 0,
    accrued: readOptionalNumber('accrued', accrued) ?? 0,
    transfers: readOptionalNumber('transfers', transfers) ?? 0,
    bookedInOpenMonths: readOptionalNumber('booked_in_open', booked_in_open) ?? 0,
  });
  if (!asksForTable(result)) return [[line.landing]];
  const words = resultWords().landing;
  return [
    [words.landing, line.landing],
    [words.planned, line.landing - line.variance],
    [words.variance, line.variance],
    [words.remaining, line.remaining],
    [words.method, words.methodText],
  ];
}
