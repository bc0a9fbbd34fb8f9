import { findRoot } from '../clv/numeric/findRoot';
import { normalCdf, normalQuantile } from '../clv/numeric/normal';

/** What a test must be able to tell. */
export interface TestPlan {
  /** Rate of the control. */
  readonly baseline: number;
  /** Rate of the variant worth seeing. */
  readonly target: number;
  /** Probability of seeing it when it is there; 0.8 by default. */
  readonly power?: number;
  /** Probability of seeing it when it is not there; 0.05 by default. */
  readonly significance?: number;
  readonly oneSided?: boolean;
}

/**
 * Formulas for the visitors an arm needs; they differ by up to a tenth, so the name of the formula goes with the number.
 *
 * - `power.prop.test`: R's, pooled variance under equality and own variances otherwise (our default).
 * - `unpooled`: own variances in both places.
 * - `baseline`: the variance of the baseline under equality (Evan Miller's calculator).
 * - `arcsine`: Cohen's h (statsmodels).
 * - `continuity`: the first with Fleiss's correction, for a test with Yates's correction.
 */
export const SAMPLE_SIZE_FORMULAS = [
  'power.prop.test',
  'unpooled',
  'baseline',
  'arcsine',
  'continuity',
] as const;
export type SampleSizeFormula = (typeof SAMPLE_SIZE_FORMULAS)[number];

/** Why no size can be computed: the rates must lie inside 0–1 and differ, and the two probabilities too lie inside 0–1. */
export type SampleSizeRefusal = 'rate-out-of-range' | 'same-rates' | 'probability-out-of-range';

export function sampleSizeRefusal(plan: TestPlan): SampleSizeRefusal | undefined {
  const { baseline, target, power, significance } = complete(plan);
  const inside = (value: number): boolean => value > 0 && value < 1;
  if (!inside(baseline) || !inside(target)) return 'rate-out-of-range';
  if (baseline === target) return 'same-rates';
  return inside(power) && inside(significance) ? undefined : 'probability-out-of-range';
}

/** Visitors needed in each arm, as the formula gives it (round up to use it); NaN for a plan that `sampleSizeRefusal` refuses. */
export function sampleSize(plan: TestPlan, formula: SampleSizeFormula = 'power.prop.test'): number {
  if (sampleSizeRefusal(plan)) return Number.NaN;
  const { baseline, target, power, alpha } = complete(plan);
  const error = -normalQuantile(alpha);
  const reach = normalQuantile(power);
  const gap = Math.abs(target - baseline);
  const own = Math.sqrt(variance(baseline) + variance(target));
  const withNull = (nullDeviation: number): number => ((error * nullDeviation + reach * own) / gap) ** 2;
  const pooled = withNull(Math.sqrt(2 * variance((baseline + target) / 2)));
  switch (formula) {
    case 'power.prop.test':
      return pooled;
    case 'unpooled':
      return withNull(own);
    case 'baseline':
      return withNull(Math.sqrt(2 * variance(baseline)));
    case 'arcsine':
      return (
        2 * ((error + reach) / (2 * Math.asin(Math.sqrt(target)) - 2 * Math.asin(Math.sqrt(baseline)))) ** 2
      );
    case 'continuity':
      return (pooled / 4) * (1 + Math.sqrt(1 + 4 / (pooled * gap))) ** 2;
  }
}

/**
 * Probability that a test with so many visitors in each arm sees the difference: R's `power.prop.test`.
 * `strict` also counts a significant difference in the wrong direction.
 */
export function testPower(plan: Omit<TestPlan, 'power'>, visitors: number, strict = false): number {
  const { baseline, target, alpha } = complete(plan);
  const own = Math.sqrt(variance(baseline) + variance(target));
  const bar = -normalQuantile(alpha) * Math.sqrt(2 * variance((baseline + target) / 2));
  const gap = Math.sqrt(visitors) * Math.abs(target - baseline);
  return normalCdf((gap - bar) / own) + (strict ? normalCdf((-gap - bar) / own) : 0);
}

/**
 * The smallest rate above the baseline that so many visitors an arm can tell from it (with the power asked).
 * NaN when even a rate of 1 could not be told.
 */
export function detectableRate(plan: Omit<TestPlan, 'target'>, visitors: number): number {
  const { baseline, power, alpha } = complete({ ...plan, target: 1 });
  const [error, reach] = [-normalQuantile(alpha), normalQuantile(power)];
  // The power is the one asked for where its argument is its quantile: no probability has to be computed on the way.
  const excess = (target: number): number =>
    Math.sqrt(visitors) * (target - baseline) -
    error * Math.sqrt(2 * variance((baseline + target) / 2)) -
    reach * Math.sqrt(variance(baseline) + variance(target));
  return findRoot(excess, baseline + 1e-12 * (1 - baseline), 1);
}

function complete(plan: TestPlan): Required<TestPlan> & { alpha: number } {
  const { power = 0.8, significance = 0.05, oneSided = false } = plan;
  return { ...plan, power, significance, oneSided, alpha: oneSided ? significance : significance / 2 };
}

function variance(rate: number): number {
  return rate * (1 - rate);
}
