import { addDecimals } from '../../src/core/decimal';
import type { FileReport, Language, MergeReport, MonthlyCrmRow, MonthlyRow } from '../../src/core/report';
import { TABLES, tableDefinition, type TableName } from '../../src/core/tables';
import type { ColumnVector, RowSource } from '../../src/workbook/model';

/** An invented company: four platforms, seven channels, ten months, a CRM; nobody's real figures. */

type Value = string | number | boolean | null;
type Row = Readonly<Record<string, Value>>;

const MONTHS = [
  '2026-01-01',
  '2026-02-01',
  '2026-03-01',
  '2026-04-01',
  '2026-05-01',
  '2026-06-01',
  '2026-07-01',
  '2026-08-01',
  '2026-09-01',
  '2026-10-01',
] as const;

const PLANS = [
  {
    platform: 'google_ads',
    channelId: 'paid_search',
    names: ['FR_Marque', 'FR_Générique', 'BE_Marque', 'FR_Concurrents'],
    cents: 182_345,
  },
  { platform: 'google_ads', channelId: 'display', names: ['FR_Remarketing', 'FR_Notoriété'], cents: 61_217 },
  { platform: 'google_ads', channelId: 'video', names: ['FR_Lancement_septembre'], cents: 48_903 },
  {
    platform: 'meta_ads',
    channelId: 'paid_social',
    names: ['FR_Prospection', 'FR_Remarketing_visiteurs', 'FR_Essai*gratuit?'],
    cents: 97_641,
  },
  {
    platform: 'linkedin_ads',
    channelId: 'paid_social',
    names: ['FR_Décideurs', 'FR_Livre_blanc'],
    cents: 74_388,
  },
  {
    platform: 'microsoft_ads',
    channelId: 'paid_search',
    names: ['FR_Marque_MS', 'FR_Générique_MS'],
    cents: 23_119,
  },
] as const;

/** A small fixed sequence between 0 and 1: no chance, so equal reports every time. */
function wave(a: number, b: number): number {
  return ((((a * 7919 + b * 104_729) % 1000) + 1000) % 1000) / 1000;
}

