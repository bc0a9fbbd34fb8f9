import {
  optimiseBudget,
  type BudgetChannel,
  type BudgetInput,
  type OptimisedBudget,
} from '../../../src/core/response/optimiseBudget';
import type { ResponseCurve } from '../../../src/core/response/responseCurve';
import { saturationCurve, type Saturation } from '../../../src/core/response/saturation';
import { seeded } from '../../helpers/seeded';

function curve(saturation: Saturation): ResponseCurve {
  const result = saturationCurve(saturation);
  if (!result.ok) throw new Error(result.reason);
  return result.curve;
}
const hill = (beta: number, kappa: number, slope: number): ResponseCurve =>
  curve({ kind: 'hill', beta, kappa, slope });

function optimum(input: BudgetInput): OptimisedBudget {
  const result = optimiseBudget(input);
  if (!result.ok) throw new Error(result.reason);
  return result;
}
const cents = (amount: number): number => Math.round(amount * 100);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The best split on a grid of equal steps, by dynamic programming: no split of whole steps brings more. */
function gridOptimum(channels: readonly BudgetChannel[], budget: number, steps: number): number {
  let best = Array.from({ length: steps + 1 }, (_, spent) => (spent === 0 ? 0 : -Infinity));
  for (const { curve: one, min = 0, max = Infinity } of channels) {
    const values = best.map((_, step) => {
      const amount = (budget * step) / steps;
      return amount >= min - 1e-9 && amount <= max + 1e-9 ? one.value(amount) : -Infinity;
    });
    best = best.map((_, spent) => {
      let most = -Infinity;
      for (let step = 0; step <= spent; step += 1) {
        const value = values[step]! + best[spent - step]!;
        if (value > most) most = value;
      }
      return most;
    });
  }
  return best[steps]!;
}

interface Drawn {
  readonly budget: number;
  readonly channels: readonly BudgetChannel[];
  /** Bounds stand on this many equal steps of the budget. */
  readonly steps: number;
}

/** Mostly S-shaped channels, some with bounds, and a current plan that keeps them. */
function draw(seed: number, count: number, steps = 400): Drawn {
  const random = seeded(seed);
  const budget = steps * Math.ceil(1 + random() * 8);
  const saturations = Array.from({ length: count }, (): Saturation => {
    const kappa = budget * (0.1 + 0.7 * random());
    const beta = kappa * (1 + random());
    const kind = random();
    if (kind < 0.1) return { kind: 'michaelis-menten', beta, kappa };
    if (kind < 0.2) return { kind: 'logistic', beta, lambda: 1 / kappa };
    if (kind < 0.25) return { kind: 'root', beta: Math.sqrt(beta), alpha: 0.3 + 0.7 * random() };
    return { kind: 'hill', beta, kappa, slope: 0.7 + 4 * random() };
  });
  const unit = budget / steps;
  const cuts = [0, ...Array.from({ length: count - 1 }, () => Math.floor(random() * steps)), steps].sort(
    (a, b) => a - b,
  );
  const channels = saturations.map((saturation, index) => {
    const current = cuts[index + 1]! - cuts[index]!;
    const bounds = {
      ...(random() < 0.3 && { min: unit * Math.floor(current * random()) }),
      ...(random() < 0.3 && { max: unit * Math.ceil(current + random() * (steps - current)) }),
    };
    return { curve: curve(saturation), current: unit * current, ...bounds };
  });
  return { budget, channels, steps };
}

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe('on budgets drawn by a seeded chance', () => {
  it.each(SEEDS)('brings what a fine grid shows to be the most, and a little more (seed %d)', (seed) => {
    const { budget, channels, steps } = draw(seed, 2 + (seed % 4));
    const { response, gap } = optimum({ budget, channels });
    const grid = gridOptimum(channels, budget, steps);
    expect(response).toBeGreaterThanOrEqual(grid * (1 - 1e-12));
    // Between two points of the grid a response cannot rise by more than this.
    expect(response - grid).toBeLessThan(0.01 * grid);
    expect(gap).toBeLessThanOrEqual(1e-9);
  });

  it.each(SEEDS)('keeps the budget, the bounds and equal marginal returns (seed %d)', (seed) => {
    const { budget, channels } = draw(1000 + seed, 2 + (seed % 9));
    const input = {
      budget: budget + 0.37,
      channels: channels.map(({ max, ...one }) => ({ ...one, ...(max && { max: max + 1 }) })),
    };
    const result = optimum({ ...input, pocketShare: 0 });
    expect(sumOf(result.channels.map(({ amount }) => cents(amount)))).toBe(cents(input.budget));
    expect(sumOf(result.channels.map(({ exact }) => exact))).toBeCloseTo(input.budget, 7);
    result.channels.forEach(({ amount, exact, binding, marginalReturn, response }, index) => {
      const { min = 0, max = Infinity, curve: one } = input.channels[index]!;
      expect(amount).toBeGreaterThanOrEqual(min);
      expect(amount).toBeLessThanOrEqual(max);
      expect(Math.abs(amount - exact)).toBeLessThan(0.01);
      expect(response).toBe(one.value(exact));
      const common = result.marginalReturn ?? Number.NaN;
      if (binding === 'interior') expect(marginalReturn / common).toBeCloseTo(1, 6);
    });
  });

  it.each(SEEDS)('brings at least what today’s plan and the equal split bring (seed %d)', (seed) => {
    const { budget, channels } = draw(2000 + seed, 2 + (seed % 9));
    const { response, current, equalSplitResponse } = optimum({ budget, channels });
    expect(current?.amount).toBeCloseTo(budget, 6);
    expect(response).toBeGreaterThanOrEqual((current?.response ?? Infinity) * (1 - 1e-12));
    expect(response).toBeGreaterThanOrEqual(equalSplitResponse * (1 - 1e-12));
  });

  it.each(SEEDS.slice(0, 20))('gives permuted channels the same amounts (seed %d)', (seed) => {
    const { budget, channels } = draw(3000 + seed, 6);
    const order = [3, 0, 5, 1, 4, 2];
    const one = optimum({ budget, channels });
    const other = optimum({ budget, channels: order.map((index) => channels[index]!) });
    order.forEach((index, at) =>
      expect(other.channels[at]!.exact).toBeCloseTo(one.channels[index]!.exact, 5),
    );
    expect(other.response).toBeCloseTo(one.response, 9);
  });

  it('gives the same answer twice', () => {
    const { budget, channels } = draw(7, 8);
    expect(optimum({ budget, channels })).toEqual(optimum({ budget, channels }));
  });
});

