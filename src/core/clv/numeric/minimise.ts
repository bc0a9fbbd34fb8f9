/** Where a function is smallest, or the best point found when the search did not settle. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  readonly settled: boolean;
  readonly evaluations: number;
  /** What the search learnt of the inverse of the second derivatives: a start for a similar function. */
  readonly inverse: readonly (readonly number[])[];
}

/** Step of central differences for parameters of order 1 (logarithms of model parameters): the cube root of the precision of a double. */
const STEP = 6e-6;
const MOST_ITERATIONS = 100;
/** A gradient this small beside the value, in every direction, is the bottom to the digits a double can show. */
const FLAT = 1e-8;
/** A promised fall this small beside the value drowns in the rounding of the value. */
const NEGLIGIBLE = 1e-13;

export interface SearchOptions {
  /** An inverse of the second derivatives to begin with, learnt on a similar function. */
  readonly inverse?: Minimum['inverse'];
  /** Ends the search when the fall it may still promise is this small beside the value; as small as doubles show by default. */
  readonly negligible?: number;
}

/**
 * BFGS with gradients by central differences (Nocedal & Wright, “Numerical Optimization”, algorithm 6.1), with a line
 * search that halves until the value falls enough. Points where the function is not finite count as walls.
 */
export function minimise(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  options: SearchOptions = {},
): Minimum {
  const { negligible = NEGLIGIBLE } = options;
  const size = start.length;
  let evaluations = 0;
  const evaluate = (at: readonly number[]): number => {
    evaluations += 1;
    const value = f(at);
    return Number.isFinite(value) ? value : Infinity;
  };
  let at = [...start];
  let value = evaluate(at);
  let slope = gradient(evaluate, at);
  let inverse: readonly (readonly number[])[] =
    options.inverse ?? identity(size, 1 / Math.max(1, norm(slope)));
  let settled = false;
  for (let iteration = 0; iteration < MOST_ITERATIONS && Number.isFinite(value); iteration += 1) {
    if (slope.every((one) => Math.abs(one) <= FLAT * (1 + Math.abs(value)))) {
      settled = true;
      break;
    }
    let direction = times(inverse, slope).map((one) => -one);
    if (!(dot(direction, slope) < 0)) {
      inverse = identity(size, 1 / Math.max(1, norm(slope)));
      direction = times(inverse, slope).map((one) => -one);
    }
    const fall = dot(direction, slope);
    const isNegligible = -fall <= negligible * (1 + Math.abs(value));
    const step = isNegligible ? undefined : lineSearch(evaluate, at, value, direction, fall);
    if (!step) {
      // The value cannot fall any more: rounding hides what is left of the slope, unless the slope is steep.
      const steep = Math.max(1e-5, Math.sqrt(negligible)) * (1 + Math.abs(value));
      settled = slope.every((one) => Math.abs(one) <= steep);
      break;
    }
    const next = gradient(evaluate, step.at);
    inverse = updated(inverse, minus(step.at, at), minus(next, slope));
    ({ at, value } = step);
    slope = next;
  }
  return { at, value, settled, evaluations, inverse };
}

/** Second derivatives at a point, by central differences; the step suits parameters of order 1. */
export function hessian(
  f: (at: readonly number[]) => number,
  at: readonly number[],
  step = 1e-3,
): number[][] {
  const moved = (changes: readonly (readonly [number, number])[]): number => {
    const point = [...at];
    for (const [i, by] of changes) point[i] = (point[i] ?? 0) + by;
    return f(point);
  };
  const middle = f(at);
  const mixed = (i: number, j: number): number =>
    [
      [step, step, 1],
      [step, -step, -1],
      [-step, step, -1],
      [-step, -step, 1],
    ].reduce(
      (total, [up = 0, across = 0, sign = 0]) =>
        total +
        sign *
          moved([
            [i, up],
            [j, across],
          ]),
      0,
    ) /
    (4 * step * step);
  const lower = at.map((_, i) =>
    at
      .slice(0, i + 1)
      .map((__, j) =>
        i === j ? (moved([[i, step]]) - 2 * middle + moved([[i, -step]])) / (step * step) : mixed(i, j),
      ),
  );
  return at.map((_, i) => at.map((__, j) => cell(lower, Math.max(i, j), Math.min(i, j))));
}

