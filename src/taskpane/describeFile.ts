import type { Issue } from '../core/issue';
import type { ControlTotal, FileReport, Language } from '../core/report';
import { formatDate, formatMoney, formatNumber, messages } from '../messages/index';
import { filesText } from '../messages/pane/files';

/** What the pane shows of one file: plain data, so that it can be tested without a browser. */
export interface FileDescription {
  readonly file: string;
  readonly status: FileReport['status'];
  readonly statusLabel: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly totals: readonly { readonly text: string; readonly differs: boolean }[];
  readonly issues: readonly { readonly text: string; readonly severity: Issue['severity'] }[];
}

/** The facts about one file, in words; a fact that the file does not state is left out. */
export function describeFile(report: FileReport, language: Language): FileDescription {
  const pane = filesText(language);
  const { read, loaded, excluded, rejected } = report.rows;
  const facts = [
    { label: pane.labels.source, value: sourceOf(report, language) },
    { label: pane.labels.period, value: periodOf(report, language) },
    { label: pane.labels.rows, value: pane.rows(read, loaded, excluded, rejected) },
    { label: pane.labels.table, value: report.table },
    { label: pane.labels.currency, value: report.currency },
    { label: pane.labels.file, value: formatOf(report, language) },
  ];
  return {
    file: report.file,
    status: report.status,
    statusLabel: pane.statuses[report.status],
    facts: facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    totals: report.totals.map((total) => describeTotal(total, report.currency, language)),
    issues: report.issues.map((issue) => ({
      text: issueSentence(issue, language),
      severity: issue.severity,
    })),
  };
}

function sourceOf(report: FileReport, language: Language): string {
  const pane = filesText(language);
  const texts = messages(language);
  if (report.platform === null) return pane.unrecognised;
  const spoken = report.language === null ? null : texts.languages[report.language];
  const platform = texts.platforms[report.platform] ?? report.platform;
  const name = report.report === null ? null : (texts.reports[report.report] ?? report.report);
  return pane.source(platform, name, spoken);
}

function periodOf(report: FileReport, language: Language): string | null {
  if (report.period === null) return null;
  const { start, end } = report.period;
  return filesText(language).period(formatDate(language, start), formatDate(language, end), report.hasDays);
}

function formatOf(report: FileReport, language: Language): string | null {
  const pane = filesText(language);
  const { encoding, delimiter } = report;
  const spoken = delimiter === null ? null : (pane.delimiters[delimiter] ?? delimiter);
  return pane.file(encoding?.toUpperCase() ?? null, spoken) || null;
}

/** The card already names the file. */
function issueSentence(issue: Issue, language: Language): string {
  const { file: _file, ...at } = issue.at;
  return messages(language).issues[issue.code]({ ...issue, at });
}

const MONEY: ReadonlySet<ControlTotal['measure']> = new Set(['spend', 'conversions_value']);

function describeTotal(
  total: ControlTotal,
  currency: string | null,
  language: Language,
): FileDescription['totals'][number] {
  const pane = filesText(language);
  const texts = messages(language);
  const measure = texts.measures[total.measure] ?? total.measure;
  const shown = (value: string): string =>
    MONEY.has(total.measure) && currency !== null
      ? formatMoney(language, Number(value), currency)
      : formatNumber(language, Number(value));
  const differs = Number(total.difference) !== 0;
  return {
    differs,
    text: differs
      ? pane.totalDiffers(measure, shown(total.stated), shown(total.loaded))
      : pane.totalEqual(measure, shown(total.stated)),
  };
}
