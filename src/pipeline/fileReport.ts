import type { StagePiece } from './fields';
import type { FileReport } from '../core/report';
import type { Issue } from '../core/issue';
import type { StageRow, TableTally } from './readers/readTable';
import type { TablePlan } from './tablePlan';
import { fileIssue, type TextShape } from './readFile';

/** A file that was read, whole in memory or straight into DuckDB. */
export interface ReadOutcome {
  readonly source: string;
  readonly shape: TextShape | null;
  readonly tables: readonly ReadOutcomeTable[];
  readonly issues: readonly Issue[];
  readonly refused: boolean;
  readonly pieces?: readonly StagePiece[];
}

export interface ReadOutcomeTable {
  readonly plan: TablePlan;
  readonly tally: TableTally;
  /** Absent when the rows are in DuckDB already. */
  readonly rows?: readonly StageRow[];
}

/** What reading a file gave, before files are weighed against one another. */
export function fileReport(file: ReadOutcome): FileReport {
  const { tables } = file;
  const main = tables[0];
  const sum = (pick: (table: ReadOutcomeTable) => number): number =>
    tables.reduce((total, table) => total + pick(table), 0);
  const totalRows = sum((table) => table.tally.totalRows);
  const periods = tables.flatMap((table) => (table.tally.period ? [table.tally.period] : []));
  const recognition = main?.plan.layout.recognition;
  const loaded = sum((table) => table.tally.loaded);
  const rejected = sum((table) => table.tally.rejected);
  return {
    file: file.source,
    status: file.refused ? 'refused' : loaded + rejected === 0 ? 'empty' : 'loaded',
    connector: recognition?.connector.id ?? null,
    platform: recognition?.connector.platform ?? null,
    report: reportName(tables),
    table: recognition?.report.table ?? null,
    language: recognition && !recognition.connector.isMapped ? recognition.language : null,
    encoding: file.shape?.encoding ?? null,
    delimiter: file.shape?.delimiter ?? null,
    currency: currencyOf(tables),
    period:
      periods.length > 0
        ? {
            start: periods.map((period) => period.start).sort()[0]!,
            end: periods
              .map((period) => period.end)
              .sort()
              .pop()!,
          }
        : null,
    hasDays: tables.some((table) => table.tally.hasDays),
    rows: { read: sum((table) => table.tally.read), loaded, excluded: totalRows, rejected },
    excluded: totalRows > 0 ? { 'total-row': totalRows } : {},
    totals: tables.flatMap((table) => table.tally.totals),
    issues: [...file.issues, ...tables.flatMap((table) => table.tally.issues)],
  };
}

function reportName(tables: readonly ReadOutcomeTable[]): string | null {
  const names = [...new Set(tables.map((table) => table.plan.layout.recognition.report.id))];
  if (tables.length > 1)
    return tables[0]!.plan.layout.recognition.connector.stacked ? 'overview' : names.join('+');
  return names[0] ?? null;
}

function currencyOf(tables: readonly ReadOutcomeTable[]): string | null {
  const codes = new Set(tables.flatMap((table) => [...table.tally.currencies]));
  if (codes.size > 1) return null;
  return [...codes][0] ?? tables[0]?.plan.currency ?? null;
}

/** What is said of a file whose bytes are those of another one. */
export function duplicateReport(original: FileReport, source: string): FileReport {
  const { read } = original.rows;
  return {
    ...original,
    file: source,
    status: 'duplicate',
    rows: { read, loaded: 0, excluded: read, rejected: 0 },
    excluded: read > 0 ? { 'duplicate-file': read } : {},
    totals: [],
    issues: [fileIssue(source, 'file-duplicate', 'info', { other: original.file })],
  };
}
