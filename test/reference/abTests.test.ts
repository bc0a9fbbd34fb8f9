/** Published numbers: R 4.2 (`prop.test`, `power.prop.test`, `power.t.test`, `fisher.test`, `t.test`), statsmodels, their documentation. */
import { fisherExact } from '../../src/core/testing/fisherExact';
import { clopperPearson, jeffreys, newcombe, waldDifference, wilson } from '../../src/core/testing/intervals';
import { meanSampleSize, meanTestPower, welchTest } from '../../src/core/testing/meanTests';
import { probabilityToBeat } from '../../src/core/testing/probabilityToBeat';
import { oneProportionZ, proportionTest, twoProportionZ } from '../../src/core/testing/proportionTest';
import type { SampleSizeFormula } from '../../src/core/testing/sampleSize';
import { detectableRate, sampleSize, testPower } from '../../src/core/testing/sampleSize';

const arm = (conversions: number, visitors: number) => ({ conversions, visitors });

describe('power.prop.test', () => {
  it('gives the power of 50 an arm from R’s documentation, with and without the other tail', () => {
    expect(testPower({ baseline: 0.5, target: 0.75 }, 50)).toBeCloseTo(0.7401659, 7);
    expect(testPower({ baseline: 0.5, target: 0.75 }, 50, true)).toBeCloseTo(0.7401672, 7);
  });

  it.each([
    [0.5, 0.75, 0.9, 76.70693, 5],
    [0.05, 0.06, 0.8, 8157.731, 3],
    [0.1, 0.12, 0.8, 3840.847, 3],
    [0.2, 0.25, 0.8, 1093.739, 3],
    [0.02, 0.025, 0.9, 18485.734, 3],
  ])('needs R’s number of visitors for %d against %d at power %d', (baseline, target, power, n, digits) => {
    expect(sampleSize({ baseline, target, power })).toBeCloseTo(n, digits);
  });

  it('needs fewer visitors when the test is one-sided', () => {
    expect(sampleSize({ baseline: 0.05, target: 0.06, oneSided: true })).toBeCloseTo(6425.722, 3);
  });

  it('finds the smallest rate that 50 an arm can tell from one half', () => {
    const rate = detectableRate({ baseline: 0.5, power: 0.9 }, 50);
    // R stops its search at a tolerance of 1.2e-4 and prints 0.8026141; ours has the power asked for.
    expect(rate).toBeCloseTo(0.8026141, 4);
    expect(testPower({ baseline: 0.5, target: rate }, 50)).toBeCloseTo(0.9, 12);
  });

  it.each<[SampleSizeFormula, number, number, number]>([
    ['baseline', 1030.22, 7663.0, 2],
    ['unpooled', 1090.99, 8154.99, 2],
    // statsmodels searches for its number and stops within 0.02 of the closed form.
    ['arcsine', 1091.9, 8142.595, 1],
    ['power.prop.test', 1093.74, 8157.73, 2],
    ['continuity', 1133.39, 8356.53, 2],
  ])('gives the number of the formula %s, not of its neighbours', (formula, wide, narrow, digits) => {
    expect(sampleSize({ baseline: 0.2, target: 0.25 }, formula)).toBeCloseTo(wide, digits);
    expect(sampleSize({ baseline: 0.05, target: 0.06 }, formula)).toBeCloseTo(narrow, digits);
  });
});

