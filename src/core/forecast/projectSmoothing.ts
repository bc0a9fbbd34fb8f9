import { normalQuantile } from '../clv/numeric/normal';
import type { SmoothingFit } from './fitSmoothing';
import type { ForecastStep } from './forecastStep';
import { forecastStep } from './forecastStep';

/**
 * The coming periods of a fitted model with their prediction intervals, 95 % by default: R's `predict.HoltWinters`
 * (Yar & Chatfield 1990, International Journal of Forecasting 6, 127–137), with the variance of the residuals about their mean.
 *
 * A multiplicative season follows Chatfield & Yar 1991 (same journal 7, 31–43) and not R: R 4.2 narrows even the first
 * step by α + γ(1 − α) and divides the last period of a season by the trend, so that its 95 % limits hold far less than 95 %.
 */
export function projectSmoothing(fit: SmoothingFit, horizon: number, confidence = 0.95): ForecastStep[] {
  const { kind, level, trend, season } = fit;
  const width = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance(fit.residuals));
  const isMultiplicative = kind === 'holt-winters-multiplicative';
  const seasonOf = (step: number): number => season[step % season.length] ?? Number.NaN;
  const psi = Array.from({ length: horizon }, (_, lag) => response(fit, lag));
  let added = 0;
  return psi.map((now, step) => {
    added += now * now;
    const usual = seasonOf(step);
    const base = level + trend * (step + 1);
    if (!isMultiplicative) return forecastStep(base + usual, width * Math.sqrt(added));
    const spread = psi
      .slice(0, step + 1)
      .reduce((total, effect, lag) => total + ((effect * usual) / seasonOf(step - lag)) ** 2, 0);
    return forecastStep(base * usual, width * Math.sqrt(spread));
  });
}

/** ψ: what is left of an error so many periods later, in the level, the trend and the season it has moved. */
function response({ weights: { alpha, beta, gamma }, season }: SmoothingFit, lag: number): number {
  if (lag === 0) return 1;
  return alpha * (1 + lag * beta) + (lag % season.length === 0 ? gamma * (1 - alpha) : 0);
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1);
}
