import type { ForecastInput, ForecastRefusal, KpiForecast } from '../../../src/core/forecast/forecastKpi';
import { forecastKpi } from '../../../src/core/forecast/forecastKpi';
import { fitSmoothing } from '../../../src/core/forecast/fitSmoothing';
import { projectSmoothing } from '../../../src/core/forecast/projectSmoothing';
import { seeded } from '../../helpers/seeded';

const FACTORS = [0.7, 0.8, 1, 1.1, 1.2, 1.3, 0.9, 0.6, 1, 1.1, 1.2, 1.1];

/** Monthly leads that grow by 5 a month; the season multiplies them or is added; chance of ±3 %. */
function leads(length: number, season: 'multiplied' | 'added' | 'none', seed = 7): number[] {
  const random = seeded(seed);
  return Array.from({ length }, (_, i) => {
    const factor = FACTORS[i % 12] ?? 1;
    const level = 200 + 5 * i;
    const base =
      season === 'multiplied' ? level * factor : season === 'added' ? level + 150 * (factor - 1) : 200;
    return base + 0.06 * level * (random() - 0.5);
  });
}

function forecast(history: ForecastInput['history'], more: Partial<ForecastInput> = {}): KpiForecast {
  const result = forecastKpi({ history, horizon: 3, ...more });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const values = ({ steps }: KpiForecast): number[] => steps.map(({ value }) => value);

describe('the choice of a method', () => {
  it.each([
    ['multiplied', 'holt-winters-multiplicative'],
    ['added', 'holt-winters-additive'],
  ] as const)('follows a season that is %s', (season, method) => {
    const whole = leads(72, season);
    const result = forecast(whole.slice(0, 60), { horizon: 12 });
    expect(result).toMatchObject({ method, notes: [], test: { periods: 12, isBetter: true } });
    for (const [i, value] of values(result).entries())
      expect(Math.abs(value / (whole[60 + i] ?? 0) - 1)).toBeLessThan(0.1);
  });

  it('does not try a multiplicative season on a history with a zero', () => {
    const history = leads(60, 'multiplied').map((value, i) => (i === 7 ? 0 : value));
    expect(forecast(history).notes).toContain('multiplicative-not-tried');
    expect(forecast(history).method).not.toBe('holt-winters-multiplicative');
  });

  it('says that the season does not help where there is none', () => {
    const result = forecast(leads(48, 'none'));
    expect(['ses', 'mean']).toContain(result.method);
    expect(result.notes).toEqual(['season-not-supported']);
  });

  it.each([
    [23, true],
    [24, false],
  ])('needs two whole seasons for a seasonal model: %d months', (length, isShort) => {
    const result = forecast(leads(length, 'multiplied'));
    expect(result.notes.includes('fewer-than-two-seasons')).toBe(isShort);
    expect(result.method.startsWith('holt-winters')).toBe(!isShort);
  });

  it.each([
    [24, null],
    [26, null],
    [27, 3],
    [32, 8],
    [47, 11],
    [48, 12],
    [90, 12],
  ])(
    'holds out a quarter of %d months, at most a year, and leaves two whole seasons: %s',
    (length, periods) => {
      const result = forecast(leads(length, 'multiplied'));
      expect(result.test?.periods ?? null).toBe(periods);
      expect(result.notes.includes('not-tested')).toBe(periods === null);
    },
  );

  it('continues the line of a history without season', () => {
    const line = Array.from({ length: 14 }, (_, i) => 100 + 10 * i);
    const result = forecast(line, { season: 1 });
    expect(result).toMatchObject({ method: 'holt', notes: [], test: { periods: 3 } });
    expect(values(result)).toEqual([240, 250, 260].map((one) => expect.closeTo(one, 9)));
  });

  it('falls back to the last value when no model beats it, and says so', () => {
    const steps = [10, 10, 10, 10, 14, 14, 14, 14, 30, 30, 30, 30];
    const result = forecast(steps, { season: 1 });
    expect(result).toMatchObject({ method: 'naive', notes: ['naive-not-beaten'], test: { isBetter: false } });
    expect(values(result)).toEqual([30, 30, 30]);
  });

  it('falls back to last year when no model beats it, and says so', () => {
    // Every year is the same: repeating it is exactly right, and nothing can do better.
    const year = [9, 1, 7, 3, 8, 2, 6, 4, 9, 5, 1, 8];
    const history = Array.from({ length: 36 }, (_, i) => year[i % 12] ?? 0);
    const result = forecast(history, { horizon: 14 });
    expect(result).toMatchObject({
      method: 'seasonal-naive',
      notes: ['naive-not-beaten'],
      test: { isBetter: false, benchmark: { method: 'seasonal-naive', rmse: 0, mase: null } },
    });
    expect(values(result)).toEqual([...year, 9, 1]);
  });

  it('forecasts a constant by itself', () => {
    const result = forecast(Array.from({ length: 30 }, () => 42));
    expect(result.steps).toEqual(Array.from({ length: 3 }, () => ({ value: 42, low: 42, high: 42 })));
  });

  it('says when a history is too short to test anything', () => {
    const result = forecast([100, 140, 90, 130, 110, 95], { season: 1 });
    expect(result).toMatchObject({ method: 'ses', notes: ['not-tested'], test: null });
  });

  it('gives the same answer to the same question', () => {
    expect(forecast(leads(40, 'multiplied'))).toEqual(forecast(leads(40, 'multiplied')));
  });
});

describe('the method asked for', () => {
  it('is used as it is, with the numbers of its model', () => {
    const history = leads(40, 'multiplied');
    const fit = fitSmoothing(history, 'holt');
    const result = forecast(history, { method: 'holt' });
    expect(result.steps).toEqual(fit.ok ? projectSmoothing(fit, 3) : []);
  });

  it('is kept when the naive forecast does better, and that is said', () => {
    const steps = [10, 10, 10, 10, 14, 14, 14, 14, 30, 30, 30, 30];
    expect(forecast(steps, { season: 1, method: 'mean' })).toMatchObject({
      method: 'mean',
      notes: ['naive-not-beaten'],
    });
    expect(forecast(steps, { season: 1, method: 'naive' })).toMatchObject({ method: 'naive', notes: [] });
  });

  it('leaves the choice between two seasons to holt-winters', () => {
    const asked = { method: 'holt-winters' } as const;
    expect(forecast(leads(60, 'multiplied'), asked).method).toBe('holt-winters-multiplicative');
    expect(forecast(leads(60, 'added'), asked).method).toBe('holt-winters-additive');
  });

  it('gives the benchmarks the limits of the textbook', () => {
    const history = [4, 8, 6, 10, 7, 9, 8, 12];
    const half = (method: 'mean' | 'naive' | 'seasonal-naive', step: number): number => {
      const { value = 0, high = 0 } = forecast(history, { method, season: 4, horizon: 5 }).steps[step] ?? {};
      return (high - value) / 1.959963984540054;
    };
    // Mean 8, squares 42: s² = 42 ÷ 7, × (1 + 1/8). Changes 4 −2 4 −3 2 −1 4: 66 ÷ 7. A year: 3 1 2 2: 18 ÷ 4.
    expect(half('mean', 0)).toBeCloseTo(Math.sqrt((42 / 7) * 1.125), 12);
    expect(half('naive', 2)).toBeCloseTo(Math.sqrt((66 / 7) * 3), 12);
    expect(half('seasonal-naive', 3)).toBeCloseTo(Math.sqrt(18 / 4), 12);
    expect(half('seasonal-naive', 4)).toBeCloseTo(Math.sqrt((18 / 4) * 2), 12);
  });
});

describe('the test on the last periods', () => {
  it('measures RMSE and MASE by hand', () => {
    // Held out: 30 and 34 after 10 14 12 16 14 18 16 20, whose steps are 4 2 4 2 4 2 4: 22 ÷ 7.
    const { test } = forecast([10, 14, 12, 16, 14, 18, 16, 20, 30, 34], { season: 1, method: 'mean' });
    expect(test).toMatchObject({
      periods: 2,
      rmse: expect.closeTo(Math.sqrt((15 ** 2 + 19 ** 2) / 2), 12),
      mase: expect.closeTo(17 / (22 / 7), 12),
      benchmark: {
        method: 'naive',
        rmse: expect.closeTo(Math.sqrt((10 ** 2 + 14 ** 2) / 2), 12),
        mase: expect.closeTo(12 / (22 / 7), 12),
      },
    });
  });
});

describe('missing periods', () => {
  it('are put on the line between their neighbours, counted, and never 0', () => {
    const history = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((one) => one * 10);
    const holes = history.map((value, i) => (i === 4 || i === 5 || i === 9 ? null : value));
    const result = forecast(holes, { season: 1 });
    expect(result).toMatchObject({ filled: 3, notes: ['gaps-filled'] });
    expect(values(result)).toEqual(values(forecast(history, { season: 1 })));
  });

  it('are left out before the first value', () => {
    const history = leads(48, 'multiplied');
    const result = forecast([null, null, ...history]);
    expect(result.notes).toEqual(['leading-gaps']);
    expect(result.steps).toEqual(forecast(history).steps);
    expect(result.filled).toBe(0);
  });

  it('are the first ones forecast when they are the last', () => {
    const history = leads(48, 'multiplied');
    const result = forecast([...history, null, null]);
    expect(result.notes).toEqual(['trailing-gaps']);
    expect(result.steps).toEqual(forecast(history).steps);
  });
});

describe('limits', () => {
  it('are wider for more confidence and further away', () => {
    const widths = (confidence: number): number[] =>
      forecast(leads(60, 'added'), { confidence, horizon: 6 }).steps.map(({ low, high }) => high - low);
    const [narrow, wide] = [widths(0.8), widths(0.95)];
    expect(wide.every((width, i) => width > (narrow[i] ?? Infinity))).toBe(true);
    expect(wide).toEqual([...wide].sort((one, other) => one - other));
  });

  it('stop at the floor of a KPI that cannot fall below, and only then', () => {
    const falling = [90, 82, 71, 60, 52, 41, 30, 21, 12, 3];
    const free = forecast(falling, { season: 1, method: 'holt' });
    expect(free.steps.every(({ value }) => value < 0)).toBe(true);
    const floored = forecast(falling, { season: 1, method: 'holt', floor: 0 });
    expect(floored.steps[2]).toEqual({ value: 0, low: 0, high: 0 });
    expect(floored.notes).toContain('floor-applied');
    expect(forecast(falling, { season: 1, method: 'mean', floor: -1000 }).notes).not.toContain(
      'floor-applied',
    );
  });

  it('warn when more is forecast than is known', () => {
    expect(forecast(leads(30, 'added'), { horizon: 31 }).notes).toContain('horizon-beyond-history');
  });
});

const YEAR = leads(12, 'multiplied');
const refusals: [ForecastRefusal, Partial<ForecastInput>][] = [
  ['too-few-values', { history: [] }],
  ['too-few-values', { history: [5, null, 6] }],
  ['not-a-number', { history: [1, 2, Number.NaN, 4] }],
  ['not-a-number', { history: [1, 2, 3, -Infinity] }],
  ['mostly-missing', { history: [1, null, null, null, null, 2, 3] }],
  ['horizon-out-of-range', { horizon: 0 }],
  ['horizon-out-of-range', { horizon: 2.5 }],
  ['horizon-out-of-range', { horizon: 1001 }],
  ['horizon-out-of-range', { horizon: Number.NaN }],
  ['season-out-of-range', { season: 0 }],
  ['season-out-of-range', { season: 1.5 }],
  ['season-out-of-range', { season: 1, method: 'holt-winters' }],
  ['season-out-of-range', { season: 1, method: 'seasonal-naive' }],
  ['confidence-out-of-range', { confidence: 1 }],
  ['confidence-out-of-range', { confidence: 95 }],
  ['floor-out-of-range', { floor: Number.NaN }],
  ['too-few-values-for-method', { method: 'holt-winters' }],
  ['too-few-values-for-method', { method: 'seasonal-naive' }],
  ['too-few-values-for-method', { method: 'holt', history: [1, 2, 3] }],
  ['not-positive', { method: 'holt-winters-multiplicative', season: 4, history: [...YEAR, 0] }],
  ['no-fit', { method: 'holt', season: 1, history: [1e200, -1e200, 1e200, -1e200] }],
];

it.each(refusals)('refuses by %s: %j', (reason, wrong) => {
  expect(forecastKpi({ history: YEAR, horizon: 3, ...wrong })).toEqual({ ok: false, reason });
});