const decimal = (cents: number): string =>
  `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

function monthlyRows(): readonly MonthlyRow[] {
  const rows: MonthlyRow[] = [];
  PLANS.forEach((plan, planIndex) => {
    plan.names.forEach((name, nameIndex) => {
      MONTHS.forEach((monthStart, month) => {
        // The video campaign starts in July.
        if (plan.channelId === 'video' && month < 6) return;
        const factor = (0.7 + 0.6 * wave(planIndex * 10 + nameIndex, month)) * (1 + month * 0.04);
        const cents = Math.round((plan.cents / (1 + nameIndex * 0.6)) * factor);
        const clicks = Math.round(cents / (90 + 160 * wave(planIndex, nameIndex + month)));
        const conversions = Math.round(clicks * (2 + 4 * wave(month, planIndex)));
        const hasValue = plan.platform !== 'linkedin_ads';
        const spend = decimal(cents);
        const value = hasValue ? decimal(Math.round(cents * (1.4 + 2.2 * wave(nameIndex, planIndex)))) : null;
        rows.push({
          monthStart,
          periodStart: null,
          periodEnd: null,
          platform: plan.platform,
          channelId: plan.channelId,
          campaignKey: `${plan.platform}|${name}`,
          campaignName: name,
          currency: 'EUR',
          spend,
          spendReporting: spend,
          impressions: clicks * (28 + Math.round(60 * wave(planIndex, month))),
          clicks,
          // A display campaign without a click in its first month gives a CPC that does not exist.
          conversions: decimal(conversions),
          conversionsValue: value,
          conversionsValueReporting: value,
        });
      });
    });
  });
  return [...rows, ...oddRows()];
}

/** What makes a report hard: a period over two months, a currency without rate, clicks without conversion, spend without click. */
function oddRows(): readonly MonthlyRow[] {
  const base = {
    periodStart: null,
    periodEnd: null,
    conversionsValue: null,
    conversionsValueReporting: null,
  };
  return [
    {
      ...base,
      monthStart: null,
      periodStart: '2026-03-15',
      periodEnd: '2026-04-14',
      platform: 'meta_ads',
      channelId: 'paid_social',
      campaignKey: 'meta_ads|FR_Prospection',
      campaignName: 'FR_Prospection',
      currency: 'EUR',
      spend: '1234.56',
      spendReporting: '1234.56',
      impressions: 98_765,
      clicks: 1_432,
      conversions: '41.00',
    },
    {
      ...base,
      monthStart: '2026-10-01',
      platform: 'linkedin_ads',
      channelId: 'paid_social',
      campaignKey: 'linkedin_ads|CH_Décideurs',
      campaignName: 'CH_Décideurs',
      currency: 'CHF',
      spend: '800.00',
      spendReporting: null,
      impressions: 20_400,
      clicks: 118,
      conversions: '3.00',
    },
    {
      ...base,
      monthStart: '2026-10-01',
      platform: 'google_ads',
      channelId: 'display',
      campaignKey: 'google_ads|FR_Bannière_test',
      campaignName: 'FR_Bannière_test',
      currency: 'EUR',
      spend: '12.30',
      spendReporting: '12.30',
      impressions: 2_100,
      clicks: 0,
      conversions: '0.00',
      conversionsValue: '0.00',
      conversionsValueReporting: '0.00',
    },
  ];
}

const CRM_CHANNELS = ['paid_search', 'paid_social', 'display', 'organic_search', 'email', 'direct'] as const;

function leadRows(): readonly Row[] {
  const rows: Row[] = [];
  MONTHS.forEach((month, monthIndex) => {
    CRM_CHANNELS.forEach((channelId, channelIndex) => {
      const count = Math.round((26 - channelIndex * 4) * (0.8 + 0.5 * wave(channelIndex, monthIndex)));
      for (let index = 0; index < count; index++) {
        rows.push({
          source_file: 'hubspot/contacts.csv',
          source_line: rows.length + 2,
          platform: 'hubspot',
          lead_id: `L${rows.length + 1}`,
          date_day: `${month.slice(0, 8)}${String(1 + (index % 27)).padStart(2, '0')}`,
          is_qualified: index % 3 === 0,
          channel_id: channelId,
          campaign_key: campaignOf(channelId, index),
        });
      }
    });
  });
  const lead = {
    source_file: 'hubspot/contacts.csv',
    platform: 'hubspot',
    is_qualified: false,
    channel_id: 'unassigned',
    campaign_key: null,
  };
  return [
    ...rows,
    { ...lead, source_line: rows.length + 2, lead_id: 'L-old', date_day: '2025-11-03' },
    { ...lead, source_line: rows.length + 3, lead_id: 'L-undated', date_day: null },
  ];
}

function campaignOf(channelId: string, index: number): string | null {
  if (index % 2 === 1) return null;
  const plan = PLANS.find((each) => each.channelId === channelId);
  const name = plan?.names[index % 2 === 0 ? (index / 2) % plan.names.length : 0];
  return plan === undefined || name === undefined ? null : `${plan.platform}|${name}`;
}

function dealRows(leads: readonly Row[]): readonly Row[] {
  return leads
    .filter((lead, index) => index % 7 === 0 && lead['date_day'] !== null)
    .map((lead, index) => ({
      source_file: 'hubspot/deals.csv',
      source_line: index + 2,
      platform: 'hubspot',
      deal_id: `D${index + 1}`,
      deal_status: index % 3 === 0 ? 'won' : index % 3 === 1 ? 'lost' : 'open',
      created_day: lead['date_day'] ?? null,
      close_day: lead['date_day'] ?? null,
      currency: 'EUR',
      amount: 1500 + (index % 9) * 250.5,
      amount_reporting: 1500 + (index % 9) * 250.5,
      channel_id: lead['channel_id'] ?? null,
      campaign_key: lead['campaign_key'] ?? null,
    }));
}

const monthOf = (day: Value | undefined): string | null =>
  typeof day === 'string' ? `${day.slice(0, 7)}-01` : null;
const textOf = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

function monthlyCrmRows(leads: readonly Row[], deals: readonly Row[]): readonly MonthlyCrmRow[] {
  const groups = new Map<string, MonthlyCrmRow>();
  const add = (row: Row, day: Value | undefined, counts: Partial<MonthlyCrmRow>): void => {
    const [monthStart, channelId, campaignKey] = [
      monthOf(day),
      textOf(row['channel_id']) ?? 'unassigned',
      textOf(row['campaign_key']),
    ];
    const key = `${monthStart}·${channelId}·${campaignKey}`;
    const group = groups.get(key) ?? {
      monthStart,
      channelId,
      campaignKey,
      leads: 0,
      qualifiedLeads: 0,
      deals: 0,
      wonDeals: 0,
      wonAmountReporting: '0.00',
    };
    groups.set(key, {
      ...group,
      leads: group.leads + (counts.leads ?? 0),
      qualifiedLeads: group.qualifiedLeads + (counts.qualifiedLeads ?? 0),
      deals: group.deals + (counts.deals ?? 0),
      wonDeals: group.wonDeals + (counts.wonDeals ?? 0),
      wonAmountReporting: addDecimals(group.wonAmountReporting, counts.wonAmountReporting ?? '0'),
    });
  };
  for (const lead of leads)
    add(lead, lead['date_day'], { leads: 1, qualifiedLeads: lead['is_qualified'] === true ? 1 : 0 });
  for (const deal of deals) {
    add(deal, deal['created_day'], { deals: 1 });
    if (deal['deal_status'] === 'won') {
      add(deal, deal['close_day'], {
        wonDeals: 1,
        wonAmountReporting: Number(deal['amount_reporting']).toFixed(2),
      });
    }
  }
  return [...groups.values()];
}

const FILE: FileReport = {
  file: 'google/campagnes_2026.csv',
  status: 'loaded',
  connector: 'google-ads',
  platform: 'google_ads',
  report: 'campaign',
  table: 'ad_performance',
  language: 'fr',
  encoding: 'utf-16le',
  delimiter: '\t',
  currency: 'EUR',
  period: { start: '2026-01-01', end: '2026-10-31' },
  hasDays: true,
  rows: { read: 1_240, loaded: 1_238, excluded: 2, rejected: 0 },
  excluded: { 'total-row': 2 },
  totals: [
    { measure: 'spend', stated: '64210.55', loaded: '64210.55', difference: '0.00' },
    { measure: 'clicks', stated: '41210', loaded: '41210', difference: '0' },
  ],
  issues: [],
};

function fileReports(): readonly FileReport[] {
  return [
    FILE,
    {
      ...FILE,
      file: 'google/campagnes_2026 (1).csv',
      status: 'duplicate',
      rows: { read: 1_240, loaded: 0, excluded: 1_240, rejected: 0 },
      excluded: { 'duplicate-file': 1_240 },
      totals: [],
    },
    {
      ...FILE,
      file: 'meta/export-janvier-octobre.xlsx',
      connector: 'meta-ads',
      platform: 'meta_ads',
      report: 'ad-set',
      encoding: 'utf-8',
      delimiter: null,
      rows: { read: 842, loaded: 801, excluded: 38, rejected: 3 },
      excluded: { 'total-row': 1, 'newer-export': 37 },
      totals: [{ measure: 'spend', stated: '28110.10', loaded: '28098.35', difference: '-11.75' }],
    },
    {
      ...FILE,
      file: 'linkedin/performance.csv',
      connector: 'linkedin-ads',
      platform: 'linkedin_ads',
      report: 'campaign',
      language: 'en',
      rows: { read: 310, loaded: 310, excluded: 0, rejected: 0 },
      excluded: {},
      // Six cents over 310 rows rounded to the cent: what rounding can make.
      totals: [{ measure: 'spend', stated: '12000.10', loaded: '12000.16', difference: '0.06' }],
    },
    {
      ...FILE,
      file: 'hubspot/contacts.csv',
      connector: 'hubspot',
      platform: 'hubspot',
      report: 'contacts',
      table: 'leads',
      encoding: 'utf-8',
      delimiter: ',',
      currency: null,
      rows: { read: 1_092, loaded: 1_092, excluded: 0, rejected: 0 },
      excluded: {},
      totals: [],
    },
    {
      ...FILE,
      file: 'divers/photo.csv',
      status: 'refused',
      connector: null,
      platform: null,
      report: null,
      table: null,
      language: null,
      encoding: null,
      delimiter: null,
      currency: null,
      period: null,
      hasDays: false,
      rows: { read: 0, loaded: 0, excluded: 0, rejected: 0 },
      excluded: {},
      totals: [],
    },
  ];
}

const ISSUES: MergeReport['issues'] = [
  {
    code: 'campaign-name-invalid',
    severity: 'info',
    at: {},
    params: { campaign: 'FR_Essai*gratuit?', rule: 'pays_nom' },
  },
  {
    code: 'currency-without-rate',
    severity: 'warning',
    at: { file: 'linkedin/performance.csv' },
    params: { currency: 'CHF', to: 'EUR', amount: '800.00' },
  },
  { code: 'file-binary', severity: 'error', at: { file: 'divers/photo.csv' }, params: { kind: 'JPEG' } },
  {
    code: 'number-unreadable',
    severity: 'error',
    at: { file: 'meta/export-janvier-octobre.xlsx', line: 1_214, column: 'Montant dépensé (EUR)' },
    params: { value: 'n/d' },
  },
  {
    code: 'total-differs',
    severity: 'warning',
    at: { file: 'meta/export-janvier-octobre.xlsx' },
    params: {
      measure: 'spend',
      stated: '28110.10',
      loaded: '28098.35',
      difference: '-11.75',
      currency: 'EUR',
    },
  },
  {
    code: 'file-duplicate',
    severity: 'info',
    at: { file: 'google/campagnes_2026 (1).csv' },
    params: { other: 'google/campagnes_2026.csv' },
  },
  {
    code: 'overlap-resolved',
    severity: 'info',
    at: { file: 'meta/export-janvier-octobre.xlsx' },
    params: { other: 'meta/export-août.csv', rows: 37, start: '2026-08-01', end: '2026-08-31' },
  },
];

const leads = leadRows();
const deals = dealRows(leads);
const monthly = monthlyRows();

/** The rows of the tables that formulas read; the other tables are empty. */
function rowsOf(table: TableName, report: MergeReport): readonly Row[] {
  switch (table) {
    case 'monthly_ad_performance':
    case 'ad_performance':
      return report.monthly.map((row) => ({
        month_start: row.monthStart,
        date_day: row.monthStart,
        period_start: row.periodStart,
        period_end: row.periodEnd,
        platform: row.platform,
        channel_id: row.channelId,
        campaign_key: row.campaignKey,
        campaign_name: row.campaignName,
        currency: row.currency,
        spend: number(row.spend),
        spend_reporting: number(row.spendReporting),
        impressions: row.impressions,
        clicks: row.clicks,
        conversions: number(row.conversions),
        conversions_value: number(row.conversionsValue),
        conversions_value_reporting: number(row.conversionsValueReporting),
      }));
    case 'leads':
      return report.monthlyCrm.length === 0 ? [] : leads;
    case 'deals':
      return report.monthlyCrm.length === 0 ? [] : deals;
    default:
      return [];
  }
}

const number = (value: string | null): number | null => (value === null ? null : Number(value));

const EMPTY: Omit<MergeReport, 'language'> = {
  currency: 'EUR',
  dataAsOf: null,
  files: [],
  issues: [],
  monthly: [],
  monthlyCrm: [],
  channels: [],
  campaigns: [],
  invoices: [],
  unconverted: [],
  unmatched: { spendWithoutLead: [], leadWithoutCampaign: [] },
  targets: [],
  tables: TABLES.map(({ name }) => ({ name, rows: 0 })),
};

/** A report of an empty folder. */
export function emptyReport(language: Language): MergeReport {
  return { ...EMPTY, language };
}

/** The invented report. */
export function inventedReport(language: Language): MergeReport {
  const report: MergeReport = {
    ...EMPTY,
    language,
    dataAsOf: '2026-10-31',
    files: fileReports(),
    issues: ISSUES,
    monthly,
    monthlyCrm: monthlyCrmRows(leads, deals),
    channels: [
      'paid_search',
      'paid_social',
      'display',
      'video',
      'organic_search',
      'email',
      'direct',
      'unassigned',
    ].map((channelId, index) => ({ channelId, isPaid: index < 4 })),
    campaigns: [],
    invoices: [],
    unconverted: [{ currency: 'CHF', spend: '800.00' }],
    unmatched: {
      spendWithoutLead: [
        { campaignName: 'FR_Lancement_septembre', platform: 'google_ads', spendReporting: '2398.12' },
        { campaignName: 'CH_Décideurs', platform: 'linkedin_ads', spendReporting: null },
      ],
      leadWithoutCampaign: [{ campaignName: 'salon-lyon', leads: 12 }],
    },
    targets: [
      { kpiId: 'cpl', periodStart: '2026-01-01', periodEnd: '2026-10-31', channelId: null, target: 95 },
      {
        kpiId: 'leads',
        periodStart: '2026-07-01',
        periodEnd: '2026-09-30',
        channelId: 'paid_search',
        target: 90,
      },
      {
        kpiId: 'spend',
        periodStart: '2026-01-01',
        periodEnd: '2026-10-31',
        channelId: null,
        target: 111_000,
      },
      { kpiId: 'leads', periodStart: '2025-10-01', periodEnd: '2026-12-31', channelId: null, target: 1_200 },
      { kpiId: 'ctr', periodStart: '2026-01-15', periodEnd: '2026-02-14', channelId: null, target: 0.02 },
    ],
  };
  return { ...report, tables: TABLES.map(({ name }) => ({ name, rows: rowsOf(name, report).length })) };
}

/** Row sources of every data sheet of a report. */
export function inventedRows(report: MergeReport): Readonly<Record<string, RowSource>> {
  return Object.fromEntries(report.tables.map(({ name }) => [name, rowSource(name, rowsOf(name, report))]));
}

const DAY = 86_400_000;
const serial = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;

function rowSource(table: TableName, rows: readonly Row[]): RowSource {
  let isDone = rows.length === 0;
  const columns = (): readonly ColumnVector[] =>
    tableDefinition(table).columns.map(({ name, type }): ColumnVector => {
      const values = rows.map((row) => row[name] ?? null);
      if (values.every((value) => value === null)) return { kind: 'empty' };
      const valid = Uint8Array.from(values, (value) => (value === null ? 0 : 1));
      if (type === 'boolean')
        return {
          kind: 'boolean',
          values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)),
          valid,
        };
      if (type === 'text')
        return { kind: 'text', values: values.map((value) => (value === null ? null : String(value))) };
      const numbers = values.map((value) =>
        type === 'date' && typeof value === 'string' ? serial(value) : Number(value ?? 0),
      );
      return { kind: 'number', values: Float64Array.from(numbers), valid };
    });
  return {
    rowCount: rows.length,
    next: () => {
      if (isDone) return Promise.resolve(null);
      isDone = true;
      return Promise.resolve({ rowCount: rows.length, columns: columns() });
    },
  };
}
