import type { MergeUnit } from '../merge/unit';
import type { StageTable } from '../fields';
import {
  claimGroup,
  NO_END,
  NO_START,
  settleClaims,
  type Claim,
  type ClaimGroup,
  type LostClaim,
} from '../merge/claims';
import {
  CLAIMED_TABLES,
  overlappingUnits,
  singleAccounts,
  summariseLost,
  type Exclusion,
} from '../merge/exclusions';
import { AD_TABLES, type CampaignIdentity, type Identities } from './campaignIdentity';
import { compareTexts } from './lowerCase';
import { rowsOf, stageReader, type StagedRow, type StagedTables } from './stagedRow';

/** Rows looked at between two pauses. */
const SLICE = 1000;
/** Campaigns named at most for one pair of files. */
const MOST_NAMES = 100;

/** Which rows another file tells, by the rules of `merge/claims.ts`. */
export interface Settled {
  readonly exclusions: readonly Exclusion[];
  /** Tables from which rows were taken. */
  readonly lost: ReadonlyMap<StageTable, LostRows>;
}

/** The file that tells a row of a table instead of its own, or undefined when the row stays. */
export type LostRows = (row: StagedRow, identity: CampaignIdentity) => number | undefined;

/** Finds the rows that two exports tell both. */
export async function settleRows(
  staged: StagedTables,
  identities: Identities,
  units: readonly MergeUnit[],
  pause: () => Promise<void>,
): Promise<Settled> {
  const exclusions: Exclusion[] = [];
  const lost = new Map<StageTable, LostRows>();
  for (const table of CLAIMED_TABLES) {
    const rivals = overlappingUnits(units.filter((unit) => unit.table === table && unit.loaded > 0));
    if (rivals.length < 2) continue;
    const rows = rowsOf(staged, table);
    const campaigns = identities.get(table) ?? [];
    const groups = await claimGroups(table, rows, campaigns, rivals, pause);
    const taken = await settleTable(groups, rivals, pause);
    if (taken.length > 0) lost.set(table, await lostRows(table, taken, pause));
    await pause();
    for (const exclusion of summariseLost(taken))
      exclusions.push({ ...exclusion, kept: await onlyInOlder(table, rows, campaigns, exclusion, pause) });
  }
  return { exclusions, lost };
}

type CountedClaim = { -readonly [Name in keyof Claim]: Claim[Name] };

/** The claims of one campaign in one file, by day or period. */
interface FileClaims {
  readonly fileNo: number;
  readonly platform: string;
  readonly account: string;
  readonly currency: string;
  readonly campaign: string;
  readonly claims: Map<string, CountedClaim>;
}

function claimantOf(one: CampaignIdentity): { readonly account: string; readonly currency: string } {
  return { account: one.accountId ?? one.accountName ?? '', currency: one.currency ?? '' };
}

/** Reads the day or the period of a row as one text, in which days come in their order. */
export function timeReader(table: StageTable): (row: StagedRow) => string {
  const day = stageReader(table, 'date_day');
  const start = stageReader(table, 'period_start');
  const end = stageReader(table, 'period_end');
  return (row) => day(row) ?? `${start(row) ?? NO_START}/${end(row) ?? NO_END}`;
}

/** Rows gathered by file, campaign and time, in one order whatever the order of the rows. */
async function claimGroups(
  table: StageTable,
  rows: readonly StagedRow[],
  campaigns: readonly CampaignIdentity[],
  rivals: readonly MergeUnit[],
  pause: () => Promise<void>,
): Promise<readonly FileClaims[]> {
  const timeOf = timeReader(table);
  const isRival = new Set(rivals.map((unit) => unit.fileNo));
  const groups = new Map<string, FileClaims>();
  const groupOf = new Map<CampaignIdentity, FileClaims>();
  const tellers = new Map<string, Set<number>>();
  const open = (one: CampaignIdentity): FileClaims => {
    const { account, currency } = claimantOf(one);
    const parts = [String(one.fileNo).padStart(6, '0'), one.platform, account, currency, one.claimName];
    const key = parts.join('\u0001');
    let group = groups.get(key);
    if (!group) {
      const { fileNo, platform, claimName: campaign } = one;
      group = { fileNo, platform, account, currency, campaign, claims: new Map() };
      groups.set(key, group);
      tellers.set(campaign, (tellers.get(campaign) ?? new Set()).add(fileNo));
    }
    groupOf.set(one, group);
    return group;
  };
  for (const [index, row] of rows.entries()) {
    if (index % SLICE === 0) await pause();
    const { fileNo } = row;
    if (!isRival.has(fileNo)) continue;
    const one = campaigns[index]!;
    const group = groupOf.get(one) ?? open(one);
    const time = timeOf(row);
    const claim = group.claims.get(time);
    if (claim) claim.rows++;
    else {
      const [start = '', end = start] = time.length > 10 ? time.split('/') : [time];
      const isDay = time.length === 10;
      const { platform, account, currency, campaign } = group;
      group.claims.set(time, {
        fileNo,
        platform,
        accounts: [account],
        currency,
        campaign,
        start,
        end,
        isDay,
        rows: 1,
      });
    }
  }
  // A campaign that one file alone tells is not contested, unless a file tells the whole account.
  const isWholeAccount = rivals.some((unit) => unit.level === 'account');
  return [...groups]
    .filter(([, { campaign }]) => isWholeAccount || tellers.get(campaign)!.size > 1)
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([, group]) => group);
}

