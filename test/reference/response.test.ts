/**
 * Published numbers of response curves and budget splits: Robyn (`transformation.R`, executed), Meridian
 * (`adstock_hill_test.py`), PyMC-Marketing (`test_transformers.py`, `test_budget_optimizer.py`), and exact optima.
 */
import { adstockWeights, carryOver, type Adstock } from '../../src/core/response/adstock';
import { optimiseBudget, type BudgetInput } from '../../src/core/response/optimiseBudget';
import type { ResponseCurve } from '../../src/core/response/responseCurve';
import { robynKappa, saturationCurve, type Saturation } from '../../src/core/response/saturation';

function curve(saturation: Saturation): ResponseCurve {
  const result = saturationCurve(saturation);
  if (!result.ok) throw new Error(result.reason);
  return result.curve;
}

function felt(spends: readonly number[], adstock: Adstock): readonly number[] {
  const result = carryOver(spends, adstock);
  if (!result.ok) throw new Error(result.reason);
  return result.values;
}

function weights(adstock: Adstock): readonly number[] {
  const result = adstockWeights(adstock, 5);
  if (!result.ok) throw new Error(result.reason);
  return result.values;
}

function optimum(input: BudgetInput) {
  const result = optimiseBudget(input);
  if (!result.ok) throw new Error(result.reason);
  return { ...result, exact: result.channels.map(({ exact }) => exact) };
}

function expectClose(actual: readonly number[], expected: readonly number[], digits: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, digits));
}

const HUNDREDS = [100, 100, 100, 100, 100];

describe('Robyn', () => {
  it('gives saturation_hill(c(100, 150, 170, 190, 200), 3, 0.5)', () => {
    const spends = [100, 150, 170, 190, 200];
    const hill = curve({ kind: 'hill', beta: 1, kappa: robynKappa(0.5, spends), slope: 3 });
    expectClose(
      spends.map(hill.value),
      [0.5, 0.771428571429, 0.83088110942, 0.872757348263, 0.888888888889],
      12,
    );
  });

  it('gives mic_men(5:10, 5, 0.5)', () => {
    const { value } = curve({ kind: 'michaelis-menten', beta: 5, kappa: 0.5 });
    expectClose(
      [5, 6, 7, 8, 9, 10].map(value),
      [4.54545454545, 4.61538461538, 4.66666666667, 4.70588235294, 4.73684210526, 4.7619047619],
      11,
    );
  });

  it.each<[Adstock, readonly number[], readonly number[], number]>([
    [{ kind: 'geometric', theta: 0.5 }, HUNDREDS, [100, 150, 175, 187.5, 193.75], 12],
    [{ kind: 'geometric', theta: 0.7 }, [100, 0, 0, 0, 0], [100, 70, 49, 34.3, 24.01], 12],
    [
      { kind: 'weibull-cdf', shape: 0.5, scale: 0.5 },
      HUNDREDS,
      [100, 156.13839138, 180.950290364, 190.078077897, 192.954717469],
      9,
    ],
    [
      { kind: 'weibull-pdf', shape: 0.5, scale: 0.5 },
      HUNDREDS,
      [100, 143.234968732, 163.630161504, 171.520982636, 171.520982636],
      9,
    ],
  ])('carries over by %o', (adstock, spends, expected, digits) => {
    expectClose(felt(spends, adstock), expected, digits);
  });

  it('inflates five equal spends by 1.6125 at θ = 0.5', () => {
    const total = felt(HUNDREDS, { kind: 'geometric', theta: 0.5 }).reduce((sum, value) => sum + value, 0);
    expect(total / 500).toBeCloseTo(1.6125, 12);
  });
});

