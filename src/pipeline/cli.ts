import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { FileReport, Language, MergeReport } from '../core/report';
import type { InboxFile } from './listFiles';
import { ConfigError, parseConfig, type Config } from './config';
import { CONNECTORS } from './connectors/index';
import { emptyResult, fileResult, mergeResult, needsPerson } from './result';
import { formatBytes, formatMoney, messages } from '../messages/index';
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
  readonly operands: readonly string[];
}

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
    out: values.out ?? 'marketing.xlsx',
    config: values.config,
    operands,
  };
  switch (command) {
    case 'merge':
      return merge(options, values.lang !== undefined);
    case 'inspect':
      return inspect(options);
    case 'connectors':
      return listConnectors(options);
    default:
      throw new Stop(cli.unknownCommand(command));
  }
}

function optionProblem(error: unknown, language: Language): string {
  const { cli } = messages(language);
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return cli.unknownOption(option);
  return cli.optionNeedsValue(option);
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      config: { type: 'string', short: 'c' },
      lang: { type: 'string', short: 'l' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
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
  const out = resolve(options.out);
  if (!out.toLowerCase().endsWith('.xlsx')) throw new Stop(cli.notWorkbookName(options.out));
  const outFolder = await stat(dirname(out)).catch(() => undefined);
  if (!outFolder?.isDirectory()) throw new Stop(cli.outFolderMissing(options.out));
  const before = await stat(out).catch(() => undefined);
  if (before?.isDirectory()) throw new Stop(cli.outIsFolder(options.out));
  // A workbook somebody made read-only is not replaced behind their back.
  if (before && (before.mode & 0o222) === 0) throw new Stop(cli.notAllowed(options.out));
  const config = await loadConfig(options, inbox);
  const language = isLanguageGiven ? options.language : (config.language ?? options.language);
  const { mergeFolder, NothingWritten } = await import('./run');
  const progress = createProgress(language);
  let report: MergeReport;
  try {
    report = await mergeFolder({ inbox, out, language, config, env: process.env, onProgress: progress.show });
  } catch (error) {
    progress.clear();
    if (error instanceof NothingWritten)
      return nothingWritten(error.reason, error.files, { ...options, language }, inbox);
    throw explained(error, options.out, language);
  }
  progress.clear();
  const seconds = Math.round(performance.now() - started) / 1000;
  const { size } = await stat(out);
  if (options.json) print(JSON.stringify(mergeResult(report, out, seconds)));
  else printMerge(report, options.out, size, seconds);
  return needsPerson(report.issues) ? NEEDS_PERSON : CLEAN;
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
  print(cli.written(out, formatBytes(language, size), seconds.toFixed(1)));
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