async function settleTable(
  groups: readonly FileClaims[],
  rivals: readonly MergeUnit[],
  pause: () => Promise<void>,
): Promise<readonly LostClaim[]> {
  const scopes = new Map(rivals.map((unit) => [unit.fileNo, unit.scope]));
  const accountOf = singleAccounts(groups);
  const contests = new Map<string, Map<string, ClaimGroup>>();
  const hasAccounts = rivals.some((unit) => unit.level === 'account');
  for (const group of groups) {
    await pause();
    const key = [group.platform, accountOf(group), group.currency, scopes.get(group.fileNo)].join('|');
    let contest = contests.get(key);
    if (!contest) contests.set(key, (contest = new Map()));
    // Campaigns are settled one by one, so that the page has its turn in between; a whole account needs them all.
    const part = hasAccounts ? '' : group.campaign;
    let claims = contest.get(part);
    if (!claims) contest.set(part, (claims = claimGroup()));
    const sorted = [...group.claims].sort(([a], [b]) => compareTexts(a, b));
    for (const [, claim] of sorted) claims.add(claim);
  }
  const files = rivals.map((unit) => ({
    fileNo: unit.fileNo,
    level: unit.level,
    parts: unit.parts,
    order: unit.order,
    start: unit.start ?? NO_START,
    end: unit.end ?? NO_END,
  }));
  const lost: LostClaim[] = [];
  for (const contest of contests.values()) {
    for (const claims of contest.values()) {
      await pause();
      for (const claim of settleClaims(claims.claims(), files)) lost.push(claim);
    }
  }
  return lost;
}

async function lostRows(
  table: StageTable,
  claims: readonly LostClaim[],
  pause: () => Promise<void>,
): Promise<LostRows> {
  const timeOf = timeReader(table);
  const told = new Map<number, Map<string, Map<string, number>>>();
  const keyOf = (...parts: readonly string[]): string => parts.join('\u0001');
  for (const [index, claim] of claims.entries()) {
    if (index % SLICE === 0) await pause();
    const { fileNo, platform, accounts, currency, campaign, start, end, isDay, to } = claim;
    let ofFile = told.get(fileNo);
    if (!ofFile) told.set(fileNo, (ofFile = new Map()));
    for (const account of accounts) {
      const key = keyOf(platform, account, currency, campaign);
      let ofCampaign = ofFile.get(key);
      if (!ofCampaign) ofFile.set(key, (ofCampaign = new Map()));
      ofCampaign.set(isDay ? start : `${start}/${end}`, to);
    }
  }
  const keys = new Map<CampaignIdentity, string>();
  const keyOfCampaign = (one: CampaignIdentity): string => {
    let key = keys.get(one);
    if (key === undefined) {
      const { account, currency } = claimantOf(one);
      keys.set(one, (key = keyOf(one.platform, account, currency, one.claimName)));
    }
    return key;
  };
  return (row, campaign) => told.get(row.fileNo)?.get(keyOfCampaign(campaign))?.get(timeOf(row));
}

/** Campaigns of an older file, on days that a newer one tells, that the newer one does not name. */
async function onlyInOlder(
  table: StageTable,
  rows: readonly StagedRow[],
  campaigns: readonly CampaignIdentity[],
  { reason, fileNo, to, start, end }: Exclusion,
  pause: () => Promise<void>,
): Promise<readonly string[]> {
  if (reason !== 'newer-export' || !AD_TABLES.includes(table)) return [];
  const day = stageReader(table, 'date_day');
  const from = stageReader(table, 'period_start');
  const until = stageReader(table, 'period_end');
  const names = { older: new Set<string>(), newer: new Set<string>() };
  for (const [index, row] of rows.entries()) {
    if (index % SLICE === 0) await pause();
    if (row.fileNo !== fileNo && row.fileNo !== to) continue;
    const first = day(row) ?? from(row);
    const last = day(row) ?? until(row);
    if (first === null || last === null || first > end || last < start) continue;
    (row.fileNo === fileNo ? names.older : names.newer).add(campaigns[index]!.claimName);
  }
  return [...names.older]
    .filter((name) => !names.newer.has(name))
    .sort(compareTexts)
    .slice(0, MOST_NAMES);
}
