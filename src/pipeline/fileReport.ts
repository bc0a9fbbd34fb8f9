import type { FileReport } from '../core/report';
import type { ReadFile, ReadTable } from './readFile';

/** What reading a file gave, before files are weighed against one another. */
export function fileReport(file: ReadFile): FileReport {
  const { tables } = file;
  const main = tables[0];
  const sum = (pick: (table: ReadTable) => number): number => tables.reduce((total, table) => total + pick(table), 0);
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
    language: recognition?.language ?? null,
    encoding: file.shape?.encoding ?? null,
    delimiter: file.shape?.delimiter ?? null,
    currency: currencyOf(tables),
    period:
      periods.length > 0
        ? {
            start: periods.map((period) => period.start).sort()[0]!,
            end: periods.map((period) => period.end).sort().pop()!,
          }
        : null,
    hasDays: tables.some((table) => table.tally.hasDays),
    rows: { read: sum((table) => table.tally.read), loaded, excluded: totalRows, rejected },
    excluded: totalRows > 0 ? { 'total-row': totalRows } : {},
    totals: tables.flatMap((table) => table.tally.totals),
    issues: [...file.issues, ...tables.flatMap((table) => table.tally.issues)],
  };
}

function reportName(tables: readonly ReadTable[]): string | null {
  const names = [...new Set(tables.map((table) => table.plan.layout.recognition.report.id))];
  if (tables.length > 1) return tables[0]!.plan.layout.recognition.connector.stacked ? 'overview' : names.join('+');
  return names[0] ?? null;
}

function currencyOf(tables: readonly ReadTable[]): string | null {
  const codes = new Set(tables.flatMap((table) => [...table.tally.currencies]));
  if (codes.size > 1) return null;
  return [...codes][0] ?? tables[0]?.plan.currency ?? null;
}
