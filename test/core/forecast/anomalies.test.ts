import type { Anomalies, AnomalyMethod, AnomalyRefusal } from '../../../src/core/forecast/anomalies';
import { normalCdf } from '../../../src/core/clv/numeric/normal';
import { findAnomalies } from '../../../src/core/forecast/anomalies';
import { poissonTail } from '../../../src/core/forecast/poissonTail';

function found(values: readonly (number | null)[], method?: AnomalyMethod, threshold?: number): Anomalies {
  const result = findAnomalies(values, method, threshold);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const directions = ({ points }: Anomalies): (string | null | undefined)[] =>
  points.map((one) => one?.direction);

it('scores by the modified z of Iglewicz & Hoaglin', () => {
  // Median 3, median deviation 1: 0.6745 × (100 − 3).
  const result = found([1, 2, 3, 4, 100]);
  expect(result).toMatchObject({ method: 'robust-z', threshold: 3.5, centre: 3 });
  expect(result.points[4]).toEqual({
    score: expect.closeTo(65.4265, 9),
    isAnomaly: true,
    direction: 'above',
  });
  expect(result.points[0]).toEqual({ score: expect.closeTo(-1.349, 9), isAnomaly: false, direction: null });
});

it('tells a value that is low from one that is high', () => {
  expect(directions(found([50, 52, 49, 51, 50, 3, 90]))).toEqual([
    null,
    null,
    null,
    null,
    null,
    'below',
    'above',
  ]);
});

it('keeps the place of the values that are missing', () => {
  expect(directions(found([null, 1, 2, 3, null, 4, 100]))).toEqual([
    undefined,
    null,
    null,
    null,
    undefined,
    null,
    'above',
  ]);
});

it('measures in mean deviations when more than half of the values are alike', () => {
  // Mean deviation 40 ÷ 10 = 4; 40 ÷ (1.253314 × 4).
  const result = found([10, 10, 10, 10, 10, 10, 10, 10, 10, 50]);
  expect(result.method).toBe('mean-deviation');
  expect(result.points[9]?.score).toBeCloseTo(7.978846, 5);
  expect(found([10, 10, 10, 10, 10, 10, 10, 50, 9, 11], 'tukey')).toMatchObject({
    method: 'mean-deviation',
    threshold: 3.5,
  });
});

it.each(['robust-z', 'tukey', 'poisson'] as const)(
  'finds nothing where all values are equal (%s)',
  (method) => {
    const result = found([7, 7, 7, null, 7, 7], method);
    expect(result.method).toBe('all-equal');
    expect(result.points.every((one) => one === null || (one.score === 0 && !one.isAnomaly))).toBe(true);
  },
);

it('scores by the distance beyond the hinges in interquartile ranges', () => {
  const result = found([10, 11, 12, 11, 10, 50], 'tukey');
  expect(result).toMatchObject({ method: 'tukey', threshold: 1.5 });
  // Hinges 10 and 12: 50 lies 19 ranges above.
  expect(result.points.map((one) => one?.score)).toEqual([0, 0, 0, 0, 0, 19]);
  expect(directions(found([10, 11, 12, 11, 10, 50], 'tukey', 20))).not.toContain('above');
});

describe('counts', () => {
  it('do not alert on 2 conversions against 0, in a week or in a hundred days', () => {
    expect(directions(found([0, 0, 0, 2, 0, 0, 0], 'poisson'))).not.toContain('above');
    expect(directions(found([2, ...Array.from({ length: 99 }, () => 0)], 'poisson'))).not.toContain('above');
  });

  it('alert on what chance does not explain', () => {
    expect(directions(found([10, 12, 9, 11, 8, 10, 30], 'poisson'))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      'above',
    ]);
    expect(directions(found([100, 98, 104, 95, 103, 40], 'poisson')).at(-1)).toBe('below');
  });

  it('do not let one alert hide the next, nor make the usual values look low', () => {
    const result = found([10, 12, 11, 9, 60, 70], 'poisson');
    expect(directions(result)).toEqual([null, null, null, null, 'above', 'above']);
    expect(result.centre).toBe(10.5);
  });

  it('score the exact tail, times the number of values, as a z', () => {
    const result = found([10, 10, 10, 10, 10, 9, 11, 19], 'poisson');
    const usual = 89 / 8;
    expect(result.centre).toBe(usual);
    let [term, below] = [Math.exp(-usual), 0];
    for (let count = 0; count < 19; count += 1) {
      below += term;
      term *= usual / (count + 1);
    }
    expect(normalCdf(-(result.points[7]?.score ?? 0))).toBeCloseTo(8 * (1 - below), 12);
  });

  it('stay finite however far they are', () => {
    const { points } = found([1, 2, 1, 0, 1, 1_000_000], 'poisson');
    expect(points[5]).toMatchObject({ isAnomaly: true, score: expect.closeTo(37, 0) });
  });
});

it('gives the exact tail of a count, itself included', () => {
  expect(poissonTail(0, 2, 'above')).toBe(1);
  expect(poissonTail(1, 2, 'above')).toBeCloseTo(1 - Math.exp(-2), 14);
  expect(poissonTail(1, 2, 'below')).toBeCloseTo(3 * Math.exp(-2), 14);
  expect(poissonTail(0, 0, 'above')).toBe(1);
  expect(poissonTail(3, 0, 'above')).toBe(0);
});

it('finds the same anomalies in any unit and from any origin', () => {
  const values = [50, 52, 49, 51, 50, 3, 90];
  for (const method of ['robust-z', 'tukey'] as const)
    expect(
      directions(
        found(
          values.map((value) => 1e-3 * value - 20),
          method,
        ),
      ),
    ).toEqual(directions(found(values, method)));
});

it.each<[AnomalyRefusal, (number | null)[], AnomalyMethod, number | undefined]>([
  ['too-few-values', [1, 2, 3, 4, null, null], 'robust-z', undefined],
  ['not-a-number', [1, 2, 3, 4, Number.NaN], 'tukey', undefined],
  ['not-a-number', [1, 2, 3, 4, Infinity], 'robust-z', undefined],
  ['threshold-out-of-range', [1, 2, 3, 4, 5], 'robust-z', 0],
  ['threshold-out-of-range', [1, 2, 3, 4, 5], 'robust-z', Number.NaN],
  ['not-a-count', [1, 2, 3, 4, 5.5], 'poisson', undefined],
  ['not-a-count', [1, 2, 3, 4, -5], 'poisson', undefined],
])('refuses by %s: %j', (reason, values, method, threshold) => {
  expect(findAnomalies(values, method, threshold)).toEqual({ ok: false, reason });
});
