import type { MergeUnit } from '../merge/unit';
import type { StageTable } from '../fields';
import { NO_END, NO_START, settleClaims, type Claim, type LostClaim } from '../merge/claims';
import {
  CLAIMED_TABLES,
  overlappingUnits,
  singleAccounts,
  summariseLost,
  type Exclusion,
} from '../merge/exclusions';
import { compareTexts, lowerCase } from './lowerCase';
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

/** The rows of one table that are left out. */
export interface LostRows {
  /** The file that tells a row instead, or undefined when the row stays. */
  readonly toldBy: (row: StagedRow) => number | undefined;
}

/** Finds the rows that two exports tell both. */
export async function settleRows(
  staged: StagedTables,
  units: readonly MergeUnit[],
  pause: () => Promise<void>,
): Promise<Settled> {
  const exclusions: Exclusion[] = [];
  const lost = new Map<StageTable, LostRows>();
  for (const table of CLAIMED_TABLES) {
    const rivals = overlappingUnits(units.filter((unit) => unit.table === table && unit.loaded > 0));
    if (rivals.length < 2) continue;
    const rows = rowsOf(staged, table);
    const claims = await claimsOf(table, rows, rivals, units, pause);
    const taken = await settleTable(claims, rivals, units, pause);
    if (taken.length > 0) lost.set(table, lostRows(table, taken));
    for (const exclusion of summariseLost(taken))
      exclusions.push({ ...exclusion, kept: onlyInOlder(table, rows, exclusion) });
  }
  return { exclusions, lost };
}

interface ClaimRow {
  readonly fileNo: number;
  readonly platform: string;
  readonly account: string;
  readonly currency: string;
  readonly campaign: string;
  readonly first: string;
  readonly last: string;
  readonly isDay: boolean;
  count: number;
}

/** Reads the campaign that a row claims money for; views of a site have none. */
export function campaignReader(table: StageTable): (row: StagedRow) => string {
  if (!isAdvertising(table)) return () => '';
  const name = stageReader(table, 'campaign_name');
  const id = stageReader(table, 'campaign_id');
  return (row) => lowerCase(name(row) ?? id(row) ?? '');
}

interface Span {
  readonly first: string;
  readonly last: string;
  readonly isDay: boolean;
}

/** Reads the day or the period that a row is about. */
export function spanReader(table: StageTable): (row: StagedRow) => Span {
  const day = stageReader(table, 'date_day');
  const start = stageReader(table, 'period_start');
  const end = stageReader(table, 'period_end');
  return (row) => {
    const own = day(row);
    return own !== null
      ? { first: own, last: own, isDay: true }
      : { first: start(row) ?? NO_START, last: end(row) ?? NO_END, isDay: false };
  };
}

function isAdvertising(table: StageTable): boolean {
  return table !== 'web_traffic' && table !== 'search_performance';
}

/** Rows gathered by file, campaign and time, in one order whatever the order of the rows. */
async function claimsOf(
  table: StageTable,
  rows: readonly StagedRow[],
  rivals: readonly MergeUnit[],
  units: readonly MergeUnit[],
  pause: () => Promise<void>,
): Promise<readonly ClaimRow[]> {
  const isAds = isAdvertising(table);
  const none = (): null => null;
  const read = (name: string) => (isAds ? stageReader(table, name) : none);
  const [platform, accountId, accountName, currency] = [
    read('platform'),
    read('account_id'),
    read('account_name'),
    read('currency'),
  ];
  const campaign = campaignReader(table);
  const span = spanReader(table);
  const platforms = new Map(units.map((unit) => [unit.fileNo, unit.platform]));
  const isRival = new Set(rivals.map((unit) => unit.fileNo));
  const groups = new Map<string, Map<string, ClaimRow>>();
  const tellers = new Map<string, Set<number>>();
  for (const [index, row] of rows.entries()) {
    if (index % SLICE === 0) await pause();
    const { fileNo } = row;
    if (!isRival.has(fileNo)) continue;
    const facts = {
      fileNo,
      platform: platform(row) ?? platforms.get(fileNo) ?? '',
      account: accountId(row) ?? accountName(row) ?? '',
      currency: currency(row) ?? '',
      campaign: campaign(row),
    };
    const key = [
      String(fileNo).padStart(6, '0'),
      facts.platform,
      facts.account,
      facts.currency,
      facts.campaign,
    ].join('\u0001');
    const { first, last, isDay } = span(row);
    const time = `${first}${last}${isDay ? 1 : 0}`;
    let group = groups.get(key);
    if (!group) {
      groups.set(key, (group = new Map()));
      tellers.set(facts.campaign, (tellers.get(facts.campaign) ?? new Set()).add(fileNo));
    }
    const claim = group.get(time);
    if (claim) claim.count++;
    else group.set(time, { ...facts, first, last, isDay, count: 1 });
  }
  // A campaign that one file alone tells is not contested, unless a file tells the whole account.
  const isWholeAccount = rivals.some((unit) => unit.level === 'account');
  const claims: ClaimRow[] = [];
  for (const [, group] of [...groups].sort(([a], [b]) => compareTexts(a, b))) {
    await pause();
    const sorted = [...group].sort(([a], [b]) => compareTexts(a, b));
    for (const [, claim] of sorted)
      if (isWholeAccount || tellers.get(claim.campaign)!.size > 1) claims.push(claim);
  }
  return claims;
}

