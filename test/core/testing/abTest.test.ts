import type { AbTest, AbTestOptions } from '../../../src/core/testing/abTest';
import { abTest } from '../../../src/core/testing/abTest';
import type { Arm } from '../../../src/core/testing/counts';

const arm = (conversions: number, visitors: number): Arm => ({ conversions, visitors });

function run(control: Arm, variant: Arm, options?: AbTestOptions): AbTest {
  const result = abTest(control, variant, options);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

it('names the winner when the difference is significant', () => {
  expect(run(arm(200, 4000), arm(250, 4000))).toMatchObject({
    verdict: 'variant-wins',
    method: 'chi-square',
    lift: 0.25,
  });
  expect(run(arm(250, 4000), arm(200, 4000)).verdict).toBe('control-wins');
});

it('concludes nothing when the interval holds 0, and the interval says so', () => {
  const result = run(arm(200, 4000), arm(215, 4000));
  expect(result.verdict).toBe('inconclusive');
  expect(result.interval.low).toBeLessThan(0);
  expect(result.interval.high).toBeGreaterThan(0);
});

it('asks for more confidence when told to', () => {
  expect(run(arm(200, 4000), arm(250, 4000), { confidence: 0.99 }).verdict).toBe('inconclusive');
});

it('turns a narrow win into nothing with the continuity correction', () => {
  expect(run(arm(15, 50), arm(25, 50)).verdict).toBe('variant-wins');
  expect(run(arm(15, 50), arm(25, 50), { corrected: true })).toMatchObject({
    verdict: 'inconclusive',
    method: 'yates',
  });
});

it('uses Fisher’s exact test below five expected conversions and says that the test is too small', () => {
  const result = run(arm(1, 40), arm(5, 40));
  expect(result.method).toBe('fisher');
  expect(result.verdict).toBe('too-small');
  // Hypergeometric by hand: 2 × [C(40,0)C(40,6) + C(40,1)C(40,5)] ÷ C(80,6).
  expect(result.pValue).toBeCloseTo((2 * (3_838_380 + 40 * 658_008)) / 300_500_200, 10);
});

it('still sees a difference that is plain with few people', () => {
  expect(run(arm(0, 12), arm(9, 12))).toMatchObject({ method: 'fisher', verdict: 'variant-wins' });
});

it('calls a test too small when it cannot see the difference that matters', () => {
  expect(run(arm(200, 4000), arm(215, 4000), { worthSeeing: 0.005 }).verdict).toBe('too-small');
  expect(run(arm(200, 4000), arm(215, 4000), { worthSeeing: 0.02 }).verdict).toBe('inconclusive');
});

it('finds no difference and no lift when nobody converted', () => {
  expect(run(arm(0, 500), arm(0, 500))).toMatchObject({ pValue: 1, lift: undefined, verdict: 'too-small' });
});

it('warns when visitors were not split as meant', () => {
  expect(run(arm(200, 4000), arm(220, 4400)).sampleRatioMismatch).toBeLessThan(0.001);
  expect(run(arm(200, 4000), arm(205, 4050)).sampleRatioMismatch).toBeUndefined();
  expect(run(arm(400, 8000), arm(110, 2000), { variantShare: 0.2 }).sampleRatioMismatch).toBeUndefined();
});

it.each([
  ['no-visitors', arm(0, 0), arm(1, 10)],
  ['more-conversions-than-visitors', arm(1, 10), arm(11, 10)],
  ['not-a-count', arm(-1, 10), arm(1, 10)],
  ['not-a-count', arm(Number.NaN, 10), arm(1, 10)],
  ['not-a-count', arm(1.5, 10), arm(1, 10)],
])('refuses with %s', (reason, control, variant) => {
  expect(abTest(control, variant)).toEqual({ ok: false, reason });
});
