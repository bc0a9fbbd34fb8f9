import { logGamma } from '../clv/numeric/logGamma';
import type { Arm } from './counts';

/** Tables as likely as the observed one up to rounding count as such (R's `fisher.test`). */
const TIE = 1 + 1e-7;

/** Two-sided p of Fisher's exact test: the probability of all tables with the same margins that are at most as likely as this one. */
export function fisherExact(first: Arm, second: Arm): number {
  const conversions = first.conversions + second.conversions;
  const fewest = Math.max(0, conversions - second.visitors);
  const most = Math.min(first.visitors, conversions);
  const logWeight = (inFirst: number): number =>
    logChoose(first.visitors, inFirst) + logChoose(second.visitors, conversions - inFirst);
  const all = logChoose(first.visitors + second.visitors, conversions);
  const observed = Math.exp(logWeight(first.conversions) - all);
  let p = 0;
  for (let inFirst = fewest; inFirst <= most; inFirst += 1) {
    const weight = Math.exp(logWeight(inFirst) - all);
    if (weight <= observed * TIE) p += weight;
  }
  return Math.min(1, p);
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
