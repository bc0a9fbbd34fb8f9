import type {
  SmoothingFit,
  SmoothingOptions,
  SmoothingRefusal,
} from '../../../src/core/forecast/fitSmoothing';
import { fitSmoothing } from '../../../src/core/forecast/fitSmoothing';
import { projectSmoothing } from '../../../src/core/forecast/projectSmoothing';
import type { SmoothingKind } from '../../../src/core/forecast/smooth';
import { SMOOTHING_KINDS } from '../../../src/core/forecast/smooth';
import { seeded } from '../../helpers/seeded';

/** Sales with a season, a trend and chance. */
function sales(length: number, seed = 1): number[] {
  const random = seeded(seed);
  const season = [1.2, 0.8, 0.9, 1.1];
  return Array.from({ length }, (_, i) => (100 + 2 * i) * (season[i % 4] ?? 1) + 10 * random());
}

function fitted(values: readonly number[], kind: SmoothingKind, options?: SmoothingOptions): SmoothingFit {
  const fit = fitSmoothing(values, kind, { period: 4, ...options });
  if (!fit.ok) throw new Error(fit.reason);
  return fit;
}

function forecasts(values: readonly number[], kind: SmoothingKind, options?: SmoothingOptions): number[] {
  return projectSmoothing(fitted(values, kind, options), 8).map(({ value }) => value);
}

/** Each number within a billionth of what is expected. */
function expectSame(numbers: readonly number[], expected: readonly number[]): void {
  expect(numbers).toHaveLength(expected.length);
  for (const [i, one] of numbers.entries())
    expect(Math.abs(one - (expected[i] ?? Number.NaN))).toBeLessThan(1e-9 * Math.abs(one));
}

it.each(SMOOTHING_KINDS)('continues a constant series unchanged and without doubt (%s)', (kind) => {
  const steps = projectSmoothing(
    fitted(
      Array.from({ length: 12 }, () => 42),
      kind,
    ),
    5,
  );
  for (const { value, low, high } of steps)
    expect([value, low, high]).toEqual([42, 42, 42].map((one) => expect.closeTo(one, 9)));
});

it.each(['holt', 'holt-winters-additive'] as const)('continues a straight line (%s)', (kind) => {
  const line = Array.from({ length: 12 }, (_, i) => 10 + 3 * i);
  // R reads the starting line half a season early: the additive model finds its way back to it, and not in one step.
  const options = kind === 'holt' ? {} : { start: { level: 7, trend: 3, season: [0, 0, 0, 0] } };
  expectSame(
    forecasts(line, kind, options),
    Array.from({ length: 8 }, (_, i) => 46 + 3 * i),
  );
});

it('repeats a season that is added to a straight line, known from the start', () => {
  const season = [5, -3, -6, 4];
  const whole = Array.from({ length: 20 }, (_, i) => 50 + 2 * i + (season[i % 4] ?? 0));
  const start = { level: 48, trend: 2, season };
  expectSame(forecasts(whole.slice(0, 12), 'holt-winters-additive', { start }), whole.slice(12));
});

it('repeats a season that multiplies a straight line, known from the start', () => {
  const season = [1.5, 0.7, 0.6, 1.2];
  const whole = Array.from({ length: 20 }, (_, i) => (50 + 2 * i) * (season[i % 4] ?? 0));
  const start = { level: 48, trend: 2, season };
  expectSame(forecasts(whole.slice(0, 12), 'holt-winters-multiplicative', { start }), whole.slice(12));
});

it.each(['ses', 'holt', 'holt-winters-additive'] as const)(
  'moves the forecasts with the series (%s)',
  (kind) => {
    const weights = { alpha: 0.3, beta: 0.1, gamma: 0.2 };
    const shifted = forecasts(
      sales(24).map((value) => value + 1000),
      kind,
      { weights },
    );
    expectSame(
      shifted,
      forecasts(sales(24), kind, { weights }).map((value) => value + 1000),
    );
  },
);

it.each(SMOOTHING_KINDS)('finds the same weights in euros and in thousands of euros (%s)', (kind) => {
  const [small, large] = [1e-6, 1e6].map((unit) =>
    fitted(
      sales(24).map((value) => value * unit),
      kind,
    ),
  );
  for (const name of ['alpha', 'beta', 'gamma'] as const)
    expect(small?.weights[name]).toBeCloseTo(large?.weights[name] ?? Number.NaN, 5);
});

it.each(SMOOTHING_KINDS)('gives the same answer to the same question (%s)', (kind) => {
  expect(fitted(sales(24), kind)).toEqual(fitted(sales(24), kind));
});

it.each([1, 2, 3, 4, 5])(
  'finds no better weights on a fine grid than those of the fit (series %d)',
  (seed) => {
    const values = sales(20, seed);
    const { sse } = fitted(values, 'holt');
    const grid = Array.from({ length: 41 }, (_, i) => i / 40);
    const best = Math.min(
      ...grid.flatMap((alpha) =>
        grid.map((beta) => fitted(values, 'holt', { weights: { alpha, beta } }).sse),
      ),
    );
    expect(sse).toBeLessThanOrEqual(best * (1 + 1e-9));
  },
);

it('holds the weights that are given and finds the others', () => {
  const { weights, sse } = fitted(sales(24), 'holt-winters-additive', { weights: { beta: 0.05 } });
  expect(weights.beta).toBe(0.05);
  expect(sse).toBeGreaterThan(fitted(sales(24), 'holt-winters-additive').sse);
});

it('makes no larger error from the best start than from the usual one', () => {
  const weights = { alpha: 0.4, beta: 0.2 };
  const best = fitted(sales(24), 'holt', { weights, start: 'best' });
  for (const [level, trend] of [
    [best.level, best.trend],
    [100, 0],
    [90, 2],
  ] as const)
    expect(best.sse).toBeLessThanOrEqual(
      fitted(sales(24), 'holt', { weights, start: { level, trend, season: [0] } }).sse,
    );
});

it('takes the first value from a start that α = 1 forgets', () => {
  const fit = fitted([3, 5, 4, 6], 'holt', { weights: { alpha: 1, beta: 0 }, start: 'best' });
  expect(fit.residuals[0]).toBeCloseTo(0, 9);
});

const refusals: [SmoothingRefusal, readonly number[], SmoothingKind, SmoothingOptions][] = [
  ['not-a-number', [1, 2, Number.NaN, 4], 'ses', {}],
  ['not-a-number', [1, 2, Infinity, 4], 'holt', {}],
  ['too-few-values', [1, 2], 'ses', {}],
  ['too-few-values', [1, 2, 3], 'holt', {}],
  ['too-few-values', [1, 2, 3, 4, 5, 6, 7], 'holt-winters-additive', { period: 4 }],
  ['season-out-of-range', [1, 2, 3, 4, 5], 'holt-winters-additive', { period: 1 }],
  ['season-out-of-range', [1, 2, 3, 4, 5], 'holt-winters-additive', { period: 2.5 }],
  ['not-positive', [1, 2, 3, 4, 5, 6, 7, 0], 'holt-winters-multiplicative', { period: 4 }],
  ['weight-out-of-range', [1, 2, 3], 'ses', { weights: { alpha: 1.2 } }],
  ['weight-out-of-range', [1, 2, 3, 4], 'holt', { weights: { beta: Number.NaN } }],
  ['no-fit', [1e200, -1e200, 1e200, -1e200], 'holt', {}],
];

it.each(refusals)('refuses by %s: %j with %s', (reason, values, kind, options) => {
  expect(fitSmoothing(values, kind, options)).toEqual({ ok: false, reason });
});
