import { isWithinRounding, roundingTolerance } from '../../src/core/rounding';

test.each([
  [1, 0.005],
  [4, 0.02],
  [100, 0.105],
  [10_000, 1.005],
])('lets %i rows stray by %f', (rows, tolerance) => {
  expect(roundingTolerance('spend', rows)).toBeCloseTo(tolerance, 12);
});

test.each([
  ['spend', '0', 0, true],
  ['spend', '0.01', 2, true],
  ['spend', '-0.105', 100, true],
  ['spend', '0.11', 100, false],
  ['conversions_value', '-0.02', 1, false],
  ['amount_incl_tax', '0.02', 9, true],
  ['clicks', '1', 1_000_000, false],
  ['rows', '-1', 1_000_000, false],
  ['event_count', '1', 1_000_000, false],
  ['page_views', '0', 3, true],
] as const)('judges a difference of %s %s over %i rows: %s', (measure, difference, rows, expected) => {
  expect(isWithinRounding(measure, difference, rows)).toBe(expected);
});
