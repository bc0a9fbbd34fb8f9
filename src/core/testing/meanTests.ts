import { findRoot } from '../clv/numeric/findRoot';
import { noncentralTUpperTail, studentTCdf, studentTQuantile } from '../clv/numeric/studentT';

export interface WelchTest {
  readonly t: number;
  readonly degrees: number;
  readonly pValue: number;
}

/** Are two means equal? Welch's t, two-sided, for unequal variances; NaN when a sample has fewer than two values. */
export function welchTest(first: readonly number[], second: readonly number[]): WelchTest {
  const [one, two] = [squaredError(first), squaredError(second)];
  const t = (mean(first) - mean(second)) / Math.sqrt(one + two);
  const degrees = (one + two) ** 2 / (one ** 2 / (first.length - 1) + two ** 2 / (second.length - 1));
  return { t, degrees, pValue: 2 * studentTCdf(-Math.abs(t), degrees) };
}

/** What a comparison of two means must be able to tell. */
export interface MeanPlan {
  /** Difference worth seeing, in the unit of `deviation`. */
  readonly difference: number;
  /** Standard deviation of one value; 1 by default. */
  readonly deviation?: number;
  readonly power?: number;
  readonly significance?: number;
  readonly oneSided?: boolean;
}

/** Probability that two samples of n values tell the difference: R's `power.t.test`. */
export function meanTestPower(plan: Omit<MeanPlan, 'power'>, n: number): number {
  const { difference, deviation = 1, significance = 0.05, oneSided = false } = plan;
  const degrees = 2 * (n - 1);
  const bar = -studentTQuantile(oneSided ? significance : significance / 2, degrees);
  return noncentralTUpperTail(bar, degrees, (Math.sqrt(n / 2) * Math.abs(difference)) / deviation);
}

/** Values needed in each sample, to be rounded up; NaN when ten million are not enough. */
export function meanSampleSize(plan: MeanPlan): number {
  const { power = 0.8 } = plan;
  let high = 4;
  while (high < 1e7 && meanTestPower(plan, high) < power) high *= 2;
  return findRoot((n) => meanTestPower(plan, n) - power, Math.max(2, high / 2), high);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** Squared standard error of the mean. */
function squaredError(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((total, value) => total + (value - middle) ** 2, 0);
  return squares / (values.length - 1) / values.length;
}
