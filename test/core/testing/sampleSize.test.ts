import { probabilityToBeat } from '../../../src/core/testing/probabilityToBeat';
import {
  detectableRate,
  sampleSize,
  sampleSizeRefusal,
  testPower,
} from '../../../src/core/testing/sampleSize';

it('reaches the power asked for at the size it gives', () => {
  const plan = { baseline: 0.031, target: 0.034, significance: 0.1 };
  expect(testPower(plan, sampleSize({ ...plan, power: 0.85 }))).toBeCloseTo(0.85, 12);
});

it('needs as many visitors to see a fall as to see the rise back', () => {
  expect(sampleSize({ baseline: 0.25, target: 0.2 })).toBeCloseTo(
    sampleSize({ baseline: 0.2, target: 0.25 }),
    9,
  );
});

it('says when no rate, even of 1, can be told with so few visitors', () => {
  expect(detectableRate({ baseline: 0.9 }, 5)).toBeNaN();
});

it.each([
  ['same-rates', { baseline: 0.2, target: 0.2 }],
  ['rate-out-of-range', { baseline: 20, target: 25 }],
  ['rate-out-of-range', { baseline: 0, target: 0.1 }],
  ['probability-out-of-range', { baseline: 0.1, target: 0.2, power: 80 }],
])('refuses with %s and gives no number', (reason, plan) => {
  expect(sampleSizeRefusal(plan)).toBe(reason);
  expect(sampleSize(plan)).toBeNaN();
});

it('gives even odds to two equal arms, and the normal law’s odds to two very large ones', () => {
  expect(probabilityToBeat({ conversions: 7, visitors: 90 }, { conversions: 7, visitors: 90 })).toBeCloseTo(
    0.5,
    12,
  );
  const [control, variant] = [
    { conversions: 250_000, visitors: 5_000_000 },
    { conversions: 250_500, visitors: 5_000_000 },
  ];
  expect(probabilityToBeat(control, variant)).toBeGreaterThan(0.76);
  expect(probabilityToBeat(control, variant)).toBeLessThan(0.77);
});
