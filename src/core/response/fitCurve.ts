import { minimise } from '../clv/numeric/minimise';
import { saturationCurve, type Saturation } from './saturation';

/** A channel in one period of its history: what was spent and what it brought. */
export interface SpendResponse {
  readonly spend: number;
  readonly response: number;
}

/** Why no curve is drawn through a history. */
export type FitCurveRefusal =
  | 'not-a-number'
  | 'negative'
  /** Fewer than eight periods. */
  | 'too-few-periods'
  /** Fewer than three different spends above 0, or always the same response. */
  | 'no-variation'
  /** The response does not rise with the spend: a horizontal line does as well. */
  | 'no-effect'
  /** The response still rises in a straight line at the greatest spend: the history does not show where it saturates. */
  | 'no-saturation'
  /** Several curves do equally well, or one with a step. */
  | 'no-convergence';

export type FittedCurve =
  | {
      readonly ok: true;
      readonly saturation: Extract<Saturation, { kind: 'hill' | 'michaelis-menten' }>;
      /** Share of the variance of the response that the curve explains. */
      readonly rSquared: number;
      readonly periods: number;
    }
  | { readonly ok: false; readonly reason: FitCurveRefusal };

const FEWEST_PERIODS = 8;
/** κ beyond this many times the greatest spend draws a straight line; below this part of the least, a horizontal one. */
const FURTHEST_KAPPA = 10;
const LEAST_KAPPA = 0.01;
const SLOPES = { least: 0.1, most: 15 };

/**
 * The curve closest to a channel's history, by least squares: Michaelis-Menten unless told, or Hill.
 * The response is what the channel alone brought: sales without any spend are not the channel's, and nothing is carried over.
 * The height β is solved for exactly; κ and the slope are searched for on their logarithms, from several starts.
 */
export function fitCurve(
  history: readonly SpendResponse[],
  kind: 'michaelis-menten' | 'hill' = 'michaelis-menten',
): FittedCurve {
  const reason = historyRefusal(history);
  if (reason) return { ok: false, reason };
  const spends = history.map(({ spend }) => spend).filter((spend) => spend > 0);
  const [least, most] = [Math.min(...spends), Math.max(...spends)];
  const mean = history.reduce((sum, { response }) => sum + response, 0) / history.length;
  const variance = history.reduce((sum, { response }) => sum + (response - mean) ** 2, 0);
  const loss = (logs: readonly number[]): number => {
    const { kappa, slope } = parametersOf(logs);
    return bestHeight(history, kappa, slope).squares / variance;
  };
  const starts = [0.05, 0.2, 0.5, 1, 3].flatMap((share) =>
    (kind === 'hill' ? [0.7, 1, 2, 4] : [undefined]).map((slope) =>
      [share * most, ...(slope === undefined ? [] : [slope])].map(Math.log),
    ),
  );
  const [best] = starts.map((start) => minimise(loss, start)).sort((one, other) => one.value - other.value);
  if (!best) return { ok: false, reason: 'no-convergence' };
  const { kappa, slope } = parametersOf(best.at);
  const { beta, squares } = bestHeight(history, kappa, slope);
  const rSquared = 1 - squares / variance;
  if (!(rSquared > 0) || !(beta > 0) || kappa < LEAST_KAPPA * least)
    return { ok: false, reason: 'no-effect' };
  if (kappa > FURTHEST_KAPPA * most) return { ok: false, reason: 'no-saturation' };
  if (!best.settled || slope < SLOPES.least || slope > SLOPES.most)
    return { ok: false, reason: 'no-convergence' };
  const saturation = kind === 'hill' ? { kind, beta, kappa, slope } : { kind, beta, kappa };
  return { ok: true, saturation, rSquared, periods: history.length };
}

function historyRefusal(history: readonly SpendResponse[]): FitCurveRefusal | undefined {
  const numbers = history.flatMap(({ spend, response }) => [spend, response]);
  if (!numbers.every(Number.isFinite)) return 'not-a-number';
  if (numbers.some((value) => value < 0)) return 'negative';
  if (history.length < FEWEST_PERIODS) return 'too-few-periods';
  const spends = new Set(history.map(({ spend }) => spend).filter((spend) => spend > 0));
  const responses = new Set(history.map(({ response }) => response));
  return spends.size < 3 || responses.size < 2 ? 'no-variation' : undefined;
}

function parametersOf([logKappa = Number.NaN, logSlope = 0]: readonly number[]): {
  readonly kappa: number;
  readonly slope: number;
} {
  return { kappa: Math.exp(logKappa), slope: Math.exp(logSlope) };
}

/** The height β that comes closest for a shape, and the squares that it leaves. */
function bestHeight(
  history: readonly SpendResponse[],
  kappa: number,
  slope: number,
): { readonly beta: number; readonly squares: number } {
  const shape = saturationCurve({ kind: 'hill', beta: 1, kappa, slope });
  if (!shape.ok) return { beta: Number.NaN, squares: Number.NaN };
  let [products, shapes] = [0, 0];
  for (const { spend, response } of history) {
    const height = shape.curve.value(spend);
    products += height * response;
    shapes += height * height;
  }
  const beta = products / shapes;
  const squares = history.reduce(
    (sum, { spend, response }) => sum + (response - beta * shape.curve.value(spend)) ** 2,
    0,
  );
  return { beta, squares };
}
