import type { CampaignRow } from './campaignLinks';
import type { Collected } from '../collect';
import type { Config } from '../config';
import type { Exclusion } from './exclusions';
import type { FactContext } from './facts';
import type { Issue } from '../../core/issue';
import type { MergeUnit } from './unit';
import type { StageTable } from '../fields';
import type { TableName } from '../../core/tables';
import { buildCampaigns, mapToCampaigns } from './campaigns';
import { CHANNELS } from './channels';
import { factSelect, monthlySelect } from './facts';
import { quote, type Session } from './session';
import { ratesTo } from './rates';
import { settleOverlaps } from './overlaps';
import { sqlType } from './stage';
import { unitList } from './unitSql';
import { STAGE_COLUMNS } from '../fields';
import { messages } from '../../messages/index';

/** The merged tables, standing in the session under the names of the star schema. */
export interface Star {
  readonly currency: string;
  readonly exclusions: readonly Exclusion[];
  readonly campaigns: readonly CampaignRow[];
  readonly counts: ReadonlyMap<TableName, number>;
  readonly issues: readonly Issue[];
}

const FACTS = Object.keys(STAGE_COLUMNS) as readonly StageTable[];

/** What a plan beside the exports needs of the dimensions. */
export interface PlanReach {
  readonly period: { readonly start: string; readonly end: string };
  readonly channels: readonly string[];
}

/** Turns staged rows into the star schema: overlaps settled, campaigns keyed, currencies converted. */
export async function buildStar(
  session: Session,
  collected: Collected,
  config: Config,
  plan?: PlanReach,
): Promise<Star> {
  const { units, pieces } = collected;
  const present = new Set(pieces.map((piece) => piece.table));
  for (const table of FACTS) {
    const own = pieces.filter((piece) => piece.table === table).map((piece) => piece.select);
    const rows = own.length > 0 ? own.join(' UNION ALL ') : emptySelect(table);
    await session.run(`CREATE VIEW all_${table} AS ${withInheritedPeriods(rows, table, units)}`);
  }
  const exclusions = await settleOverlaps(session, units);
  const lost = new Set(exclusions.map(({ fileNo }) => units.find((unit) => unit.fileNo === fileNo)!.table));
  const currency = config.currency ?? (await mainCurrency(session));
  const draft: FactContext = {
    units,
    currency,
    rates: ratesTo(currency, config.rates ?? []),
    lost,
    severalAccounts: [],
  };
  const context = { ...draft, severalAccounts: await platformsWithSeveralAccounts(session, draft) };
  const { campaigns, issues } = await buildCampaigns(session, context, config, present);
  await mapToCampaigns(session, campaigns, config, present);
  const counts = new Map<TableName, number>();
  for (const table of FACTS) {
    // The long facts stay views over the staged rows; what has to be sorted or deduplicated is made once.
    const kind = ['leads', 'deals', 'actual_costs'].includes(table) ? 'TABLE' : 'VIEW';
    await session.run(`CREATE ${kind} ${table} AS ${factSelect(table, context)}`);
    counts.set(table, present.has(table) ? await count(session, table) : 0);
  }
  await session.run(
    `CREATE TABLE monthly_ad_performance AS ${monthlySelect('SELECT * FROM ad_performance')}`,
  );
  counts.set('monthly_ad_performance', await count(session, 'monthly_ad_performance'));
  counts.set('campaigns', campaigns.length);
  counts.set('channels', await buildChannels(session, plan?.channels ?? []));
  counts.set('dates', await buildDates(session, config.fiscalYearStart ?? 1, plan?.period));
  return { currency, exclusions, campaigns, counts, issues };
}

async function count(session: Session, table: string): Promise<number> {
  const [row] = await session.rows<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
  return Number(row?.n ?? 0);
}

function emptySelect(table: StageTable): string {
  const columns = [
    'NULL::INTEGER AS file_no',
    'NULL::BIGINT AS source_line',
    ...STAGE_COLUMNS[table].map(({ name, type }) => `NULL::${sqlType(type)} AS ${name}`),
  ];
  return `SELECT ${columns.join(', ')} WHERE false`;
}

/** Undated rows take the period that their unit inherited from the dated file beside it. */
function withInheritedPeriods(rows: string, table: StageTable, units: readonly MergeUnit[]): string {
  const heirs = units.filter((unit) => unit.table === table && unit.inherited);
  if (heirs.length === 0) return rows;
  const dated = (pick: 'start' | 'end'): string =>
    `CASE WHEN date_day IS NULL THEN CASE file_no ${heirs.map((unit) => `WHEN ${unit.fileNo} THEN DATE '${unit.inherited![pick]}'`).join(' ')} END END`;
  return `SELECT * REPLACE (coalesce(period_start, ${dated('start')}) AS period_start, coalesce(period_end, ${dated('end')}) AS period_end) FROM (${rows})`;
}