/** Slope of a function of several variables, by central differences. */
export function gradient(f: (at: readonly number[]) => number, at: readonly number[], step = STEP): number[] {
  const point = [...at];
  return at.map((value, i) => {
    point[i] = value + step;
    const above = f(point);
    point[i] = value - step;
    const below = f(point);
    point[i] = value;
    return (above - below) / (2 * step);
  });
}

/** Inverse of a symmetric positive definite matrix by Cholesky's method; undefined when it is not positive definite. */
export function inverseOfPositive(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const lower = identity(size, 0);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = cell(matrix, i, j);
      for (let k = 0; k < j; k += 1) sum -= cell(lower, i, k) * cell(lower, j, k);
      if (i === j && !(sum > 0)) return undefined;
      (lower[i] as number[])[j] = i === j ? Math.sqrt(sum) : sum / cell(lower, j, j);
    }
  }
  const columns = identity(size, 1).map((unit) => {
    const x = [...unit];
    for (let i = 0; i < size; i += 1) {
      for (let k = 0; k < i; k += 1) x[i] = (x[i] ?? 0) - cell(lower, i, k) * (x[k] ?? 0);
      x[i] = (x[i] ?? 0) / cell(lower, i, i);
    }
    for (let i = size - 1; i >= 0; i -= 1) {
      for (let k = i + 1; k < size; k += 1) x[i] = (x[i] ?? 0) - cell(lower, k, i) * (x[k] ?? 0);
      x[i] = (x[i] ?? 0) / cell(lower, i, i);
    }
    return x;
  });
  return columns;
}

/** xᵀ M x. */
export function quadraticForm(matrix: readonly (readonly number[])[], x: readonly number[]): number {
  return dot(times(matrix, x), x);
}

function lineSearch(
  f: (at: readonly number[]) => number,
  at: readonly number[],
  value: number,
  direction: readonly number[],
  fall: number,
): { at: number[]; value: number } | undefined {
  // Parameters are logarithms: a factor of e⁴ in one step is adventure enough.
  let length = Math.min(1, 4 / Math.max(...direction.map(Math.abs)));
  for (let halving = 0; halving < 40; halving += 1) {
    const next = at.map((one, i) => one + length * (direction[i] ?? 0));
    const reached = f(next);
    if (reached < value && reached <= value + 1e-4 * length * fall) return { at: next, value: reached };
    length /= 2;
  }
  return undefined;
}

/** The BFGS update of an inverse Hessian; left alone when the step says nothing about curvature. */
function updated(
  inverse: readonly (readonly number[])[],
  step: readonly number[],
  change: readonly number[],
): readonly (readonly number[])[] {
  const curvature = dot(step, change);
  if (!(curvature > 1e-12 * norm(step) * norm(change))) return inverse;
  const bent = times(inverse, change);
  const scale = 1 + dot(change, bent) / curvature;
  return inverse.map((row, i) =>
    row.map(
      (one, j) =>
        one +
        (scale * (step[i] ?? 0) * (step[j] ?? 0) -
          (bent[i] ?? 0) * (step[j] ?? 0) -
          (step[i] ?? 0) * (bent[j] ?? 0)) /
          curvature,
    ),
  );
}

function identity(size: number, value: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j ? value : 0)),
  );
}

function cell(matrix: readonly (readonly number[])[], i: number, j: number): number {
  return matrix[i]?.[j] ?? Number.NaN;
}

function times(matrix: readonly (readonly number[])[], x: readonly number[]): number[] {
  return matrix.map((row) => dot(row, x));
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((one, i) => one - (b[i] ?? 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, one, i) => total + one * (b[i] ?? 0), 0);
}

function norm(a: readonly number[]): number {
  return Math.sqrt(dot(a, a));
}
