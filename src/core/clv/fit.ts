import type { Minimum, SearchOptions } from './numeric/minimise';
import { hessian, inverseOfPositive, minimise } from './numeric/minimise';
import type { Scales, SearchSpace } from './searchSpace';
import { LARGEST_SHAPE, searchSpace } from './searchSpace';

/** Why a model is not fitted. */
export type FitRefusal =
  /** A frequency, recency, T or amount no customer can have: negative, not a number, or recency above T. */
  | 'impossible-customer'
  /** Fewer customers (or paying repeat customers) than a distribution can be read from. */
  | 'too-few-customers'
  /** Nobody came back: nothing tells how often people buy. */
  | 'no-repeat'
  /** Nobody left: nothing tells how long people stay. */
  | 'no-loss'
  /** The likelihood has no summit inside the possible values: the data do not determine the model. */
  | 'no-convergence';

/** A model fitted by maximum likelihood. */
export interface Fit<Parameters extends object> {
  readonly ok: true;
  readonly parameters: Parameters;
  readonly logLikelihood: number;
  readonly customers: number;
  /**
   * Covariance of the logarithms of the parameters, in the order of their names: the inverse Hessian at the summit.
   * A shape at its largest value counts as known.
   */
  readonly logCovariance: readonly (readonly number[])[];
  /** Shapes at their largest value: in that respect the data show no difference between customers. */
  readonly alike: readonly string[];
}

export type FitResult<Parameters extends object> =
  Fit<Parameters> | { readonly ok: false; readonly reason: FitRefusal };

/** Fewer customers than this are refused; a convention, not a theorem. */
export const FEWEST_CUSTOMERS = 100;
/** Customers in the sample on which the starts are tried; it gives a start, nothing else. */
export const SAMPLE_SIZE = 500;
/** How little the likelihood of the sample may still rise, beside itself, for a search that only gives a start. */
const ROUGHLY = 1e-7;
/** Wall of the search: a mean e⁹ times away from where it began, or so small a shape, is no summit but a rise for ever. */
const FURTHEST = 9;

/** A log-likelihood of rows under parameters given in the order of `names`. */
export interface Likelihood<Row, Name extends string> {
  readonly names: readonly Name[];
  readonly scales: Scales<Name>;
  /** Starting values; the search begins from the two best. */
  readonly starts: readonly (readonly number[])[];
  /** What it means when the likelihood rises for ever as the mean of a scale grows, or as a shape nears 0. */
  readonly withoutEnd?: Readonly<Partial<Record<Name, FitRefusal>>>;
  /** Prepared for some rows, the log-likelihood as a function of the parameters. */
  readonly of: (rows: readonly Row[]) => (parameters: readonly number[]) => number;
}

/** Rows to fit, and fewer of them on which the starts are tried. */
export interface Rows<Row> {
  readonly all: readonly Row[];
  readonly customers: number;
  readonly sample: readonly Row[];
  readonly sampled: number;
}

/**
 * Maximum likelihood from the two best of several starts.
 * Refuses when the search does not settle, when a mean runs away, or when the summit is flat in some direction.
 */
export function maximise<Row, Name extends string>(
  rows: Rows<Row>,
  likelihood: Likelihood<Row, Name>,
): FitResult<Record<Name, number>> {
  const { names, scales, withoutEnd } = likelihood;
  const space = searchSpace(names, scales);
  const climb = climbOn(rows, likelihood, space);
  if (!climb) return { ok: false, reason: 'no-convergence' };
  const { at, value, loss, away } = climb;
  const known = at.map((one, i) => space.isShape[i] === true && one > Math.log(LARGEST_SHAPE / 2));
  const covariance = climb.isSummit ? covarianceAt(loss, at, known) : undefined;
  if (!covariance) {
    const endless = names.find((name, i) => {
      const far = space.isShape[i] ? -(away[i] ?? 0) : (away[i] ?? 0);
      return withoutEnd?.[name] && far >= FURTHEST - 1;
    });
    return { ok: false, reason: (endless && withoutEnd?.[endless]) ?? 'no-convergence' };
  }
  const logs = space.logsAt(at);
  const parameters = Object.fromEntries(names.map((name, i) => [name, Math.exp(logs[i] ?? Number.NaN)]));
  return {
    ok: true,
    parameters: parameters as Record<Name, number>,
    logLikelihood: -value,
    customers: rows.customers,
    logCovariance: space.covarianceOfLogs(covariance),
    alike: names.filter((_, i) => known[i]),
  };
}

