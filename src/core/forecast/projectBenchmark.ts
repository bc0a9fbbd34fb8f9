import { normalQuantile } from '../clv/numeric/normal';
import type { ForecastStep } from './forecastStep';
import { forecastStep } from './forecastStep';

/** The forecasts anybody can make without a model: the mean of the past, the last value, the last value of the same season. */
export const BENCHMARKS = ['mean', 'naive', 'seasonal-naive'] as const;
export type Benchmark = (typeof BENCHMARKS)[number];

/** Values a benchmark needs to see one of its errors. */
export function benchmarkNeeds(benchmark: Benchmark, period: number): number {
  return benchmark === 'seasonal-naive' ? period + 1 : 2;
}

/** The coming periods by a benchmark, with the limits of Hyndman & Athanasopoulos (“Forecasting: Principles and Practice”, 3rd edition, table 5.2). */
export function projectBenchmark(
  values: readonly number[],
  benchmark: Benchmark,
  { period = 1, horizon, confidence = 0.95 }: { period?: number; horizon: number; confidence?: number },
): ForecastStep[] {
  const z = normalQuantile((1 + confidence) / 2);
  const steps = Array.from({ length: horizon }, (_, step) => step);
  if (benchmark === 'mean') {
    const mean = sum(values) / values.length;
    const squares = sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
    return steps.map(() => forecastStep(mean, z * Math.sqrt(squares * (1 + 1 / values.length))));
  }
  const lag = benchmark === 'naive' ? 1 : period;
  const changes = values.slice(lag).map((value, i) => value - (values[i] ?? Number.NaN));
  const deviation = Math.sqrt(sum(changes.map((change) => change * change)) / changes.length);
  return steps.map((step) => {
    const turns = Math.floor(step / lag) + 1;
    const value = values[values.length - lag + (step % lag)] ?? Number.NaN;
    return forecastStep(value, z * deviation * Math.sqrt(turns));
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
