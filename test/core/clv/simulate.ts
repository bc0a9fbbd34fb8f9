import { seeded } from '../../helpers/seeded';
import type { BetaGeometricParameters, ChancesAtStart } from '../../../src/core/clv/betaGeometric';
import type { GammaGammaParameters } from '../../../src/core/clv/gammaGamma';
import type { ParetoNbdParameters } from '../../../src/core/clv/paretoNbd';
import type { CustomerSummary } from '../../../src/core/clv/rfmSummary';

/** Seeded draws of the distributions that the models are made of. */
function draws(seed: number) {
  const uniform = seeded(seed);
  const open = (): number => 1 - uniform();
  const exponential = (rate: number): number => -Math.log(open()) / rate;
  const normal = (): number => Math.sqrt(-2 * Math.log(open())) * Math.cos(2 * Math.PI * uniform());
  // Marsaglia & Tsang 2000, with their step up for shapes below 1.
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * open() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(open()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number): number => {
    const x = gamma(a);
    return x / (x + gamma(b));
  };
  return { uniform, exponential, gamma, beta };
}

/** Customers observed, in continuous time, for between a quarter of `weeks` and all of them. */
function observe(
  count: number,
  weeks: number,
  uniform: () => number,
  purchases: (T: number) => readonly number[],
): CustomerSummary[] {
  return Array.from({ length: count }, (_, i) => {
    const T = weeks * (0.25 + 0.75 * uniform());
    const times = purchases(T);
    return {
      customer: `c${i}`,
      frequency: times.length,
      recency: times.at(-1) ?? 0,
      T,
      monetary_value: 0,
    };
  });
}

export function simulateParetoNbd(
  count: number,
  { r, alpha, s, beta }: ParetoNbdParameters,
  seed: number,
  weeks = 104,
): CustomerSummary[] {
  const { uniform, exponential, gamma } = draws(seed);
  return observe(count, weeks, uniform, (T) => {
    const rate = gamma(r) / alpha;
    const end = Math.min(T, exponential(gamma(s) / beta));
    const times: number[] = [];
    for (let t = exponential(rate); t <= end; t += exponential(rate)) times.push(t);
    return times;
  });
}

/** BG/NBD without a chance to leave at the start, MBG/NBD with one. */
export function simulateBetaGeometric(
  count: number,
  { r, alpha, a, b }: BetaGeometricParameters,
  chances: ChancesAtStart,
  seed: number,
  weeks = 104,
): CustomerSummary[] {
  const { uniform, exponential, gamma, beta } = draws(seed);
  return observe(count, weeks, uniform, (T) => {
    const rate = gamma(r) / alpha;
    const leaving = beta(a, b);
    const times: number[] = [];
    if (chances === 1 && uniform() < leaving) return times;
    for (let t = exponential(rate); t <= T; t += exponential(rate)) {
      times.push(t);
      if (uniform() < leaving) break;
    }
    return times;
  });
}

/** The same customers with the mean amounts of a Gamma-Gamma model. */
export function simulateSpend(
  customers: readonly CustomerSummary[],
  { p, q, v }: GammaGammaParameters,
  seed: number,
): CustomerSummary[] {
  const { gamma } = draws(seed);
  return customers.map((one) => ({
    ...one,
    monetary_value: one.frequency === 0 ? 0 : gamma(p * one.frequency) / ((gamma(q) / v) * one.frequency),
  }));
}
