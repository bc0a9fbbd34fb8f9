import type { ExclusionReason, FileReport, MergeReport } from '../../core/report';
import type { Issue } from '../../core/issue';
import type { MergeUnit } from './unit';
import type { StageTable } from '../fields';
import { NO_END, NO_START, type LostClaim } from './claims';

/** Names listed in one sentence; the sheet of campaigns lists them all. */
const NAMES_IN_A_SENTENCE = 8;

/** Rows of one unit that another unit replaces. */
export interface Exclusion {
  readonly fileNo: number;
  readonly to: number;
  readonly reason: ExclusionReason;
  readonly rows: number;
  readonly start: string;
  readonly end: string;
  /** Campaigns of the same days that only the older file has: they stay. */
  readonly kept?: readonly string[];
}

/** Tables whose rows are claimed by campaign and day. */
export const CLAIMED_TABLES: readonly StageTable[] = [
  'ad_performance',
  'keyword_performance',
  'search_terms',
  'web_traffic',
  'search_performance',
];

/** Units that share a platform and at least a day with another one; the rest cannot collide. */
export function overlappingUnits(units: readonly MergeUnit[]): readonly MergeUnit[] {
  return units.filter((unit) =>
    units.some(
      (other) =>
        other !== unit &&
        (other.platform === unit.platform || other.platform === 'generic' || unit.platform === 'generic') &&
        other.scope === unit.scope &&
        (other.start ?? NO_START) <= (unit.end ?? NO_END) &&
        (unit.start ?? NO_START) <= (other.end ?? NO_END),
    ),
  );
}

interface AccountOfRow {
  readonly platform: string;
  readonly account: string;
  readonly currency: string;
}

/** Exports often leave the account out: when the platform shows only one, they are about that one. */
export function singleAccounts<Row extends AccountOfRow>(rows: readonly Row[]): (row: Row) => string {
  const named = new Map<string, Set<string>>();
  for (const row of rows) {
    if (!row.account) continue;
    const key = `${row.platform}|${row.currency}`;
    named.set(key, (named.get(key) ?? new Set()).add(row.account));
  }
  return (row) => {
    const accounts = named.get(`${row.platform}|${row.currency}`);
    return accounts?.size === 1 ? '' : row.account;
  };
}

/** Lost claims gathered by the pair of files and the reason. */
export function summariseLost(lost: readonly LostClaim[]): readonly Exclusion[] {
  const groups = new Map<string, Exclusion>();
  for (const claim of lost) {
    const key = `${claim.fileNo}|${claim.to}|${claim.reason}`;
    const known = groups.get(key);
    groups.set(key, {
      fileNo: claim.fileNo,
      to: claim.to,
      reason: claim.reason,
      rows: (known?.rows ?? 0) + claim.rows,
      start: known && known.start < claim.start ? known.start : claim.start,
      end: known && known.end > claim.end ? known.end : claim.end,
    });
  }
  return [...groups.values()];
}

/** One sentence for each pair of files of which one replaced rows of the other. */
export function exclusionIssues(
  exclusions: readonly Exclusion[],
  units: readonly MergeUnit[],
): readonly Issue[] {
  const unitOf = (fileNo: number): MergeUnit => units.find((unit) => unit.fileNo === fileNo)!;
  return exclusions.flatMap((exclusion): Issue[] => {
    const unit = unitOf(exclusion.fileNo);
    const other = unitOf(exclusion.to).source;
    const { rows, start, end } = exclusion;
    const at = { file: unit.source };
    // Two tables of one file: the richer one stays, and the file's own counts say so.
    if (other === unit.source) return [];
    if (start === NO_START)
      return [{ code: 'overlap-undated', severity: 'warning', at, params: { other, rows } }];
    if (exclusion.reason === 'other-level') {
      return [{ code: 'level-left-out', severity: 'info', at, params: { level: unit.level, other, rows } }];
    }
    if (exclusion.reason === 'covered-by-period' || exclusion.reason === 'covered-by-days') {
      const severity = exclusion.reason === 'covered-by-days' ? 'info' : 'warning';
      return [{ code: 'period-overlap', severity, at, params: { other, start, end, rows } }];
    }
    return [{ code: 'overlap-resolved', severity: 'info', at, params: { other, rows, start, end } }];
  });
}

/** Last day of any loaded file: the data-as-of stamp. */
export function dataAsOf(files: readonly FileReport[]): string | null {
  const ends = files.flatMap((file) => (file.status === 'loaded' && file.period ? [file.period.end] : []));
  return ends.sort().pop() ?? null;
}

/** Moves rows that another file tells from loaded to excluded, and says so in an issue of the file. */
export function withExclusions(
  { files, units }: { readonly files: readonly FileReport[]; readonly units: readonly MergeUnit[] },
  exclusions: readonly Exclusion[],
): readonly FileReport[] {
  const unitOf = (fileNo: number): MergeUnit => units.find((unit) => unit.fileNo === fileNo)!;
  return files.map((file, index) => {
    const own = exclusions.filter((exclusion) => unitOf(exclusion.fileNo).file === index);
    if (own.length === 0) return file;
    const excluded: Partial<Record<ExclusionReason, number>> = { ...file.excluded };
    let rows = 0;
    for (const exclusion of own) {
      excluded[exclusion.reason] = (excluded[exclusion.reason] ?? 0) + exclusion.rows;
      rows += exclusion.rows;
    }
    const partial = partialOverlaps(own, units, file);
    return {
      ...file,
      rows: { ...file.rows, loaded: file.rows.loaded - rows, excluded: file.rows.excluded + rows },
      excluded,
      issues: [...file.issues, ...exclusionIssues(own, units), ...partial],
    };
  });
}

/** The newer export left out campaigns that the older one has: they stay, and somebody should know. */
function partialOverlaps(
  own: readonly Exclusion[],
  units: readonly MergeUnit[],
  file: FileReport,
): readonly Issue[] {
  return own
    .filter(
      (exclusion) =>
        exclusion.reason === 'newer-export' &&
        exclusion.start !== '' &&
        exclusion.kept !== undefined &&
        exclusion.kept.length > 0,
    )
    .map((exclusion): Issue => ({
      code: 'overlap-kept-both',
      severity: 'warning',
      at: { file: file.file },
      params: {
        other: units.find((unit) => unit.fileNo === exclusion.to)!.source,
        campaigns: list(exclusion.kept ?? []),
      },
    }));
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_IN_A_SENTENCE).join(', ');
  return names.length > NAMES_IN_A_SENTENCE ? `${shown}…` : shown;
}

/** Campaigns with spend and no lead, and leads of campaigns that nobody knows, each in one sentence. */
export function unmatchedIssues(unmatched: MergeReport['unmatched'], currency: string): readonly Issue[] {
  const issues: Issue[] = [];
  const { spendWithoutLead, leadWithoutCampaign } = unmatched;
  if (spendWithoutLead.length > 0) {
    const amount = spendWithoutLead.reduce((sum, row) => sum + Number(row.spendReporting ?? 0), 0);
    issues.push({
      code: 'spend-without-lead',
      severity: 'warning',
      at: {},
      params: {
        count: spendWithoutLead.length,
        names: list(spendWithoutLead.map((row) => row.campaignName)),
        amount: amount.toFixed(2),
        currency,
      },
    });
  }
  if (leadWithoutCampaign.length > 0) {
    issues.push({
      code: 'lead-without-campaign',
      severity: 'warning',
      at: {},
      params: {
        count: leadWithoutCampaign.length,
        names: list(leadWithoutCampaign.map((row) => row.campaignName)),
      },
    });
  }
  return issues;
}
