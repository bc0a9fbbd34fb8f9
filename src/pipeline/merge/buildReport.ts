import type { CampaignRow } from './campaignLinks';
import type { Collected } from '../collect';
import type { Config } from '../config';
import type { InvoiceRow, Language, MergeReport, MonthlyCrmRow, MonthlyRow } from '../../core/report';
import type { Exclusion } from './exclusions';
import type { Issue } from '../../core/issue';
import type { Session } from './session';
import type { Star } from './buildStar';
import { IMPORTED_TABLES } from '../../core/tables';
import { channelsOf } from './campaignLinks';
import { dataAsOf, unmatchedIssues, withExclusions } from './exclusions';
import { foldValue } from '../convertRow';
import { nameChannels } from './buildStar';
import { tidy } from '../readers/readTable';

/** Gathers what the report sheets and the machine-readable result need. */
export async function buildReport(
  session: Session,
  collected: Collected,
  star: Star,
  config: Config,
  language: Language,
  more: readonly Issue[],
): Promise<MergeReport> {
  await nameChannels(session, language);
  const exclusions = [...star.exclusions, ...(await duplicateRecords(session, collected, star))];
  const files = withExclusions(collected, exclusions);
  const monthly = await monthlyRows(session);
  const monthlyCrm = await crmRows(session);
  const unconverted = await unconvertedSpend(session, star.currency);
  const unmatched = await unmatchedNames(session, star.campaigns);
  const used = new Set([
    ...monthly.map((row) => row.channelId),
    ...monthlyCrm.map((row) => row.channelId),
    ...(await session.rows<{ channel_id: string }>('SELECT channel_id FROM channels')).map(
      (row) => row.channel_id,
    ),
  ]);
  const mergeIssues: readonly Issue[] = [
    ...unconverted.map((each): Issue => ({
      code: 'currency-without-rate',
      severity: 'error',
      at: {},
      params: { currency: each.currency, to: star.currency, amount: each.spend },
    })),
    ...unmatchedIssues(unmatched, star.currency),
    ...star.issues,
    ...more,
  ];
  const tables = IMPORTED_TABLES.map(({ name }) => ({ name, rows: star.counts.get(name) ?? 0 }));
  const issues = [...files.flatMap((file) => file.issues), ...mergeIssues];
  return {
    language,
    currency: star.currency,
    dataAsOf: dataAsOf(files),
    files,
    issues,
    monthly,
    monthlyCrm,
    invoices: await invoiceRows(session),
    channels: channelsOf(used),
    campaigns: star.campaigns.map((row) => ({
      campaignKey: row.campaign_key,
      campaignName: row.campaign_name ?? row.campaign_id ?? '',
      platform: row.platform,
      channelId: row.channel_id,
    })),
    unconverted,
    unmatched,
    targets: (config.targets ?? []).map((target) => ({
      kpiId: target.kpi,
      periodStart: target.start,
      periodEnd: target.end,
      channelId: target.channel ?? null,
      target: target.target,
    })),
    tables: tables.map((table) => {
      if (table.name === 'source_files') return { ...table, rows: files.length };
      if (table.name === 'issues') return { ...table, rows: issues.length };
      if (table.name === 'kpi_targets') return { ...table, rows: config.targets?.length ?? 0 };
      return table;
    }),
  };
}

/** CRM records and invoices that a newer export tells again. */
async function duplicateRecords(
  session: Session,
  collected: Collected,
  star: Star,
): Promise<readonly Exclusion[]> {
  const exclusions: Exclusion[] = [];
  for (const table of ['leads', 'deals', 'actual_costs'] as const) {
    const units = collected.units.filter((unit) => unit.table === table);
    const loaded = units.reduce((rows, unit) => rows + unit.loaded, 0);
    if (loaded === (star.counts.get(table) ?? 0)) continue;
    const kept = await session.rows<{ source_file: string; n: string }>(
      `SELECT source_file, count(*) AS n FROM ${table} GROUP BY 1`,
    );
    const newest = [...units].sort((a, b) => (a.order < b.order ? 1 : -1))[0];
    for (const unit of units) {
      const rows = unit.loaded - Number(kept.find((each) => each.source_file === unit.source)?.n ?? 0);
      if (rows > 0 && newest) {
        exclusions.push({
          fileNo: unit.fileNo,
          to: newest.fileNo,
          reason: 'newer-export',
          rows,
          start: '',
          end: '',
        });
      }
    }
  }
  return exclusions;
}

async function monthlyRows(session: Session): Promise<readonly MonthlyRow[]> {
  const rows = await session.rows<Record<string, string | null>>(`SELECT * FROM monthly_ad_performance`);
  const decimal = (value: string | null | undefined): string | null =>
    value === null || value === undefined ? null : tidy(value);
  const integer = (value: string | null | undefined): number | null =>
    value === null || value === undefined ? null : Number(value);
  return rows.map((row) => ({
    monthStart: row['month_start'] ?? null,
    periodStart: row['period_start'] ?? null,
    periodEnd: row['period_end'] ?? null,
    platform: row['platform']!,
    channelId: row['channel_id'] ?? 'unassigned',
    campaignKey: row['campaign_key']!,
    campaignName: row['campaign_name'] ?? '',
    currency: row['currency']!,
    spend: decimal(row['spend']),
    spendReporting: decimal(row['spend_reporting']),
    impressions: integer(row['impressions']),
    clicks: integer(row['clicks']),
    conversions: decimal(row['conversions']),
    conversionsValue: decimal(row['conversions_value']),
    conversionsValueReporting: decimal(row['conversions_value_reporting']),
  }));
}

