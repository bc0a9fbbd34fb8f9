import { rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Config } from './config';
import { matchesFile } from './fileRules';
import type { FileReport, Language, MergeReport } from '../core/report';
import type { Issue } from '../core/issue';
import type { Plan } from '../core/plan/plan';
import type { RowSource, WorkbookSpec } from '../workbook/model';
import type { StageTable } from './fields';
import type { TableName } from '../core/tables';
import { tableDefinition, TABLES } from '../core/tables';
import { IMPORT_NAMESPACE } from '../core/dataTables';
import { buildReport } from './merge/buildReport';
import { mergedMemory } from './merge/mergedMemory';
import { buildPlanWorkbook } from '../workbook/plan/buildPlanWorkbook';
import { buildReportWorkbook } from '../workbook/buildReportWorkbook';
import { calculateWorkbook } from '../calculate/calculateWorkbook';
import { fitRows } from '../workbook/fitRows';
import { configOfPlan } from './plan/configOfPlan';
import { planWithReport, type PlanFed } from './plan/planWithReport';
import { buildStar, type PlanReach } from './merge/buildStar';
import { collect } from './collect';
import { customerHasher } from './customerKey';
import { listFiles } from './listFiles';
import { openSession, type Session } from './merge/session';
import { arrayRows, duckdbRows } from './merge/rowSource';
import { smallTables, type SmallTables } from './merge/logTables';
import { copyToParquet, writeParquet } from './merge/parquet';
import { writeWorkbook } from '../writers/exceljs/writeWorkbook';

/** Rows a sheet can hold below its header. */
export const MAX_SHEET_ROWS = 1_048_575;

export interface MergeOptions {
  readonly inbox: string;
  readonly out: string;
  readonly language: Language;
  readonly config: Config;
  readonly env: NodeJS.ProcessEnv;
  /** Rows from which a table goes to Parquet; the limit of a sheet unless a test lowers it. */
  readonly maxSheetRows?: number;
  /** Folder that takes every table as a Parquet file, for data too large for a workbook to be read quickly. */
  readonly parquet?: string;
  /** Plan whose sheets are added, with the spend of the exports as its actual costs. */
  readonly plan?: Plan;
  /** Called with what the merge brought to the plan. */
  onPlan?(fed: PlanFed): void;
  onProgress?(step: 'read' | 'merge' | 'write', done: number, total: number, detail: string): void;
}

/** Nothing could be written, with the reason as a code of `messages.cli`. */
export class NothingWritten extends Error {
  constructor(
    readonly reason: 'inbox-empty' | 'nothing-loaded',
    readonly files: readonly FileReport[] = [],
  ) {
    super(reason);
  }
}

/** Merges every export of a folder into one workbook; the report says what happened to every row. */
export async function mergeFolder(given: MergeOptions): Promise<MergeReport> {
  const options = given.plan ? { ...given, config: configOfPlan(given.config, given.plan) } : given;
  const { config } = options;
  const all = await listFiles(options.inbox);
  const inbox = all.filter((file) => !isIgnored(file.source, options) && !isSamePath(file.path, options.out));
  if (inbox.length === 0) throw new NothingWritten('inbox-empty');
  const hasher = await customerHasher(options.env);
  const session = await openSession(inbox.reduce((bytes, file) => bytes + file.size, 0));
  try {
    const collected = await collect(
      session,
      inbox,
      config,
      { hashCustomer: hasher.hash },
      (done, total, source) => options.onProgress?.('read', done, total, source),
    );
    if (collected.units.every((unit) => unit.loaded === 0))
      throw new NothingWritten('nothing-loaded', collected.files);
    options.onProgress?.('merge', 0, 1, '');
    const star = await buildStar(session, collected, config, options.plan && reachOf(options.plan));
    const keyIssue: readonly Issue[] =
      hasher.isTemporary && star.counts.get('leads')
        ? [{ code: 'hash-key-temporary', severity: 'warning', at: {}, params: {} }]
        : [];
    const report = await buildReport(session, collected, star, config, options.language, keyIssue);
    options.onProgress?.('merge', 1, 1, '');
    const memory = await mergedMemory(session, inbox, collected, report);
    return await write(session, report, memory, withFigures(options, report));
  } finally {
    await session.close();
  }
}

function isIgnored(source: string, { config }: MergeOptions): boolean {
  return config.files?.some((rule) => rule.ignore === true && matchesFile(rule.file, source)) === true;
}

function isSamePath(path: string, out: string): boolean {
  return resolve(path) === resolve(out);
}

/** Days and channels that the budget of a plan names. */
function reachOf({ period, budget, actions }: Plan): PlanReach {
  const channels = [...budget.lines, ...actions].map(({ channel }) => channel);
  return { period, channels: [...new Set(channels)] };
}