describe('Meridian', () => {
  const MEDIA = [
    [0.12, 0.34, 0.91, 0.45, 0.78],
    [0.55, 0.71, 0.08, 0.82, 0.29],
    [0.89, 0.23, 0.67, 0.11, 0.95],
  ];
  const last = (kind: 'geometric-normalised' | 'binomial-normalised') =>
    [0.1, 0.5, 0.9].map((alpha, index) => felt(MEDIA[index]!, { kind, alpha, window: 5 })[4]!);

  it('gives the adstock of its test, geometric and binomial', () => {
    expectClose(last('geometric-normalised'), [0.751014, 0.435161, 0.57222], 6);
    expectClose(last('binomial-normalised'), [0.742346, 0.462667, 0.567051], 6);
  });

  it('gives the binomial weights, from the oldest spend to that of the period', () => {
    const oldestFirst = (alpha: number) => [...weights({ kind: 'binomial', alpha, window: 5 })].reverse();
    expectClose(oldestFirst(0.25), [0.008, 0.064, 0.216, 0.512, 1], 12);
    expectClose(oldestFirst(0.5), [0.2, 0.4, 0.6, 0.8, 1], 12);
  });

  it('gives its Hill curve', () => {
    const { value } = curve({ kind: 'hill', beta: 1, kappa: 1.5, slope: 0.7 });
    expectClose([0, 0.5, 1, 2, 4].map(value), [0, 0.31668928, 0.42951614, 0.55017492, 0.66520581], 8);
    const plain = curve({ kind: 'hill', beta: 1, kappa: 1, slope: 1 });
    for (const x of [0.1, 1, 7]) expect(plain.value(x)).toBeCloseTo(x / (1 + x), 15);
  });

  it('goes to one half as the slope goes to 0, which is refused itself', () => {
    expect(curve({ kind: 'hill', beta: 1, kappa: 0.3, slope: 1e-12 }).value(7)).toBeCloseTo(0.5, 11);
    expect(saturationCurve({ kind: 'hill', beta: 1, kappa: 0.3, slope: 0 })).toEqual({
      ok: false,
      reason: 'parameter-not-positive',
    });
  });
});

describe('PyMC-Marketing', () => {
  it('carries over y₂ = x₂ + αx₁ + α²x₀ in a window of three', () => {
    const [, , third] = felt([3, 5, 7], { kind: 'geometric-window', alpha: 0.4, window: 3 });
    expect(third).toBeCloseTo(7 + 0.4 * 5 + 0.16 * 3, 12);
  });

  it('spreads one unit over four periods, normalised', () => {
    expectClose(
      felt([1, 0, 0, 0], { kind: 'geometric-normalised', alpha: 0.5, window: 4 }),
      [0.53333333, 0.26666667, 0.13333333, 0.06666667],
      8,
    );
  });

  it.each<[Saturation, readonly number[], readonly number[]]>([
    [{ kind: 'logistic', beta: 1, lambda: 1 }, [1], [0.46211716]],
    [{ kind: 'logistic', beta: 1, lambda: 3 }, [0, 0.1, 0.5, 1], [0, 0.14888503, 0.63514895, 0.90514825]],
    [{ kind: 'tanh', beta: 1, c: 0.5 }, [0, 0.1, 0.5, 1], [0, 0.19737532, 0.76159416, 0.96402758]],
    [{ kind: 'michaelis-menten', beta: 2, kappa: 0.4 }, [0, 0.1, 0.5, 1], [0, 0.4, 1.11111111, 1.42857143]],
  ])('saturates by %o', (saturation, amounts, expected) => {
    expectClose(amounts.map(curve(saturation).value), expected, 8);
  });

  describe('budget of two channels, four draws of the posterior, thirty periods and their carry-over', () => {
    /** The same amount in each of 30 periods, nothing in the 4 after; the mean response of the draws, all periods together. */
    const channel = (lambdas: readonly number[], beta: number, alpha: number): ResponseCurve => {
      const spends = Array.from({ length: 34 }, (_, period) => (period < 30 ? 1 : 0));
      const shares = felt(spends, { kind: 'geometric-normalised', alpha, window: 4 });
      const draws = lambdas.map((lambda) => curve({ kind: 'logistic', beta, lambda }));
      const mean = (of: (draw: ResponseCurve, share: number) => number): number =>
        draws.reduce((sum, draw) => shares.reduce((all, share) => all + of(draw, share), sum), 0) /
        draws.length;
      return {
        value: (amount) => mean((draw, share) => draw.value(share * amount)),
        slope: (amount) => mean((draw, share) => share * draw.slope(share * amount)),
        inflexion: 0,
      };
    };
    const curves = [channel([0.1, 0.3, 0.5, 0.7], 0.5, 0.5), channel([0.2, 0.4, 0.6, 0.8], 1, 0.7)];

    it('finds the exact optimum, which their own test value misses by 0.00025', () => {
      const { exact, response, equalSplitResponse } = optimum({
        budget: 100,
        channels: curves.map((one) => ({ curve: one })),
      });
      // By bisection of the difference of slopes with 40 digits; their search stops at 54.78357588.
      expectClose(exact, [54.7833234557, 45.2166765443], 9);
      expect(response).toBeCloseTo(48.9316644, 7);
      expect(equalSplitResponse).toBeCloseTo(48.9195775, 7);
    });

    it('gives both 50 when neither may have more', () => {
      const { exact } = optimum({ budget: 100, channels: curves.map((one) => ({ curve: one, max: 50 })) });
      expectClose(exact, [50, 50], 12);
    });

    it('gives nobody anything of nothing', () => {
      const { exact, response } = optimum({
        budget: 0,
        channels: curves.map((one) => ({ curve: one, max: 50 })),
      });
      expect([...exact, response]).toEqual([0, 0, 0]);
    });
  });
});

