/**
 * The exponential smoothing models: a level alone (`ses`), with a trend (`holt`), and with a season that is added to
 * them or multiplies them (Holt 1957; Winters 1960, Management Science 6, 324–342).
 */
export const SMOOTHING_KINDS = [
  'ses',
  'holt',
  'holt-winters-additive',
  'holt-winters-multiplicative',
] as const;
export type SmoothingKind = (typeof SMOOTHING_KINDS)[number];

/** How fast the level, the trend and the season follow the newest value: 0 never, 1 at once. A part the model does not have weighs 0. */
export interface SmoothingWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** Level, trend a period, and the season of the coming periods, the next one first; `[0]` without a season. */
export interface SmoothingState {
  readonly level: number;
  readonly trend: number;
  readonly season: readonly number[];
}

/** A state and the first value it expects: those before served to build it. */
export interface SmoothingStart extends SmoothingState {
  readonly first: number;
}

export interface Smoothed extends SmoothingState {
  /** Value less what was expected one period before, from the first value on. */
  readonly residuals: readonly number[];
  /** Sum of the squared residuals. */
  readonly sse: number;
}

/**
 * Runs the recursions of Holt and Winters over a series, with the trend smoothed as a change of level and the season
 * from the new level: R's `HoltWinters`. A model without a season has one of a single period that adds 0 and never learns.
 */
export function smooth(
  values: readonly number[],
  kind: SmoothingKind,
  { alpha, beta, gamma }: SmoothingWeights,
  start: SmoothingStart,
): Smoothed {
  const isMultiplicative = kind === 'holt-winters-multiplicative';
  const season = [...start.season];
  const residuals: number[] = [];
  let { level, trend } = start;
  let sse = 0;
  let slot = 0;
  for (let i = start.first; i < values.length; i += 1) {
    const value = values[i] as number;
    const usual = season[slot] as number;
    const base = level + trend;
    const residual = value - (isMultiplicative ? base * usual : base + usual);
    residuals.push(residual);
    sse += residual * residual;
    const next = alpha * (isMultiplicative ? value / usual : value - usual) + (1 - alpha) * base;
    trend = beta * (next - level) + (1 - beta) * trend;
    season[slot] = gamma * (isMultiplicative ? value / next : value - next) + (1 - gamma) * usual;
    level = next;
    slot = (slot + 1) % season.length;
  }
  return { level, trend, season: [...season.slice(slot), ...season.slice(0, slot)], residuals, sse };
}
