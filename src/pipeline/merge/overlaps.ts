import type { MergeUnit } from './unit';
import type { StageTable } from '../fields';
import { claimGroup, NO_END, NO_START, settleClaims, type ClaimGroup, type LostClaim } from './claims';
import {
  CLAIMED_TABLES,
  overlappingUnits,
  singleAccounts,
  summariseLost,
  type Exclusion,
} from './exclusions';
import { quote, type Session } from './session';
import { unitList } from './unitSql';

interface ClaimRow {
  readonly file_no: number;
  readonly platform: string;
  readonly account: string;
  readonly currency: string;
  readonly campaign: string;
  readonly first: string;
  readonly last: string;
  readonly is_day: boolean;
  readonly n: string;
}

/** SQL of what a row of `a` claims money for; views of a site have no campaigns to compete by. */
export function claimSql(
  table: StageTable,
  units: readonly MergeUnit[],
): Readonly<Record<'platform' | 'account' | 'currency' | 'campaign', string>> {
  const platform = unitList(units, (unit) => unit.platform);
  if (table === 'web_traffic' || table === 'search_performance')
    return { platform, account: `''`, currency: `''`, campaign: `''` };
  return {
    platform: `coalesce(a.platform, ${platform})`,
    account: `coalesce(a.account_id, a.account_name, '')`,
    currency: `coalesce(a.currency, '')`,
    campaign: `lower(coalesce(a.campaign_name, a.campaign_id, ''))`,
  };
}

/** Finds the rows that two exports tell both, and writes a table `lost_<table>` of those that are left out. */
export async function settleOverlaps(
  session: Session,
  units: readonly MergeUnit[],
): Promise<readonly Exclusion[]> {
  const exclusions: Exclusion[] = [];
  for (const table of CLAIMED_TABLES) {
    const rivals = overlappingUnits(units.filter((unit) => unit.table === table && unit.loaded > 0));
    if (rivals.length < 2) continue;
    const lost = await settleTable(session, table, rivals, units);
    if (lost.length > 0) await writeLost(session, table, lost);
    for (const exclusion of summariseLost(lost))
      exclusions.push({ ...exclusion, kept: await onlyInOlder(session, table, exclusion, units) });
  }
  return exclusions;
}

async function settleTable(
  session: Session,
  table: StageTable,
  rivals: readonly MergeUnit[],
  units: readonly MergeUnit[],
): Promise<readonly LostClaim[]> {
  const claim = claimSql(table, units);
  // A campaign that one file alone tells is not contested, unless a file tells the whole account.
  const isWholeAccount = rivals.some((unit) => unit.level === 'account');
  const contested = isWholeAccount
    ? ''
    : 'QUALIFY min(file_no) OVER (PARTITION BY campaign) <> max(file_no) OVER (PARTITION BY campaign)';
  const rows = await session.rows<ClaimRow>(
    `SELECT * FROM (SELECT file_no, ${claim.platform} AS platform, ${claim.account} AS account,
       ${claim.currency} AS currency, ${claim.campaign} AS campaign,
       coalesce(date_day, period_start, DATE '${NO_START}')::VARCHAR AS first,
       coalesce(date_day, period_end, DATE '${NO_END}')::VARCHAR AS last,
       date_day IS NOT NULL AS is_day, count(*) AS n
     FROM all_${table} a WHERE file_no IN (${rivals.map((unit) => unit.fileNo).join(', ')}) GROUP BY ALL) ${contested} ORDER BY ALL`,
  );
  const byNumber = new Map(units.map((unit) => [unit.fileNo, unit]));
  const groups = new Map<string, ClaimGroup>();
  const accountOf = singleAccounts(rows);
  for (const row of rows) {
    const unit = byNumber.get(row.file_no)!;
    const key = [row.platform, accountOf(row), row.currency, unit.scope].join('|');
    let group = groups.get(key);
    if (!group) groups.set(key, (group = claimGroup()));
    group.add({
      fileNo: row.file_no,
      platform: row.platform,
      accounts: [row.account],
      currency: row.currency,
      campaign: row.campaign,
      start: row.first,
      end: row.last,
      isDay: row.is_day,
      rows: Number(row.n),
    });
  }
  const files = rivals.map((unit) => ({
    fileNo: unit.fileNo,
    level: unit.level,
    parts: unit.parts,
    order: unit.order,
    start: unit.start ?? NO_START,
    end: unit.end ?? NO_END,
  }));
  return [...groups.values()].flatMap((group) => settleClaims(group.claims(), files));
}

/** Campaigns of an older file, on days that a newer one tells, that the newer one does not name. */
async function onlyInOlder(
  session: Session,
  table: StageTable,
  exclusion: Exclusion,
  units: readonly MergeUnit[],
): Promise<readonly string[]> {
  const { campaign } = claimSql(table, units);
  if (exclusion.reason !== 'newer-export' || campaign === `''`) return [];
  const campaigns = (fileNo: number): string =>
    `SELECT DISTINCT ${campaign} AS campaign FROM all_${table} a WHERE file_no = ${fileNo}
       AND coalesce(date_day, period_start) <= DATE '${exclusion.end}' AND coalesce(date_day, period_end) >= DATE '${exclusion.start}'`;
  const rows = await session.rows<{ campaign: string }>(
    `SELECT campaign FROM (${campaigns(exclusion.fileNo)} EXCEPT ${campaigns(exclusion.to)}) ORDER BY 1 LIMIT 100`,
  );
  return rows.map((row) => row.campaign);
}

async function writeLost(session: Session, table: StageTable, lost: readonly LostClaim[]): Promise<void> {
  const values = lost.flatMap(({ fileNo, platform, accounts, currency, campaign, start, end, isDay }) =>
    accounts.map(
      (account) =>
        `(${fileNo}, ${[platform, account, currency, campaign].map(quote).join(', ')}, DATE '${start}', DATE '${end}', ${isDay})`,
    ),
  );
  await session.run(
    `CREATE TABLE lost_${table} (file_no INTEGER, platform VARCHAR, account VARCHAR, currency VARCHAR, campaign VARCHAR,
       first DATE, last DATE, is_day BOOLEAN)`,
  );
  for (let start = 0; start < values.length; start += 5000) {
    await session.run(`INSERT INTO lost_${table} VALUES ${values.slice(start, start + 5000).join(', ')}`);
  }
}
