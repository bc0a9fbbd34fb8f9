import { adstockWeights, carryOver, type Adstock } from '../../../src/core/response/adstock';

function weights(adstock: Adstock, periods = 6): readonly number[] {
  const result = adstockWeights(adstock, periods);
  if (!result.ok) throw new Error(result.reason);
  return result.values;
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

it('gives θ = 0.5 a different meaning in each form', () => {
  const total = (adstock: Adstock) => sum(weights(adstock, 60));
  expect(total({ kind: 'geometric', theta: 0.5 })).toBeCloseTo(2, 12);
  expect(total({ kind: 'geometric-window', alpha: 0.5, window: 4 })).toBe(1.875);
  expect(total({ kind: 'geometric-normalised', alpha: 0.5, window: 4 })).toBeCloseTo(1, 12);
  expect(total({ kind: 'binomial', alpha: 0.5, window: 4 })).toBe(2.5);
});

it('counts one unit once in every normalised form', () => {
  for (const adstock of [
    { kind: 'geometric-normalised', alpha: 0.8, window: 5 },
    { kind: 'binomial-normalised', alpha: 0.8, window: 5 },
    { kind: 'delayed-normalised', alpha: 0.8, peak: 2, window: 5 },
  ] as const)
    expect(sum(weights(adstock))).toBeCloseTo(1, 12);
});

it('puts the greatest effect of a delayed adstock at its peak: α^((lag − peak)²)', () => {
  expect(weights({ kind: 'delayed', alpha: 0.5, peak: 2, window: 4 })).toEqual([0.0625, 0.5, 1, 0.5]);
});

it.each<Adstock>([
  { kind: 'geometric', theta: 0 },
  { kind: 'geometric-normalised', alpha: 0, window: 3 },
  { kind: 'geometric-window', alpha: 0.7, window: 1 },
  { kind: 'binomial-normalised', alpha: 1e-9, window: 3 },
])('carries nothing over by %o', (adstock) => {
  const spends = [5, 0, 8];
  expect(carryOver(spends, adstock)).toEqual({ ok: true, values: spends });
});

it('keeps Weibull weights from 0 to 1, the PDF with its greatest at 1 and its least at 0', () => {
  const pdf = weights({ kind: 'weibull-pdf', shape: 3, scale: 0.4 }, 20);
  expect([Math.min(...pdf), Math.max(...pdf)]).toEqual([0, 1]);
  expect(pdf.indexOf(1)).toBeGreaterThan(0);
  const cdf = weights({ kind: 'weibull-cdf', shape: 3, scale: 0.4 }, 20);
  expect(cdf[0]).toBe(1);
  cdf.slice(1).forEach((weight, lag) => expect(weight).toBeLessThanOrEqual(cdf[lag] ?? Number.NaN));
});

it('has all of a Weibull PDF at once in a window of one period', () => {
  expect(carryOver([3, 4], { kind: 'weibull-pdf', shape: 2, scale: 0.5, window: 1 })).toEqual({
    ok: true,
    values: [3, 4],
  });
});

it('feels nothing in a history without periods', () => {
  expect(carryOver([], { kind: 'geometric', theta: 0.5 })).toEqual({ ok: true, values: [] });
});

it.each<[Adstock, string]>([
  [{ kind: 'geometric', theta: 1 }, 'decay-out-of-range'],
  [{ kind: 'geometric', theta: -0.1 }, 'decay-out-of-range'],
  [{ kind: 'geometric-window', alpha: 1.1, window: 3 }, 'decay-out-of-range'],
  [{ kind: 'binomial', alpha: 0, window: 3 }, 'decay-out-of-range'],
  [{ kind: 'delayed', alpha: 0, peak: 1, window: 3 }, 'decay-out-of-range'],
  [{ kind: 'delayed-normalised', alpha: 0.5, peak: -1, window: 3 }, 'peak-negative'],
  [{ kind: 'geometric-normalised', alpha: 0.5, window: 0 }, 'window-not-a-count'],
  [{ kind: 'binomial-normalised', alpha: 0.5, window: 2.5 }, 'window-not-a-count'],
  [{ kind: 'weibull-cdf', shape: 0, scale: 0.5 }, 'weibull-out-of-range'],
  [{ kind: 'weibull-pdf', shape: 1, scale: 1.5 }, 'weibull-out-of-range'],
  [{ kind: 'geometric', theta: Number.NaN }, 'not-a-number'],
])('refuses %o', (adstock, reason) => {
  expect(carryOver([1, 2], adstock)).toEqual({ ok: false, reason });
});

it('refuses a spend that is not a number', () => {
  expect(carryOver([1, Number.NaN], { kind: 'geometric', theta: 0.5 })).toEqual({
    ok: false,
    reason: 'not-a-number',
  });
});