async function crmRows(session: Session): Promise<readonly MonthlyCrmRow[]> {
  const rows = await session.rows<Record<string, string | null>>(
    `SELECT month, channel_id, campaign_key, sum(leads) AS leads, sum(qualified) AS qualified, sum(deals) AS deals, sum(won) AS won, sum(amount)::VARCHAR AS amount FROM (
       SELECT date_trunc('month', date_day)::DATE AS month, channel_id, campaign_key, 1 AS leads, is_qualified::INTEGER AS qualified, 0 AS deals, 0 AS won, 0::DECIMAL(18,6) AS amount FROM leads
       UNION ALL SELECT date_trunc('month', created_day)::DATE, channel_id, campaign_key, 0, 0, 1, 0, 0 FROM deals
       UNION ALL SELECT date_trunc('month', close_day)::DATE, channel_id, campaign_key, 0, 0, 0, 1, coalesce(amount_reporting, 0) FROM deals WHERE deal_status = 'won')
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );
  return rows.map((row) => ({
    monthStart: row['month'] ?? null,
    channelId: row['channel_id'] ?? 'unassigned',
    campaignKey: row['campaign_key'] ?? null,
    leads: Number(row['leads']),
    qualifiedLeads: Number(row['qualified']),
    deals: Number(row['deals']),
    wonDeals: Number(row['won']),
    wonAmountReporting: tidy(row['amount'] ?? '0'),
  }));
}

async function invoiceRows(session: Session): Promise<readonly InvoiceRow[]> {
  const rows = await session.rows<Record<string, string | null>>(
    `SELECT source_file, source_line, date_day, invoice_number, supplier_name, description, account_code, channel_id,
       amount_reporting::VARCHAR AS reporting, amount_excl_tax::VARCHAR AS net, tax_amount::VARCHAR AS tax
     FROM actual_costs ORDER BY date_day, source_file, source_line`,
  );
  const decimal = (value: string | null | undefined): string | null =>
    value === null || value === undefined ? null : tidy(value);
  return rows.map((row) => ({
    file: row['source_file'] ?? '',
    line: Number(row['source_line']),
    date: row['date_day'] ?? null,
    number: row['invoice_number'] ?? '',
    supplier: row['supplier_name'] ?? '',
    description: row['description'] ?? '',
    account: row['account_code'] ?? '',
    channelId: row['channel_id'] ?? null,
    amountReporting: decimal(row['reporting']),
    amount: decimal(row['net']),
    tax: decimal(row['tax']),
  }));
}

async function unconvertedSpend(session: Session, currency: string): Promise<MergeReport['unconverted']> {
  const rows = await session.rows<{ currency: string; spend: string }>(
    `SELECT currency, sum(spend)::VARCHAR AS spend FROM ad_performance
     WHERE spend IS NOT NULL AND spend_reporting IS NULL AND currency <> '${currency}' GROUP BY 1 HAVING sum(spend) <> 0 ORDER BY 1`,
  );
  return rows.map((row) => ({ currency: row.currency, spend: tidy(row.spend) }));
}

async function unmatchedNames(
  session: Session,
  campaigns: readonly CampaignRow[],
): Promise<MergeReport['unmatched']> {
  const [crm] = await session.rows<{ n: string }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM leads UNION ALL SELECT 1 FROM deals)',
  );
  // Without a CRM export every campaign would be without lead, which says nothing.
  if (Number(crm?.n ?? 0) === 0) return { spendWithoutLead: [], leadWithoutCampaign: [] };
  const spend = await session.rows<{ campaign_key: string; platform: string; spend: string | null }>(
    `SELECT campaign_key, any_value(platform) AS platform, sum(spend_reporting)::VARCHAR AS spend FROM monthly_ad_performance
     WHERE campaign_key NOT IN (SELECT campaign_key FROM leads WHERE campaign_key IS NOT NULL UNION SELECT campaign_key FROM deals WHERE campaign_key IS NOT NULL)
     GROUP BY 1 HAVING sum(spend) > 0 ORDER BY sum(spend_reporting) DESC NULLS LAST, 1`,
  );
  const leads = await session.rows<{ utm_campaign: string; n: string }>(
    `SELECT utm_campaign, count(*) AS n FROM (
       SELECT utm_campaign FROM leads WHERE campaign_key IS NULL UNION ALL SELECT utm_campaign FROM deals WHERE campaign_key IS NULL)
     WHERE utm_campaign IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  const nameOf = new Map(
    campaigns.map((row) => [row.campaign_key, row.campaign_name ?? row.campaign_id ?? '']),
  );
  return {
    spendWithoutLead: spend
      .map((row) => ({
        campaignName: nameOf.get(row.campaign_key) ?? '',
        platform: row.platform,
        spendReporting: row.spend === null ? null : tidy(row.spend),
      }))
      .filter((row) => foldValue(row.campaignName) !== ''),
    leadWithoutCampaign: leads.map((row) => ({ campaignName: row.utm_campaign, leads: Number(row.n) })),
  };
}
