import type { Config } from '../config';
import type { MergeReport } from '../../core/report';
import { messages } from '../../messages/index';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Rows of the table `source_files`. */
export function sourceFileRows(report: MergeReport): readonly Row[] {
  return report.files.map((file) => {
    const spend = file.totals.find((total) => total.measure === 'spend');
    return {
      source_file: file.file,
      status: file.status,
      platform: file.platform,
      report: file.report,
      table_name: file.table,
      language: file.language,
      encoding: file.encoding,
      delimiter: delimiterName(file.delimiter),
      period_start: file.period?.start ?? null,
      period_end: file.period?.end ?? null,
      currency: file.currency,
      rows_read: file.rows.read,
      rows_loaded: file.rows.loaded,
      rows_excluded: file.rows.excluded,
      rows_rejected: file.rows.rejected,
      excluded_reasons:
        Object.entries(file.excluded)
          .map(([reason, rows]) => `${reason}: ${rows}`)
          .join(', ') || null,
      stated_spend: spend ? Number(spend.stated) : null,
      loaded_spend: spend ? Number(spend.loaded) : null,
      spend_difference: spend ? Number(spend.difference) : null,
    };
  });
}

/** Rows of the table `issues`. */
export function issueRows(report: MergeReport): readonly Row[] {
  const { issues } = messages(report.language);
  return report.issues.map((issue) => ({
    severity: issue.severity,
    code: issue.code,
    source_file: issue.at.file ?? null,
    source_line: issue.at.line ?? null,
    column_name: issue.at.column ?? null,
    message: issues[issue.code](issue),
  }));
}

/** Rows of the table `kpi_targets`. */
export function targetRows(config: Config): readonly Row[] {
  return (config.targets ?? []).map((target) => ({
    kpi_id: target.kpi,
    period_start: target.start,
    period_end: target.end,
    channel_id: target.channel ?? null,
    target: target.target,
  }));
}

/** A tab in a cell cannot be seen. */
function delimiterName(delimiter: string | null): string | null {
  return delimiter === '\t' ? 'tab' : delimiter;
}
