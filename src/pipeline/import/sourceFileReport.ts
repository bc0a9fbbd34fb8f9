import type { DataValue } from '../../core/dataTables';
import type { ExclusionReason, FileReport, Language } from '../../core/report';
import type { TableName } from '../../core/tables';
import { CONNECTORS } from '../connectors/index';

/** Values of a row by the names of its columns. */
export type NamedRow = Readonly<Record<string, DataValue>>;

/** The report of a file from its line in the table of source files. */
export function sourceFileReport(file: string, row: NamedRow): FileReport {
  const text = (name: string): string | null => row[name] ?? null;
  const count = (name: string): number => Number(row[name] ?? 0);
  const [start, end] = [text('period_start'), text('period_end')];
  const [stated, loaded, difference] = [text('stated_spend'), text('loaded_spend'), text('spend_difference')];
  const excluded = Object.fromEntries(
    (text('excluded_reasons') ?? '')
      .split(', ')
      .filter((part) => part.includes(': '))
      .map((part) => {
        const [reason = '', rows = '0'] = part.split(': ');
        return [reason, Number(rows)] as const;
      }),
  ) as Partial<Record<ExclusionReason, number>>;
  const platform = text('platform');
  return {
    file,
    status: (text('status') ?? 'loaded') as FileReport['status'],
    connector: CONNECTORS.find((connector) => connector.platform === platform)?.id ?? null,
    platform,
    report: text('report'),
    table: text('table_name') as TableName | null,
    language: text('language') as Language | null,
    encoding: text('encoding'),
    delimiter: text('delimiter') === 'tab' ? '\t' : text('delimiter'),
    currency: text('currency'),
    period: start !== null && end !== null ? { start, end } : null,
    hasDays: false,
    rows: {
      read: count('rows_read') || count('rows_loaded'),
      loaded: count('rows_loaded'),
      excluded: count('rows_excluded'),
      rejected: count('rows_rejected'),
    },
    excluded,
    totals:
      stated !== null && loaded !== null && difference !== null
        ? [{ measure: 'spend', stated, loaded, difference }]
        : [],
    issues: [],
  };
}
