import type { Config } from '../config';
import type { FactContext } from './facts';
import type { Issue } from '../../core/issue';
import type { StageTable } from '../fields';
import { campaignKeySql, platformSql } from './facts';
import { channelOf } from './channels';
import { campaignFinder, type CampaignRow } from './campaignLinks';
import { quoteOrNull, type Session } from './session';

const AD_TABLES: readonly StageTable[] = ['ad_performance', 'keyword_performance', 'search_terms'];

/** Builds the dimension of campaigns from every table that names one, and writes it into the session. */
export async function buildCampaigns(
  session: Session,
  context: FactContext,
  config: Config,
  present: ReadonlySet<StageTable>,
): Promise<{ readonly campaigns: readonly CampaignRow[]; readonly issues: readonly Issue[] }> {
  const parts = AD_TABLES.filter((table) => present.has(table)).map(
    (
      table,
    ) => `SELECT ${campaignKeySql(context)} AS campaign_key, ${platformSql(context)} AS platform, a.account_id, a.account_name,
      a.campaign_id, a.campaign_name, a.campaign_type, a.currency FROM all_${table} a`,
  );
  const found =
    parts.length === 0
      ? []
      : await session.rows<Omit<CampaignRow, 'channel_id' | 'is_name_valid'>>(
          `SELECT campaign_key, min(platform) AS platform, min(account_id) AS account_id, min(account_name) AS account_name,
             min(campaign_id) AS campaign_id, min(campaign_name) AS campaign_name, mode(campaign_type ORDER BY campaign_type) AS campaign_type
           FROM (SELECT DISTINCT campaign_key, platform, account_id, account_name, campaign_id, campaign_name, campaign_type FROM (${parts.join(' UNION ALL ')}))
           GROUP BY campaign_key ORDER BY campaign_key`,
        );
  const pattern = config.campaignNames ? new RegExp(config.campaignNames.pattern, 'u') : undefined;
  const issues: Issue[] = [];
  const campaigns = found.map((row): CampaignRow => {
    const isNameValid = pattern && row.campaign_name !== null ? pattern.test(row.campaign_name) : null;
    if (isNameValid === false) {
      issues.push({
        code: 'campaign-name-invalid',
        severity: 'warning',
        at: {},
        params: {
          campaign: row.campaign_name!,
          rule: config.campaignNames?.description ?? config.campaignNames!.pattern,
        },
      });
    }
    const channel = channelOf(
      {
        platform: row.platform,
        campaignName: row.campaign_name,
        campaignType: row.campaign_type,
        source: row.platform,
        medium: null,
      },
      config.channels ?? [],
    );
    return { ...row, channel_id: channel, is_name_valid: isNameValid };
  });
  await session.run(`CREATE TABLE campaigns (campaign_key VARCHAR, platform VARCHAR, account_id VARCHAR, account_name VARCHAR, campaign_id VARCHAR,
    campaign_name VARCHAR, campaign_type VARCHAR, channel_id VARCHAR, is_name_valid BOOLEAN)`);
  for (let start = 0; start < campaigns.length; start += 2000) {
    const values = campaigns
      .slice(start, start + 2000)
      .map(
        (row) =>
          `(${[row.campaign_key, row.platform, row.account_id, row.account_name, row.campaign_id, row.campaign_name, row.campaign_type, row.channel_id].map(quoteOrNull).join(', ')}, ${row.is_name_valid === null ? 'NULL' : String(row.is_name_valid)})`,
      );
    await session.run(`INSERT INTO campaigns VALUES ${values.join(', ')}`);
  }
  return { campaigns, issues };
}

interface UtmRow {
  readonly file_no: number;
  readonly utm_campaign: string | null;
  readonly utm_source: string | null;
  readonly utm_medium: string | null;
  readonly original_source: string | null;
}

/** Joins CRM rows to campaigns by UTM, identifier or the user's aliases, and writes the maps `crm_map` and `cost_map`. */
export async function mapToCampaigns(
  session: Session,
  campaigns: readonly CampaignRow[],
  config: Config,
  present: ReadonlySet<StageTable>,
): Promise<void> {
  const find = campaignFinder(campaigns, config);
  await session.run(
    `CREATE TABLE crm_map (unit INTEGER, utm_campaign VARCHAR, utm_source VARCHAR, utm_medium VARCHAR, original_source VARCHAR, campaign_key VARCHAR, channel_id VARCHAR)`,
  );
  const crm = (['leads', 'deals'] as const).filter((table) => present.has(table));
  const tags = crm.map(
    (table) =>
      `SELECT DISTINCT file_no, utm_campaign, utm_source, utm_medium, ${table === 'leads' ? 'original_source' : 'NULL AS original_source'} FROM all_${table}`,
  );
  const rows = tags.length === 0 ? [] : await session.rows<UtmRow>(`${tags.join(' UNION ')} ORDER BY ALL`);
  const values = rows.map((row) => {
    const campaign = find(row.utm_campaign, row.utm_source ?? row.original_source);
    const channel =
      campaign?.channel_id ??
      channelOf(
        {
          platform: 'crm',
          campaignName: row.utm_campaign,
          campaignType: null,
          source: row.utm_source ?? row.original_source,
          medium: row.utm_medium,
        },
        config.channels ?? [],
      );
    return `(${row.file_no}, ${[row.utm_campaign, row.utm_source, row.utm_medium, row.original_source, campaign?.campaign_key ?? null, channel].map(quoteOrNull).join(', ')})`;
  });
  for (let start = 0; start < values.length; start += 2000) {
    await session.run(`INSERT INTO crm_map VALUES ${values.slice(start, start + 2000).join(', ')}`);
  }
  await session.run(
    `CREATE TABLE cost_map (campaign_name VARCHAR, campaign_key VARCHAR, channel_id VARCHAR)`,
  );
  if (!present.has('actual_costs')) return;
  const names = await session.rows<{ campaign_name: string | null }>(
    `SELECT DISTINCT campaign_name FROM all_actual_costs ORDER BY 1`,
  );
  for (const { campaign_name: name } of names) {
    const campaign = find(name, null);
    await session.run(
      `INSERT INTO cost_map VALUES (${[name, campaign?.campaign_key ?? null, campaign?.channel_id ?? null].map(quoteOrNull).join(', ')})`,
    );
  }
}
