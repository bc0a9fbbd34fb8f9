import { forecastKpi as forecast, type KpiForecast } from '../../core/forecast/forecastKpi';
import { FORECAST_METHODS } from '../../core/forecast/projectBy';
import { isLeftOut, type ResultTable } from '../cells/cells';
import { accepted } from '../cells/outcome';
import { readColumn, readOptionalNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { readWhole } from '../cells/readWhole';
import { choiceLabels, resultWords } from '../cells/words';
import { writtenPercent } from '../cells/written';
import { currentLanguage } from '../language';

const USUAL_HORIZON = 6;
const MOST_PERIODS = 1000;
const ASKED = ['auto', 'holt-winters', ...FORECAST_METHODS] as const;

/**
 * Forecasts a KPI with limits, by the method that forecast its own last periods best, and never by one that did no better than repeating the past.
 * @customfunction FORECAST_KPI
 * @param history One value a period, the oldest first; an empty cell is a missing period, not a 0.
 * @param [horizon] Periods to forecast; 6 when it is left out.
 * @param [season] Periods in a season: 12 (default) for months, 4 for quarters, 1 for none.
 * @param [method] "auto" (default), "Holt-Winters", "Holt", "simple smoothing", "mean", "seasonal naive" or "naive".
 * @param [confidence] Probability that the limits aim at; 95% when it is left out.
 * @param [floor] What the KPI cannot fall below, such as 0.
 * @param [result] "table" (default), or "method" for the method, its errors and remarks.
 */
export function forecastKpi(
  history: unknown[][],
  horizon?: unknown[][],
  season?: unknown[][],
  method?: unknown,
  confidence?: unknown[][],
  floor?: unknown[][],
  result?: unknown,
): unknown[][] {
  const level = readOptionalNumber('confidence', confidence) ?? 0.95;
  const lowest = readOptionalNumber('floor', floor);
  const outcome = accepted(
    forecast({
      history: readColumn('history', history).values,
      horizon: isLeftOut(horizon) ? USUAL_HORIZON : readWhole('horizon', horizon, 1, MOST_PERIODS),
      season: readOptionalNumber('season', season) ?? 12,
      method: readChoice('method', method, ASKED, choiceLabels('forecastMethod')),
      confidence: level,
      ...(lowest === undefined ? {} : { floor: lowest }),
    }),
  );
  const form = readChoice('result', result, ['table', 'method'], choiceLabels('forecastResult'));
  return form === 'table' ? stepTable(outcome) : methodTable(outcome, level);
}

function stepTable({ steps }: KpiForecast): ResultTable {
  const words = resultWords().forecast;
  return [
    [words.period, words.value, words.low, words.high],
    ...steps.map(({ value, low, high }, index) => [index + 1, value, low, high]),
  ];
}

function methodTable({ method, test, notes }: KpiForecast, level: number): ResultTable {
  const words = resultWords();
  const rows: ResultTable = [
    [words.forecast.method, choiceLabels('forecastMethod')[currentLanguage()][method]],
  ];
  if (test) {
    rows.push(
      [words.forecast.heldOut, test.periods],
      [words.forecast.rmse, test.rmse],
      [words.forecast.naiveRmse, test.benchmark.rmse],
    );
    if (test.mase !== null) rows.push([words.forecast.mase, test.mase]);
  }
  for (const note of notes) rows.push([words.model.warning, words.forecast.notes[note]]);
  rows.push([words.model.warning, words.forecast.limits({ confidence: writtenPercent(level) })]);
  return rows;
}
