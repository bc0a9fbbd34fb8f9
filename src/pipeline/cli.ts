import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { FileReport, Language, MergeReport } from '../core/report';
import type { InboxFile } from './listFiles';
import { ConfigError, parseConfig, type Config } from './config';
import { CONNECTORS } from './connectors/index';
import { emptyResult, fileResult, mergeResult, needsPerson } from './result';
import { formatBytes, formatMoney, formatNumber, messages } from '../messages/index';
import { isIsoDay } from '../core/schedule/isoDay';
import { TABLES_VERSION } from '../core/tables';
import type { LoadedPlan } from './plan/loadPlan';
import type { PlanFed } from './plan/planWithReport';
import { calendarIssueLines, planFedLines, planIssueLines, planResult, planSheet } from './plan/printPlan';
import type { PlanSummary } from './plan/writePlan';
import { connectorName, fileTable, fileSheet, issueLines } from './printReport';
import packageJson from '../../package.json';

const CLEAN = 0;
const NEEDS_PERSON = 1;
const NOTHING_WRITTEN = 2;

/** What the end of the program needs to know of the command. */
let spoken: Language = 'en';
let wantsJson = false;

/** A reason to stop that the user can act on; its message is already in their language. */
class Stop extends Error {}

interface Options {
  readonly language: Language;
  readonly json: boolean;
  readonly out: string;
  readonly config: string | undefined;
  /** Folder for the tables as Parquet files. */
  readonly parquet: string | undefined;
  /** A workbook is written over whatever its tables hold. */
  readonly replace: boolean;
  readonly operands: readonly string[];
  readonly plan: PlanOptions;
}

/** What the command says of a plan. */
interface PlanOptions {
  readonly isLanguageGiven: boolean;
  readonly wantsCheck: boolean;
  readonly wantsList: boolean;
  readonly source?: string;
  readonly start?: string;
  readonly launch?: string;
  readonly today?: string;
  readonly calendar?: string;
}

const DEFAULT_OUT: Readonly<Record<string, string>> = { plan: 'plan.xlsx', dashboard: 'dashboard.html' };

/** Runs one command and returns the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const fallback = languageOf(process.env);
  // Even a command that cannot be read is answered in the language it asks for.
  const asked =
    /^--lang=(fr|en)$/.exec(argv.find((word) => word.startsWith('--lang=')) ?? '')?.[1] ??
    argv[argv.indexOf('--lang') + 1];
  spoken =
    argv.includes('--lang') || argv.some((word) => word.startsWith('--lang='))
      ? asked === 'fr' || asked === 'en'
        ? asked
        : fallback
      : fallback;
  wantsJson = argv.includes('--json');
  // Its commands have options of their own.
  if (firstWord(argv) === 'powerbi') return powerbi(argv);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw new Stop(optionProblem(error, spoken));
  }
  const { values, positionals } = parsed;
  if (values.lang !== undefined && values.lang !== 'fr' && values.lang !== 'en') {
    throw new Stop(messages(fallback).cli.badLanguage(values.lang));
  }
  const language = values.lang ?? fallback;
  const { cli } = messages(language);
  const [command, ...operands] = positionals;
  if (values.version) {
    print(packageJson.version);
    return CLEAN;
  }
  if (values.help || command === undefined || command === 'help') {
    print(cli.usage);
    return command === undefined && !values.help ? NOTHING_WRITTEN : CLEAN;
  }
  const options: Options = {
    language,
    json: values.json ?? false,
    out: values.out ?? DEFAULT_OUT[command] ?? 'marketing.xlsx',
    config: values.config,
    parquet: values.parquet,
    replace: values.replace ?? false,
    operands,
    plan: planOptions(values, command, language),
  };
  switch (command) {
    case 'merge':
      return merge(options, values.lang !== undefined);
    case 'inspect':
      return inspect(options);
    case 'connectors':
      return listConnectors(options);
    case 'plan':
      return plan(options);
    case 'smart':
      return smart(options, values.file);
    case 'dashboard':
      return dashboard(options, values.lang !== undefined);
    default:
      throw new Stop(cli.unknownCommand(command));
  }
}

/** The command, also where options that are not known here stand behind it. */
function firstWord(argv: readonly string[]): string | undefined {
  return parseArgs({ args: [...argv], options: OPTIONS, strict: false }).positionals[0];
}

