import { upperGamma } from './incompleteGamma';

const SQRT_TWO_PI = 2.5066282746310002;

/** Probability that a standard normal variable is below z, exact in the far tail too. */
export function normalCdf(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** Probability of a value at least as far from 0 as z, on both sides. */
export function twoSidedTail(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

/** The z below which a standard normal variable falls with that probability; infinite at 0 and 1. */
export function normalQuantile(probability: number): number {
  if (Number.isNaN(probability) || probability < 0 || probability > 1) return Number.NaN;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  if (probability === 0) return -Infinity;
  // Abramowitz & Stegun 26.2.23 is right to 4.5e-4; each Halley step triples the digits.
  const t = Math.sqrt(-2 * Math.log(probability));
  let z = -(
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  );
  for (let step = 0; step < 3; step += 1) {
    const error = ((normalCdf(z) - probability) * SQRT_TWO_PI) / Math.exp((-z * z) / 2);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}
