import { LARGEST_SHAPE, searchSpace } from '../../../src/core/clv/searchSpace';

const space = searchSpace(['p', 'q', 'v'], { v: { q: 1, p: -1 } });
const logs = [6.25, 3.74, 15.44].map(Math.log);

it('goes from parameters to steps and back', () => {
  const back = space.logsAt(space.pointAt(space.stepsOf(space.pointOf(logs))));
  back.forEach((log, i) => expect(log).toBeCloseTo(logs[i] ?? Number.NaN, 12));
});

it('puts the mean p v ÷ q in the place of the scale', () => {
  expect(space.pointOf(logs)[2]).toBeCloseTo(Math.log((6.25 * 15.44) / 3.74), 12);
  expect(space.isShape).toEqual([true, true, false]);
});

it('takes equal customers, at step 0, for the largest shape', () => {
  expect(space.pointAt([0, 1, 2])[0]).toBeCloseTo(Math.log(LARGEST_SHAPE), 12);
  // Either side of 0 is the same.
  expect(space.pointAt([-0.3, 1, 2])).toEqual(space.pointAt([0.3, 1, 2]));
});

it('carries a covariance over to the parameters', () => {
  // Var(log v) = Var(log mean) + Var(log q) + Var(log p) when the three are independent.
  const covariance = [
    [0.01, 0, 0],
    [0, 0.04, 0],
    [0, 0, 0.09],
  ];
  const carried = space.covarianceOfLogs(covariance);
  expect(carried[2]?.[2]).toBeCloseTo(0.14, 12);
  expect(carried[1]?.[2]).toBeCloseTo(0.04, 12);
  expect(carried[2]?.[0]).toBeCloseTo(-0.01, 12);
});