/** The options with the plan as the report feeds it: its actual costs and the figures of its KPIs. */
function withFigures(options: MergeOptions, report: MergeReport): MergeOptions {
  if (!options.plan) return options;
  const { plan, fed } = planWithReport({ ...options.plan, language: report.language }, report);
  options.onPlan?.(fed);
  return { ...options, plan };
}

async function write(
  session: Session,
  draft: MergeReport,
  memory: string,
  options: MergeOptions,
): Promise<MergeReport> {
  const limit = options.maxSheetRows ?? MAX_SHEET_ROWS;
  const merged = await withParquet(session, draft, options, limit);
  const small = smallTables(merged, options.config, options.plan);
  const report = withCounts(merged, small);
  const rows: Record<string, RowSource> = {};
  for (const { name, rows: count, file } of report.tables) {
    if (file === undefined) rows[name] = await rowsOf(session, name, count, small);
  }
  const spec = await workbookOf(report, options);
  const parts = { ...spec.parts, [IMPORT_NAMESPACE]: memory };
  await writeWorkbook({ ...spec, parts }, rows, options.out, {
    onProgress: (done, total) => options.onProgress?.('write', done, total, ''),
  });
  await removeOutgrown(report, options);
  if (options.parquet !== undefined) await writeParquet(session, small, options.parquet);
  return report;
}

/** The report with every table of the contract, those of the plan and the settings among them. */
function withCounts(report: MergeReport, small: SmallTables): MergeReport {
  return {
    ...report,
    tables: TABLES.map(({ name }) => {
      const merged = report.tables.find((table) => table.name === name);
      return { ...merged, name, rows: small[name]?.length ?? merged?.rows ?? 0 };
    }),
  };
}

/** The report, with the sheets of the plan after its own and before the data. */
async function workbookOf(report: MergeReport, { plan }: MergeOptions): Promise<WorkbookSpec> {
  const spec = buildReportWorkbook(report);
  if (!plan) return spec;
  const sheets = fitRows(await calculateWorkbook(buildPlanWorkbook(plan)));
  const firstData = spec.sheets.findIndex(({ kind }) => kind === 'data');
  return {
    ...spec,
    sheets: [...spec.sheets.slice(0, firstData), ...sheets.sheets, ...spec.sheets.slice(firstData)],
    names: [...(spec.names ?? []), ...(sheets.names ?? [])],
    ...(sheets.properties === undefined ? {} : { properties: sheets.properties }),
  };
}

/** Parquet files of an earlier run whose table fits the workbook again would be taken for the newest figures. */
async function removeOutgrown(report: MergeReport, options: MergeOptions): Promise<void> {
  const stem = basename(options.out, extname(options.out));
  for (const { name, file } of report.tables) {
    if (file === undefined) await rm(join(dirname(options.out), `${stem}.${name}.parquet`), { force: true });
  }
}

/** Tables longer than a sheet go to Parquet beside the workbook, whole; the issue says so. */
async function withParquet(
  session: Session,
  report: MergeReport,
  options: MergeOptions,
  limit: number,
): Promise<MergeReport> {
  const issues: Issue[] = [];
  const tables: { name: TableName; rows: number; file?: string }[] = [];
  for (const table of report.tables) {
    if (table.rows <= limit || !IN_SESSION.has(table.name)) {
      tables.push(table);
      continue;
    }
    const stem = basename(options.out, extname(options.out));
    const file = `${stem}.${table.name}.parquet`;
    await copyToParquet(session, table.name, join(dirname(options.out), file));
    tables.push({ ...table, file });
    issues.push({
      code: 'table-to-parquet',
      severity: 'info',
      at: {},
      params: { table: table.name, rows: table.rows, file },
    });
  }
  return { ...report, tables, issues: [...report.issues, ...issues] };
}

/** Tables that live in DuckDB; the others are made from the report. */
const IN_SESSION: ReadonlySet<TableName> = new Set<TableName | StageTable>([
  'dates',
  'channels',
  'campaigns',
  'monthly_ad_performance',
  'ad_performance',
  'keyword_performance',
  'search_terms',
  'web_traffic',
  'search_performance',
  'leads',
  'deals',
  'actual_costs',
]) as ReadonlySet<TableName>;

async function rowsOf(
  session: Session,
  name: TableName,
  count: number,
  small: SmallTables,
): Promise<RowSource> {
  const { columns } = tableDefinition(name);
  const rows = small[name] ?? (count === 0 ? [] : undefined);
  return rows ? arrayRows(columns, rows) : duckdbRows(session, name, columns, count);
}