describe('prop.test', () => {
  it('compares the four groups of smokers of R’s documentation', () => {
    const test = proportionTest([arm(83, 86), arm(90, 93), arm(129, 136), arm(70, 82)]);
    expect(test.chiSquare).toBeCloseTo(12.600411, 6);
    expect(test.degrees).toBe(3);
    expect(test.pValue).toBeCloseTo(0.005585477, 9);
  });

  it('compares 200 of 4,000 with 250 of 4,000', () => {
    const { z, pValue } = twoProportionZ(arm(200, 4000), arm(250, 4000));
    expect(z).toBeCloseTo(-2.42624842, 8);
    expect(pValue).toBeCloseTo(0.01525582, 8);
    expect(proportionTest([arm(200, 4000), arm(250, 4000)]).pValue).toBeCloseTo(pValue, 14);
    expect(proportionTest([arm(200, 4000), arm(250, 4000)], true).pValue).toBeCloseTo(0.01741989, 8);
    expect(fisherExact(arm(200, 4000), arm(250, 4000))).toBeCloseTo(0.01733351, 8);
    expect(probabilityToBeat(arm(200, 4000), arm(250, 4000))).toBeCloseTo(0.99235953, 8);
  });

  it('gives both intervals of the difference of 250 and 200 of 4,000', () => {
    const wald = waldDifference(arm(250, 4000), arm(200, 4000));
    expect(wald.low).toBeCloseTo(0.00240601, 8);
    expect(wald.high).toBeCloseTo(0.02259399, 8);
    const score = newcombe(arm(250, 4000), arm(200, 4000));
    expect(score.low).toBeCloseTo(0.00239787, 8);
    expect(score.high).toBeCloseTo(0.02264787, 8);
  });

  it('compares 15 of 50 with 25 of 50', () => {
    const plain = proportionTest([arm(15, 50), arm(25, 50)]);
    expect(plain.chiSquare).toBeCloseTo(4.1666667, 7);
    expect(plain.pValue).toBeCloseTo(0.04122683, 8);
    expect(proportionTest([arm(15, 50), arm(25, 50)], true).pValue).toBeCloseTo(0.06619258, 8);
    expect(probabilityToBeat(arm(15, 50), arm(25, 50))).toBeCloseTo(0.97858518, 8);
    expect(probabilityToBeat(arm(25, 50), arm(15, 50))).toBeCloseTo(1 - 0.97858518, 8);
  });

  it('gives the z of the two examples of statsmodels', () => {
    const one = oneProportionZ(arm(5, 83), 0.05);
    expect(one.z).toBeCloseTo(0.39212603, 8);
    expect(one.pValue).toBeCloseTo(0.6949651, 8);
    const two = twoProportionZ(arm(5, 83), arm(12, 99));
    expect(two.z).toBeCloseTo(-1.40783042, 8);
    expect(two.pValue).toBeCloseTo(0.15918129, 8);
  });
});

it('gives the intervals of one rate that statsmodels and R give', () => {
  const rounded = ({ low, high }: { low: number; high: number }) => [low, high].map((end) => end.toFixed(8));
  expect(rounded(wilson(arm(15, 50)))).toEqual(['0.19103554', '0.43750350']);
  expect(rounded(wilson(arm(0, 50)))).toEqual(['0.00000000', '0.07134760']);
  expect(rounded(clopperPearson(arm(0, 50)))).toEqual(['0.00000000', '0.07112174']);
  expect(jeffreys(arm(15, 50)).low).toBeCloseTo(0.18687713, 8);
  expect(jeffreys(arm(15, 50)).high).toBeCloseTo(0.4355279, 7);
});

describe('means', () => {
  it('gives the power and the sizes of R’s power.t.test', () => {
    expect(meanTestPower({ difference: 1 }, 20)).toBeCloseTo(0.8689528, 7);
    expect(meanSampleSize({ difference: 1, power: 0.9 })).toBeCloseTo(22.0211, 5);
    expect(meanSampleSize({ difference: 1, power: 0.9, oneSided: true })).toBeCloseTo(17.84713, 4);
  });

  it('gives Welch’s t of Student’s sleep data', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const { t, degrees, pValue } = welchTest(first, second);
    expect(t).toBeCloseTo(-1.8608135, 7);
    expect(degrees).toBeCloseTo(17.776474, 6);
    expect(pValue).toBeCloseTo(0.07939414, 8);
  });
});