async function settleTable(
  rows: readonly ClaimRow[],
  rivals: readonly MergeUnit[],
  units: readonly MergeUnit[],
  pause: () => Promise<void>,
): Promise<readonly LostClaim[]> {
  const scopes = new Map(units.map((unit) => [unit.fileNo, unit.scope]));
  const accountOf = singleAccounts(rows);
  const groups = new Map<string, Map<string, Claim[]>>();
  const hasAccounts = rivals.some((unit) => unit.level === 'account');
  for (const row of rows) {
    const key = [row.platform, accountOf(row), row.currency, scopes.get(row.fileNo)].join('|');
    let group = groups.get(key);
    if (!group) groups.set(key, (group = new Map()));
    // Campaigns are settled one by one, so that the page has its turn in between; a whole account needs them all.
    const part = hasAccounts ? '' : row.campaign;
    const claim: Claim = {
      fileNo: row.fileNo,
      campaign: row.campaign,
      start: row.first,
      end: row.last,
      isDay: row.isDay,
      rows: row.count,
    };
    const claims = group.get(part);
    if (claims) claims.push(claim);
    else group.set(part, [claim]);
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
  for (const group of groups.values()) {
    for (const claims of group.values()) {
      await pause();
      for (const claim of settleClaims(claims, files)) lost.push(claim);
    }
  }
  return lost;
}

function lostRows(table: StageTable, claims: readonly LostClaim[]): LostRows {
  const campaign = campaignReader(table);
  const span = spanReader(table);
  const keyOf = (fileNo: number, name: string, { first, last, isDay }: Span): string =>
    `${fileNo}|${first}|${last}|${isDay ? 1 : 0}|${name}`;
  const told = new Map<string, number>();
  for (const { fileNo, campaign: name, start, end, isDay, to } of claims)
    told.set(keyOf(fileNo, name, { first: start, last: end, isDay }), to);
  const files = new Set(claims.map(({ fileNo }) => fileNo));
  return {
    toldBy: (row) =>
      files.has(row.fileNo) ? told.get(keyOf(row.fileNo, campaign(row), span(row))) : undefined,
  };
}

/** Campaigns of an older file, on days that a newer one tells, that the newer one does not name. */
function onlyInOlder(
  table: StageTable,
  rows: readonly StagedRow[],
  { reason, fileNo, to, start, end }: Exclusion,
): readonly string[] {
  if (reason !== 'newer-export' || !isAdvertising(table)) return [];
  const campaign = campaignReader(table);
  const day = stageReader(table, 'date_day');
  const from = stageReader(table, 'period_start');
  const until = stageReader(table, 'period_end');
  const names = { older: new Set<string>(), newer: new Set<string>() };
  for (const row of rows) {
    if (row.fileNo !== fileNo && row.fileNo !== to) continue;
    const first = day(row) ?? from(row);
    const last = day(row) ?? until(row);
    if (first === null || last === null || first > end || last < start) continue;
    (row.fileNo === fileNo ? names.older : names.newer).add(campaign(row));
  }
  return [...names.older]
    .filter((name) => !names.newer.has(name))
    .sort(compareTexts)
    .slice(0, MOST_NAMES);
}
