/**
 * Published numbers: `HoltWinters` and `predict.HoltWinters` of R 4.2.2 on its own data sets, and statsmodels 0.13.5 on the
 * examples of Hyndman & Athanasopoulos (“Forecasting: Principles and Practice”, chapter 7, first edition).
 * Fixed weights must agree to the digits printed. Optimised ones must reach R's sum of squares or better: R stops a little
 * before the bottom (on co2 it warns ABNORMAL_TERMINATION_IN_LNSRCH), so its weights and forecasts are approached, not met.
 */
import { readFileSync } from 'node:fs';
import { findAnomalies } from '../../src/core/forecast/anomalies';
import type { SmoothingFit, SmoothingOptions } from '../../src/core/forecast/fitSmoothing';
import { fitSmoothing } from '../../src/core/forecast/fitSmoothing';
import { poissonTail } from '../../src/core/forecast/poissonTail';
import { projectSmoothing } from '../../src/core/forecast/projectSmoothing';
import type { SmoothingKind } from '../../src/core/forecast/smooth';
import { ascending, deviations, hinges, median } from '../../src/core/forecast/spread';

const ADDITIVE = 'holt-winters-additive';
const MULTIPLICATIVE = 'holt-winters-multiplicative';
const WEIGHTS = { alpha: 0.2, beta: 0.1, gamma: 0.1 };

function series(name: string): readonly number[] {
  const file = new URL(`../fixtures/series/${name}.json`, `file://${__dirname}/`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { values: number[] }).values;
}

function fitted(values: readonly number[], kind: SmoothingKind, options?: SmoothingOptions): SmoothingFit {
  const fit = fitSmoothing(values, kind, options);
  if (!fit.ok) throw new Error(fit.reason);
  return fit;
}

const forecasts = (fit: SmoothingFit, horizon: number): number[] =>
  projectSmoothing(fit, horizon).map(({ value }) => value);
const halves = (fit: SmoothingFit, horizon: number, confidence?: number): number[] =>
  projectSmoothing(fit, horizon, confidence).map(({ value, high }) => high - value);

/** Each number to so many decimals of the one printed. */
function expectClose(numbers: readonly number[], printed: readonly number[], decimals: number): void {
  expect(numbers).toEqual(printed.map((one) => expect.closeTo(one, decimals)));
}

/** Each number within a share of the one printed: what is left of an optimum that is flat at its bottom. */
function expectNear(numbers: readonly number[], printed: readonly number[], share: number): void {
  expect(numbers).toHaveLength(printed.length);
  expect(Math.max(...numbers.map((one, i) => Math.abs(one / (printed[i] ?? 0) - 1)))).toBeLessThan(share);
}

