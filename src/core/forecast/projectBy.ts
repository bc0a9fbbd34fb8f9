import { fitSmoothing, smoothingNeeds } from './fitSmoothing';
import type { ForecastStep } from './forecastStep';
import type { Benchmark } from './projectBenchmark';
import { BENCHMARKS, benchmarkNeeds, projectBenchmark } from './projectBenchmark';
import { projectSmoothing } from './projectSmoothing';
import type { SmoothingKind } from './smooth';
import { SMOOTHING_KINDS } from './smooth';

/** Every way a KPI can be forecast. */
export type ForecastMethod = SmoothingKind | Benchmark;
export const FORECAST_METHODS: readonly ForecastMethod[] = [...SMOOTHING_KINDS, ...BENCHMARKS];

export interface ProjectionOptions {
  readonly period: number;
  readonly horizon: number;
  readonly confidence: number;
}

/** Values a method needs before it can forecast and say how far it may be wrong. */
export function valuesNeeded(method: ForecastMethod, period: number): number {
  return isBenchmark(method) ? benchmarkNeeds(method, period) : smoothingNeeds(method, period);
}

/** The coming periods by a named method, fitted to the whole history; undefined when the method does not suit it. */
export function projectBy(
  method: ForecastMethod,
  history: readonly number[],
  options: ProjectionOptions,
): ForecastStep[] | undefined {
  if (history.length < valuesNeeded(method, options.period)) return undefined;
  if (isBenchmark(method)) return projectBenchmark(history, method, options);
  const fit = fitSmoothing(history, method, { period: options.period });
  if (!fit.ok) return undefined;
  const steps = projectSmoothing(fit, options.horizon, options.confidence);
  return steps.every(({ value, low, high }) => [value, low, high].every(Number.isFinite)) ? steps : undefined;
}

function isBenchmark(method: ForecastMethod): method is Benchmark {
  return BENCHMARKS.some((benchmark) => benchmark === method);
}
