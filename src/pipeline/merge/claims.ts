import type { ExclusionReason } from '../../core/report';
import type { Level } from '../connectors/types';
import { addDays } from '../reading/dateFormat';

/** Whose money a claim is about; one file may hold several accounts or currencies whose campaigns bear the same name. */
export interface Claimant {
  readonly platform: string;
  /** Its accounts as the rows name them, '' where they name none: those that are one account claim together. */
  readonly accounts: readonly string[];
  readonly currency: string;
}

/** The money of one campaign on one day, or over one period, as one file tells it. */
export interface Claim extends Claimant {
  readonly fileNo: number;
  /** Empty for rows about a whole account. */
  readonly campaign: string;
  readonly start: string;
  readonly end: string;
  readonly isDay: boolean;
  readonly rows: number;
}

/** Claims of one platform, account and currency. */
export interface ClaimGroup {
  readonly add: (claim: Claim) => void;
  readonly claims: () => readonly Claim[];
}

/** Gathers claims; those of one file about the same campaign and days are one, whether each row names the account or not. */
export function claimGroup(): ClaimGroup {
  const found = new Map<string, Claim>();
  return {
    add: (claim) => {
      const key = [claim.fileNo, claim.start, claim.end, claim.isDay, claim.campaign].join('|');
      const known = found.get(key);
      found.set(
        key,
        known
          ? { ...known, accounts: [...known.accounts, ...claim.accounts], rows: known.rows + claim.rows }
          : claim,
      );
    },
    claims: () => [...found.values()],
  };
}

export interface ClaimFile {
  readonly fileNo: number;
  readonly level: Level;
  /** The file cuts each entity in parts: `cut` ones add up but for rounding (device, age), `some` leave money out (places). */
  readonly parts: 'whole' | 'cut' | 'some';
  /** Greater is newer. */
  readonly order: string;
  /** Days the file speaks about, also those on which nothing was spent. */
  readonly start: string;
  readonly end: string;
}

/** A claim that another file's claim replaces. */
export interface LostClaim extends Claim {
  readonly reason: ExclusionReason;
  readonly to: number;
}

/** The campaign level is what people steer by and holds all the money of a campaign; an account has no campaigns to show. */
const LEVEL_RANK: Readonly<Record<Level, number>> = {
  campaign: 0,
  account: 1,
  ad_group: 2,
  ad: 3,
  keyword: 4,
  search_term: 5,
};

/**
 * Decides which file tells the money of each campaign and day, so that it counts once: the level that holds all the
 * money first, then the newest export; days replace a period they cover whole, a period replaces days that only cover
 * a part of it. All claims belong to one platform, account and table.
 */
export function settleClaims(claims: readonly Claim[], files: readonly ClaimFile[]): readonly LostClaim[] {
  const byNumber = new Map(files.map((file) => [file.fileNo, file]));
  const fileOf = (claim: Claim): ClaimFile => byNumber.get(claim.fileNo)!;
  const isAccount = (claim: Claim): boolean => fileOf(claim).level === 'account';
  const lost: LostClaim[] = [];
  const kept: Claim[] = [];
  for (const group of groupBy(
    claims.filter((claim) => !isAccount(claim)),
    (claim) => claim.campaign,
  )) {
    settleCampaign(group, fileOf, kept, lost);
  }
  const accounts = claims.filter(isAccount);
  const free: Claim[] = [];
  const takenDays = new Map<string, number>();
  const takenPeriods = kept.filter((claim) => !claim.isDay);
  for (const claim of kept) if (claim.isDay) takenDays.set(claim.start, claim.fileNo);
  for (const claim of accounts) {
    const to = takenBy(claim, takenDays, takenPeriods);
    if (to === undefined) free.push(claim);
    else lost.push({ ...claim, reason: 'other-level', to });
  }
  settleCampaign(free, fileOf, kept, lost);
  return lost;
}

function takenBy(
  claim: Claim,
  days: ReadonlyMap<string, number>,
  periods: readonly Claim[],
): number | undefined {
  if (claim.isDay && days.has(claim.start)) return days.get(claim.start);
  const period = periods.find((other) => overlaps(other, claim));
  if (period) return period.fileNo;
  if (claim.isDay) return undefined;
  for (const [day, fileNo] of days) if (day >= claim.start && day <= claim.end) return fileNo;
  return undefined;
}

type FileOf = (claim: Claim) => ClaimFile;

function settleCampaign(all: readonly Claim[], fileOf: FileOf, kept: Claim[], lost: LostClaim[]): void {
  const dated = all.filter((claim) => !isTimeless(claim));
  const timeless = all.filter(isTimeless);
  if (dated[0]) {
    // Nobody knows what an undated total covers; beside dated rows of the same campaign it would count twice.
    for (const claim of timeless) lost.push({ ...claim, reason: 'covered-by-days', to: dated[0].fileNo });
  } else kept.push(...settleSameSpan(timeless, fileOf, lost));
  settleDated(dated, fileOf, kept, lost);
}

