import type { CampaignRow } from '../merge/campaignLinks';
import type { Config } from '../config';
import type { Issue } from '../../core/issue';
import type { MergeUnit } from '../merge/unit';
import type { StageTable } from '../fields';
import { channelOf } from '../merge/channels';
import { compareTexts, lowerCase } from './lowerCase';
import { rowsOf, stageReader, type StagedRow, type StagedTables } from './stagedRow';

const SLICE = 1000;

export const AD_TABLES: readonly StageTable[] = ['ad_performance', 'keyword_performance', 'search_terms'];

/** Gives the key of the campaign of a row: platform, account where there are several, and name. */
export type CampaignKeyOf = (row: StagedRow) => string;

/** Platforms with several accounts or currencies: their campaigns are told apart by account. */
export async function platformsWithSeveralAccounts(
  staged: StagedTables,
  units: readonly MergeUnit[],
  pause: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const platformOf = platformReader('ad_performance', units);
  const [id, name, currency] = ['account_id', 'account_name', 'currency'].map((field) =>
    stageReader('ad_performance', field),
  ) as [Read, Read, Read];
  const accounts = new Map<string, Set<string>>();
  const currencies = new Map<string, Set<string>>();
  for (const [index, row] of rowsOf(staged, 'ad_performance').entries()) {
    if (index % SLICE === 0) await pause();
    const platform = platformOf(row);
    const account = name(row) ?? id(row) ?? '';
    if (account !== '') addTo(accounts, platform, account);
    addTo(currencies, platform, currency(row) ?? '');
  }
  const several = [...currencies.keys()].filter(
    (platform) => (accounts.get(platform)?.size ?? 0) > 1 || currencies.get(platform)!.size > 1,
  );
  return new Set(several);
}

type Read = (row: StagedRow) => string | null;

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/** Reads the platform of a row: its own, or that of its file. */
export function platformReader(table: StageTable, units: readonly MergeUnit[]): (row: StagedRow) => string {
  const own = stageReader(table, 'platform');
  const ofUnit = new Map(units.map((unit) => [unit.fileNo, unit.platform]));
  return (row) => own(row) ?? ofUnit.get(row.fileNo) ?? '';
}

export function campaignKeyReader(
  table: StageTable,
  units: readonly MergeUnit[],
  severalAccounts: ReadonlySet<string>,
): CampaignKeyOf {
  const platformOf = platformReader(table, units);
  const read = (name: string): Read => stageReader(table, name);
  const [accountName, accountId, currency] = [read('account_name'), read('account_id'), read('currency')];
  const [name, id] = [read('campaign_name'), read('campaign_id')];
  return (row) => {
    const platform = platformOf(row);
    const account = severalAccounts.has(platform)
      ? `|${accountName(row) ?? accountId(row) ?? currency(row) ?? ''}`
      : '';
    return `${platform}${account}|${lowerCase(name(row) ?? id(row) ?? '*')}`;
  };
}

/** What the rows of one campaign say of it. */
interface Gathered {
  readonly least: (string | null)[];
  readonly types: Map<string, number>;
}

const FACTS = ['platform', 'account_id', 'account_name', 'campaign_id', 'campaign_name'];

/** The campaigns of the workbook, and the keys of those that no row names any more. */
export interface StandingCampaigns {
  readonly campaigns: readonly CampaignRow[];
  readonly idleCampaigns: ReadonlySet<string>;
}

/** Campaigns that any row names, by the order of their keys; a channel that a person chose in the sheet stays. */
export async function campaignRows(
  staged: StagedTables,
  units: readonly MergeUnit[],
  severalAccounts: ReadonlySet<string>,
  standing: StandingCampaigns,
  config: Config,
  pause: () => Promise<void>,
): Promise<{ readonly campaigns: readonly CampaignRow[]; readonly issues: readonly Issue[] }> {
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
  for (const table of AD_TABLES) {
    const keyOf = campaignKeyReader(table, units, severalAccounts);
    const platformOf = platformReader(table, units);
    const read = FACTS.slice(1).map((name) => stageReader(table, name));
    const typeOf = stageReader(table, 'campaign_type');
    for (const [index, row] of rowsOf(staged, table).entries()) {
      if (index % SLICE === 0) await pause();
      gather(keyOf(row), [platformOf(row), ...read.map((one) => one(row))], typeOf(row));
    }
  }
  for (const row of standing.campaigns) {
    // A campaign whose rows are all told by others stays a campaign.
    if (!standing.idleCampaigns.has(row.campaign_key)) continue;
    const account = severalAccounts.has(row.platform) ? `|${row.account_name ?? row.account_id ?? ''}` : '';
    const key = `${row.platform}${account}|${lowerCase(row.campaign_name ?? row.campaign_id ?? '*')}`;
    gather(
      key,
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