describe('R’s HoltWinters with weights given', () => {
  const air = series('airPassengers');

  it('gives the multiplicative season of AirPassengers', () => {
    const fit = fitted(air, MULTIPLICATIVE, { period: 12, weights: WEIGHTS });
    expectClose([fit.level, fit.trend], [496.9022524, 4.0779705], 7);
    expect(fit.sse).toBeCloseTo(41923.67819, 5);
    const printed = [
      453.1678, 459.9508, 526.1805, 514.5033, 505.2665, 582.6163, 645.9191, 641.5079, 563.8711, 496.4218,
      434.6091, 491.7063,
    ];
    expectClose(forecasts(fit, 12), printed, 4);
    // The second year, to the digits of print(digits = 12): the season comes round and the trend goes on.
    expect(forecasts(fit, 24)[12]).toBeCloseTo(497.433185557, 8);
    expect(forecasts(fit, 24)[23]).toBeCloseTo(535.78890298, 8);
  });

  it('gives the additive season of AirPassengers and its intervals', () => {
    const fit = fitted(air, ADDITIVE, { period: 12, weights: WEIGHTS });
    expectClose([fit.level, fit.trend], [496.7911341, 3.5301749], 7);
    expect(fit.sse).toBeCloseTo(126087.3147, 4);
    const printed = [
      479.3419, 479.9128, 514.3194, 513.6372, 515.988, 553.6365, 584.8068, 579.0706, 533.7212, 503.8446,
      478.3315, 509.7746,
    ];
    expectClose(forecasts(fit, 12), printed, 4);
    const steps = projectSmoothing(fit, 24);
    // Steps 1, 12, 13 (where the season has moved too) and 24.
    expectClose(
      [0, 11, 12, 23].map((i) => steps[i]?.high ?? 0),
      [540.122150284, 599.317800144, 616.661357733, 700.201246642],
      7,
    );
    expectClose(
      [0, 11, 12, 23].map((i) => steps[i]?.low ?? 0),
      [418.561615447, 420.231447056, 426.746606258, 404.072198819],
      7,
    );
  });

  it('gives the limits of Chatfield & Yar for a season that multiplies, not the narrow ones of R', () => {
    // Their formula computed in R from the fit: qnorm(.975) × √(var(residuals) Σ(ψⱼ s(h)/s(h−j))²), ψ₀ = 1.
    const printed = [34.8875951026, 35.7331042769, 37.2092057778, 38.1915881379];
    const fit = fitted(air, MULTIPLICATIVE, { period: 12, weights: WEIGHTS });
    expectClose(halves(fit, 4), printed, 8);
    expectClose(halves(fit, 24).slice(11, 13), [48.9347031623, 51.9984644476], 8);
    expect(halves(fit, 24)[23]).toBeCloseTo(78.9198725189, 8);
    // predict.HoltWinters says 9.77 for the first step, 1.96 standard errors × (α + γ(1 − α)) = 0.28.
    expect((halves(fit, 1)[0] ?? 0) * 0.28).toBeCloseTo(462.93637 - 453.167843, 4);
  });

  it('starts a season of an odd number of periods as R does', () => {
    const weights = { alpha: 0.3, beta: 0.05, gamma: 0.2 };
    const added = fitted(air.slice(0, 60), ADDITIVE, { period: 7, weights });
    expect(added.sse).toBeCloseTo(33505.7856155, 6);
    expectClose([added.level, added.trend], [213.23123687357, 0.91737168453], 10);
    expectClose(
      forecasts(added, 9),
      [
        210.440250696, 218.847460405, 225.029795583, 224.508713963, 224.401551826, 215.191857732,
        217.431697782, 216.861852488, 225.269062197,
      ],
      8,
    );
    const multiplied = fitted(air.slice(0, 60), MULTIPLICATIVE, { period: 7, weights });
    expect(multiplied.sse).toBeCloseTo(35154.9360992, 6);
    expectClose(
      forecasts(multiplied, 9),
      [
        207.493918077, 217.451393608, 226.237736846, 229.015057738, 227.001003892, 214.874028687,
        215.818559359, 213.689221006, 223.9164285,
      ],
      8,
    );
  });

  it('gives simple smoothing of the Nile and its 80 % limits', () => {
    const fit = fitted(series('nile'), 'ses', { weights: { alpha: 0.2 } });
    expect(fit.sse).toBeCloseTo(2043111.45156, 4);
    expectClose(forecasts(fit, 3), [821.316976184, 821.316976184, 821.316976184], 8);
    expectClose(
      halves(fit, 3, 0.8),
      [1005.33545039, 1008.97973435, 1012.55458431].map((high) => high - 821.316976184),
      6,
    );
  });
});

describe('R’s HoltWinters with weights to be found', () => {
  it('reaches co2 with a season added', () => {
    const fit = fitted(series('co2'), ADDITIVE, { period: 12 });
    expect(fit.sse).toBeLessThanOrEqual(43.12986);
    expectClose(
      [fit.weights.alpha, fit.weights.beta, fit.weights.gamma],
      [0.5126484, 0.0094977, 0.4728868],
      3,
    );
    expectClose([fit.level, fit.trend], [364.7616237, 0.1247438], 3);
    const printed = [
      365.1079, 365.9664, 366.7343, 368.1364, 368.6674, 367.9508, 366.5318, 364.3799, 362.4731, 362.752,
      364.2203, 365.6741,
    ];
    expectNear(forecasts(fit, 12), printed, 3e-6);
    expectNear(halves(fit, 12).slice(11), [366.913787779 - 365.674124334], 3e-4);
  });

  it('reaches AirPassengers with a season that multiplies', () => {
    const fit = fitted(series('airPassengers'), MULTIPLICATIVE, { period: 12 });
    expect(fit.sse).toBeLessThanOrEqual(16570.778);
    expectClose(
      [fit.weights.alpha, fit.weights.beta, fit.weights.gamma],
      [0.2755925, 0.032693, 0.8707292],
      4,
    );
    const printed = [
      447.0559, 419.7123, 464.8671, 496.0839, 507.5326, 575.4509, 666.5923, 657.9137, 550.3088, 492.9853,
      420.2073, 465.6345,
    ];
    expectNear(forecasts(fit, 12), printed, 1e-5);
  });

  it('reaches AirPassengers with a season added, whose weight is exactly 1', () => {
    const fit = fitted(series('airPassengers'), ADDITIVE, { period: 12 });
    expect(fit.sse).toBeLessThanOrEqual(21860.185);
    expectClose([fit.weights.alpha, fit.weights.beta], [0.2479595, 0.0345337], 4);
    expect(fit.weights.gamma).toBe(1);
    expectNear(forecasts(fit, 12).slice(0, 3), [453.497721751, 429.390569252, 467.036052089], 1e-5);
  });

  it('reaches Holt’s trend of uspop, whose level weight is exactly 1', () => {
    const fit = fitted(series('uspop'), 'holt');
    expect(fit.sse).toBeLessThanOrEqual(299.5825032);
    expect(fit.weights.alpha).toBe(1);
    expect(fit.weights.beta).toBeCloseTo(0.7709064, 7);
    const steps = projectSmoothing(fit, 3);
    expectClose(forecasts(fit, 3), [227.4904, 251.7809, 276.0713], 4);
    expectClose(
      steps.map(({ low }) => low),
      [219.779823068, 236.099469312, 250.97101713],
      5,
    );
  });

  it('reaches simple smoothing of the Nile', () => {
    const fit = fitted(series('nile'), 'ses');
    expect(fit.sse).toBeLessThanOrEqual(2038872);
    // R's optimize() stops at a tolerance of 1.2e-4 on the weight; ours is the bottom.
    expect(fit.weights.alpha).toBeCloseTo(0.2465579, 4);
    expectNear(forecasts(fit, 3), [805.0389, 805.0389, 805.0389], 5e-6);
    expectNear(halves(fit, 3), [281.5576693, 289.989473, 298.1829425], 1e-4);
  });
});