it.each<[string, number, number, number, readonly number[]]>([
  ['one alone may stand before its inflexion', 300, 0, Infinity, [300, 0]],
  ['both are served when there is enough for two', 2000, 0, Infinity, [1000, 1000]],
  ['a floor is kept, and the rest goes to one', 700, 100, Infinity, [600, 100]],
  ['a cap is filled before the other gets the rest', 700, 0, 400, [400, 300]],
])('of two channels alike, %s', (_, budget, min, max, amounts) => {
  const channel = { curve: hill(1000, 600, 3), min, max };
  const result = optimum({ budget, channels: [channel, channel] });
  result.channels.forEach(({ exact }, index) => expect(exact).toBeCloseTo(amounts[index]!, 7));
});

it('gives a fixed channel its amount, whatever it brings', () => {
  const result = optimum({
    budget: 1000,
    channels: [
      { curve: hill(1, 600, 3), min: 250, max: 250 },
      { curve: hill(900, 200, 1) },
      { curve: hill(900, 200, 1), min: 500 },
      { curve: hill(900, 200, 1), max: 90.5 },
    ],
  });
  expect(result.channels.map(({ amount, binding }) => [amount, binding])).toEqual([
    [250, 'fixed'],
    [159.5, 'interior'],
    [500, 'floor'],
    [90.5, 'cap'],
  ]);
});

it('keeps the pocket, to the cent, out of what the channels share', () => {
  const { pocket, channels } = optimum({
    budget: 1000.01,
    pocketShare: 0.125,
    channels: [{ curve: hill(900, 200, 1) }, { curve: hill(900, 200, 1) }, { curve: hill(900, 200, 1) }],
  });
  expect(pocket).toBe(125);
  expect(channels.map(({ amount }) => amount)).toEqual([291.67, 291.67, 291.67]);
});

it('splits cents so that they add up: 100 among three alike', () => {
  const channel = { curve: hill(900, 200, 1) };
  const { channels } = optimum({ budget: 100, channels: [channel, channel, channel] });
  expect(sumOf(channels.map(({ amount }) => cents(amount)))).toBe(10_000);
  expect(channels.map(({ amount }) => amount).sort()).toEqual([33.33, 33.33, 33.34]);
});

it('fills the better of two straight lines first', () => {
  const line = (beta: number) => ({ curve: curve({ kind: 'root', beta, alpha: 1 }), max: 700 });
  const { channels, marginalReturn } = optimum({ budget: 1000, channels: [line(2), line(3)] });
  expect(channels.map(({ amount }) => amount)).toEqual([300, 700]);
  expect(marginalReturn).toBe(2);
});

it('takes any concave curve, also one with straight stretches and no inverse of its slope', () => {
  const bent: ResponseCurve = {
    value: (amount) => Math.min(3 * amount, 200 + amount),
    slope: (amount) => (amount < 100 ? 3 : 1),
    inflexion: 0,
  };
  const { channels, response } = optimum({
    budget: 1000,
    channels: [
      { curve: bent },
      { curve: { value: (x) => 2 * Math.min(x, 450), slope: (x) => (x < 450 ? 2 : 0), inflexion: 0 } },
    ],
  });
  expect(channels[0]?.exact).toBeCloseTo(550, 6);
  expect(response).toBeCloseTo(750 + 900, 6);
});

