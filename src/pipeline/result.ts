import type { FileReport, MergeReport } from '../core/report';
import type { Issue } from '../core/issue';
import { messages } from '../messages/index';
import { sumDecimals } from '../core/decimal';
import type { Language } from '../core/report';

/** One file in the machine-readable result. */
export interface FileResult {
  readonly file: string;
  readonly status: FileReport['status'];
  readonly connector: string | null;
  readonly report: string | null;
  readonly table: string | null;
  readonly language: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly currency: string | null;
  readonly period: FileReport['period'];
  readonly rows: FileReport['rows'];
  readonly excluded: FileReport['excluded'];
  readonly totals: FileReport['totals'];
  readonly issues: readonly IssueResult[];
}

export interface IssueResult {
  readonly code: string;
  readonly severity: string;
  readonly file?: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** The object that `--json` prints; its members only ever grow. */
export interface MergeResult {
  readonly ok: boolean;
  readonly out: string | null;
  readonly language: Language;
  readonly currency: string | null;
  readonly files: readonly FileResult[];
  readonly issues: readonly IssueResult[];
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly file?: string }[];
  readonly totals: {
    readonly spend: string;
    readonly impressions: number;
    readonly clicks: number;
    /** What the platforms claim, side by side added up; not people. */
    readonly conversions: number;
  };
  readonly seconds: number;
}

/** Whether something needs a person: a refused file, a rejected row, a total that differs, money without a rate. */
export function needsPerson(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

export function fileResult(file: FileReport, language: Language): FileResult {
  const { hasDays: _hasDays, issues, platform: _platform, ...rest } = file;
  const totals = file.totals.map((total) =>
    COUNTS.has(total.measure)
      ? total
      : {
          ...total,
          stated: twoDecimals(total.stated),
          loaded: twoDecimals(total.loaded),
          difference: twoDecimals(total.difference),
        },
  );
  return { ...rest, totals, issues: issues.map((issue) => issueResult(issue, language)) };
}

export function issueResult(issue: Issue, language: Language): IssueResult {
  return {
    code: issue.code,
    severity: issue.severity,
    ...(issue.at.file === undefined ? {} : { file: issue.at.file }),
    line: issue.at.line ?? null,
    column: issue.at.column ?? null,
    message: messages(language).issues[issue.code](issue),
  };
}

/** The result of a merge that wrote its workbook. */
export function mergeResult(report: MergeReport, out: string, seconds: number): MergeResult {
  const { monthly, language } = report;
  const count = (pick: (row: MergeReport['monthly'][number]) => number | null): number =>
    monthly.reduce((sum, row) => sum + (pick(row) ?? 0), 0);
  return {
    ok: !needsPerson(report.issues),
    out,
    language,
    currency: report.currency,
    files: report.files.map((file) => fileResult(file, language)),
    issues: report.issues
      .filter((issue) => issue.at.file === undefined)
      .map((issue) => issueResult(issue, language)),
    tables: report.tables,
    totals: {
      spend: twoDecimals(sumDecimals(monthly.map((row) => row.spendReporting)) ?? '0'),
      impressions: count((row) => row.impressions),
      clicks: count((row) => row.clicks),
      conversions: Number(sumDecimals(monthly.map((row) => row.conversions)) ?? '0'),
    },
    seconds,
  };
}

/** The result when nothing was written, with the sentence that says why. */
export function emptyResult(language: Language, error: string): MergeResult & { readonly error: string } {
  return {
    ok: false,
    out: null,
    language,
    currency: null,
    files: [],
    issues: [],
    tables: [],
    totals: { spend: '0.00', impressions: 0, clicks: 0, conversions: 0 },
    seconds: 0,
    error,
  };
}

/** Measures that are counted, not paid. */
const COUNTS: ReadonlySet<string> = new Set([
  'impressions',
  'clicks',
  'conversions',
  'rows',
  'page_views',
  'event_count',
]);

/** At least two decimals, more when the platform gives them. */
function twoDecimals(decimal: string): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}
