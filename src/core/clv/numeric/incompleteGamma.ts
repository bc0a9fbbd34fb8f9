import { logGamma } from './logGamma';

const TINY = 1e-300;
const PRECISION = 1e-16;
const MAX_TERMS = 1_000_000;

/** Q(a, x), the regularised upper incomplete gamma function, for a > 0 and x ≥ 0: series 6.5.29 of Abramowitz & Stegun below a + 1, continued fraction 6.5.31 above. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x < a + 1) return 1 - lowerSeries(a, x);
  return Math.exp(a * Math.log(x) - x - logGamma(a)) * upperFraction(a, x);
}

/** P(a, x) = 1 − Q(a, x), exact also where it is small. */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperGamma(a, x);
}

/** Γ(a, x) eˣ x⁻ᵃ for x > 0 and any real a, negative included (modified Lentz evaluation of the fraction). */
export function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / (Math.abs(b) < TINY ? TINY : b);
  let value = d;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = numerator * d + b;
    d = 1 / (Math.abs(d) < TINY ? TINY : d);
    c = b + numerator / c;
    if (Math.abs(c) < TINY) c = TINY;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < PRECISION * 20) break;
  }
  return value;
}

/** Probability that a χ² variable with so many degrees of freedom exceeds x. */
export function chiSquareUpperTail(x: number, degrees: number): number {
  return upperGamma(degrees / 2, x / 2);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * PRECISION) break;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}
