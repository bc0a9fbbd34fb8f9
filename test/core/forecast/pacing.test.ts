import type { Pacing, PacingInput, PacingRefusal } from '../../../src/core/forecast/pacing';
import { pacing } from '../../../src/core/forecast/pacing';

const APRIL = { budget: 3000, actual: 1200, start: '2026-04-01', end: '2026-04-30', today: '2026-04-10' };
const WORKING = [1, 1, 1, 1, 1, 0, 0];

function pace(more: Partial<PacingInput> = {}): Pacing {
  const result = pacing({ ...APRIL, ...more });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

it('compares the spend with the share of the days that is over, today included', () => {
  expect(pace()).toEqual({
    ok: true,
    elapsed: 10 / 30,
    expected: expect.closeTo(1000, 9),
    index: expect.closeTo(1.2, 12),
    daysLeft: 20,
    neededPerDay: 90,
    projection: expect.closeTo(3600, 9),
    gap: expect.closeTo(600, 9),
  });
});

it.each([
  ['2026-02-01', '2026-02-28', '2026-02-14', 0.5, 14],
  ['2028-02-01', '2028-02-29', '2028-02-29', 1, 0],
  ['2026-03-01', '2026-05-31', '2026-03-31', 31 / 92, 61],
  ['2026-12-31', '2027-01-01', '2026-12-31', 0.5, 1],
])('counts the days of the calendar from %s to %s', (start, end, today, elapsed, daysLeft) => {
  expect(pace({ start, end, today })).toMatchObject({ elapsed, daysLeft });
});

it('weighs the days of the week', () => {
  // April 2026 has 22 days from Monday to Friday; the 10th is a Friday, the eighth of them.
  const result = pace({ weekdayWeights: WORKING });
  expect(result.elapsed).toBeCloseTo(8 / 22, 12);
  expect(result).toMatchObject({ daysLeft: 14, neededPerDay: 1800 / 14 });
  expect(pace({ weekdayWeights: WORKING, today: '2026-04-12' })).toEqual(result);
});

it('takes weights in any unit', () => {
  const weekdayWeights = [1, 1, 1, 1, 2, 3, 3];
  const result = pace({ weekdayWeights });
  expect(pace({ weekdayWeights: weekdayWeights.map((weight) => weight * 8) })).toEqual(result);
  // From Wednesday 1 to Friday 10: 1 1 2 3 3 1 1 1 1 2 of 10 + 12 × 3 + 3 + 1.
  expect(result.elapsed).toBeCloseTo(16 / whole(weekdayWeights), 12);
});

it('agrees with the days counted one by one', () => {
  const weekdayWeights = [1, 2, 3, 4, 5, 6, 7];
  for (let day = 1; day <= 30; day += 1) {
    const today = `2026-04-${String(day).padStart(2, '0')}`;
    expect(pace({ today, weekdayWeights }).elapsed).toBeCloseTo(
      whole(weekdayWeights, day) / whole(weekdayWeights),
      12,
    );
  }
});

it('needs nothing a day when no day is left', () => {
  expect(pace({ today: '2026-04-30' })).toMatchObject({
    elapsed: 1,
    neededPerDay: null,
    projection: 1200,
    gap: -1800,
  });
});

it('needs less than nothing when the budget is already spent', () => {
  expect(pace({ actual: 3200 }).neededPerDay).toBe(-10);
});

it('projects nothing from nothing spent', () => {
  expect(pace({ actual: 0 })).toMatchObject({ index: 0, projection: 0, gap: -3000, neededPerDay: 150 });
});

it.each<[PacingRefusal, Partial<PacingInput>]>([
  ['not-started', { today: '2026-03-31' }],
  ['not-started', { start: '2026-04-04', today: '2026-04-05', weekdayWeights: WORKING }],
  ['over', { today: '2026-05-01' }],
  ['end-before-start', { end: '2026-03-31' }],
  ['bad-date', { start: '2026-02-30' }],
  ['bad-date', { today: '10/04/2026' }],
  ['bad-date', { end: '' }],
  ['not-a-number', { budget: Number.NaN }],
  ['not-a-number', { actual: Infinity }],
  ['budget-not-positive', { budget: 0 }],
  ['negative-actual', { actual: -1 }],
  ['bad-weights', { weekdayWeights: [1, 1, 1, 1, 1] }],
  ['bad-weights', { weekdayWeights: [1, 1, 1, 1, 1, 1, -1] }],
  ['bad-weights', { weekdayWeights: [0, 0, 0, 0, 0, 0, 0] }],
  ['bad-weights', { start: '2026-04-04', end: '2026-04-05', today: '2026-04-04', weekdayWeights: WORKING }],
])('refuses by %s: %j', (reason, wrong) => {
  expect(pacing({ ...APRIL, ...wrong })).toEqual({ ok: false, reason });
});

/** Weights of the first days of April 2026 (all of them by default), which begins on a Wednesday. */
function whole(weights: readonly number[], days = 30): number {
  return Array.from({ length: days }, (_, i) => weights[(i + 2) % 7] ?? 0).reduce(
    (total, one) => total + one,
    0,
  );
}
