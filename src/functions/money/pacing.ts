import { pacing as pace } from '../../core/forecast/pacing';
import { isLeftOut, type ResultTable } from '../cells/cells';
import { readDate } from '../cells/readDate';
import { accepted } from '../cells/outcome';
import { readFullColumn, readNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { choiceLabels, resultWords } from '../cells/words';

/**
 * Is a budget being spent at the right pace? Actual ÷ (budget × share of the days elapsed): 1 on plan, above 1 too fast.
 * @customfunction PACING
 * @param budget Budget of the period.
 * @param actual Spent so far.
 * @param start First day.
 * @param end Last day.
 * @param today Last day whose spend is counted.
 * @param [weekday_weights] Seven weights from Monday to Sunday, such as 1 1 1 1 1 0 0; all days alike when it is left out.
 * @param [result] "index" (default), or "table" for the projection and the amount needed a day.
 */
export function pacing(
  budget: unknown[][],
  actual: unknown[][],
  start: unknown[][],
  end: unknown[][],
  today: unknown[][],
  weekday_weights?: unknown[][],
  result?: unknown,
): unknown[][] {
  const weights = isLeftOut(weekday_weights)
    ? {}
    : { weekdayWeights: readFullColumn('weekday_weights', weekday_weights) };
  const outcome = accepted(
    pace({
      budget: readNumber('budget', budget),
      actual: readNumber('actual', actual),
      start: readDate('start', start),
      end: readDate('end', end),
      today: readDate('today', today),
      ...weights,
    }),
  );
  const form = readChoice('result', result, ['index', 'table'], choiceLabels('pacingResult'));
  if (form === 'index') return [[outcome.index]];
  const words = resultWords().pacing;
  const rows: ResultTable = [
    [words.index, outcome.index],
    [words.elapsed, outcome.elapsed],
    [words.expected, outcome.expected],
    [words.daysLeft, outcome.daysLeft],
    [words.needed, outcome.neededPerDay ?? words.none],
    [words.projection, outcome.projection],
    [words.gap, outcome.gap],
  ];
  return rows;
}
