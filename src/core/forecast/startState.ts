import type { SmoothingKind, SmoothingStart, SmoothingWeights } from './smooth';
import { smooth } from './smooth';

/**
 * The state R's `HoltWinters` starts from: the first value (`ses`); the second one and the step that led to it (`holt`);
 * the decomposition of the first two seasons (Holt-Winters).
 */
export function startState(values: readonly number[], kind: SmoothingKind, period: number): SmoothingStart {
  const [first = Number.NaN, second = Number.NaN] = values;
  if (kind === 'ses') return { first: 1, level: first, trend: 0, season: [0] };
  if (kind === 'holt') return { first: 2, level: second, trend: second - first, season: [0] };
  return decomposed(values.slice(0, 2 * period), kind === 'holt-winters-multiplicative', period);
}

/**
 * The state before the first value from which a model without a season makes the smallest sum of squares under given weights.
 * Residuals are linear in the level and the trend, so three runs and the normal equations find it.
 */
export function bestStart(
  values: readonly number[],
  kind: 'ses' | 'holt',
  weights: SmoothingWeights,
): SmoothingStart {
  const run = (level: number, trend: number): readonly number[] =>
    smooth(values, kind, weights, { first: 0, level, trend, season: [0] }).residuals;
  const none = run(0, 0);
  const effect = (residuals: readonly number[]): number[] => none.map((r, i) => r - (residuals[i] ?? 0));
  const byLevel = effect(run(1, 0));
  if (kind === 'ses')
    return { first: 0, level: dot(byLevel, none) / dot(byLevel, byLevel), trend: 0, season: [0] };
  const byTrend = effect(run(0, 1));
  const [ll, lt, tt] = [dot(byLevel, byLevel), dot(byLevel, byTrend), dot(byTrend, byTrend)];
  const [l, t] = [dot(byLevel, none), dot(byTrend, none)];
  const determinant = ll * tt - lt * lt;
  // At α = 1 the first value wipes out what was before: only level + trend counts, so leave the trend flat.
  if (!(determinant > 1e-12 * ll * tt)) return { first: 0, level: l / ll, trend: 0, season: [0] };
  const level = (l * tt - t * lt) / determinant;
  return { first: 0, level, trend: (t * ll - l * lt) / determinant, season: [0] };
}

/**
 * Centred moving average of two seasons, a least-squares line through it, and the mean distance (or ratio) of each period to it.
 * The line is read where the average begins, half a season early, not where smoothing begins: R does so, and its numbers are the reference.
 */
function decomposed(values: readonly number[], isMultiplicative: boolean, period: number): SmoothingStart {
  const half = Math.floor(period / 2);
  const averages = values.slice(half, values.length - half).map((_, i) => {
    const window = values.slice(i, i + 2 * half + 1);
    // An even season has no middle: the window is one longer and its two ends count half.
    const ends = period % 2 === 0 ? ((window[0] ?? 0) + (window[2 * half] ?? 0)) / 2 : 0;
    return (sum(window) - ends) / period;
  });
  const departures = averages.map((average, i) => {
    const value = values[i + half] ?? Number.NaN;
    return { slot: (i + half) % period, by: isMultiplicative ? value / average : value - average };
  });
  const figure = Array.from({ length: period }, (_, slot) =>
    mean(departures.filter((one) => one.slot === slot).map(({ by }) => by)),
  );
  const centre = mean(figure);
  const season = figure.map((one) => (isMultiplicative ? one / centre : one - centre));
  const ranks = averages.map((_, i) => i + 1);
  const middle = mean(ranks);
  const trend =
    dot(
      ranks.map((rank) => rank - middle),
      averages,
    ) / sum(ranks.map((rank) => (rank - middle) ** 2));
  return { first: period, level: mean(averages) - trend * middle, trend, season };
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((total, value, i) => total + value * (other[i] ?? 0), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
