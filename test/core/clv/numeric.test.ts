import { findRoot } from '../../../src/core/clv/numeric/findRoot';
import { hypergeometricOne, logHypergeometricNext } from '../../../src/core/clv/numeric/gaussHypergeometric';
import { betaQuantile, incompleteBeta } from '../../../src/core/clv/numeric/incompleteBeta';
import {
  chiSquareUpperTail,
  lowerGamma,
  upperFraction,
  upperGamma,
} from '../../../src/core/clv/numeric/incompleteGamma';
import { logBeta, logGamma, logGammaRatio } from '../../../src/core/clv/numeric/logGamma';
import { normalCdf, normalQuantile } from '../../../src/core/clv/numeric/normal';
import { studentTCdf, studentTQuantile } from '../../../src/core/clv/numeric/studentT';

/** Distance in units of the expected value. */
const off = (value: number, expected: number): number => Math.abs(value / expected - 1);

it('knows the factorials and Γ(½) = √π', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  let logFactorial = 0;
  for (let n = 1; n <= 170; n += 1) {
    logFactorial += Math.log(n);
    expect(Math.abs(logGamma(n + 1) - logFactorial)).toBeLessThan(1e-13 * Math.max(1, logFactorial));
  }
  expect(logGamma(0)).toBeNaN();
});

it('keeps the digits of a ratio of two huge gammas', () => {
  // Γ(x + 1) ÷ Γ(x) = x, exactly.
  for (const x of [1e-3, 0.7, 11.5, 13, 1e4, 1e9, 1e12])
    expect(off(Math.exp(logGammaRatio(x, 1)), x)).toBeLessThan(1e-13);
  // B(½, n) with n = 10⁶: √(π/n) (1 + 1/(8n) + 1/(128n²)).
  expect(off(Math.exp(logBeta(0.5, 1e6)), Math.sqrt(Math.PI / 1e6) * (1 + 1.25e-7 + 7.8e-15))).toBeLessThan(
    1e-13,
  );
});

it('agrees with the closed forms of the incomplete gamma and beta functions', () => {
  for (const x of [0.01, 0.5, 1, 3, 20]) {
    expect(off(upperGamma(1, x), Math.exp(-x))).toBeLessThan(1e-13);
    expect(off(upperGamma(3, x), Math.exp(-x) * (1 + x + (x * x) / 2))).toBeLessThan(1e-13);
    expect(lowerGamma(2.5, x) + upperGamma(2.5, x)).toBeCloseTo(1, 14);
    expect(off(chiSquareUpperTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-13);
  }
  for (const x of [0.001, 0.2, 0.5, 0.97]) {
    expect(off(incompleteBeta(x, 2, 3), x * x * (6 - 8 * x + 3 * x * x))).toBeLessThan(1e-13);
    expect(off(incompleteBeta(x, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(x)))).toBeLessThan(1e-13);
    expect(incompleteBeta(betaQuantile(x, 201, 3801), 201, 3801)).toBeCloseTo(x, 13);
  }
});

it('goes on below 0 by the recurrence of the incomplete gamma', () => {
  // Γ(a + 1, x) = a Γ(a, x) + xᵃ e⁻ˣ; upperFraction is Γ(a, x) eˣ x⁻ᵃ.
  for (const x of [0.05, 0.3, 2]) {
    expect(x * upperFraction(0.6, x)).toBeCloseTo(-0.4 * upperFraction(-0.4, x) + 1, 11);
  }
});

it('gives R’s normal and Student quantiles', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.95996398454005, 14);
  expect(normalQuantile(0.8)).toBeCloseTo(0.841621233572914, 14);
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.36134090240406, 13);
  expect(studentTQuantile(0.975, 5)).toBeCloseTo(2.57058183563631, 12);
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1.1)).toBeNaN();
});

it('is right where other libraries lose the tail', () => {
  expect(off(normalCdf(-8), 6.220960574271785e-16)).toBeLessThan(1e-12);
  expect(off(normalCdf(-10), 7.619853024160527e-24)).toBeLessThan(1e-12);
  expect(normalCdf(-1) + normalCdf(1)).toBeCloseTo(1, 15);
  // One degree of freedom is Cauchy’s law.
  expect(studentTCdf(2, 1)).toBeCloseTo(0.5 + Math.atan(2) / Math.PI, 14);
});

describe('₂F₁', () => {
  it('agrees with its closed forms up to the edge', () => {
    for (const z of [1e-6, 0.1, 0.5, 0.9, 0.999, 0.999999]) {
      expect(off(hypergeometricOne(1, 2, z), -Math.log1p(-z) / z)).toBeLessThan(1e-11);
      expect(off(hypergeometricOne(2.5, 2.5, z), 1 / (1 - z))).toBeLessThan(1e-9);
      // ₂F₁(1, ½; 3/2; z) = artanh(√z) ÷ √z
      expect(off(hypergeometricOne(0.5, 1.5, z), Math.atanh(Math.sqrt(z)) / Math.sqrt(z))).toBeLessThan(
        1e-11,
      );
    }
    expect(hypergeometricOne(0.3, 1, 0.5)).toBeCloseTo(0.5 ** -0.3, 13);
  });

  it('agrees with the power series, and stays finite where the value does not', () => {
    const series = (a: number, b: number, c: number, z: number): number => {
      let [sum, term] = [1, 1];
      for (let n = 0; n < 2000; n += 1) sum += term *= (((a + n) * (b + n)) / ((c + n) * (1 + n))) * z;
      return Math.log(sum);
    };
    expect(logHypergeometricNext(3.2, 1.6, 0.4)).toBeCloseTo(series(3.2, 1.6, 4.2, 0.4), 13);
    expect(logHypergeometricNext(30, 22.5, 0.7)).toBeCloseTo(series(30, 22.5, 31, 0.7), 12);
    expect(logHypergeometricNext(2000, 1990, 0.9)).toBeGreaterThan(Math.log(Number.MAX_VALUE));
  });
});

it('finds a root, also of a function bent like a hook, and says when there is none', () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(findRoot((x) => x ** 31 - 1e-9, 0, 1)).toBeCloseTo(1e-9 ** (1 / 31), 14);
  expect(findRoot((x) => x * x + 1, 0, 2)).toBeNaN();
});
