import type { DataRow, StandingTables } from '../../../src/core/dataTables';
import { NO_TABLES } from '../../../src/core/dataTables';
import { tableDefinition, type TableName } from '../../../src/core/tables';
import { reportOfTables } from '../../../src/pipeline/import/reportOfTables';
import { previewImport } from '../../../src/pipeline/import/previewImport';
import {
  groupOf,
  kpiByCampaign,
  kpiByChannel,
  kpiReadout,
  READOUT_KPIS,
} from '../../../src/taskpane/readout/kpiReadout';
import { dataSpans, isCompleteMonth, readoutMonth } from '../../../src/taskpane/readout/readoutMonths';
import { reportContext } from '../../../src/workbook/sheets/reportContext';
import { sampleFile } from '../../helpers/sampleFigures';

const row = (table: TableName, values: Readonly<Record<string, string>>): DataRow =>
  tableDefinition(table).columns.map(({ name }) => values[name] ?? null);

const month = (start: string, platform: string, values: Readonly<Record<string, string>>): DataRow =>
  row('monthly_ad_performance', {
    month_start: start,
    platform,
    channel_id: 'paid_search',
    campaign_key: `${platform}|marque`,
    campaign_name: 'marque',
    currency: 'EUR',
    ...values,
    ...(values['spend'] === undefined ? {} : { spend_reporting: values['spend'] }),
  });

const spanOf = (platform: string) => ({
  source_file: `${platform}.csv`,
  status: 'loaded',
  platform,
  table_name: 'ad_performance',
  period_start: '2026-09-01',
  period_end: '2026-11-03',
});
const source = (platform: string, end: string): DataRow =>
  row('source_files', { ...spanOf(platform), period_end: end });

const TABLES: StandingTables = {
  memory: null,
  tables: new Map<TableName, readonly DataRow[]>([
    [
      'monthly_ad_performance',
      [
        month('2026-09-01', 'google_ads', { spend: '1000.00', clicks: '500', conversions: '40' }),
        month('2026-10-01', 'google_ads', { spend: '1000.00', clicks: '500', conversions: '80' }),
        month('2026-10-01', 'meta_ads', { spend: '300.10', clicks: '100', conversions: '3' }),
        month('2026-11-01', 'google_ads', { spend: '10.00', clicks: '5', conversions: '1' }),
      ],
    ],
    [
      'campaigns',
      ['google_ads', 'meta_ads'].map((platform) =>
        row('campaigns', {
          campaign_key: `${platform}|marque`,
          platform,
          campaign_name: 'marque',
          channel_id: 'paid_search',
        }),
      ),
    ],
    [
      'leads',
      Array.from({ length: 20 }, (_, index) =>
        row('leads', {
          platform: 'hubspot',
          lead_id: String(index),
          date_day: '2026-10-05',
          is_qualified: String(index < 5),
          channel_id: 'paid_search',
        }),
      ),
    ],
    ['source_files', [source('google_ads', '2026-11-03'), source('meta_ads', '2026-10-31')]],
  ]),
};

const report = reportOfTables(TABLES, { language: 'fr', currency: 'USD' });
const context = reportContext(report);
const october = kpiReadout(context, '2026-10-01');
const figure = (kpi: string, platform: string | null = null) =>
  october.find((each) => each.kpi === kpi && each.platform === platform);

