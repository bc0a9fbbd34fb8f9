import { KPIS, kpiById } from '../../../src/core/kpi';
import { changeVerdict, FEW_RESULTS, resultsOf } from '../../../src/core/kpi/changeVerdict';

const change = { value: 20, before: 40, results: 200, resultsBefore: 200, direction: 'lower' } as const;

describe('changeVerdict', () => {
  it.each([
    ['better', 'a CPA that halves over many conversions', change],
    ['worse', 'a ROAS that halves over many conversions', { ...change, direction: 'higher' }],
    ['few', 'a CPA that halves over nine conversions', { ...change, results: FEW_RESULTS - 1 }],
    ['few', 'a month before with nine conversions', { ...change, resultsBefore: FEW_RESULTS - 1 }],
    ['steady', 'a change of two per cent', { ...change, value: 39.2, results: 1e6, resultsBefore: 1e6 }],
    ['steady', 'twelve conversions after fifteen', { ...change, value: 50, results: 12, resultsBefore: 15 }],
    [null, 'a spend, of which neither way is good', { ...change, direction: 'neutral' }],
    [null, 'a month before at nothing', { ...change, before: 0 }],
  ] as const)('says %s of %s', (verdict, _name, given) => {
    expect(changeVerdict(given)).toBe(verdict);
  });

  it('needs a change beyond 1.96 standard errors: with 100 and 100 results, a ratio above e^0.277', () => {
    const given = { ...change, before: 100, results: 100, resultsBefore: 100, direction: 'higher' } as const;
    expect(changeVerdict({ ...given, value: 131 })).toBe('steady');
    expect(changeVerdict({ ...given, value: 132.5 })).toBe('better');
  });

  it('knows the count behind every KPI but the spend and the return on it', () => {
    expect(KPIS.filter((kpi) => resultsOf(kpi) === null).map(({ id }) => id)).toEqual(['spend', 'roi']);
    expect(resultsOf(kpiById('cpa'))).toBe('conversions');
    expect(resultsOf(kpiById('roas'))).toBe('conversions');
    expect(resultsOf(kpiById('aov'))).toBe('won_deals');
    expect(resultsOf(kpiById('ctr'))).toBe('clicks');
  });
});
