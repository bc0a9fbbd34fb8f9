import { betaQuantile, incompleteBeta } from './incompleteBeta';
import { logGamma } from './logGamma';
import { normalCdf } from './normal';

/** Probability that Student's t is below the value; degrees of freedom may be a fraction. */
export function studentTCdf(t: number, degrees: number): number {
  const tail = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The t below which Student's t falls with that probability. */
export function studentTQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -studentTQuantile(1 - probability, degrees);
  const share = betaQuantile(2 * probability, degrees / 2, 0.5);
  return -Math.sqrt(degrees * (1 / share - 1));
}

/**
 * Probability that a noncentral t is above the value: the mean of a normal tail over the distribution of
 * w = √(χ²/degrees), by Simpson's rule over the range where w has weight.
 */
export function noncentralTUpperTail(t: number, degrees: number, noncentrality: number): number {
  const spread = 12 / Math.sqrt(2 * degrees);
  const low = Math.max(0, 1 - spread);
  const high = 1 + Math.max(spread, 6 / degrees);
  const logScale = Math.LN2 + (degrees / 2) * Math.log(degrees / 2) - logGamma(degrees / 2);
  const steps = 2000;
  const width = (high - low) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) {
    const w = low + i * width;
    if (w === 0) continue;
    const density = Math.exp(logScale + (degrees - 1) * Math.log(w) - (degrees * w * w) / 2);
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * density * normalCdf(noncentrality - t * w);
  }
  return (sum * width) / 3;
}
