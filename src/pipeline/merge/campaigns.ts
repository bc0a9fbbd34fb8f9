import type { Config } from '../config';
import type { FactContext } from './facts';
import type { Issue } from '../../core/issue';
import type { StageTable } from '../fields';
import { campaignKeySql, platformSql } from './facts';
import { CHANNELS, channelOf } from './channels';
import { foldValue } from '../convertRow';
import { quoteOrNull, type Session } from './session';

/** One row of the dimension `campaigns`. */
export interface CampaignRow {
  readonly campaign_key: string;
  readonly platform: string;
  readonly account_id: string | null;
  readonly account_name: string | null;
  readonly campaign_id: string | null;
  readonly campaign_name: string | null;
  readonly campaign_type: string | null;
  readonly channel_id: string;
  readonly is_name_valid: boolean | null;
}

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
             min(campaign_id) AS campaign_id, min(campaign_name) AS campaign_name, mode(campaign_type) AS campaign_type
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

/** Finds a campaign by the name or identifier that a link carries; the source decides between platforms. */
function campaignFinder(campaigns: readonly CampaignRow[], config: Config) {
  const byName = new Map<string, CampaignRow[]>();
  const put = (name: string | null, row: CampaignRow): void => {
    if (!name) return;
    const key = linkKey(name);
    byName.set(key, [...(byName.get(key) ?? []), row]);
  };
  for (const row of campaigns) {
    put(row.campaign_name, row);
    put(row.campaign_id, row);
  }
  return (written: string | null, source: string | null): CampaignRow | undefined => {
    if (!written) return undefined;
    const alias = config.campaignAliases?.find((each) => new RegExp(each.match, 'i').test(written));
    const candidates = byName.get(linkKey(alias?.campaign ?? written)) ?? [];
    if (candidates.length < 2) return candidates[0];
    const hint = foldValue(source ?? '');
    return (
      candidates.find((row) => hint && platformHints(row.platform).some((word) => hint.includes(word))) ??
      candidates[0]
    );
  };
}

/** Links are written by hand: case, accents and the choice of separator do not tell campaigns apart. */
function linkKey(name: string): string {
  let text = name;
  try {
    text = decodeURIComponent(name.replace(/\+/g, ' '));
  } catch {
    // A lone % is no escape; the name is taken as written.
  }
  return foldValue(text)
    .replace(/[\s_.|-]+/g, '_')
    .replace(/^_|_$/g, '');
}

function platformHints(platform: string): readonly string[] {
  const hints: Readonly<Record<string, readonly string[]>> = {
    google_ads: ['google', 'adwords'],
    microsoft_ads: ['bing', 'microsoft'],
    meta_ads: ['facebook', 'instagram', 'meta', 'fb', 'ig'],
    linkedin_ads: ['linkedin'],
    tiktok_ads: ['tiktok'],
  };
  return hints[platform] ?? [platform];
}

/** Channels that occur, in the order they are shown. */
export function channelsOf(
  used: ReadonlySet<string>,
): readonly { readonly channelId: string; readonly isPaid: boolean }[] {
  return CHANNELS.filter((channel) => used.has(channel.id)).map(({ id, isPaid }) => ({
    channelId: id,
    isPaid,
  }));
}
