import type { MergeUnit } from '../merge/unit';
import type { StageTable } from '../fields';
import { CLAIMED_TABLES } from '../merge/exclusions';
import { lowerCase } from './lowerCase';
import { rowsOf, stageReader, type StagedRow, type StagedTables } from './stagedRow';

const SLICE = 1000;

export const AD_TABLES: readonly StageTable[] = ['ad_performance', 'keyword_performance', 'search_terms'];

/** What the rows of one campaign in one file have in common: found once, not read again for each of its days. */
export interface CampaignIdentity {
  readonly fileNo: number;
  readonly platform: string;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly campaignId: string | null;
  readonly campaignName: string | null;
  readonly campaignType: string | null;
  readonly currency: string | null;
  /** Name by which its rows claim money; empty for views of a site. */
  readonly claimName: string;
}

/** The campaign of each row of the tables whose rows compete. */
export type Identities = ReadonlyMap<StageTable, readonly CampaignIdentity[]>;

/** Finds the campaigns of the rows. */
export async function identifyCampaigns(
  staged: StagedTables,
  units: readonly MergeUnit[],
  pause: () => Promise<void>,
): Promise<Identities> {
  const platforms = new Map(units.map((unit) => [unit.fileNo, unit.platform]));
  const identities = new Map<StageTable, readonly CampaignIdentity[]>();
  for (const table of CLAIMED_TABLES) {
    const rows = rowsOf(staged, table);
    const identify = AD_TABLES.includes(table) ? adIdentifier(table, platforms) : viewIdentifier(platforms);
    const found: CampaignIdentity[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % SLICE === 0) await pause();
      found.push(identify(row));
    }
    identities.set(table, found);
  }
  return identities;
}

type Identify = (row: StagedRow) => CampaignIdentity;

function adIdentifier(table: StageTable, platforms: ReadonlyMap<number, string>): Identify {
  const read = (name: string) => stageReader(table, name);
  const [platformOf, idOf, nameOf] = [read('platform'), read('campaign_id'), read('campaign_name')];
  const [accountIdOf, accountNameOf] = [read('account_id'), read('account_name')];
  const [typeOf, currencyOf] = [read('campaign_type'), read('currency')];
  const known = new Map<number, Map<string | null, CampaignIdentity[]>>();
  return (row) => {
    const { fileNo } = row;
    let ofFile = known.get(fileNo);
    if (!ofFile) known.set(fileNo, (ofFile = new Map()));
    const campaignName = nameOf(row);
    let candidates = ofFile.get(campaignName);
    if (!candidates) ofFile.set(campaignName, (candidates = []));
    const platform = platformOf(row) ?? platforms.get(fileNo) ?? '';
    const [accountId, accountName] = [accountIdOf(row), accountNameOf(row)];
    const [campaignId, campaignType, currency] = [idOf(row), typeOf(row), currencyOf(row)];
    for (const one of candidates) {
      if (
        one.platform === platform &&
        one.campaignId === campaignId &&
        one.campaignType === campaignType &&
        one.currency === currency &&
        one.accountId === accountId &&
        one.accountName === accountName
      )
        return one;
    }
    const made: CampaignIdentity = {
      fileNo,
      platform,
      accountId,
      accountName,
      campaignId,
      campaignName,
      campaignType,
      currency,
      claimName: lowerCase(campaignName ?? campaignId ?? ''),
    };
    candidates.push(made);
    return made;
  };
}

/** Views of a site have no campaigns to compete by. */
function viewIdentifier(platforms: ReadonlyMap<number, string>): Identify {
  const known = new Map<number, CampaignIdentity>();
  return ({ fileNo }) => {
    let found = known.get(fileNo);
    if (!found) {
      found = {
        fileNo,
        platform: platforms.get(fileNo) ?? '',
        accountId: null,
        accountName: null,
        campaignId: null,
        campaignName: null,
        campaignType: null,
        currency: null,
        claimName: '',
      };
      known.set(fileNo, found);
    }
    return found;
  };
}

/** Platforms with several accounts or currencies: their campaigns are told apart by account. */
export function platformsWithSeveralAccounts(identities: Identities): ReadonlySet<string> {
  const accounts = new Map<string, Set<string>>();
  const currencies = new Map<string, Set<string>>();
  const add = (sets: Map<string, Set<string>>, key: string, value: string): void => {
    sets.set(key, (sets.get(key) ?? new Set()).add(value));
  };
  for (const one of new Set(identities.get('ad_performance'))) {
    const account = one.accountName ?? one.accountId ?? '';
    if (account !== '') add(accounts, one.platform, account);
    add(currencies, one.platform, one.currency ?? '');
  }
  return new Set(
    [...currencies.keys()].filter(
      (platform) => (accounts.get(platform)?.size ?? 0) > 1 || currencies.get(platform)!.size > 1,
    ),
  );
}

/** The key of a campaign: platform, account where there are several, and name. */
export function campaignKey(
  one: Pick<
    CampaignIdentity,
    'platform' | 'accountId' | 'accountName' | 'currency' | 'campaignName' | 'campaignId'
  >,
  severalAccounts: ReadonlySet<string>,
): string {
  const account = severalAccounts.has(one.platform)
    ? `|${one.accountName ?? one.accountId ?? one.currency ?? ''}`
    : '';
  return `${one.platform}${account}|${lowerCase(one.campaignName ?? one.campaignId ?? '*')}`;
}