async function powerbi(argv: readonly string[]): Promise<number> {
  const { powerbiCommand } = await import('../powerbi/command');
  const rest = argv.filter((_word, index) => index !== argv.indexOf('powerbi'));
  return powerbiCommand(rest, {
    language: spoken,
    env: process.env,
    print,
    warn: (text) => void process.stderr.write(`${text}\n`),
    fetch,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: Date.now,
  });
}

function optionProblem(error: unknown, language: Language): string {
  const { cli } = messages(language);
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return cli.unknownOption(option);
  return cli.optionNeedsValue(option);
}

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  config: { type: 'string', short: 'c' },
  parquet: { type: 'string' },
  replace: { type: 'boolean' },
  lang: { type: 'string', short: 'l' },
  json: { type: 'boolean' },
  plan: { type: 'string', short: 'p' },
  start: { type: 'string' },
  launch: { type: 'string' },
  today: { type: 'string' },
  calendar: { type: 'string' },
  file: { type: 'string', short: 'f' },
  list: { type: 'boolean' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
}

/** The options of a plan, refused where they would say nothing. */
function planOptions(
  values: ReturnType<typeof parse>['values'],
  command: string,
  language: Language,
): PlanOptions {
  const { cli } = messages(language);
  const { plan: source, start, launch, today, calendar, list, check } = values;
  const hasPlan = command === 'plan' || (command === 'merge' && source !== undefined);
  const given = { start, launch, today, calendar };
  for (const [name, value] of Object.entries({ ...given, list, check })) {
    const isMisplaced = name === 'list' || name === 'check' ? command !== 'plan' : !hasPlan;
    // The checker of objectives counts its dates from a day too.
    if (name === 'today' && command === 'smart') continue;
    if (value !== undefined && isMisplaced) throw new Stop(cli.plan.planOnlyWith(`--${name}`));
  }
  if (values.parquet !== undefined && command !== 'merge') throw new Stop(cli.plan.onlyMerge('--parquet'));
  if (values.replace && command !== 'merge') throw new Stop(cli.plan.onlyMerge('--replace'));
  if (values.file !== undefined && command !== 'smart')
    throw new Stop(messages(language).smart.cli.onlySmart('--file'));
  if (source !== undefined && command !== 'merge') throw new Stop(cli.plan.planOnlyWith('--plan'));
  for (const [name, value] of Object.entries({ start, launch, today })) {
    if (value !== undefined && !isIsoDay(value)) throw new Stop(cli.plan.badDate(`--${name}`, value));
  }
  return {
    isLanguageGiven: values.lang !== undefined,
    wantsCheck: check ?? false,
    wantsList: list ?? false,
    ...(source === undefined ? {} : { source }),
    ...(start === undefined ? {} : { start }),
    ...(launch === undefined ? {} : { launch }),
    ...(today === undefined ? {} : { today }),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

async function plan(options: Options): Promise<number> {
  const started = performance.now();
  const { cli } = messages(options.language);
  const [source, second] = options.operands;
  if (options.plan.wantsList) {
    if (source !== undefined) throw new Stop(cli.plan.listTakesNothing(source));
    return listPlanTemplates(options);
  }
  if (source === undefined) throw new Stop(cli.plan.missingSource);
  if (second !== undefined) throw new Stop(cli.plan.oneSource(second));
  const out = options.plan.wantsCheck ? null : await checkedOut(options);
  const loaded = await loadedPlan(source, options);
  const { language } = loaded.plan;
  const errors = loaded.issues.filter(({ severity }) => severity === 'error').length;
  if (out === null || errors > 0) {
    const isNoPlan = loaded.issues.some(({ code }) => code === 'not-a-plan');
    const code = out !== null || isNoPlan ? NOTHING_WRITTEN : loaded.issues.length > 0 ? NEEDS_PERSON : CLEAN;
    printPlanIssues(source, loaded, options, out !== null);
    return code;
  }
  const { writePlan } = await import('./plan/writePlan');
  let summary: PlanSummary;
  try {
    summary = await writePlan(loaded.plan, out);
  } catch (error) {
    throw explained(error, options.out, language);
  }
  const seconds = Math.round(performance.now() - started) / 1000;
  if (options.json) print(JSON.stringify(planResult(loaded, { out, summary, seconds })));
  else print(planSheet(loaded, summary, options.out, seconds));
  return loaded.issues.length > 0 ? NEEDS_PERSON : CLEAN;
}

/** What is wrong with a plan that is not written: on the standard output when it was asked for, else on the other. */
function printPlanIssues(source: string, loaded: LoadedPlan, options: Options, isRefused: boolean): void {
  const { cli } = messages(options.language);
  const { issues } = loaded;
  if (options.json) print(JSON.stringify(planResult(loaded, { language: options.language })));
  else if (!isRefused && issues.length === 0) print(cli.plan.nothingWrong(source));
  else {
    const count = (severity: 'error' | 'warning'): number =>
      issues.filter((issue) => issue.severity === severity).length;
    const lines = [
      cli.plan.problems(source, count('error'), count('warning')),
      planIssueLines(issues, options.language),
      ...(isRefused ? [cli.plan.notWritten] : []),
    ];
    (isRefused ? process.stderr : process.stdout).write(`${lines.join('\n')}\n`);
  }
}

async function loadedPlan(source: string, { language, plan }: Options): Promise<LoadedPlan> {
  const { cli } = messages(language);
  const { loadPlan, CalendarRefused, PlanUnreadable } = await import('./plan/loadPlan');
  const { start, launch, today, calendar, isLanguageGiven } = plan;
  try {
    return await loadPlan(source, {
      language,
      isLanguageGiven,
      clock: today ?? dayOf(new Date()),
      ...(start === undefined ? {} : { start }),
      ...(launch === undefined ? {} : { launch }),
      ...(today === undefined ? {} : { today }),
      ...(calendar === undefined ? {} : { calendar }),
    });
  } catch (error) {
    if (error instanceof CalendarRefused) throw new Stop(calendarIssueLines(error, language));
    if (!(error instanceof PlanUnreadable)) throw explainedRead(error, source, language);
    const { path, detail, sheet } = error;
    const sentences: Readonly<Record<typeof error.reason, string>> = {
      'not-found': cli.plan.notFound(path, detail),
      folder: cli.plan.folder(path),
      'not-json': cli.plan.notJson(path, detail),
      'not-utf8': cli.plan.notUtf8(path),
      'not-a-plan-workbook': cli.plan.notAPlanWorkbook(path),
      'table-missing': cli.plan.tableMissing(path, detail, sheet),
      'calendar-not-found': cli.plan.calendarNotFound(path),
      'calendar-not-json': cli.plan.calendarNotJson(path, detail),
    };
    throw new Stop(sentences[error.reason]);
  }
}

/** Today where the command runs. */
function dayOf(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Judges sentences as objectives. */
async function smart(options: Options, file: string | undefined): Promise<number> {
  const { language, json, operands, plan } = options;
  const { smartCommand, SmartRefused } = await import('./smart');
  try {
    const isClean = await smartCommand({
      operands,
      ...(file === undefined ? {} : { file }),
      language,
      isLanguageGiven: plan.isLanguageGiven,
      json,
      today: plan.today ?? dayOf(new Date()),
      print,
    });
    return isClean ? CLEAN : NEEDS_PERSON;
  } catch (error) {
    throw error instanceof SmartRefused ? new Stop(error.message) : error;
  }
}

/** Writes the page of a merged workbook. */
async function dashboard(options: Options, isLanguageGiven: boolean): Promise<number> {
  const started = performance.now();
  const { dashboardCli, cli } = messages(options.language);
  const [workbook, second] = options.operands;
  if (workbook === undefined) throw new Stop(dashboardCli.missingWorkbook);
  if (second !== undefined) throw new Stop(dashboardCli.oneWorkbook(second));
  const found = await stat(workbook).catch(() => undefined);
  if (!found) throw new Stop(dashboardCli.notFound(workbook));
  if (found.isDirectory()) throw new Stop(cli.plan.folder(workbook));
  const out = await checkedOut(options, '.html');
  const { writeDashboard } = await import('../dashboard/writeDashboard');
  const { TablesRefused } = await import('../dashboard/readTables');
  const { tablesProblem } = await import('../dashboard/tablesProblem');
  try {
    const { language, bytes } = await writeDashboard({
      workbook,
      out,
      pageFolder: join(__dirname, 'dashboard'),
      ...(isLanguageGiven ? { language: options.language } : {}),
    });
    const seconds = Math.round(performance.now() - started) / 1000;
    if (options.json) print(JSON.stringify({ ok: true, out, language, bytes, seconds }));
    else {
      const words = messages(language).dashboardCli;
      print(words.written(options.out, formatBytes(language, bytes), formatNumber(language, seconds, 1)));
      print(words.next(options.out));
    }
    return CLEAN;
  } catch (error) {
    if (error instanceof TablesRefused)
      throw new Stop(tablesProblem(error.problem, workbook, options.language));
    throw explained(error, options.out, options.language);
  }
}

async function listPlanTemplates({ language, json }: Options): Promise<number> {
  const { cli } = messages(language);
  const { listTemplates } = await import('./plan/templates');
  const templates = listTemplates().map((id) => ({ id, description: cli.plan.templates[id] ?? '' }));
  if (templates.length === 0) throw new Stop(cli.plan.noTemplates);
  if (json) print(JSON.stringify({ templates }));
  else for (const { id, description } of templates) print(`${id.padEnd(20)} ${description}`.trimEnd());
  return CLEAN;
}

/** The full path of the file to write, once nothing speaks against it. */
async function checkedOut(options: Options, extension: '.xlsx' | '.html' = '.xlsx'): Promise<string> {
  const { cli, dashboardCli } = messages(options.language);
  const out = resolve(options.out);
  if (!out.toLowerCase().endsWith(extension))
    throw new Stop((extension === '.xlsx' ? cli.notWorkbookName : dashboardCli.notPageName)(options.out));
  const outFolder = await stat(dirname(out)).catch(() => undefined);
  if (!outFolder?.isDirectory()) throw new Stop(cli.outFolderMissing(options.out));
  const before = await stat(out).catch(() => undefined);
  if (before?.isDirectory()) throw new Stop(cli.outIsFolder(options.out));
  // A workbook somebody made read-only is not replaced behind their back.
  if (before && (before.mode & 0o222) === 0) throw new Stop(cli.notAllowed(options.out));
  return out;
}

/** Reports lean on the tables of the workbook that stands there: nothing is taken from them without being asked. */
async function refuseLoss(out: string, { out: name, language }: Options): Promise<void> {
  const { cli } = messages(language);
  const { readContract } = await import('./xlsx/readContract');
  const { isNewerContract, unknownToContract } = await import('../core/tableContract');
  const standing = await readContract(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw explainedRead(error, name, language);
  });
  if (!standing) return;
  if (standing.version !== null && isNewerContract(standing.version))
    throw new Stop(cli.newerTables(name, standing.version, TABLES_VERSION));
  const lost = unknownToContract(standing.tables).map(({ table, column }) => `${table}[${column}]`);
  if (lost.length > 0) throw new Stop(cli.wouldLoseColumns(name, lost));
}

async function merge(options: Options, isLanguageGiven: boolean): Promise<number> {
  const started = performance.now();
  const { cli } = messages(options.language);
  const [inbox, second] = options.operands;
  if (inbox === undefined) throw new Stop(cli.missingFolder);
  if (second !== undefined) throw new Stop(cli.oneFolder(second));
  const found = await stat(inbox).catch(() => undefined);
  if (!found) throw new Stop(cli.folderNotFound(inbox));
  if (!found.isDirectory()) throw new Stop(cli.notAFolder(inbox));
  const out = await checkedOut(options);
  if (!options.replace) await refuseLoss(out, options);
  const config = await loadConfig(options, inbox);
  const language = isLanguageGiven ? options.language : (config.language ?? options.language);
  const planned = await planOfMerge({ ...options, language }, config);
  if (planned === 'refused') return NOTHING_WRITTEN;
  let fed: PlanFed | undefined;
  const { mergeFolder, NothingWritten } = await import('./run');
  const progress = createProgress(language);
  let report: MergeReport;
  try {
    report = await mergeFolder({
      inbox,
      out,
      language,
      config,
      env: process.env,
      onProgress: progress.show,
      ...(options.parquet === undefined ? {} : { parquet: resolve(options.parquet) }),
      ...(planned ? { plan: planned.plan, onPlan: (what) => (fed = what) } : {}),
    });
  } catch (error) {
    progress.clear();
    if (error instanceof NothingWritten)
      return nothingWritten(error.reason, error.files, { ...options, language }, inbox);
    throw explained(error, options.out, language);
  }
  progress.clear();
  const seconds = Math.round(performance.now() - started) / 1000;
  const { size } = await stat(out);
  if (options.json) {
    const result = mergeResult(report, out, seconds);
    print(
      JSON.stringify(planned && fed ? { ...result, plan: { ...planResult(planned, { out }), fed } } : result),
    );
  } else {
    printMerge(report, options.out, size, seconds);
    if (options.parquet !== undefined) print(messages(language).cli.parquetWritten(options.parquet));
    if (planned && fed) print(planFedLines(planned, fed, language));
  }
  return needsPerson(report.issues) || (planned?.issues.length ?? 0) > 0 ? NEEDS_PERSON : CLEAN;
}

/** The plan whose sheets are added to the merged workbook; refused when it has errors, which are listed. */
async function planOfMerge(options: Options, config: Config): Promise<LoadedPlan | 'refused' | undefined> {
  const { source } = options.plan;
  if (source === undefined) return undefined;
  const loaded = await loadedPlan(source, options);
  const { currency } = loaded.plan;
  if (config.currency !== undefined && config.currency !== currency)
    throw new Stop(messages(options.language).planMerge.currencyDiffers(currency, config.currency));
  if (!loaded.issues.some(({ severity }) => severity === 'error')) return loaded;
  printPlanIssues(source, loaded, options, true);
  return 'refused';
}

function printMerge(report: MergeReport, out: string, size: number, seconds: number): void {
  const { language } = report;
  const { cli } = messages(language);
  const result = mergeResult(report, out, seconds);
  print(fileTable(report.files, language));
  print('');
  print(cli.totalSpend(formatMoney(language, Number(result.totals.spend), report.currency)));
  for (const { currency, spend } of report.unconverted)
    print(cli.spendLeftOut(formatMoney(language, Number(spend), currency)));
  print(issueLines(report.issues, language));
  print('');
  print(cli.written(out, formatBytes(language, size), formatNumber(language, seconds, 1)));
  print(cli.nextSteps(out));
}

function nothingWritten(
  reason: 'inbox-empty' | 'nothing-loaded',
  files: readonly FileReport[],
  options: Options,
  inbox: string,
): number {
  const { cli } = messages(options.language);
  const sentence = reason === 'inbox-empty' ? cli.inboxEmpty(inbox) : cli.nothingLoaded;
  if (options.json) {
    const result = emptyResult(options.language, sentence);
    print(JSON.stringify({ ...result, files: files.map((file) => fileResult(file, options.language)) }));
  }
  process.stderr.write(`${sentence}\n`);
  if (!options.json)
    for (const file of files) process.stderr.write(`${issueLines(file.issues, options.language, true)}\n`);
  return NOTHING_WRITTEN;
}

async function inspect(options: Options): Promise<number> {
  const { language } = options;
  const { cli } = messages(language);
  if (options.operands.length === 0) throw new Stop(cli.missingFile);
  const inbox: InboxFile[] = [];
  for (const path of options.operands) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new Stop(cli.fileNotFound(path));
    if (found.isDirectory()) {
      const { listFiles } = await import('./listFiles');
      inbox.push(...(await listFiles(path)));
    } else inbox.push({ source: basename(path), path, size: found.size, modified: found.mtimeMs });
  }
  const first = options.operands[0]!;
  const config = await loadConfig(options, (await stat(first)).isDirectory() ? first : dirname(first));
  const { inspectFiles } = await import('./inspect');
  const files = await inspectFiles(inbox, config);
  if (options.json) print(JSON.stringify({ files: files.map((file) => fileResult(file, language)) }));
  else print(files.map((file) => fileSheet(file, language)).join('\n\n'));
  return needsPerson(files.flatMap((file) => file.issues)) ? NEEDS_PERSON : CLEAN;
}

function listConnectors({ language, json }: Options): number {
  const { cli, reports } = messages(language);
  const list = CONNECTORS.map(({ id, platform, reports: own }) => ({
    id,
    label: connectorName(id, language),
    platform,
    reports: [...new Set(own.map((report) => report.id))],
  }));
  if (json) {
    print(JSON.stringify({ connectors: list }));
    return CLEAN;
  }
  const words = reports as Readonly<Record<string, string>>;
  print(cli.connectorsHead);
  for (const connector of list) {
    print(
      `  ${connector.id.padEnd(16)} ${connector.label.padEnd(28)} ${connector.reports.map((id) => words[id] ?? id).join(', ')}`,
    );
  }
  return CLEAN;
}

async function loadConfig(options: Options, folder: string): Promise<Config> {
  const { cli } = messages(options.language);
  const places =
    options.config === undefined
      ? [join(folder, 'jalon.config.json'), 'jalon.config.json']
      : [options.config];
  for (const path of places) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    try {
      return await parseConfig(text);
    } catch (error) {
      if (error instanceof ConfigError)
        throw new Stop(
          cli.configInvalid(path, error.problems.map((problem) => cli.configProblem(problem)).join(' ')),
        );
      throw error;
    }
  }
  if (options.config !== undefined) throw new Stop(cli.configNotFound(options.config));
  return {};
}

