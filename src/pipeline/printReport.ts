import type { FileReport, Language } from '../core/report';
import type { Issue, Severity } from '../core/issue';
import { CONNECTORS } from './connectors/index';
import { formatAmount, formatDate, formatNumber, messages } from '../messages/index';

/** Issues printed one by one after a merge; the workbook lists them all. */
const PRINTED_ISSUES = 12;

const MONEY: ReadonlySet<string> = new Set([
  'spend',
  'amount',
  'amount_excl_tax',
  'amount_incl_tax',
  'revenue',
]);

/** The reconciliation of a merge as a table of text: one line a file. */
export function fileTable(files: readonly FileReport[], language: Language): string {
  const { cli } = messages(language);
  const head = cli.tableHead;
  const number = (value: number): string => formatNumber(language, value, 0);
  const money = (value: string): string => formatAmount(language, Number(value));
  const rows = files.map((file) => {
    const spend = file.totals.find((total) => MONEY.has(total.measure));
    return [
      shorten(file.file, 44),
      shorten(file.status === 'loaded' ? reportLabel(file, language) : cli.status[file.status], 34),
      periodText(file, language),
      number(file.rows.read),
      number(file.rows.loaded),
      number(file.rows.excluded),
      number(file.rows.rejected),
      spend ? money(spend.stated) : '',
      spend ? money(spend.loaded) : '',
      spend ? money(spend.difference) : '',
    ];
  });
  return textTable(
    [
      head.file,
      head.report,
      head.period,
      head.read,
      head.loaded,
      head.excluded,
      head.rejected,
      head.stated,
      head.sum,
      head.difference,
    ],
    rows,
    3,
  );
}

/** What one file is and what would be loaded, as lines of text. */
export function fileSheet(file: FileReport, language: Language): string {
  const { cli, reports } = messages(language);
  const words = cli.inspect;
  const lines = [file.file];
  const add = (line: string): number => lines.push(`  ${line}`);
  const names = reports as Readonly<Record<string, string>>;
  if (file.connector === null) add(words.unknown);
  else
    add(
      words.recognised(
        connectorName(file.connector, language),
        names[file.report ?? ''] ?? file.report ?? '',
      ),
    );
  if (file.encoding && file.delimiter)
    add(words.encoding(file.encoding, cli.delimiters[file.delimiter] ?? file.delimiter));
  if (file.language) add(words.language(cli.languages[file.language]));
  if (file.table) add(words.table(file.table));
  if (file.period) add(words.period(periodText(file, language)));
  if (file.currency) add(words.currency(file.currency));
  if (file.status !== 'refused') {
    const { read, loaded, excluded, rejected } = file.rows;
    add(words.rows(read, loaded, excluded, rejected));
  }
  for (const total of file.totals)
    add(words.total(total.measure, total.stated, total.loaded, total.difference));
  const listed = issueLines(file.issues, language, true);
  if (listed) lines.push(listed.replace(/^/gm, '  '));
  return lines.join('\n');
}

/** Issues as sentences, gravest first. */
export function issueLines(issues: readonly Issue[], language: Language, all = false): string {
  const { cli, issues: sentences, severities } = messages(language);
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  const sorted = [...issues].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const shown = all ? sorted : sorted.filter((issue) => issue.severity !== 'info').slice(0, PRINTED_ISSUES);
  const lines = shown.map(
    (issue) => `${all ? '' : '  '}${severities[issue.severity]} — ${sentences[issue.code](issue)}`,
  );
  if (all) return lines.join('\n');
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  const rest = count('error') + count('warning') - shown.length;
  return [
    cli.issueCounts(count('error'), count('warning'), count('info')),
    ...lines,
    ...(rest > 0 ? [`  … ${cli.moreIssues(rest)}`] : []),
  ].join('\n');
}

/** Brand names are the same in every language; the other connectors have a name in each. */
export function connectorName(id: string, language: Language): string {
  const names = messages(language).connectors as Readonly<Record<string, string>>;
  return names[id] ?? CONNECTORS.find((connector) => connector.id === id)?.label ?? id;
}

function reportLabel(file: FileReport, language: Language): string {
  const { reports } = messages(language);
  const names = reports as Readonly<Record<string, string>>;
  const connector = connectorName(file.connector ?? '', language);
  return `${connector}, ${(file.report ?? '')
    .split('+')
    .map((id) => names[id] ?? id)
    .join(' + ')}`;
}

function periodText(file: FileReport, language: Language): string {
  const { cli } = messages(language);
  if (!file.period) return file.status === 'loaded' ? cli.noPeriod : '';
  return cli.periodOf(formatDate(language, file.period.start), formatDate(language, file.period.end));
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length / 2 - 1)}…${text.slice(-length / 2)}`;
}

/** Columns from `numeric` on are aligned on the right. */
function textTable(head: readonly string[], rows: readonly (readonly string[])[], numeric: number): string {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at >= numeric ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
