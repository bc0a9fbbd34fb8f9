/**
 * Largest shape of a distribution between customers. At 1,000 their rates lie within ±3 % (1 ÷ √1000) of each other, and no
 * data tell more equal ones apart: the likelihood rises for ever, by nothing, towards equal customers. That is an answer,
 * not a failure.
 */
export const LARGEST_SHAPE = 1000;

/**
 * How the scale of a distribution goes with its shapes while the mean stays, as powers: `{ alpha: { r: 1 } }` for a mean of
 * r ÷ alpha.
 */
export type Scales<Name extends string> = Readonly<
  Partial<Record<Name, Readonly<Partial<Record<Name, number>>>>>
>;

/**
 * Where a likelihood is searched. A point holds the logarithms of the parameters, each scale replaced by the mean it gives:
 * data tell means and shapes apart, where shape and scale follow each other along a ridge.
 */
export interface SearchSpace {
  /** The point of these logarithms of parameters. */
  readonly pointOf: (logs: readonly number[]) => number[];
  /** Logarithms of the parameters at a point. */
  readonly logsAt: (point: readonly number[]) => number[];
  /**
   * The point as the search walks it, with the spread between customers in the place of the shape: asinh(1 ÷ √shape), which
   * grows as a logarithm but passes 0, equal customers, at a walking pace.
   */
  readonly stepsOf: (point: readonly number[]) => number[];
  /** The point of these steps; no shape is above the largest. */
  readonly pointAt: (steps: readonly number[]) => number[];
  readonly isShape: readonly boolean[];
  /** Covariance of the logarithms of the parameters, from that of a point. */
  readonly covarianceOfLogs: (covariance: readonly (readonly number[])[]) => number[][];
}

export function searchSpace<Name extends string>(names: readonly Name[], scales: Scales<Name>): SearchSpace {
  const powers = names.map((name) => names.map((other) => scales[name]?.[other] ?? 0));
  const isShape = names.map((_, i) => powers.some((row) => row[i] !== 0));
  const along = (i: number, values: readonly number[]): number =>
    (powers[i] ?? []).reduce((total, power, j) => total + power * (values[j] ?? 0), 0);
  const logsAt = (point: readonly number[]): number[] => point.map((one, i) => one + along(i, point));
  return {
    isShape,
    logsAt,
    pointOf: (logs) => logs.map((log, i) => log - along(i, logs)),
    stepsOf: (point) =>
      point.map((one, i) =>
        isShape[i] ? Math.asinh(Math.sqrt(Math.max(0, Math.exp(-one) - 1 / LARGEST_SHAPE))) : one,
      ),
    pointAt: (steps) =>
      steps.map((one, i) => (isShape[i] ? -Math.log(Math.sinh(one) ** 2 + 1 / LARGEST_SHAPE) : one)),
    // Both sides of the matrix go through the same linear map as a point.
    covarianceOfLogs: (covariance) => transposed(transposed(covariance.map(logsAt)).map(logsAt)),
  };
}

function transposed(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((_, i) => matrix.map((row) => row[i] ?? 0));
}
