import type { Plan } from '../../../src/core/plan/plan';
import type { MergeReport, MonthlyRow } from '../../../src/core/report';
import { configOfPlan } from '../../../src/pipeline/plan/configOfPlan';
import { planWithReport } from '../../../src/pipeline/plan/planWithReport';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

const [B1, B2] = SAMPLE_PLAN.budget.lines;
const PLAN: Plan = {
  ...SAMPLE_PLAN,
  budget: {
    ...SAMPLE_PLAN.budget,
    costs: [],
    lines: [
      { ...B1!, id: 'B1', action: 'A1', supplier: 'Meta', label: 'Teasing' },
      { ...B1!, id: 'B2', action: '', supplier: 'TikTok', label: 'Vidéos courtes' },
      { ...B1!, id: 'B3', action: '', supplier: 'Google', label: 'Recherche', channel: 'paid_search' },
      { ...B2!, id: 'B4', channel: 'display' },
      { ...B1!, id: 'B5', action: '', supplier: 'Régie Ostral', label: 'Achat média', channel: 'shopping' },
    ],
  },
  kpiValues: [],
};

const row = (changes: Partial<MonthlyRow>): MonthlyRow => ({
  monthStart: '2027-03-01',
  periodStart: null,
  periodEnd: null,
  platform: 'meta_ads',
  channelId: 'paid_social',
  campaignKey: 'k',
  campaignName: 'meta_fr_vente',
  currency: 'EUR',
  spend: '100.10',
  spendReporting: '100.10',
  impressions: 1000,
  clicks: 40,
  conversions: '4',
  conversionsValue: null,
  conversionsValueReporting: null,
  ...changes,
});

const report = (monthly: readonly MonthlyRow[]): MergeReport => ({
  language: 'fr',
  currency: 'EUR',
  dataAsOf: '2027-04-12',
  files: [],
  issues: [],
  monthly,
  monthlyCrm: [],
  invoices: [],
  channels: [],
  campaigns: [],
  unconverted: [],
  unmatched: { spendWithoutLead: [], leadWithoutCampaign: [] },
  targets: [],
  tables: [],
});

const costsOf = (monthly: readonly MonthlyRow[], plan = PLAN) =>
  planWithReport(plan, report(monthly)).plan.budget.costs;

describe('the spend of the exports', () => {
  it('becomes one actual cost a month, platform, channel and line, to the cent', () => {
    const costs = costsOf([
      row({}),
      row({ campaignName: 'meta_fr_reciblage', spendReporting: '0.203' }),
      row({ monthStart: '2027-04-01', spendReporting: '7' }),
    ]);
    expect(costs.map(({ date, amount, state, line }) => [date, amount, state, line])).toEqual([
      ['2027-03-31', 100.3, 'actual', 'B1'],
      // The data end on 12 April.
      ['2027-04-12', 7, 'actual', 'B1'],
    ]);
  });

  it.each([
    ['the line of its supplier', { platform: 'tiktok_ads' }, 'B2'],
    ['the line whose action it names', { platform: 'tiktok_ads', campaignName: 'a1_teasing' }, 'B1'],
    ['the only line of its channel', { platform: 'google_ads', channelId: 'paid_search' }, 'B3'],
    ['a line that names no platform', { platform: 'snapchat', channelId: 'shopping' }, 'B5'],
    ['no line when its lines name others', { platform: 'microsoft_ads', channelId: 'paid_search' }, ''],
    ['no line when the channel has none', { channelId: 'video' }, ''],
    ['no line when the channel has one that is not media', { channelId: 'display' }, ''],
  ])('goes to %s', (_, changes, line) => {
    expect(costsOf([row(changes)])[0]?.line).toBe(line);
  });

  it('is told apart when nobody planned it, or when it is outside the period', () => {
    const { fed } = planWithReport(
      PLAN,
      report([
        row({}),
        row({ channelId: 'video', spendReporting: '20' }),
        row({ monthStart: '2026-12-01', spendReporting: '5.5' }),
      ]),
    );
    expect(fed).toMatchObject({ costs: 2, spend: 120.1, unplanned: 20, outside: 5.5 });
  });

  it('counts once when the plan was fed before', () => {
    const first = planWithReport(PLAN, report([row({})])).plan;
    const again = planWithReport(first, report([row({}), row({ monthStart: '2027-04-01' })])).plan;
    expect(again.budget.costs.map(({ amount }) => amount)).toEqual([100.1, 100.1]);
    expect(again.kpiValues).toHaveLength(2);
  });

  it('leaves the costs that people typed as they are', () => {
    const typed = SAMPLE_PLAN.budget.costs;
    const plan = { ...PLAN, budget: { ...PLAN.budget, costs: typed } };
    expect(costsOf([row({})], plan).slice(0, typed.length)).toEqual(typed);
  });
});

describe('the KPIs of the registry', () => {
  const values = (monthly: readonly MonthlyRow[]) => planWithReport(PLAN, report(monthly)).plan.kpiValues;

  it('get the two sums behind their ratio, month by month', () => {
    expect(values([row({}), row({ conversions: '1' })])).toEqual([
      expect.objectContaining({
        kpi: 'CPA',
        date: '2027-03-31',
        value: null,
        numerator: 200.2,
        denominator: 5,
      }),
    ]);
  });

  it('get nothing when two platforms claim the same conversions', () => {
    expect(values([row({}), row({ platform: 'tiktok_ads' })])).toEqual([]);
  });

  it('give their targets to the settings, behind those that the settings have', () => {
    const target = { kpi: 'cpa', start: '2027-01-01', end: '2027-12-31', target: 40 };
    expect(configOfPlan({}, PLAN)).toEqual({ currency: 'EUR', targets: [target] });
    const own = { ...target, target: 35 };
    expect(configOfPlan({ targets: [own] }, PLAN).targets).toEqual([own]);
  });
});
