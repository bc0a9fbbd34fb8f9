const HALF_LOG_TWO_PI = 0.9189385332046728;
/** Below this, the argument is shifted up by Γ(x + 1) = x Γ(x) before the series is used. */
const SERIES_FROM = 12;

/**
 * ln Γ(x) for x > 0, to about 15 digits.
 * Stirling's series, Abramowitz & Stegun 6.1.41, after an upward shift by the recurrence 6.1.15.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let product = 1;
  let shifted = x;
  while (shifted < SERIES_FROM) {
    product *= shifted;
    shifted += 1;
  }
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + tail(shifted) - Math.log(product);
}

/**
 * ln Γ(x + step) − ln Γ(x), without the loss of digits of a difference of two large logarithms.
 * Both arguments must be above 0.
 */
export function logGammaRatio(x: number, step: number): number {
  const end = x + step;
  if (x < SERIES_FROM || end < SERIES_FROM) return logGamma(end) - logGamma(x);
  return (end - 0.5) * Math.log1p(step / x) + step * Math.log(x) - step + tail(end) - tail(x);
}

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  return logGamma(small) - logGammaRatio(Math.max(a, b), small);
}

/** What Stirling's formula leaves out, for x of 12 and more. */
function tail(x: number): number {
  const y = 1 / (x * x);
  return (
    (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360_360))))) / x
  );
}
