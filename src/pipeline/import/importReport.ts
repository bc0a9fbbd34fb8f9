import type { CampaignRow } from '../merge/campaignLinks';
import type { Config } from '../config';
import type { DataRow, DataValue } from '../../core/dataTables';
import type { Exclusion } from '../merge/exclusions';
import type { FactRow } from './factRows';
import type { FactTables } from './dimensionRows';
import type { FileReport, InvoiceRow, Language, MergeReport, MonthlyRow } from '../../core/report';
import type { Issue } from '../../core/issue';
import type { MergeUnit } from '../merge/unit';
import type { StageTable } from '../fields';
import type { TableName } from '../../core/tables';
import { IMPORTED_TABLES } from '../../core/tables';
import { compareDecimals, sumDecimals } from '../../core/decimal';
import { channelsOf } from '../merge/campaignLinks';
import { columnReader } from './columnReader';
import { crmRows } from './crmRows';
import { compareNullsLast, compareTexts } from './lowerCase';
import { dataAsOf, unmatchedIssues, withExclusions } from '../merge/exclusions';
import { foldValue } from '../convertRow';
import { monthlyReportRow } from './monthlyReportRow';
import { tidied } from './tidied';

export interface ReportGround {
  readonly language: Language;
  readonly currency: string;
  readonly files: readonly FileReport[];
  readonly units: readonly MergeUnit[];
  readonly exclusions: readonly Exclusion[];
  readonly facts: FactTables;
  readonly factRows: ReadonlyMap<StageTable, readonly FactRow[]>;
  readonly monthly: readonly DataRow[];
  readonly campaigns: readonly CampaignRow[];
  readonly channelIds: readonly string[];
  readonly counts: ReadonlyMap<TableName, number>;
  readonly issues: readonly Issue[];
  readonly config: Config;
}

/** Gathers what the sheets, the plan and the pane need to know of a merge, as `buildReport` does in SQL. */
export function importReport(ground: ReportGround): MergeReport {
  const { config, currency } = ground;
  const exclusions = [...ground.exclusions, ...repeatedRecords(ground)];
  const files = withExclusions(ground, exclusions);
  const monthly = ground.monthly.map(monthlyReportRow);
  const monthlyCrm = crmRows(ground.facts);
  const unconverted = unconvertedSpend(ground.facts, currency);
  const unmatched = unmatchedNames(ground, monthly);
  const used = new Set([
    ...monthly.map((row) => row.channelId),
    ...monthlyCrm.map((row) => row.channelId),
    ...ground.channelIds,
  ]);
  const issues: readonly Issue[] = [
    ...files.flatMap((file) => file.issues),
    ...unconverted.map((each): Issue => ({
      code: 'currency-without-rate',
      severity: 'error',
      at: {},
      params: { currency: each.currency, to: currency, amount: each.spend },
    })),
    ...unmatchedIssues(unmatched, currency),
    ...ground.issues,
  ];
  const targets = (config.targets ?? []).map((target) => ({
    kpiId: target.kpi,
    periodStart: target.start,
    periodEnd: target.end,
    channelId: target.channel ?? null,
    target: target.target,
  }));
  const counts = new Map(ground.counts)
    .set('source_files', files.length)
    .set('issues', issues.length)
    .set('kpi_targets', targets.length);
  return {
    language: ground.language,
    currency,
    dataAsOf: dataAsOf(files),
    files,
    issues,
    monthly,
    monthlyCrm,
    invoices: invoiceRows(ground.facts),
    channels: channelsOf(used),
    campaigns: ground.campaigns.map((row) => ({
      campaignKey: row.campaign_key,
      campaignName: row.campaign_name ?? row.campaign_id ?? '',
      platform: row.platform,
      channelId: row.channel_id,
    })),
    unconverted,
    unmatched,
    targets,
    tables: IMPORTED_TABLES.map(({ name }) => ({ name, rows: counts.get(name) ?? 0 })),
  };
}

/** Contacts, deals and invoices that a newer export tells again. */
function repeatedRecords({ units, factRows }: ReportGround): readonly Exclusion[] {
  return (['leads', 'deals', 'actual_costs'] as const).flatMap((table) => {
    const kept = new Map<number, number>();
    for (const { staged } of factRows.get(table) ?? [])
      kept.set(staged.fileNo, (kept.get(staged.fileNo) ?? 0) + 1);
    const own = units.filter((unit) => unit.table === table);
    const newest = [...own].sort((a, b) => (a.order < b.order ? 1 : -1))[0];
    if (!newest) return [];
    return own.flatMap((unit): Exclusion[] => {
      const rows = unit.loaded - (kept.get(unit.fileNo) ?? 0);
      if (rows <= 0) return [];
      return [{ fileNo: unit.fileNo, to: newest.fileNo, reason: 'newer-export', rows, start: '', end: '' }];
    });
  });
}

