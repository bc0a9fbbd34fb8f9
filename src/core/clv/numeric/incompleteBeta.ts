import { findRoot } from './findRoot';
import { logBeta } from './logGamma';

const TINY = 1e-300;
const PRECISION = 2e-15;
const MAX_TERMS = 100_000;

/**
 * I_x(a, b), the regularised incomplete beta function, for a, b > 0 and x from 0 to 1.
 * Continued fraction DLMF 8.17.22, on the side of the mean where it converges fast.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  return front * fraction(x, a, b);
}

/** The x of which I_x(a, b) is `probability`. */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  return findRoot((x) => incompleteBeta(x, a, b) - probability, 0, 1);
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = safeInverse(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MAX_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = safeInverse(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = safeInverse(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

function safeInverse(value: number): number {
  return 1 / awayFromZero(value);
}
