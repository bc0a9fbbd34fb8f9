import { minimiseInUnitCube } from '../../../src/core/forecast/minimiseInUnitCube';

/** A bowl whose bottom is at a point. */
const bowl =
  (...bottom: readonly number[]) =>
  (at: readonly number[]): number =>
    at.reduce((total, one, i) => total + (i + 1) * (one - (bottom[i] ?? 0)) ** 2, 1);

it.each([[[0.37]], [[0.2, 0.9]], [[0.51, 0.04, 0.33]]])('finds a bottom inside: %j', (bottom) => {
  const { at, value } = minimiseInUnitCube(bowl(...bottom), bottom.length as 1 | 2 | 3);
  expect(at).toEqual(bottom.map((one) => expect.closeTo(one, 6)));
  expect(value).toBeCloseTo(1, 11);
});

it.each([
  [[-0.2], [0]],
  [[1.5], [1]],
  [
    [0.4, 3],
    [expect.closeTo(0.4, 6), 1],
  ],
  [
    [-1, 2, 0.5],
    [0, 1, expect.closeTo(0.5, 6)],
  ],
])('stops exactly on the edge when the bottom is beyond: %j', (bottom, expected) => {
  expect(minimiseInUnitCube(bowl(...bottom), bottom.length as 1 | 2 | 3).at).toEqual(expected);
});

it('takes the deeper of two valleys, and not the wider', () => {
  const valleys = ([x = 0]: readonly number[]): number =>
    2 - Math.exp(-(((x - 0.8) / 0.05) ** 2)) - 0.8 * Math.exp(-(((x - 0.3) / 0.2) ** 2));
  expect(minimiseInUnitCube(valleys, 1).at[0]).toBeCloseTo(0.8, 3);
});

it('walks around values that are not finite', () => {
  const half = ([x = 0]: readonly number[]): number => (x < 0.5 ? Number.NaN : 1 + (x - 0.6) ** 2);
  expect(minimiseInUnitCube(half, 1).at[0]).toBeCloseTo(0.6, 6);
});

it('has no finite value to give when there is none', () => {
  expect(minimiseInUnitCube(() => Number.NaN, 2).value).toBe(Infinity);
});