/** The only currency of the exports, else the euro when it occurs, else the one of most rows. */
async function mainCurrency(session: Session): Promise<string> {
  const rows = await session.rows<{ currency: string; n: string }>(
    `SELECT currency, sum(n) AS n FROM (
       SELECT currency, count(*) AS n FROM all_ad_performance GROUP BY 1
       UNION ALL SELECT currency, count(*) FROM all_keyword_performance GROUP BY 1
       UNION ALL SELECT currency, count(*) FROM all_search_terms GROUP BY 1
       UNION ALL SELECT currency, count(*) FROM all_deals GROUP BY 1
       UNION ALL SELECT currency, count(*) FROM all_actual_costs GROUP BY 1)
     WHERE currency IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  return rows.find((row) => row.currency === 'EUR')?.currency ?? rows[0]?.currency ?? 'EUR';
}

async function platformsWithSeveralAccounts(
  session: Session,
  context: FactContext,
): Promise<readonly string[]> {
  const platform = `coalesce(a.platform, ${unitList(context.units, (unit) => unit.platform)})`;
  const rows = await session.rows<{ platform: string }>(
    `SELECT platform FROM (SELECT DISTINCT ${platform} AS platform, coalesce(a.account_name, a.account_id, '') AS account, coalesce(a.currency, '') AS currency FROM all_ad_performance a)
     GROUP BY 1 HAVING count(DISTINCT nullif(account, '')) > 1 OR count(DISTINCT currency) > 1 ORDER BY 1`,
  );
  return rows.map((row) => row.platform);
}

/** Channels that any row or the plan uses, in the order of presentation. */
async function buildChannels(session: Session, planned: readonly string[]): Promise<number> {
  const used = await session.rows<{ channel_id: string }>(
    `SELECT channel_id FROM campaigns UNION SELECT channel_id FROM leads UNION SELECT channel_id FROM deals UNION SELECT channel_id FROM actual_costs`,
  );
  const ids = new Set([...used.map((row) => row.channel_id), ...planned]);
  const rows = CHANNELS.filter((channel) => ids.has(channel.id));
  await session.run(`CREATE TABLE channels (channel_id VARCHAR, channel_name VARCHAR, is_paid BOOLEAN)`);
  for (const row of rows) {
    await session.run(`INSERT INTO channels VALUES (${quote(row.id)}, NULL, ${row.isPaid})`);
  }
  return rows.length;
}

/** Names the channels in the language of the workbook. */
export async function nameChannels(session: Session, language: 'fr' | 'en'): Promise<void> {
  const { channels } = messages(language);
  for (const [id, name] of Object.entries(channels)) {
    await session.run(
      `UPDATE channels SET channel_name = ${quote(String(name))} WHERE channel_id = ${quote(id)}`,
    );
  }
}

/** One row a day of every calendar year in which a fact or the plan has a day: comparisons by date need whole years. */
async function buildDates(
  session: Session,
  fiscalYearStart: number,
  plan: PlanReach['period'] | undefined,
): Promise<number> {
  const spans = [
    ...['ad_performance', 'keyword_performance', 'search_terms', 'web_traffic', 'search_performance'].map(
      (table) =>
        `SELECT min(coalesce(date_day, period_start)) AS a, max(coalesce(date_day, period_end)) AS b FROM ${table}`,
    ),
    `SELECT min(date_day), max(date_day) FROM leads`,
    `SELECT min(least(created_day, close_day)), max(greatest(created_day, close_day)) FROM deals`,
    `SELECT min(date_day), max(date_day) FROM actual_costs`,
    ...(plan ? [`SELECT DATE ${quote(plan.start)}, DATE ${quote(plan.end)}`] : []),
  ];
  const fiscal = `year(d) + CASE WHEN ${fiscalYearStart} > 1 AND month(d) >= ${fiscalYearStart} THEN 1 ELSE 0 END`;
  await session.run(
    `CREATE TABLE dates AS SELECT d AS date_day, year(d) AS year, quarter(d) AS quarter, month(d) AS month, date_trunc('month', d)::DATE AS month_start,
       isoyear(d) || '-W' || lpad(weekofyear(d)::VARCHAR, 2, '0') AS iso_week, isodow(d) AS weekday, isodow(d) > 5 AS is_weekend, ${fiscal} AS fiscal_year
     FROM (SELECT unnest(generate_series(a, b, INTERVAL 1 DAY))::DATE AS d FROM (SELECT date_trunc('year', min(a))::TIMESTAMP AS a, date_trunc('year', max(b))::TIMESTAMP + INTERVAL 1 YEAR - INTERVAL 1 DAY AS b FROM (${spans.join(' UNION ALL ')})) WHERE a IS NOT NULL)
     ORDER BY d`,
  );
  return count(session, 'dates');
}
