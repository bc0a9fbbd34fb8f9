const TINY = 1e-300;
const PRECISION = 2e-15;
const MAX_TERMS = 20_000;

/**
 * ₂F₁(1, b; c; z) for c > 0, b ≥ 0 and 0 ≤ z < 1, by Gauss's continued fraction (DLMF 15.7.1 with a = 0).
 * Its convergents gain digits at a steady pace up to z close to 1, where the power series stands still.
 */
export function hypergeometricOne(b: number, c: number, z: number): number {
  if (z === 0 || b === 0) return 1;
  let value = 1;
  let previous = 1;
  let d = 0;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    const half = n >> 1;
    const coefficient =
      n % 2 === 1
        ? half === 0
          ? b / c
          : ((b + half) * (c - 1 + half)) / ((c - 1 + 2 * half) * (c + 2 * half))
        : (half * (c - b - 1 + half)) / ((c - 2 + 2 * half) * (c - 1 + 2 * half));
    const numerator = -coefficient * z;
    d = 1 + numerator * d;
    d = 1 / awayFromZero(d);
    previous = awayFromZero(1 + numerator / previous);
    const factor = previous * d;
    value *= factor;
    if (factor > 1 - PRECISION && factor < 1 + PRECISION) break;
  }
  return 1 / value;
}

/**
 * ln ₂F₁(a, b; a + 1; z) for a, b > 0 and 0 ≤ z < 1: the two forms the Pareto/NBD model needs.
 * Euler's transformation (DLMF 15.8.1) makes it (1 − z)^(1−b) ₂F₁(1, a + 1 − b; a + 1; z), whose terms never pass 1,
 * so that only the logarithm of the first factor grows. Needs b ≤ a + 1.
 */
export function logHypergeometricNext(a: number, b: number, z: number): number {
  return (1 - b) * Math.log1p(-z) + Math.log(hypergeometricOne(a + 1 - b, a + 1, z));
}

function awayFromZero(value: number): number {
  return value < TINY && value > -TINY ? TINY : value;
}