function invoiceRows(facts: FactTables): readonly InvoiceRow[] {
  const read = columnReader('actual_costs');
  const [file, line, day] = [read('source_file'), read('source_line'), read('date_day')];
  const [number, supplier, description, account, channel] = [
    read('invoice_number'),
    read('supplier_name'),
    read('description'),
    read('account_code'),
    read('channel_id'),
  ];
  const [reporting, net, tax] = [read('amount_reporting'), read('amount_excl_tax'), read('tax_amount')];
  return [...(facts.get('actual_costs') ?? [])]
    .sort(
      (a, b) =>
        compareNullsLast(day(a), day(b)) ||
        compareNullsLast(file(a), file(b)) ||
        Number(line(a)) - Number(line(b)),
    )
    .map((row) => ({
      file: file(row) ?? '',
      line: Number(line(row)),
      date: day(row),
      number: number(row) ?? '',
      supplier: supplier(row) ?? '',
      description: description(row) ?? '',
      account: account(row) ?? '',
      channelId: channel(row),
      amountReporting: reporting(row),
      amount: net(row),
      tax: tax(row),
    }));
}

function unconvertedSpend(facts: FactTables, reporting: string): MergeReport['unconverted'] {
  const read = columnReader('ad_performance');
  const [currency, spend, converted] = [read('currency'), read('spend'), read('spend_reporting')];
  const amounts = new Map<string, string[]>();
  for (const row of facts.get('ad_performance') ?? []) {
    const [code, amount] = [currency(row), spend(row)];
    if (amount === null || code === null || code === reporting || converted(row) !== null) continue;
    const list = amounts.get(code);
    if (list) list.push(amount);
    else amounts.set(code, [amount]);
  }
  return [...amounts]
    .map(([code, list]) => ({ currency: code, spend: tidied(sumDecimals(list) ?? '0') }))
    .filter(({ spend: sum }) => compareDecimals(sum, '0') !== 0)
    .sort((a, b) => compareTexts(a.currency, b.currency));
}

function unmatchedNames(ground: ReportGround, monthly: readonly MonthlyRow[]): MergeReport['unmatched'] {
  const linked = new Set<DataValue>();
  const strangers = new Map<string, number>();
  let records = 0;
  for (const table of ['leads', 'deals'] as const) {
    const read = columnReader(table);
    const [key, name] = [read('campaign_key'), read('utm_campaign')];
    for (const row of ground.facts.get(table) ?? []) {
      records++;
      if (key(row) !== null) linked.add(key(row));
      else if (name(row) !== null) strangers.set(name(row)!, (strangers.get(name(row)!) ?? 0) + 1);
    }
  }
  // Without a CRM export every campaign would be without lead, which says nothing.
  if (records === 0) return { spendWithoutLead: [], leadWithoutCampaign: [] };
  const groups = new Map<string, { readonly platform: string; readonly rows: MonthlyRow[] }>();
  for (const row of monthly) {
    if (linked.has(row.campaignKey)) continue;
    const group = groups.get(row.campaignKey);
    if (group) group.rows.push(row);
    else groups.set(row.campaignKey, { platform: row.platform, rows: [row] });
  }
  const nameOf = new Map(
    ground.campaigns.map((row) => [row.campaign_key, row.campaign_name ?? row.campaign_id ?? '']),
  );
  const spendWithoutLead = [...groups]
    .filter(([, { rows }]) => compareDecimals(sumDecimals(rows.map((row) => row.spend)) ?? '0', '0') > 0)
    .map(([key, { platform, rows }]) => ({
      key,
      platform,
      spend: sumDecimals(rows.map((row) => row.spendReporting)),
    }))
    .sort((a, b) => {
      if (a.spend === null || b.spend === null)
        return a.spend === b.spend ? compareTexts(a.key, b.key) : a.spend === null ? 1 : -1;
      return compareDecimals(b.spend, a.spend) || compareTexts(a.key, b.key);
    })
    .map(({ key, platform, spend }) => ({
      campaignName: nameOf.get(key) ?? '',
      platform,
      spendReporting: spend === null ? null : tidied(spend),
    }))
    .filter((row) => foldValue(row.campaignName) !== '');
  const leadWithoutCampaign = [...strangers]
    .sort(([a, more], [b, less]) => less - more || compareTexts(a, b))
    .map(([campaignName, leads]) => ({ campaignName, leads }));
  return { spendWithoutLead, leadWithoutCampaign };
}
