import { robynKappa, saturationCurve, type Saturation } from '../../../src/core/response/saturation';

function curve(saturation: Saturation) {
  const result = saturationCurve(saturation);
  if (!result.ok) throw new Error(result.reason);
  return result.curve;
}

const EVERY_FORM: readonly Saturation[] = [
  { kind: 'hill', beta: 900, kappa: 500, slope: 2.5 },
  { kind: 'hill', beta: 900, kappa: 500, slope: 0.6 },
  { kind: 'hill', beta: 900, kappa: 500, slope: 1 },
  { kind: 'michaelis-menten', beta: 600, kappa: 200 },
  { kind: 'logistic', beta: 40, lambda: 0.004 },
  { kind: 'tanh', beta: 40, c: 30 },
  { kind: 'root', beta: 3, alpha: 0.5 },
];
const AMOUNTS = [0.5, 20, 150, 400, 900, 2500];

describe.each(EVERY_FORM)('%o', (saturation) => {
  const { value, slope, inflexion, amountAtSlope } = curve(saturation);

  it('brings nothing for nothing, nor for less', () => {
    expect([value(0), value(-5)]).toEqual([0, 0]);
  });

  it.each(AMOUNTS)('has the slope that two neighbours of %d show', (amount) => {
    const step = amount * 1e-5;
    const difference = (value(amount + step) - value(amount - step)) / (2 * step);
    expect(slope(amount) / difference).toBeCloseTo(1, 7);
  });

  it('gets steeper before its inflexion and flatter after it', () => {
    for (const amount of AMOUNTS) {
      const change = slope(amount * 1.001) - slope(amount * 0.999);
      expect(Math.sign(change)).toBe(amount < inflexion ? 1 : -1);
    }
  });

  it('finds the amount back from its slope, beyond the inflexion', () => {
    for (const amount of AMOUNTS.filter((one) => one > inflexion))
      expect((amountAtSlope?.(slope(amount)) ?? Number.NaN) / amount).toBeCloseTo(1, 9);
  });
});

it('is steepest at the inflexion of a Hill curve of slope 2: κ ÷ √3', () => {
  const { slope, inflexion } = curve({ kind: 'hill', beta: 1, kappa: 300, slope: 2 });
  expect(inflexion).toBeCloseTo(300 / Math.sqrt(3), 10);
  expect(slope(inflexion)).toBeGreaterThan(slope(inflexion * 1.01));
  expect(slope(inflexion)).toBeGreaterThan(slope(inflexion * 0.99));
});

it.each<[number, number]>([
  [0.5, Infinity],
  [1, 4],
  [2, 0],
])('starts a Hill curve of slope %d with a marginal return of %d', (slope, atZero) => {
  expect(curve({ kind: 'hill', beta: 200, kappa: 50, slope }).slope(0)).toBe(atZero);
});

it('stays a number where powers would overflow', () => {
  const { value, slope } = curve({ kind: 'hill', beta: 5, kappa: 1e-3, slope: 90 });
  expect([value(1e9), slope(1e9), value(1e-9), slope(1e-9)]).toEqual([5, 0, 0, 0]);
});

it('has a straight root of power 1, without an amount where its slope changes', () => {
  const { value, slope, inflexion } = curve({ kind: 'root', beta: 3, alpha: 1 });
  expect([value(7), slope(0), slope(7), inflexion]).toEqual([21, 3, 3, Infinity]);
});

it('takes Robyn’s κ from the greatest spend of the history', () => {
  expect(robynKappa(0.3, [10, 400, 90])).toBeCloseTo(120, 12);
});

it.each<[string, Saturation, string]>([
  ['a height of 0', { kind: 'hill', beta: 0, kappa: 1, slope: 1 }, 'parameter-not-positive'],
  ['a negative κ', { kind: 'michaelis-menten', beta: 1, kappa: -1 }, 'parameter-not-positive'],
  ['a missing λ', { kind: 'logistic', beta: 1, lambda: Number.NaN }, 'not-a-number'],
  ['an infinite cost', { kind: 'tanh', beta: 1, c: Infinity }, 'not-a-number'],
  ['a root that gets steeper', { kind: 'root', beta: 1, alpha: 1.2 }, 'alpha-above-one'],
])('refuses %s', (_, saturation, reason) => {
  expect(saturationCurve(saturation)).toEqual({ ok: false, reason });
});