it('spends a budget far beyond saturation, and says that the next euro brings next to nothing', () => {
  const channel = { curve: curve({ kind: 'logistic', beta: 10, lambda: 1 }) };
  const { channels, response, marginalReturn } = optimum({ budget: 1e7, channels: [channel, channel] });
  expect(sumOf(channels.map(({ amount }) => amount))).toBe(1e7);
  expect(response).toBe(20);
  expect(marginalReturn).toBe(0);
});

it('tells the response of today’s plan, and its total, which may be another', () => {
  const channel = { curve: curve({ kind: 'michaelis-menten', beta: 100, kappa: 50 }), current: 50 };
  const { current } = optimum({ budget: 300, channels: [channel, channel] });
  expect(current).toEqual({ amount: 100, response: 100 });
  expect(optimum({ budget: 300, channels: [channel, { curve: channel.curve }] }).current).toBeNull();
});

it('has no marginal return when every channel is full', () => {
  const channel = { curve: hill(900, 200, 1), max: 50 };
  expect(optimum({ budget: 100, channels: [channel, channel] }).marginalReturn).toBeNull();
});

it('splits among thirty S-shaped channels with close curves, and proves it', () => {
  const random = seeded(2);
  const channels = Array.from({ length: 30 }, () => {
    const kappa = 100 + 900 * random();
    return { curve: hill(kappa * (1.9 + 0.2 * random()), kappa, 2 + random()) };
  });
  expect(optimum({ budget: 8000, channels }).gap).toBeLessThanOrEqual(1e-9);
  const alike = Array.from({ length: 30 }, () => ({ curve: hill(1000, 600, 3) }));
  expect(optimum({ budget: 6000, channels: alike }).gap).toBeLessThanOrEqual(1e-9);
});

it('says how far its proof reaches when channels of one shape and many sizes make a puzzle', () => {
  const random = seeded(107);
  const channels = Array.from({ length: 30 }, () => {
    const kappa = 100 + 900 * random();
    return { curve: hill(2 * kappa, kappa, 2.5) };
  });
  const { gap } = optimum({ budget: 9000, channels });
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(1e-6);
});

const any = hill(900, 200, 2);
it.each<[string, BudgetInput, object]>([
  ['no channel', { budget: 100, channels: [] }, { reason: 'no-channel' }],
  [
    'a budget that is no number',
    { budget: Number.NaN, channels: [{ curve: any }] },
    { reason: 'not-a-number' },
  ],
  ['an endless budget', { budget: Infinity, channels: [{ curve: any }] }, { reason: 'not-a-number' }],
  ['a negative budget', { budget: -1, channels: [{ curve: any }] }, { reason: 'budget-negative' }],
  [
    'a pocket of everything',
    { budget: 9, pocketShare: 1, channels: [{ curve: any }] },
    { reason: 'pocket-out-of-range' },
  ],
  [
    'a negative pocket',
    { budget: 9, pocketShare: -0.1, channels: [{ curve: any }] },
    { reason: 'pocket-out-of-range' },
  ],
  [
    'a floor below 0',
    { budget: 9, channels: [{ curve: any }, { curve: any, min: -1 }] },
    { reason: 'amount-negative', channel: 1 },
  ],
  [
    'a cap that is no number',
    { budget: 9, channels: [{ curve: any, max: Number.NaN }] },
    { reason: 'not-a-number', channel: 0 },
  ],
  [
    'crossed bounds',
    { budget: 9, channels: [{ curve: any, min: 5, max: 4 }] },
    { reason: 'bounds-crossed', channel: 0 },
  ],
  [
    'floors of 120 for 100',
    {
      budget: 100,
      channels: [
        { curve: any, min: 70 },
        { curve: any, min: 50 },
      ],
    },
    { reason: 'floors-above-budget', gap: 20 },
  ],
  [
    'caps of 60 for 100',
    {
      budget: 100,
      channels: [
        { curve: any, max: 20 },
        { curve: any, max: 40 },
      ],
    },
    { reason: 'caps-below-budget', gap: 40 },
  ],
  [
    'floors of 95 when a pocket leaves 90',
    { budget: 100, pocketShare: 0.1, channels: [{ curve: any, min: 95 }] },
    { reason: 'floors-above-budget', gap: 5 },
  ],
  [
    'a curve that falls',
    { budget: 9, channels: [{ curve: { value: (x) => -x, slope: () => -1, inflexion: 0 } }] },
    { reason: 'bad-curve', channel: 0 },
  ],
  [
    'a curve without values',
    { budget: 9, channels: [{ curve: { value: () => Number.NaN, slope: () => 1, inflexion: 0 } }] },
    { reason: 'bad-curve', channel: 0 },
  ],
])('refuses %s', (_, input, refusal) => {
  expect(optimiseBudget(input)).toEqual({ ok: false, ...refusal });
});