/** First and last day given to rows whose file names no period. */
export const NO_START = '0001-01-01';
export const NO_END = '9999-12-31';

function isTimeless(claim: Claim): boolean {
  return claim.start === NO_START;
}

function settleDated(group: readonly Claim[], fileOf: FileOf, kept: Claim[], lost: LostClaim[]): void {
  const days = settleSameSpan(
    group.filter((claim) => claim.isDay),
    fileOf,
    lost,
  );
  const spans = settleSameSpan(
    group.filter((claim) => !claim.isDay),
    fileOf,
    lost,
  );
  const periods = settlePeriods(spans, fileOf, lost);
  const covered = coverage(days, fileOf);
  const held: Claim[] = [];
  for (const period of periods) {
    const inside = days.filter((day) => day.start >= period.start && day.start <= period.end);
    if (inside.length > 0 && covers(covered, period)) {
      lost.push({ ...period, reason: 'covered-by-days', to: inside[0]!.fileNo });
    } else held.push(period);
  }
  for (const day of days) {
    const period = held.find((each) => day.start >= each.start && day.start <= each.end);
    if (period) lost.push({ ...day, reason: 'covered-by-period', to: period.fileNo });
    else kept.push(day);
  }
  kept.push(...held);
}

/** Of the files that tell the same day or the same period, the best level and then the newest stays. */
function settleSameSpan(claims: readonly Claim[], fileOf: FileOf, lost: LostClaim[]): readonly Claim[] {
  const stay: Claim[] = [];
  for (const group of groupBy(claims, (claim) => `${claim.start}|${claim.end}`)) {
    const [best, ...others] = byPreference(group, fileOf);
    if (!best) continue;
    stay.push(best);
    for (const other of others) {
      const isOtherLevel = levelRank(fileOf(other)) !== levelRank(fileOf(best));
      lost.push({ ...other, reason: isOtherLevel ? 'other-level' : 'newer-export', to: best.fileNo });
    }
  }
  return stay;
}

/** Periods that overlap: shorter ones that fill a longer one whole replace it, otherwise the longer holds all the money. */
function settlePeriods(periods: readonly Claim[], fileOf: FileOf, lost: LostClaim[]): readonly Claim[] {
  const stay: Claim[] = [];
  const longestLast = [...periods].sort((a, b) => length(a) - length(b) || (a.start < b.start ? -1 : 1));
  for (const period of longestLast) {
    const rivals = stay.filter((other) => overlaps(other, period));
    if (rivals.length === 0) {
      stay.push(period);
      continue;
    }
    const inside = rivals.every((other) => other.start >= period.start && other.end <= period.end);
    if (
      inside &&
      covers(
        rivals.map((each) => [each.start, each.end] as const),
        period,
      )
    ) {
      lost.push({ ...period, reason: 'covered-by-period', to: rivals[0]!.fileNo });
    } else if (inside || rivals.every((other) => fileOf(other).order < fileOf(period).order)) {
      for (const rival of rivals) {
        stay.splice(stay.indexOf(rival), 1);
        lost.push({ ...rival, reason: 'covered-by-period', to: period.fileNo });
      }
      stay.push(period);
    } else lost.push({ ...period, reason: 'covered-by-period', to: rivals[0]!.fileNo });
  }
  return stay;
}

const PARTS_RANK = { whole: 0, cut: 0.5, some: 10 } as const;

/** Parts that add up rank just below the whole of their level, parts that do not below every whole. */
function levelRank(file: ClaimFile): number {
  return LEVEL_RANK[file.level] + PARTS_RANK[file.parts];
}

function byPreference(claims: readonly Claim[], fileOf: FileOf): readonly Claim[] {
  return [...claims].sort((a, b) => {
    const [left, right] = [fileOf(a), fileOf(b)];
    const rank = levelRank(left) - levelRank(right);
    return (
      rank || (left.order < right.order ? 1 : left.order > right.order ? -1 : right.fileNo - left.fileNo)
    );
  });
}

/** Days that the files with day rows speak about, as merged ranges. */
function coverage(days: readonly Claim[], fileOf: FileOf): readonly (readonly [string, string])[] {
  const files = new Set(days.map(fileOf));
  return [...files].map((file) => [file.start, file.end] as const);
}

function covers(
  ranges: readonly (readonly [string, string])[],
  span: { readonly start: string; readonly end: string },
): boolean {
  let next = span.start;
  for (const [start, end] of [...ranges].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (start > next) return false;
    if (end >= next) next = addDays(end, 1);
    if (next > span.end) return true;
  }
  return next > span.end;
}

function overlaps(a: Claim, b: Claim): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function length(claim: Claim): number {
  return Date.parse(claim.end) - Date.parse(claim.start);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
