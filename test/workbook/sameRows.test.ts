import { kpiById, type KpiId } from '../../src/core/kpi';
import { kpiOperands, type MeasureId } from '../../src/core/kpi/kpi';
import type { MonthlyRow } from '../../src/core/report';
import { kpiFigure, measureFigure, type Figure, type Operand } from '../../src/workbook/sheets/figure';
import { reportContext } from '../../src/workbook/sheets/reportContext';
import type { Scope } from '../../src/workbook/sheets/scope';
import { emptyReport } from './sheets.fixture';

const ROW: MonthlyRow = {
  monthStart: '2026-09-01',
  periodStart: null,
  periodEnd: null,
  platform: 'google_ads',
  channelId: 'paid_search',
  campaignKey: 'google_ads|a',
  campaignName: 'a',
  currency: 'EUR',
  spend: '100.00',
  spendReporting: '100.00',
  impressions: 10_000,
  clicks: 200,
  conversions: '10.00',
  conversionsValue: '500.00',
  conversionsValueReporting: '500.00',
};

/** The ratio over these rows, as a sheet would make it. */
function ratio(kpi: KpiId, rows: readonly Partial<MonthlyRow>[], scope: Scope = {}): Figure | null {
  const report = emptyReport('en');
  const context = reportContext({ ...report, monthly: rows.map((row) => ({ ...ROW, ...row })) });
  const operands: Partial<Record<MeasureId, Operand>> = {};
  for (const id of kpiOperands(kpiById(kpi))) {
    operands[id] = { reference: id, figure: measureFigure(context, id, scope) };
  }
  return kpiFigure(context, kpiById(kpi), operands, scope);
}

const CARD = { campaignKey: 'google_ads|card', impressions: null } as const;

test('divides what the same rows state', () => {
  expect(ratio('ctr', [{}, { clicks: 400 }])).toEqual({ value: 0.03, formula: 'clicks/impressions' });
});

test.each<readonly [string, KpiId, Partial<MonthlyRow>]>([
  ['clicks without impressions', 'ctr', { impressions: null }],
  ['impressions without clicks', 'ctr', { clicks: null }],
  ['conversions without clicks', 'cvr', { clicks: null }],
  ['clicks without conversions', 'cvr', { conversions: null }],
  ['clicks without spend', 'cpc', { spend: null, spendReporting: null }],
  ['spend without clicks', 'cpc', { clicks: null }],
  ['spend without impressions', 'cpm', { impressions: null }],
  ['spend without conversions', 'cpa', { conversions: null }],
  ['spend without value', 'roas', { conversionsValue: null, conversionsValueReporting: null }],
])('has no figure when a row has %s', (_what, kpi, row) => {
  expect(ratio(kpi, [{}])).not.toBeNull();
  expect(ratio(kpi, [{}, { campaignKey: 'google_ads|b', ...row }])).toBeNull();
  // Of the same campaign, in another month.
  expect(ratio(kpi, [{}, { monthStart: '2026-10-01', ...row }])).toBeNull();
});

test('keeps the ratio of a scope whose own rows state both', () => {
  const rows = [{}, { ...CARD, channelId: 'display', monthStart: '2026-10-01' }];
  expect(ratio('ctr', rows)).toBeNull();
  expect(ratio('ctr', rows, { channelId: 'paid_search' })?.value).toBe(0.02);
  expect(ratio('ctr', rows, { campaignKey: 'google_ads|a' })?.value).toBe(0.02);
  expect(ratio('ctr', rows, { campaignKey: 'google_ads|card' })).toBeNull();
});

test('does not mind rows that state neither', () => {
  expect(ratio('ctr', [{}, { impressions: null, clicks: null }])?.value).toBe(0.02);
});

test('leaves rows whose spend has no rate out of both terms', () => {
  const foreign = { currency: 'CHF', spendReporting: null, conversionsValueReporting: null, clicks: 50 };
  expect(ratio('cpc', [{}, foreign])?.value).toBe(0.5);
  expect(ratio('ctr', [{}, foreign])?.value).toBe(250 / 20_000);
});

test('takes an empty result of Meta Ads for none, beside a spend and if Meta states it elsewhere', () => {
  const meta = { platform: 'meta_ads', channelId: 'paid_social' } as const;
  const none = { ...meta, campaignKey: 'meta_ads|b', conversions: null, conversionsValueReporting: null };
  expect(ratio('cpa', [meta, none])?.value).toBe(20);
  expect(ratio('roas', [meta, none])?.value).toBe(2.5);
  expect(ratio('cpa', [none])).toBeNull();
  expect(ratio('cvr', [meta, { ...none, clicks: null, conversions: '3.00' }])).toBeNull();
});
