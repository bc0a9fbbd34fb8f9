import type { Config } from '../config';
import type { FactRow } from '../../core/plan/facts/factRow';
import { planFacts } from '../../core/plan/facts/planFacts';
import type { Plan } from '../../core/plan/plan';
import type { MergeReport } from '../../core/report';
import { TABLES, TABLES_VERSION, type TableName } from '../../core/tables';
import { messages } from '../../messages/index';

/** Rows of tables that are short, by the name of the table. */
export type SmallTables = Readonly<Partial<Record<TableName, readonly FactRow[]>>>;

/** The tables that are made from the report, the settings and the plan, and not by the merge; without a plan its tables are empty. */
export function smallTables(report: MergeReport, config: Config, plan: Plan | undefined): SmallTables {
  return {
    source_files: sourceFileRows(report),
    issues: issueRows(report),
    kpi_targets: targetRows(config),
    report_settings: [settingsRow(report, config, plan)],
    ...(plan ? planFacts(plan) : NO_PLAN),
  };
}

const NO_PLAN: SmallTables = Object.fromEntries(
  TABLES.filter(({ kind }) => kind === 'plan').map(({ name }) => [name, []]),
);

/** The one row of `report_settings`: what a figure cannot be read without. */
function settingsRow(report: MergeReport, config: Config, plan: Plan | undefined): FactRow {
  return {
    tables_version: TABLES_VERSION,
    language: report.language,
    currency: report.currency,
    data_as_of: report.dataAsOf,
    margin_rate: config.marginRate ?? null,
    plan_title: plan?.title ?? null,
    plan_start: plan?.period.start ?? null,
    plan_end: plan?.period.end ?? null,
    plan_day: plan?.today ?? null,
  };
}

/** Rows of the table `source_files`. */
export function sourceFileRows(report: MergeReport): readonly FactRow[] {
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
export function issueRows(report: MergeReport): readonly FactRow[] {
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
function targetRows(config: Config): readonly FactRow[] {
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