describe('exact optima', () => {
  const michaelisMenten = (betas: readonly number[], kappas: readonly number[]) =>
    betas.map((beta, index) => ({ curve: curve({ kind: 'michaelis-menten', beta, kappa: kappas[index]! }) }));
  const three = michaelisMenten([1000, 600, 400], [500, 200, 800]);

  it('reaches the closed form √(βκ ÷ λ) − κ of Michaelis-Menten curves', () => {
    const result = optimum({ budget: 1000, channels: three });
    expectClose(result.exact, [591.751709536, 334.846922835, 73.401367629], 9);
    expect(result.marginalReturn).toBeCloseTo(0.419490609, 9);
    expect(result.response).toBeCloseTo(951.273477, 7);
    expect(result.equalSplitResponse).toBeCloseTo(892.6470588, 7);
  });

  it.each([
    [0.12, 120, [539.347627478, 309.174270539, 31.478101983], 898.3965095],
    [0.15, 150, [526.246606964, 302.756107465, 20.997285571], 884.3334862],
  ])('takes a pocket of %d off first', (pocketShare, pocket, amounts, response) => {
    const result = optimum({ budget: 1000, channels: three, pocketShare });
    expect(result.pocket).toBe(pocket);
    expectClose(result.exact, amounts, 9);
    expect(result.response).toBeCloseTo(response, 7);
  });

  it('leaves out a channel whose first euro brings less than the last of the others', () => {
    const result = optimum({ budget: 150, channels: michaelisMenten([1000, 600, 100], [500, 200, 800]) });
    expectClose(result.exact, [70.5088733, 79.4911267, 0], 7);
    expect(result.response).toBeCloseTo(294.2377076, 7);
    expect(result.channels.map(({ binding }) => binding)).toEqual(['interior', 'interior', 'zero']);
  });

  const hills = (parameters: readonly (readonly [number, number, number])[]) =>
    parameters.map(([beta, kappa, slope]) => ({ curve: curve({ kind: 'hill', beta, kappa, slope }) }));

  it.each([
    [400, [0, 343.5597524, 56.4402476], 412.22852],
    [800, [0, 700.9160931, 99.0839069], 828.84701],
    [1500, [783.3279219, 631.3619034, 85.3101747], 1456.70772],
  ])('splits %d among S-shaped Hill curves', (budget, amounts, response) => {
    const result = optimum({
      budget,
      channels: hills([
        [1000, 600, 3],
        [900, 500, 2.5],
        [300, 50, 1],
      ]),
    });
    expectClose(result.exact, amounts, 6);
    expect(result.response).toBeCloseTo(response, 5);
    expect(result.gap).toBeLessThan(1e-9);
  });

  it('does not stop on the saddle of two equal S-curves, where SLSQP reports success at 222.22', () => {
    const result = optimum({
      budget: 600,
      channels: hills([
        [1000, 600, 3],
        [1000, 600, 3],
      ]),
    });
    expect(result.exact).toEqual([600, 0]);
    expect(result.response).toBeCloseTo(500, 12);
    expect(result.equalSplitResponse).toBeCloseTo(222.22, 2);
  });
});
