import type { Accuracy } from './accuracy';
import { accuracy } from './accuracy';
import type { Benchmark } from './projectBenchmark';
import type { ForecastMethod } from './projectBy';
import { projectBy, valuesNeeded } from './projectBy';

/** How a method and its benchmark did on the last periods of the history, forecast from those before. */
export interface HoldOutTest extends Accuracy {
  /** Periods held out. */
  readonly periods: number;
  readonly benchmark: Accuracy & { readonly method: Benchmark };
  /** A smaller RMSE than the benchmark, and a MASE that is no larger. */
  readonly isBetter: boolean;
}

export interface MethodChoice {
  readonly method: ForecastMethod;
  /** Null when the history is too short to hold anything out. */
  readonly test: HoldOutTest | null;
}

/** Fewer periods than this test nothing. */
const SHORTEST_TEST = 2;
/** A season takes one more, when a quarter of the history has it: two periods are too easily right by chance. */
const SHORTEST_SEASONAL_TEST = 3;
/** Periods held out at most when there is no season, or a shorter one. */
const USUAL_TEST = 6;

/**
 * The candidate with the smallest RMSE on the last periods of the history, beside the seasonal naive forecast
 * (the naive one when a season is not known whole). At most a season and at most a quarter of the history is held out.
 * Untested, the first candidate is taken: the history is then too short to know better.
 */
export function chooseMethod(
  values: readonly number[],
  period: number,
  candidates: readonly [ForecastMethod, ...ForecastMethod[]],
): MethodChoice {
  const periods = periodsHeldOut(values.length, period, candidates);
  const before = values.slice(0, values.length - periods);
  const came = values.slice(values.length - periods);
  const hasSeason = before.length > period;
  const tried = (method: ForecastMethod): Accuracy | undefined => {
    const steps = projectBy(method, before, { period, horizon: periods, confidence: 0.95 });
    return (
      steps &&
      accuracy(
        before,
        came,
        steps.map(({ value }) => value),
        hasSeason ? period : 1,
      )
    );
  };
  const benchmark = period > 1 && hasSeason ? 'seasonal-naive' : 'naive';
  const bar = periods > 0 ? tried(benchmark) : undefined;
  const [best] = candidates
    .flatMap((method) => {
      const result = bar && tried(method);
      return result ? [{ method, result }] : [];
    })
    .sort((one, other) => one.result.rmse - other.result.rmse);
  if (!bar || !best) return { method: candidates[0], test: null };
  const isBetter = best.result.rmse < bar.rmse && (best.result.mase ?? 0) <= (bar.mase ?? 0);
  return {
    method: best.method,
    test: { periods, ...best.result, benchmark: { method: benchmark, ...bar }, isBetter },
  };
}

/** Periods at the end of a history to hold out so that every candidate can be fitted to the rest; 0 when too few are left for a test. */
function periodsHeldOut(length: number, period: number, candidates: readonly ForecastMethod[]): number {
  const usual = Math.min(Math.max(period, USUAL_TEST), Math.floor(length / 4));
  const needed = Math.max(...candidates.map((method) => valuesNeeded(method, period)));
  const periods = Math.min(usual, length - needed);
  const startsSeason = period > 1 && needed >= 2 * period;
  const shortest = startsSeason ? Math.min(SHORTEST_SEASONAL_TEST, usual) : SHORTEST_TEST;
  return periods < Math.max(shortest, SHORTEST_TEST) ? 0 : periods;
}
