import type { CampaignSigns } from '../../src/core/diagnosis';
import { diagnose } from '../../src/core/diagnosis';
import { lowerTail } from '../../src/core/testing/binomialTail';

function run(signs: CampaignSigns) {
  const result = diagnose(signs);
  if (!result.ok) throw new Error(result.reason);
  return result.diagnosis;
}
const first = (signs: CampaignSigns) => run(signs).hypotheses[0];

it('sums the binomial law', () => {
  expect(lowerTail(0, 50, 0.02)).toBeCloseTo(0.98 ** 50, 14);
  expect(lowerTail(1, 10, 0.5)).toBeCloseTo(11 / 1024, 14);
  expect(lowerTail(10, 10, 0.5)).toBe(1);
});

it('says that three clicks without a sale tell nothing, and how many would', () => {
  const { verdict, clicksNeeded, hypotheses } = run({ clicks: 3, conversions: 0 });
  expect([verdict, clicksNeeded, hypotheses]).toEqual(['too-early', 149, []]);
  // 0.98¹⁴⁸ = 5.03 %, 0.98¹⁴⁹ = 4.93 %.
  expect(run({ clicks: 148, conversions: 0 }).verdict).toBe('too-early');
  expect(run({ clicks: 149, conversions: 0 }).verdict).toBe('below-expectation');
});

it('finds nothing to explain when the rate hoped for is reached', () => {
  expect(run({ clicks: 1000, conversions: 20 }).verdict).toBe('as-expected');
});

it.each<[string, string, Partial<CampaignSigns>]>([
  ['landing-page', 'sessions-missing', { sessions: 1500 }],
  ['landing-page', 'bounce-high', { sessions: 2900, bounceRate: 0.78 }],
  ['offer', 'bounce-low', { bounceRate: 0.35, conversions: 10 }],
  ['offer', 'started-without-end', { started: 120, conversions: 10 }],
  ['tracking', 'nothing-recorded', { started: 120 }],
  ['targeting', 'nothing-started', { started: 0, bounceRate: 0.4 }],
  ['landing-page', 'no-sign', {}],
])('puts %s first on the sign %s', (hypothesis, sign, signs) => {
  expect(first({ clicks: 3000, conversions: 0, ...signs })).toEqual({ hypothesis, sign });
});

it('names the three hypotheses of the brief whatever the signs', () => {
  const named = run({ clicks: 3000, conversions: 5 }).hypotheses.map(({ hypothesis }) => hypothesis);
  expect(named.sort()).toEqual(['landing-page', 'offer', 'targeting']);
});

it.each<[string, CampaignSigns]>([
  ['not-a-count', { clicks: 0, conversions: 0 }],
  ['not-a-count', { clicks: 10.5, conversions: 0 }],
  ['more-conversions-than-visitors', { clicks: 10, conversions: 11 }],
  ['rate-out-of-range', { clicks: 10, conversions: 0, expectedRate: 2 }],
  ['rate-out-of-range', { clicks: 10, conversions: 0, bounceRate: 45 }],
])('refuses with %s', (reason, signs) => {
  expect(diagnose(signs)).toEqual({ ok: false, reason });
});