describe('the examples of Hyndman & Athanasopoulos', () => {
  it('finds the oil production of Saudi Arabia with its level before 1996', () => {
    const oil = [
      446.6565, 454.4733, 455.663, 423.6322, 456.2713, 440.5881, 425.3325, 485.1494, 506.0482, 526.792,
      514.2689, 494.211,
    ];
    const fit = fitted(oil, 'ses', { start: 'best' });
    expect(fit.weights.alpha).toBeCloseTo(0.892, 5);
    expect(fit.sse).toBeCloseTo(7573.426, 3);
    expectClose(forecasts(fit, 3), [496.4935, 496.4935, 496.4935], 4);
    // The level before the first value, read back from its error.
    expect((oil[0] ?? 0) - (fit.residuals[0] ?? 0)).toBeCloseTo(447.4785, 3);
  });

  it('continues the air passengers of Australia from the regression of their first ten years', () => {
    const air = [
      17.5534, 21.86, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.577569,
      33.477398, 39.021581, 41.386432, 41.596552,
    ];
    // statsmodels starts there when nothing is optimised: a line through the first ten values, read one year before them.
    const years = air.slice(0, 10).map((value, i) => ({ value, year: i + 1 }));
    const trend = years.reduce((total, { value, year }) => total + value * (year - 5.5), 0) / 82.5;
    const level = years.reduce((total, { value }) => total + value, 0) / 10 - 5.5 * trend;
    const start = { level, trend, season: [0] };
    const fit = fitted(air, 'holt', { weights: { alpha: 0.8, beta: 0.2 }, start });
    expect(fit.sse).toBeCloseTo(54.7244, 4);
    expectClose(forecasts(fit, 5), [43.625, 45.3631, 47.1013, 48.8395, 50.5776], 4);
  });
});

describe('unusual values', () => {
  it('gives R’s mad of 1 2 3 4 100', () => {
    // R's mad is the median absolute deviation × 1.4826.
    expect(1.4826 * median(deviations([1, 2, 3, 4, 100], 3))).toBeCloseTo(1.4826, 12);
  });

  it('gives R’s hinges and boxplot outliers', () => {
    expect(hinges(ascending([3, 1, 4, 1, 5, 9, 2, 6, 5]))).toEqual({ lower: 2, upper: 5 });
    expect(hinges(ascending([3, 1, 4, 1, 5, 9, 2, 6, 5, 30, -20]))).toEqual({ lower: 1.5, upper: 5.5 });
    const outliers = (values: readonly number[]): number[] => {
      const found = findAnomalies(values, 'tukey');
      return found.ok ? values.filter((_, i) => found.points[i]?.isAnomaly) : [];
    };
    expect(outliers([10, 11, 12, 11, 10, 50])).toEqual([50]);
    expect(outliers([3, 1, 4, 1, 5, 9, 2, 6, 5, 30, -20])).toEqual([30, -20]);
  });

  it('gives R’s ppois', () => {
    expect(poissonTail(5, 2, 'above')).toBeCloseTo(0.05265301734371, 13);
    expect(poissonTail(10, 3, 'above')).toBeCloseTo(0.00110248813012, 13);
    expect(poissonTail(2, 5, 'below')).toBeCloseTo(0.1246520194831, 13);
    expect(poissonTail(0, 3, 'below')).toBeCloseTo(Math.exp(-3), 14);
  });
});
