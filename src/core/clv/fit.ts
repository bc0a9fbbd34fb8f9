import type { Minimum } from './numeric/minimise';
import { hessian, inverseOfPositive, minimise } from './numeric/minimise';
import type { Scales } from './searchSpace';
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
/** Customers in the sample on which the starts are tried. */
export const SAMPLE_SIZE = 1000;
/** Wall of the search: a mean e⁹ times away from where it began is not a summit but a likelihood that rises for ever. */
const FURTHEST = 9;

/** A log-likelihood of rows under parameters given in the order of `names`. */
export interface Likelihood<Row, Name extends string> {
  readonly names: readonly Name[];
  readonly scales: Scales<Name>;
  /** Starting values; the search begins from the two best. */
  readonly starts: readonly (readonly number[])[];
  /** What it means when the likelihood rises for ever with the mean of a scale. */
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
  { all, customers, sample, sampled }: Rows<Row>,
  { names, scales, starts, withoutEnd, of }: Likelihood<Row, Name>,
): FitResult<Record<Name, number>> {
  const space = searchSpace(names, scales);
  const lossOf = (rows: readonly Row[]): Loss => {
    const logLikelihood = of(rows);
    return (point) => -logLikelihood(space.logsAt(point).map(Math.exp));
  };
  const trial = lossOf(sample);
  const ranked = starts
    .map((start) => space.pointOf(start.map(Math.log)))
    .map((at) => ({ at, value: trial(at) }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((one, other) => one.value - other.value);
  const [start] = ranked;
  if (!start) return { ok: false, reason: 'no-convergence' };
  const distance = (point: readonly number[]): number[] => point.map((one, i) => one - (start.at[i] ?? 0));
  const isNear = (point: readonly number[], limit: number): boolean =>
    distance(point).every((one, i) => space.isShape[i] === true || Math.abs(one) < limit);
  const search = (loss: Loss, from: readonly number[], curvature?: Minimum['inverse']): Minimum => {
    const walled: Loss = (point) => (isNear(point, FURTHEST) ? loss(space.bounded(point)) : Infinity);
    const found = minimise(walled, from, curvature);
    return { ...found, at: space.bounded(found.at) };
  };
  const [best] = ranked
    .slice(0, 2)
    .map(({ at }) => search(trial, at))
    .sort((one, other) => one.value - other.value);
  if (!best) return { ok: false, reason: 'no-convergence' };

  const loss = sample === all ? trial : lossOf(all);
  const isSummit = ({ settled, at }: Minimum): boolean => settled && isNear(at, FURTHEST - 1);
  const scaled = best.inverse.map((row) => row.map((one) => (one * sampled) / customers));
  const polished = sample === all ? best : search(loss, best.at, scaled);
  // A sample can lead astray where all rows would not.
  const isAstray = isSummit(best) && !isSummit(polished);
  const summit = isAstray ? search(loss, start.at) : polished;
  const known = summit.at.map((one, i) => space.isShape[i] === true && one > Math.log(LARGEST_SHAPE / 2));
  const covariance = isSummit(summit) ? covarianceAt(loss, summit.at, known) : undefined;
  if (!covariance) {
    const away = distance(summit.at);
    const endless = names.find((name, i) => withoutEnd?.[name] && (away[i] ?? 0) >= FURTHEST - 1);
    return { ok: false, reason: (endless && withoutEnd?.[endless]) ?? 'no-convergence' };
  }
  const logs = space.logsAt(summit.at);
  const parameters = Object.fromEntries(names.map((name, i) => [name, Math.exp(logs[i] ?? Number.NaN)]));
  return {
    ok: true,
    parameters: parameters as Record<Name, number>,
    logLikelihood: -summit.value,
    customers,
    logCovariance: space.covarianceOfLogs(covariance),
    alike: names.filter((_, i) => known[i]),
  };
}

/** −log-likelihood at a point of the search space. */
type Loss = (point: readonly number[]) => number;

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
