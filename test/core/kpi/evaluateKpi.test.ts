import { KPIS, kpiById } from '../../../src/core/kpi';
import { evaluateKpi } from '../../../src/core/kpi/evaluateKpi';
import { kpiOperands } from '../../../src/core/kpi/kpi';

const MEASURES = {
  spend: 12_000,
  impressions: 800_000,
  clicks: 9_600,
  conversions: 480,
  conversions_value: 42_000,
  leads: 300,
  qualified_leads: 120,
  deals: 60,
  won_deals: 24,
  won_amount: 60_000,
  margin: 30_000,
};

test('keeps CPA, CPL, cost per qualified lead, CAC and CPC distinct on one data set', () => {
  const values = (['cpa', 'cpl', 'cost_per_qualified_lead', 'cac', 'cpc'] as const).map((id) =>
    evaluateKpi(kpiById(id), MEASURES),
  );
  expect(values).toEqual([25, 40, 100, 500, 1.25]);
});

test.each([
  ['cpm', 15],
  ['ctr', 0.012],
  ['cvr', 0.05],
  ['roas', 3.5],
  ['aov', 2500],
  ['roi', 1.5],
] as const)('computes %s as %d', (id, expected) => {
  expect(evaluateKpi(kpiById(id), MEASURES)).toBeCloseTo(expected, 12);
});

test('reproduces the published ROI of 300,000 of margin on 110,000 spent', () => {
  // docs.roivenue.com, page mROMI: (300 000 − 110 000) ÷ 110 000 ≈ 1.73
  expect(evaluateKpi(kpiById('roi'), { margin: 300_000, spend: 110_000 })).toBeCloseTo(1.73, 2);
});

const RATIOS = KPIS.filter((kpi) => kpi.kind !== 'sum');

test.each(RATIOS.map((kpi) => [kpi.id, kpi] as const))(
  'returns #DIV/0! for %s without a denominator',
  (_id, kpi) => {
    const denominator = kpi.kind === 'ratio' ? kpi.denominator : kpi.cost;
    for (const missing of [0, null]) {
      expect(evaluateKpi(kpi, { ...MEASURES, [denominator]: missing })).toEqual({ error: '#DIV/0!' });
    }
  },
);

test('returns #N/A, never 0, when no source states the numerator', () => {
  expect(evaluateKpi(kpiById('cpc'), { clicks: 10, spend: null })).toEqual({ error: '#N/A' });
  expect(evaluateKpi(kpiById('leads'), {})).toEqual({ error: '#N/A' });
});

test('names every KPI once', () => {
  expect(new Set(KPIS.map(({ id }) => id)).size).toBe(KPIS.length);
});

test('says of every cost KPI that lower is better', () => {
  const costs = RATIOS.filter((kpi) => kpiOperands(kpi)[0] === 'spend');
  expect(costs.map(({ direction }) => direction)).toEqual(costs.map(() => 'lower'));
});
