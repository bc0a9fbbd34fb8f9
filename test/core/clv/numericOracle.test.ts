/** Our special functions against those of @stdlib, which mpmath confirms to a few units in the last place, on wide grids. */
import betainc from '@stdlib/math-base-special-betainc';
import betaln from '@stdlib/math-base-special-betaln';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import hyp2f1 from '@stdlib/math-base-special-hyp2f1';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import { hypergeometricOne, logHypergeometricNext } from '../../../src/core/clv/numeric/gaussHypergeometric';
import { incompleteBeta } from '../../../src/core/clv/numeric/incompleteBeta';
import { lowerGamma, upperGamma } from '../../../src/core/clv/numeric/incompleteGamma';
import { logBeta, logGamma, logGammaRatio } from '../../../src/core/clv/numeric/logGamma';
import { normalCdf, normalQuantile } from '../../../src/core/clv/numeric/normal';

/** So many values from `from` to `to`, at equal ratios. */
function geometric(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));
}

const cross = (...lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);

/** Largest distance on a grid, beside the expected value or beside 1 where that is smaller. */
function worst(
  grid: readonly (readonly number[])[],
  ours: (...point: number[]) => number,
  theirs: (...point: number[]) => number,
  floor = 0,
): { distance: number; point: readonly number[] } {
  let found: { distance: number; point: readonly number[] } = { distance: 0, point: [] };
  for (const point of grid) {
    const expected = theirs(...point);
    const value = ours(...point);
    const distance =
      value === expected ? 0 : Math.abs(value - expected) / Math.max(floor, Math.abs(expected));
    if (!(distance <= found.distance)) found = { distance, point };
  }
  return found;
}

const small = geometric(1e-3, 0.9, 12);
const middle = geometric(1.1, 60, 14);
const large = geometric(70, 1e6, 8);
const all = [...small, ...middle, ...large];

it('gammaln on 400 points', () => {
  const grid = geometric(1e-6, 1e8, 400).map((x) => [x]);
  // Near 1 and 2 the logarithm passes 0: there the distance is taken beside 1.
  expect(worst(grid, logGamma, gammaln, 1).distance).toBeLessThan(1e-14);
});

it('gammaln of a difference on 1,156 points', () => {
  const theirs = (x: number, step: number): number => gammaln(x + step) - gammaln(x);
  // Beside the larger of the two logarithms, whose digits the oracle loses.
  const grid = cross(all, all);
  for (const [x = 0, step = 0] of grid) {
    const scale = Math.max(1, Math.abs(gammaln(x + step)));
    expect(Math.abs(logGammaRatio(x, step) - theirs(x, step)) / scale).toBeLessThan(1e-14);
  }
});

it('betaln on 1,156 points', () => {
  expect(worst(cross(all, all), logBeta, betaln, 1).distance).toBeLessThan(5e-14);
});

it('regularised incomplete beta on 1,600 points', () => {
  const shapes = [0.05, 0.3, 0.5, 1, 1.7, 4, 12, 45, 201, 3801];
  const shares = [1e-6, 1e-3, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 0.999, 0.999999];
  expect(
    worst(cross(shares, shapes, shapes), incompleteBeta, (x, a, b) => betainc(x, a, b), 1e-290).distance,
  ).toBeLessThan(1e-11);
});

it('regularised incomplete gamma, both tails, on 1,088 points', () => {
  const grid = cross([0.05, 0.3, 0.5, 1, 2.5, 7, 20, 90], geometric(0.02, 6, 68)).map(
    ([a = 0, share = 0]) => [a, a * share],
  );
  const upper = worst(grid, upperGamma, (a, x) => gammainc(x, a, true, true), 1e-290);
  const lower = worst(grid, lowerGamma, (a, x) => gammainc(x, a, true, false), 1e-290);
  expect(Math.max(upper.distance, lower.distance)).toBeLessThan(2e-13);
});

it('regularised incomplete gamma of 400 and 1,500, where the oracle is wrong by up to 2 %', () => {
  // For a whole a, Q(a, x) is the probability of fewer than a events of a Poisson variable: Σ xᵏ e⁻ˣ ÷ k!.
  const poisson = (a: number, x: number): number => {
    let [total, logTerm] = [0, -x];
    for (let k = 0; k < a; k += 1) {
      total += Math.exp(logTerm);
      logTerm += Math.log(x / (k + 1));
    }
    return total;
  };
  const grid = [400, 1500].flatMap((a) => geometric(0.8, 1.3, 40).map((share) => [a, a * share]));
  expect(worst(grid, upperGamma, poisson).distance).toBeLessThan(2e-11);
});

it('₂F₁(1, b; c; z) and ₂F₁(a, b; a + 1; z) on 650 points', () => {
  const shares = [0.001, 0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.85, 0.95];
  const one = cross([0.2, 0.5, 1.3, 3.8, 9.6, 20, 55], [0.3, 0.9, 1.7, 4.1, 12], shares).map(
    ([b = 0, more = 0, z = 0]) => [b, b + more, z],
  );
  expect(worst(one, hypergeometricOne, (b, c, z) => hyp2f1(1, b, c, z)).distance).toBeLessThan(2e-13);
  const next = cross([1.2, 2.4, 5.1, 12.3, 31, 80], [0.25, 0.6, 1.3, 2.6, 6.1, 11], shares).filter(
    ([a = 0, b = 0]) => b <= a + 1,
  );
  expect(
    worst(
      next,
      (a, b, z) => Math.exp(logHypergeometricNext(a, b, z)),
      (a, b, z) => hyp2f1(a, b, a + 1, z),
    ).distance,
  ).toBeLessThan(2e-12);
});

it('normal distribution on 801 points', () => {
  const grid = Array.from({ length: 801 }, (_, i) => [(i - 400) / 20]);
  expect(worst(grid, normalCdf, (z) => normalCdfOf(z, 0, 1)).distance).toBeLessThan(2e-13);
});

it('normal quantile on 600 points, also far out where the oracle’s own quantile is coarse', () => {
  const shares = [...geometric(1e-12, 0.5, 300), ...geometric(1e-6, 0.5, 300).map((tail) => 1 - tail)];
  for (const share of shares) {
    const z = normalQuantile(share);
    expect(Math.abs(normalCdfOf(z, 0, 1) / share - 1)).toBeLessThan(5e-14);
    if (share > 1e-6) expect(Math.abs(z - normalQuantileOf(share, 0, 1))).toBeLessThan(1e-11);
  }
});
