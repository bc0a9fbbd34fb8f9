/**
 * How the effect of a spend is carried over to later periods. « θ = 0.5 » means other things in other tools, so the
 * form carries its name:
 * - `geometric`: y_t = x_t + θ y_(t−1), without end and not normalised: one unit spent counts 1 ÷ (1 − θ) in all. Robyn.
 * - `geometric-window`: weights α^lag over a window of so many periods, the spending one included. PyMC-Marketing, `normalize=False`.
 * - `geometric-normalised`: the same divided by their sum: one unit spent counts 1. Meridian (window = max_lag + 1), PyMC-Marketing `normalize=True`.
 * - `delayed` and `delayed-normalised`: weights α^((lag − peak)²), the greatest effect coming `peak` periods later. Jin et al. 2017, Eq. 3; PyMC-Marketing's theta is the peak.
 * - `binomial` and `binomial-normalised`: weights (1 − lag ÷ window)^(1/α − 1), which reach 0 at the end of the window. Meridian normalises.
 * - `weibull-cdf`: each period keeps 1 − F(lag) of the one before. Robyn; `scale` is a share of the window.
 * - `weibull-pdf`: density of the Weibull at lag + 1, brought to 0–1 by its least and greatest. Robyn; a shape above 1 delays the effect.
 */
export type Adstock =
  | { readonly kind: 'geometric'; readonly theta: number }
  | {
      readonly kind: 'geometric-window' | 'geometric-normalised' | 'binomial' | 'binomial-normalised';
      readonly alpha: number;
      readonly window: number;
    }
  | {
      readonly kind: 'delayed' | 'delayed-normalised';
      readonly alpha: number;
      readonly peak: number;
      readonly window: number;
    }
  | {
      readonly kind: 'weibull-cdf' | 'weibull-pdf';
      readonly shape: number;
      readonly scale: number;
      /** Robyn's `windlen`; the number of periods of the series unless told. */
      readonly window?: number;
    };

export type AdstockRefusal =
  | 'not-a-number'
  /** θ or α outside 0–1 (1 excluded where the sum would have no end, 0 where α divides). */
  | 'decay-out-of-range'
  /** A window that is not a whole number of periods from 1. */
  | 'window-not-a-count'
  | 'peak-negative'
  /** A Weibull shape of 0 or less, or a scale outside 0–1. */
  | 'weibull-out-of-range';

type Result = { readonly ok: true; readonly values: readonly number[] } | Refusal;
type Refusal = { readonly ok: false; readonly reason: AdstockRefusal };

/** What each period feels of all spends up to it, in the unit of the spend. */
export function carryOver(spends: readonly number[], adstock: Adstock): Result {
  if (!spends.every(Number.isFinite)) return { ok: false, reason: 'not-a-number' };
  const weights = adstockWeights(adstock, spends.length);
  if (!weights.ok) return weights;
  const felt = spends.map((_, t) =>
    weights.values.slice(0, t + 1).reduce((sum, weight, lag) => sum + weight * (spends[t - lag] ?? 0), 0),
  );
  return { ok: true, values: felt };
}

/** The weight of a spend in its own period and in each later one; `periods` bounds the forms without a window of their own. */
export function adstockWeights(adstock: Adstock, periods: number): Result {
  const reason = refusalOf(adstock);
  if (reason) return { ok: false, reason };
  switch (adstock.kind) {
    case 'geometric':
      return weigh(periods, (lag) => adstock.theta ** lag);
    case 'geometric-window':
      return weigh(adstock.window, (lag) => adstock.alpha ** lag);
    case 'geometric-normalised':
      return normalised(weigh(adstock.window, (lag) => adstock.alpha ** lag));
    case 'delayed':
      return weigh(adstock.window, (lag) => adstock.alpha ** ((lag - adstock.peak) ** 2));
    case 'delayed-normalised':
      return normalised(adstockWeights({ ...adstock, kind: 'delayed' }, periods));
    case 'binomial':
      return weigh(adstock.window, (lag) => (1 - lag / adstock.window) ** (1 / adstock.alpha - 1));
    case 'binomial-normalised':
      return normalised(adstockWeights({ ...adstock, kind: 'binomial' }, periods));
    case 'weibull-cdf':
    case 'weibull-pdf':
      return weibull(adstock.kind, adstock.shape, adstock.scale, adstock.window ?? periods);
  }
}

function refusalOf(adstock: Adstock): AdstockRefusal | undefined {
  const { kind, ...parameters } = adstock;
  if (!Object.values(parameters).every(Number.isFinite)) return 'not-a-number';
  if ('window' in adstock && !(Number.isInteger(adstock.window) && (adstock.window ?? 0) >= 1))
    return 'window-not-a-count';
  if ('shape' in adstock)
    return adstock.shape > 0 && adstock.scale >= 0 && adstock.scale <= 1 ? undefined : 'weibull-out-of-range';
  if ('theta' in adstock) return adstock.theta >= 0 && adstock.theta < 1 ? undefined : 'decay-out-of-range';
  if ('peak' in adstock && adstock.peak < 0) return 'peak-negative';
  const dividesByAlpha = kind === 'binomial' || kind === 'binomial-normalised' || 'peak' in adstock;
  return adstock.alpha <= 1 && (dividesByAlpha ? adstock.alpha > 0 : adstock.alpha >= 0)
    ? undefined
    : 'decay-out-of-range';
}

function weigh(length: number, weight: (lag: number) => number): Result {
  return { ok: true, values: Array.from({ length }, (_, lag) => weight(lag)) };
}

function normalised(weights: Result): Result {
  if (!weights.ok) return weights;
  const total = weights.values.reduce((sum, weight) => sum + weight, 0);
  return { ok: true, values: weights.values.map((weight) => weight / total) };
}

function weibull(kind: 'weibull-cdf' | 'weibull-pdf', shape: number, share: number, window: number): Result {
  // Robyn: the quantile of 1…window at that share, to the nearest whole period, halves to the even one as R rounds.
  const scale = roundHalfEven(1 + (window - 1) * share);
  if (kind === 'weibull-cdf') {
    let kept = 1;
    return weigh(window, (lag) => (kept *= lag === 0 ? 1 : Math.exp(-((lag / scale) ** shape))));
  }
  const densities = Array.from({ length: window }, (_, lag) => {
    const x = (lag + 1) / scale;
    return (shape / scale) * x ** (shape - 1) * Math.exp(-(x ** shape));
  });
  const least = Math.min(...densities);
  const range = Math.max(...densities) - least;
  return weigh(window, (lag) =>
    range === 0 ? (lag === 0 ? 1 : 0) : ((densities[lag] ?? 0) - least) / range,
  );
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest === 0.5 ? below + (below % 2) : Math.round(value);
}
