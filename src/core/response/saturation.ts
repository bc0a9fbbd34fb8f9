import type { ResponseCurve } from './responseCurve';

/**
 * A saturating response and its parameters, each above 0. The same letter means other things in other tools, so the
 * form carries its name:
 * - `hill`: β xˢ ÷ (xˢ + κˢ). κ is the amount that brings half of β; above a slope of 1 the curve is S-shaped.
 *   Meridian's `ec` is κ and its `slope` is s; Robyn's alpha is s and its gamma gives κ (see `robynKappa`).
 * - `michaelis-menten`: β x ÷ (κ + x), the Hill curve of slope 1. Robyn's `mic_men(Vmax, Km)`; PyMC-Marketing's alpha is β and its lambda is κ.
 * - `logistic`: β (1 − e^(−λx)) ÷ (1 + e^(−λx)). PyMC-Marketing.
 * - `tanh`: β tanh(x ÷ (βc)). c is the spend that the first unit of response costs. PyMC-Marketing's b is β.
 * - `root`: β x^α, α at most 1. It never saturates.
 */
export type Saturation =
  | { readonly kind: 'hill'; readonly beta: number; readonly kappa: number; readonly slope: number }
  | { readonly kind: 'michaelis-menten'; readonly beta: number; readonly kappa: number }
  | { readonly kind: 'logistic'; readonly beta: number; readonly lambda: number }
  | { readonly kind: 'tanh'; readonly beta: number; readonly c: number }
  | { readonly kind: 'root'; readonly beta: number; readonly alpha: number };

/** Why a saturation is no curve. A Hill slope of 0 would be half of β whatever is spent: no response. */
export type SaturationRefusal = 'not-a-number' | 'parameter-not-positive' | 'alpha-above-one';

export type SaturationCurve =
  | { readonly ok: true; readonly curve: ResponseCurve }
  | { readonly ok: false; readonly reason: SaturationRefusal };

/** The curve of a saturation: its value, marginal return and inflexion. 0 at 0, and 0 below. */
export function saturationCurve(saturation: Saturation): SaturationCurve {
  const { kind, ...parameters } = saturation;
  const values = Object.values(parameters);
  if (!values.every((value) => Number.isFinite(value))) return { ok: false, reason: 'not-a-number' };
  if (!values.every((value) => value > 0)) return { ok: false, reason: 'parameter-not-positive' };
  if (kind === 'root' && saturation.alpha > 1) return { ok: false, reason: 'alpha-above-one' };
  return { ok: true, curve: { ...curveOf(saturation), key: `${kind} ${values.join(' ')}` } };
}

/** κ of Robyn's `saturation_hill(x, alpha, gamma)`: that share of the greatest spend of the history. */
export function robynKappa(gamma: number, spends: readonly number[]): number {
  return gamma * spends.reduce((most, spend) => Math.max(most, spend), 0);
}

function curveOf(saturation: Saturation): ResponseCurve {
  switch (saturation.kind) {
    case 'hill':
      return hill(saturation.beta, saturation.kappa, saturation.slope);
    case 'michaelis-menten':
      return michaelisMenten(saturation.beta, saturation.kappa);
    case 'logistic':
      return logistic(saturation.beta, saturation.lambda);
    case 'tanh':
      // tanh(y) is the logistic form at 2y.
      return logistic(saturation.beta, 2 / (saturation.beta * saturation.c));
    case 'root':
      return root(saturation.beta, saturation.alpha);
  }
}

/** Written in w = s ln(x ÷ κ): β ÷ (1 + e^(−w)), so that no power overflows. */
function hill(beta: number, kappa: number, slope: number): ResponseCurve {
  const steepest = Math.log((beta * slope) / kappa);
  const logOf = (amount: number): number => slope * Math.log(amount / kappa);
  return {
    value: (amount) => (amount > 0 ? beta / (1 + Math.exp(-logOf(amount))) : 0),
    slope: (amount) => {
      if (amount <= 0) return slope > 1 ? 0 : slope < 1 ? Infinity : beta / kappa;
      const fall = Math.exp(-Math.abs(logOf(amount)));
      return (((beta * slope) / amount) * fall) / (1 + fall) ** 2;
    },
    inflexion: slope > 1 ? kappa * ((slope - 1) / (slope + 1)) ** (1 / slope) : 0,
    amountAtSlope: (target) => {
      // ln f′ = ln(βs ÷ κ) + (1 − 1/s) w − 2 ln(1 + eʷ) is concave in w and falls beyond the inflexion:
      // Newton's steps from its asymptote, which lies above it, come down to the root from one side.
      const missing = Math.log(target) - steepest;
      const rise = 1 - 1 / slope;
      let w = -missing / (2 - rise);
      for (let step = 0; step < 60; step += 1) {
        const odds = Math.exp(-Math.abs(w));
        const logOnePlus = Math.max(w, 0) + Math.log1p(odds);
        const share = w > 0 ? 1 / (1 + odds) : odds / (1 + odds);
        const change = (rise * w - 2 * logOnePlus - missing) / (rise - 2 * share);
        w -= change;
        if (Math.abs(change) <= 1e-15 * (1 + Math.abs(w))) break;
      }
      return kappa * Math.exp(w / slope);
    },
  };
}

function michaelisMenten(beta: number, kappa: number): ResponseCurve {
  return {
    value: (amount) => (amount > 0 ? beta / (1 + kappa / amount) : 0),
    slope: (amount) => beta / kappa / (1 + Math.max(0, amount) / kappa) ** 2,
    inflexion: 0,
    amountAtSlope: (target) => Math.sqrt((beta / target) * kappa) - kappa,
  };
}

function logistic(beta: number, lambda: number): ResponseCurve {
  return {
    value: (amount) => (amount > 0 ? beta * Math.tanh((lambda * amount) / 2) : 0),
    slope: (amount) => {
      const fall = Math.exp(-lambda * Math.max(0, amount));
      return (2 * beta * lambda * fall) / (1 + fall) ** 2;
    },
    inflexion: 0,
    // With e = e^(−λx): slope = 2βλ e ÷ (1 + e)²; the smaller root of r (1 + e)² = e, r = slope ÷ 2βλ.
    amountAtSlope: (target) => {
      const ratio = target / (2 * beta * lambda);
      const inside = Math.sqrt(Math.max(0, 1 - 4 * ratio));
      return -Math.log((2 * ratio) / (1 - 2 * ratio + inside)) / lambda;
    },
  };
}

function root(beta: number, alpha: number): ResponseCurve {
  return {
    value: (amount) => (amount > 0 ? beta * amount ** alpha : 0),
    slope: (amount) => (alpha === 1 ? beta : amount > 0 ? beta * alpha * amount ** (alpha - 1) : Infinity),
    // A straight line has no marginal return to search for.
    inflexion: alpha === 1 ? Infinity : 0,
    amountAtSlope: (target) => (target / (beta * alpha)) ** (1 / (alpha - 1)),
  };
}