/** A file that the system does not let us read, in words. */
function explainedRead(error: unknown, path: string, language: Language): unknown {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code)
    ? new Stop(messages(language).cli.plan.notReadable(path, code))
    : error;
}

/** A failure of the system, in words. */
function explained(error: unknown, out: string, language: Language): unknown {
  const { cli } = messages(language);
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Stop(cli.noRoom(out));
  if (['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ETXTBSY'].includes(code)) return new Stop(cli.notAllowed(out));
  return new Stop(cli.systemFailure(out, code));
}

/** Progress on one line of a terminal; silent in a file, a pipe or a scheduler. */
function createProgress(language: Language) {
  const { cli } = messages(language);
  const { stderr } = process;
  let last = 0;
  const line = (text: string): void => {
    const width = (stderr.columns ?? 80) - 1;
    stderr.write(`\r\u001b[2K${text.slice(0, width)}`);
  };
  return {
    show(step: 'read' | 'merge' | 'write', done: number, total: number, detail: string): void {
      const now = Date.now();
      if (!stderr.isTTY || (now - last < 80 && done < total)) return;
      last = now;
      if (step === 'read') line(cli.reading(Math.min(done + 1, total), total, detail));
      else if (step === 'merge') line(cli.merging);
      else line(cli.writing(total > 0 ? Math.round((100 * done) / total) : 100));
    },
    clear(): void {
      if (stderr.isTTY) stderr.write('\r\u001b[2K');
    },
  };
}

/** The language of the system, French where it says so and English otherwise. */
function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale =
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^fr/i.test(locale) ? 'fr' : 'en';
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const text =
      error instanceof Stop
        ? error.message
        : messages(spoken).cli.internal(error instanceof Error ? error.message : String(error));
    process.stderr.write(`${text}\n`);
    if (wantsJson) print(JSON.stringify(emptyResult(spoken, text)));
    if (process.env['JALON_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = NOTHING_WRITTEN;
  },
);
