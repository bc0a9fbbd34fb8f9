import { concaveEnvelope, envelopeValue, worthSpending } from '../../../src/core/response/concaveEnvelope';
import { saturationCurve } from '../../../src/core/response/saturation';

const hill = saturationCurve({ kind: 'hill', beta: 1000, kappa: 600, slope: 3 });
if (!hill.ok) throw new Error(hill.reason);
const { curve } = hill;
const between = (low: number, high: number) =>
  Array.from({ length: 41 }, (_, step) => low + ((high - low) * step) / 40);

it.each([
  [0, 2000],
  [0, 300],
  [200, 900],
  [700, 2000],
])('lies above an S-curve from %d to %d, meets it at both ends and never gets steeper', (low, high) => {
  const envelope = concaveEnvelope(curve, low, high);
  const amounts = between(low, high);
  const values = amounts.map((amount) => envelopeValue(envelope, amount));
  amounts.forEach((amount, at) => expect(values[at]! - curve.value(amount)).toBeGreaterThan(-1e-9));
  expect(values[0]).toBe(curve.value(low));
  expect(values[40]).toBeCloseTo(curve.value(high), 9);
  values
    .slice(2)
    .forEach((value, at) =>
      expect(value - values[at + 1]!).toBeLessThan(values[at + 1]! - values[at]! + 1e-9),
    );
});

it('touches a Hill curve from 0 at κ (s − 1)^(1/s)', () => {
  expect(concaveEnvelope(curve, 0, 2000).touch).toBeCloseTo(600 * 2 ** (1 / 3), 8);
});

it('is worth its chord, all or nothing, and more as money gets cheaper', () => {
  const envelope = concaveEnvelope(curve, 0, 2000);
  const { chordSlope, touch } = envelope;
  expect(worthSpending(envelope, chordSlope * 1.01, 'most')).toBe(0);
  expect(worthSpending(envelope, chordSlope, 'least')).toBe(0);
  expect(worthSpending(envelope, chordSlope, 'most')).toBe(touch);
  const cheap = worthSpending(envelope, chordSlope / 2, 'most');
  expect(cheap).toBeGreaterThan(touch);
  expect(curve.slope(cheap)).toBeCloseTo(chordSlope / 2, 12);
  expect(worthSpending(envelope, 0, 'least')).toBe(2000);
});