/** −log-likelihood at a point of the search space. */
type Loss = (point: readonly number[]) => number;

/** Where a search ended. */
interface Climb {
  readonly at: readonly number[];
  readonly value: number;
  readonly isSummit: boolean;
  /** How far from the start, in each coordinate. */
  readonly away: readonly number[];
  readonly loss: Loss;
}

/** Searches the sample from the two best starts, then all rows from where that led; undefined when no start is possible. */
function climbOn<Row, Name extends string>(
  { all, customers, sample, sampled }: Rows<Row>,
  { starts, of }: Likelihood<Row, Name>,
  space: SearchSpace,
): Climb | undefined {
  const lossOn = (rows: readonly Row[]): Loss => {
    const logLikelihood = of(rows);
    return (point) => -logLikelihood(space.logsAt(point).map(Math.exp));
  };
  const trial = lossOn(sample);
  const loss = sample === all ? trial : lossOn(all);
  const ranked = starts
    .map((start) => space.pointOf(start.map(Math.log)))
    .map((at) => ({ at, value: trial(at) }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((one, other) => one.value - other.value);
  const [start] = ranked;
  if (!start) return undefined;

  const awayAt = (point: readonly number[]): number[] => point.map((one, i) => one - (start.at[i] ?? 0));
  const isNear = (point: readonly number[], limit: number): boolean =>
    awayAt(point).every((one, i) => one > -limit && (space.isShape[i] === true || one < limit));
  const isSummit = ({ settled, at }: Minimum): boolean => settled && isNear(at, FURTHEST - 1);
  const search = (on: Loss, from: readonly number[], options?: SearchOptions): Minimum => {
    const walled = (steps: readonly number[]): number => {
      const point = space.pointAt(steps);
      return isNear(point, FURTHEST) ? on(point) : Infinity;
    };
    const found = minimise(walled, space.stepsOf(from), options);
    return { ...found, at: space.pointAt(found.at) };
  };
  const ended = (minimum: Minimum): Climb => ({
    at: minimum.at,
    value: minimum.value,
    isSummit: isSummit(minimum),
    away: awayAt(minimum.at),
    loss,
  });

  const [tried] = ranked
    .slice(0, 2)
    .map(({ at }) => search(trial, at, sample === all ? {} : { negligible: ROUGHLY }))
    .sort((one, other) => one.value - other.value);
  if (!tried) return undefined;
  if (sample === all) return ended(tried);
  // Equal customers are a place where the walk sees no slope: it begins beside it, without what was learnt there.
  const beside = tried.at.map((one, i) =>
    space.isShape[i] ? Math.min(one, Math.log(LARGEST_SHAPE) / 2) : one,
  );
  const isMoved = beside.some((one, i) => one !== tried.at[i]);
  const inverse = tried.inverse.map((row) => row.map((one) => (one * sampled) / customers));
  const polished = search(loss, beside, isMoved ? {} : { inverse });
  // A sample can lead astray where all rows would not.
  return ended(isSummit(tried) && !isSummit(polished) ? search(loss, start.at) : polished);
}

/** Inverse Hessian in the coordinates that are not known, 0 for those that are; undefined when it is not a summit. */
function covarianceAt(loss: Loss, at: readonly number[], known: readonly boolean[]): number[][] | undefined {
  const open = at.map((_, i) => i).filter((i) => !known[i]);
  const inverse = inverseOfPositive(
    hessian(
      (values) => loss(at.map((one, i) => values[open.indexOf(i)] ?? one)),
      open.map((i) => at[i] ?? Number.NaN),
    ),
  );
  return inverse && at.map((_, i) => at.map((__, j) => inverse[open.indexOf(i)]?.[open.indexOf(j)] ?? 0));
}
