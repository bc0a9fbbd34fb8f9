import { minimise } from '../clv/numeric/minimise';

/** Values tried in each direction before the search, by the number of directions. */
const LEVELS: Readonly<Record<number, readonly number[]>> = {
  1: Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20),
  2: Array.from({ length: 10 }, (_, i) => (i + 0.5) / 10),
  3: [0.03, 0.15, 0.35, 0.6, 0.8, 0.97],
};
/** Valleys of the grid that are searched to the bottom. */
const MOST_STARTS = 4;
/** A parameter this near 0 or 1 is put on it when the function does not mind. */
const NEAR_EDGE = 1e-3;

export interface UnitMinimum {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * Where a function of one to three parameters from 0 to 1 is smallest, edges included; the same answer every time.
 * A grid finds the valleys and BFGS goes down the best of them on angles: p = sin²θ covers the closed interval without a wall.
 * A value that is not finite counts as infinitely high.
 */
export function minimiseInUnitCube(f: (at: readonly number[]) => number, directions: 1 | 2 | 3): UnitMinimum {
  const levels = LEVELS[directions] ?? [];
  const evaluate = (at: readonly number[]): UnitMinimum => {
    const value = f(at);
    return { at, value: Number.isFinite(value) ? value : Infinity };
  };
  const grid = points(levels.length, directions).map((ranks) => ({
    ranks,
    ...evaluate(ranks.map((rank) => levels[rank] ?? 0)),
  }));
  const starts = grid
    .filter((point) => !grid.some((other) => other.value < point.value && areNeighbours(point, other)))
    .sort((one, other) => one.value - other.value)
    .slice(0, MOST_STARTS);
  const [best] = starts;
  if (!best || !Number.isFinite(best.value) || best.value === 0)
    return { at: best?.at ?? [], value: best?.value ?? Infinity };
  return starts
    .map(({ at }) => {
      // Seen as a share of the best value of the grid, a sum of squares in cents and one in millions end at the same digits.
      // The parameters are shown too, so the search goes on as long as the value falls at all.
      const search = minimise((angles) => f(angles.map(fromAngle)) / best.value, at.map(toAngle), {
        negligible: 0,
      });
      return onEdges(evaluate, evaluate(search.at.map(fromAngle)));
    })
    .reduce((lowest, one) => (one.value < lowest.value ? one : lowest));
}

function onEdges(evaluate: (at: readonly number[]) => UnitMinimum, minimum: UnitMinimum): UnitMinimum {
  return minimum.at.reduce((kept, parameter, i) => {
    const edge = Math.round(parameter);
    if (Math.abs(parameter - edge) > NEAR_EDGE) return kept;
    const moved = evaluate(kept.at.map((one, j) => (j === i ? edge : one)));
    return moved.value <= kept.value ? moved : kept;
  }, minimum);
}

function points(levels: number, directions: number): number[][] {
  const ranks = Array.from({ length: levels }, (_, rank) => rank);
  return Array.from({ length: directions }).reduce<number[][]>(
    (sofar) => sofar.flatMap((point) => ranks.map((rank) => [...point, rank])),
    [[]],
  );
}

function areNeighbours(one: { ranks: readonly number[] }, other: { ranks: readonly number[] }): boolean {
  return one.ranks.every((rank, i) => Math.abs(rank - (other.ranks[i] ?? 0)) <= 1);
}

function fromAngle(angle: number): number {
  return Math.sin(angle) ** 2;
}

function toAngle(parameter: number): number {
  return Math.asin(Math.sqrt(parameter));
}