describe('the readout of the KPIs', () => {
  it('knows the currency of amounts that were not converted', () => {
    expect(report.currency).toBe('EUR');
  });

  it('opens on the last month that every platform tells to its end', () => {
    expect(isCompleteMonth(report, '2026-11-01')).toBe(false);
    expect(readoutMonth(report, context.months)).toBe('2026-10-01');
    expect([...dataSpans(report)].map(([platform, { end }]) => [platform, end])).toEqual([
      ['google_ads', '2026-11-03'],
      ['meta_ads', '2026-10-31'],
    ]);
  });

  it('adds up spend over platforms, and never what they claim', () => {
    expect(figure('spend')?.value).toBe(1300.1);
    expect(
      october.filter(({ kpi }) => kpi === 'conversions').map((each) => [each.platform, each.value]),
    ).toEqual([
      ['google_ads', 80],
      ['meta_ads', 3],
    ]);
    expect(october.filter(({ kpi, platform }) => groupOf(kpi) === 'claimed' && platform === null)).toEqual(
      [],
    );
  });

  it('divides sums, not ratios', () => {
    expect(figure('cpc')?.value).toBe(1300.1 / 600);
    expect(figure('cpl')?.value).toBe(1300.1 / 20);
  });

  it('compares with the month before, and says so only of enough results', () => {
    expect(figure('cpa', 'google_ads')).toMatchObject({
      value: 12.5,
      before: 25,
      change: -0.5,
      verdict: 'better',
    });
    expect(figure('cpa', 'meta_ads')).toMatchObject({
      value: 300.1 / 3,
      before: null,
      verdict: null,
      isFew: true,
    });
  });

  it('does not hold the sums of a month that is not over against a whole one', () => {
    const november = kpiReadout(context, '2026-11-01');
    expect(november.find(({ kpi }) => kpi === 'spend')).toMatchObject({ value: 10, change: null });
    expect(november.find(({ kpi }) => kpi === 'cpa')).toMatchObject({ value: 10, verdict: 'few' });
  });

  it('does not hold a month against one that the exports tell only in part', () => {
    const sources = [
      row('source_files', { ...spanOf('google_ads'), period_start: '2026-09-28' }),
      source('meta_ads', '2026-10-31'),
    ];
    const late = reportContext(
      reportOfTables(
        { ...TABLES, tables: new Map([...TABLES.tables, ['source_files', sources]]) },
        { language: 'fr', currency: 'EUR' },
      ),
    );
    const found = kpiReadout(late, '2026-10-01');
    const of = (kpi: string) => found.find((each) => each.kpi === kpi);
    expect(of('spend')).toMatchObject({ value: 1300.1, before: null, change: null });
    expect(of('cpl')).toMatchObject({ change: null, verdict: null });
    expect(of('conversions')).toMatchObject({ value: 80, change: null });
    // A ratio within one platform holds for the days that are there.
    expect(of('cpa')).toMatchObject({ platform: 'google_ads', before: 25, verdict: 'better' });
  });

  it('compares the whole period with nothing', () => {
    const whole = kpiReadout(context, null);
    expect(whole.find(({ kpi }) => kpi === 'spend')).toMatchObject({ value: 2310.1, change: null });
  });

  it('tells channels and campaigns apart, with the platforms of a channel side by side', () => {
    expect(
      kpiByChannel(context, 'cpa', '2026-10-01').map(({ id, platform, value }) => [id, platform, value]),
    ).toEqual([
      ['paid_search', 'google_ads', 12.5],
      ['paid_search', 'meta_ads', 300.1 / 3],
    ]);
    expect(kpiByCampaign(context, 'cpa', '2026-10-01').map(({ id, value }) => [id, value])).toEqual([
      ['google_ads|marque', 12.5],
      ['meta_ads|marque', 300.1 / 3],
    ]);
    expect(kpiByCampaign(context, 'spend', '2026-09-01').map(({ id, value }) => [id, value])).toEqual([
      ['google_ads|marque', 1000],
    ]);
  });

  it('has no return on investment: no table knows a margin', () => {
    expect(READOUT_KPIS).not.toContain('roi');
  });

  it('says nothing of empty tables', () => {
    const empty = reportContext(reportOfTables(NO_TABLES, { language: 'en', currency: 'GBP' }));
    expect(empty.report.currency).toBe('GBP');
    expect(kpiReadout(empty, null)).toEqual([]);
    expect(readoutMonth(empty.report, empty.months)).toBeNull();
  });

  it('gives the figures of the report that the import itself made', async () => {
    const paths = [
      'google-ads/campagnes par jour, octobre.csv',
      'crm/hubspot-contacts.csv',
      'crm/pipedrive deals-4711-1.csv',
    ];
    const preview = await previewImport(paths.map(sampleFile), NO_TABLES, { language: 'fr' });
    const read = reportOfTables(
      { tables: new Map(preview.tables.map(({ name, rows }) => [name, rows])), memory: preview.memory },
      { language: 'fr', currency: 'USD' },
    );
    expect(read.currency).toBe(preview.report.currency);
    expect(read.monthly).toEqual(preview.report.monthly);
    expect(read.monthlyCrm).toEqual(preview.report.monthlyCrm);
    expect(read.dataAsOf).toBe(preview.report.dataAsOf);
    expect(kpiReadout(reportContext(read), '2026-10-01')).toEqual(
      kpiReadout(reportContext(preview.report), '2026-10-01'),
    );
  });
});
