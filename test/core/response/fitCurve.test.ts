import { fitCurve, type SpendResponse } from '../../../src/core/response/fitCurve';
import { seeded } from '../../helpers/seeded';

const SPENDS = [0, 50, 100, 150, 200, 300, 400, 550, 700, 900, 1200, 1500];
const history = (response: (spend: number) => number): readonly SpendResponse[] =>
  SPENDS.map((spend) => ({ spend, response: response(spend) }));
const hill = (spend: number): number => 800 / (1 + (400 / spend) ** 2.2);
const michaelisMenten = (spend: number): number => (600 * spend) / (200 + spend);

it('finds back the Michaelis-Menten curve that drew the history', () => {
  const fit = fitCurve(history(michaelisMenten));
  if (!fit.ok) throw new Error(fit.reason);
  expect(fit.saturation.kind).toBe('michaelis-menten');
  expect(fit.saturation.beta).toBeCloseTo(600, 4);
  expect(fit.saturation.kappa).toBeCloseTo(200, 4);
  expect(fit.rSquared).toBeCloseTo(1, 10);
  expect(fit.periods).toBe(12);
});

it('finds back the S-shaped Hill curve that drew the history', () => {
  const fit = fitCurve(history(hill), 'hill');
  if (!fit.ok || fit.saturation.kind !== 'hill') throw new Error('not fitted');
  expect(fit.saturation.beta).toBeCloseTo(800, 3);
  expect(fit.saturation.kappa).toBeCloseTo(400, 3);
  expect(fit.saturation.slope).toBeCloseTo(2.2, 5);
});

it('does not depend on the unit of money or of response', () => {
  const noisy = noise(3);
  const [one, other] = [
    fitCurve(noisy, 'hill'),
    fitCurve(
      noisy.map(({ spend, response }) => ({ spend: spend * 1e6, response: response / 1e4 })),
      'hill',
    ),
  ];
  if (!one.ok || !other.ok) throw new Error('not fitted');
  expect(other.saturation.kappa / one.saturation.kappa / 1e6).toBeCloseTo(1, 5);
  expect((other.saturation.beta / one.saturation.beta) * 1e4).toBeCloseTo(1, 5);
  expect(other.rSquared).toBeCloseTo(one.rSquared, 9);
});

it.each([1, 2, 3, 4, 5])('leaves no nearby curve with smaller squares (seed %d)', (seed) => {
  const noisy = noise(seed);
  const fit = fitCurve(noisy, 'hill');
  if (!fit.ok || fit.saturation.kind !== 'hill') throw new Error('not fitted');
  const { beta, kappa, slope } = fit.saturation;
  const squares = (b: number, k: number, s: number): number =>
    noisy.reduce((sum, { spend, response }) => sum + (response - b / (1 + (k / spend) ** s)) ** 2, 0);
  const least = squares(beta, kappa, slope);
  for (const factor of [0.99, 1.01]) {
    expect(squares(beta * factor, kappa, slope)).toBeGreaterThan(least);
    expect(squares(beta, kappa * factor, slope)).toBeGreaterThan(least);
    expect(squares(beta, kappa, slope * factor)).toBeGreaterThan(least);
  }
  expect(fit.rSquared).toBeGreaterThan(0.9);
  expect(fit.rSquared).toBeLessThan(1);
});

it.each<[string, readonly SpendResponse[], string]>([
  ['seven periods', history(michaelisMenten).slice(0, 7), 'too-few-periods'],
  [
    'two amounts',
    history(michaelisMenten).map((one, at) => ({ ...one, spend: 100 + 50 * (at % 2) })),
    'no-variation',
  ],
  ['the same response always', history(() => 30), 'no-variation'],
  ['a response that falls', history((spend) => 1000 - spend / 2), 'no-effect'],
  ['a straight line', history((spend) => 3 * spend), 'no-saturation'],
  ['a response that is not a number', history(() => Number.NaN), 'not-a-number'],
  ['a negative spend', history(michaelisMenten).map((one) => ({ ...one, spend: one.spend - 1 })), 'negative'],
])('refuses %s', (_, periods, reason) => {
  expect(fitCurve(periods)).toEqual({ ok: false, reason });
});

it.each<[string, (spend: number) => number, string]>([
  ['a step', (spend) => (spend < 350 ? 0 : 100), 'no-convergence'],
  ['a curve that only turns up', (spend) => spend ** 2, 'no-saturation'],
])('refuses a Hill curve through %s', (_, response, reason) => {
  expect(fitCurve(history(response), 'hill')).toEqual({ ok: false, reason });
});

function noise(seed: number): readonly SpendResponse[] {
  const random = seeded(seed);
  return history((spend) => hill(spend) * (0.9 + 0.2 * random()));
}
