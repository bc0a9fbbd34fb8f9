import type { CampaignRow } from '../merge/campaignLinks';
import type { Config } from '../config';
import type { Issue } from '../../core/issue';
import { AD_TABLES, campaignKey, type Identities } from './campaignIdentity';
import { channelOf } from '../merge/channels';
import { compareTexts, lowerCase } from './lowerCase';

/** What the rows of one campaign say of it. */
interface Gathered {
  readonly least: (string | null)[];
  readonly types: Map<string, number>;
}

/** The campaigns of the workbook, and the keys of those that no row names any more. */
export interface StandingCampaigns {
  readonly campaigns: readonly CampaignRow[];
  readonly idleCampaigns: ReadonlySet<string>;
}

/** Campaigns that any row names, by the order of their keys; a channel that a person chose in the sheet stays. */
export function campaignRows(
  identities: Identities,
  severalAccounts: ReadonlySet<string>,
  standing: StandingCampaigns,
  config: Config,
): { readonly campaigns: readonly CampaignRow[]; readonly issues: readonly Issue[] } {
  const campaigns = new Map<string, Gathered>();
  const seen = new Set<string>();
  const gather = (key: string, facts: readonly (string | null)[], type: string | null): void => {
    // Each combination counts once, so that a long campaign type does not outvote the others by its days.
    const combination = [key, ...facts, type].join('\u0001');
    if (seen.has(combination)) return;
    seen.add(combination);
    const found = campaigns.get(key) ?? { least: facts.map(() => null), types: new Map<string, number>() };
    campaigns.set(key, found);
    facts.forEach((fact, index) => {
      const least = found.least[index] ?? null;
      if (fact !== null && (least === null || fact < least)) found.least[index] = fact;
    });
    if (type !== null) found.types.set(type, (found.types.get(type) ?? 0) + 1);
  };
  for (const table of AD_TABLES)
    for (const one of new Set(identities.get(table)))
      gather(
        campaignKey(one, severalAccounts),
        [one.platform, one.accountId, one.accountName, one.campaignId, one.campaignName],
        one.campaignType,
      );
  for (const row of standing.campaigns) {
    // A campaign whose rows are all told by others stays a campaign.
    if (!standing.idleCampaigns.has(row.campaign_key)) continue;
    const facts = {
      platform: row.platform,
      accountId: row.account_id,
      accountName: row.account_name,
      campaignId: row.campaign_id,
      campaignName: row.campaign_name,
      currency: null,
    };
    gather(
      campaignKey(facts, severalAccounts),
      [row.platform, row.account_id, row.account_name, row.campaign_id, row.campaign_name],
      row.campaign_type,
    );
  }
  const chosen = chosenChannels(standing.campaigns, config);
  const issues: Issue[] = [];
  const pattern = config.campaignNames ? new RegExp(config.campaignNames.pattern, 'u') : undefined;
  const rows = [...campaigns]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([key, { least, types }]): CampaignRow => {
      const [platform, accountId, accountName, campaignId, campaignName] = least;
      const name = campaignName ?? null;
      const isNameValid = pattern && name !== null ? pattern.test(name) : null;
      if (isNameValid === false) issues.push(invalidName(name ?? '', config));
      const row = {
        campaign_key: key,
        platform: platform ?? '',
        account_id: accountId ?? null,
        account_name: accountName ?? null,
        campaign_id: campaignId ?? null,
        campaign_name: name,
        campaign_type: mostFrequent(types),
        is_name_valid: isNameValid,
      };
      return { ...row, channel_id: chosen(key, row) ?? channelIn(row, config) };
    });
  return { campaigns: rows, issues };
}

type CampaignFacts = Omit<CampaignRow, 'channel_id' | 'is_name_valid'>;

/** Channels that a person chose in the sheet: those that do not follow from what is known of the campaign. */
function chosenChannels(
  standing: readonly CampaignRow[],
  config: Config,
): (key: string, row: CampaignFacts) => string | undefined {
  const nameOf = (row: CampaignFacts): string =>
    `${row.platform}|${lowerCase(row.campaign_name ?? row.campaign_id ?? '*')}`;
  const byKey = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const row of standing) {
    if (channelIn(row, config) === row.channel_id) continue;
    byKey.set(row.campaign_key, row.channel_id);
    byName.set(nameOf(row), row.channel_id);
  }
  // A second account changes the key of a campaign, not what a person knows of it.
  return (key, row) => byKey.get(key) ?? byName.get(nameOf(row));
}

function channelIn(row: CampaignFacts, config: Config): string {
  return channelOf(
    {
      platform: row.platform,
      campaignName: row.campaign_name,
      campaignType: row.campaign_type,
      source: row.platform,
      medium: null,
    },
    config.channels ?? [],
  );
}

function invalidName(campaign: string, { campaignNames }: Config): Issue {
  return {
    code: 'campaign-name-invalid',
    severity: 'warning',
    at: {},
    params: { campaign, rule: campaignNames?.description ?? campaignNames?.pattern ?? '' },
  };
}

/** Exports in two languages write a type in two ways as often: the first in the alphabet is taken. */
function mostFrequent(types: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [type, count] of [...types].sort(([a], [b]) => compareTexts(a, b)))
    if (best === null || count > types.get(best)!) best = type;
  return best;
}
