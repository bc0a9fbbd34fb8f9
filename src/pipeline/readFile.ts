import type { Issue, IssueCode, Severity } from '../core/issue';
import type { Connector } from './connectors/types';
import { bomLength, createDecoder, detectEncoding, isBinary, type Encoding } from './reading/encoding';
import { isBlank, parseRecords, parseRecordsInSlices, type RawRecord } from './reading/records';
import { detectDelimiter } from './reading/delimiter';
import { findTables, type FoundTable } from './findTables';
import { isZip, readSpreadsheet, type SheetRecords } from './reading/spreadsheet';
import { createTableReader, type StageRow, type TableTally } from './readers/readTable';
import { planTable, type PlanOptions, type TablePlan } from './tablePlan';
import { CONNECTORS } from './connectors/index';
import { dayOfFileName } from './reading/preamble';

/** How the text of a file is to be cut into records. */
export interface TextShape {
  readonly encoding: Encoding;
  readonly delimiter: string;
}

/** A table read whole: how, what it gave, and its rows. */
export interface ReadTable {
  readonly plan: TablePlan;
  readonly rows: readonly StageRow[];
  readonly tally: TableTally;
}

export interface ReadFile {
  readonly source: string;
  readonly shape: TextShape | null;
  readonly tables: readonly ReadTable[];
  /** Issues of the file as a whole; those of a table stand in its tally. */
  readonly issues: readonly Issue[];
  readonly refused: boolean;
}

export interface ReadOptions extends PlanOptions {
  readonly connectors?: readonly Connector[];
  /** Awaited between the slices of a long text, so that a page stays alive; it throws to stop the reading. */
  readonly pause?: () => Promise<void>;
}

/** Reads a whole file held in memory, of any kind Jalon knows; runs in Node and in the browser. */
export async function readFile(
  source: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadFile> {
  if (bytes.length === 0) return refusedFile(source, fileIssue(source, 'file-empty', 'error'));
  const binary = binaryKind(bytes);
  if (binary === 'xlsx') return readWorkbook(source, bytes, options);
  if (binary) return refusedFile(source, fileIssue(source, 'file-binary', 'error', { kind: binary }));
  const encoding = detectEncoding(bytes.subarray(0, 1 << 20));
  const text = createDecoder(encoding).decode(bytes.subarray(bomLength(encoding, bytes)), true);
  if (text.trim() === '') return refusedFile(source, fileIssue(source, 'file-empty', 'error'));
  const { delimiter } = detectDelimiter(text.slice(0, 1 << 18));
  const { pause } = options;
  await pause?.();
  const parsed = pause ? await parseRecordsInSlices(text, delimiter, pause) : parseRecords(text, delimiter);
  const issues: Issue[] = [];
  let { records } = parsed;
  if (parsed.openQuoteLine !== undefined) {
    issues.push(
      fileIssue(source, 'file-truncated', 'error', { line: parsed.openQuoteLine }, parsed.openQuoteLine),
    );
  } else if (encoding.startsWith('utf-16') && bytes.length % 2 === 1) {
    const cut = records[records.length - 1];
    records = records.slice(0, -1);
    issues.push(fileIssue(source, 'file-truncated', 'error', { line: cut?.line ?? 1 }, cut?.line));
  }
  const connectors = options.connectors ?? CONNECTORS;
  await pause?.();
  let found = findTables(withoutSeparatorLine(records), source, connectors);
  const cut = /[\r\n]$/.test(text) ? undefined : cutRecord(found.tables);
  if (cut) {
    issues.push(fileIssue(source, 'file-truncated', 'error', { line: cut.line }, cut.line));
    found = {
      ...found,
      tables: found.tables.map((table) => ({
        ...table,
        records: table.records.filter((record) => record !== cut),
      })),
    };
  }
  const tables: ReadTable[] = [];
  for (const table of found.tables)
    tables.push(pause ? await readFoundInSlices(table, options, pause) : readFound(table, options));
  return {
    source,
    shape: { encoding, delimiter },
    tables,
    issues: [...issues, ...found.issues],
    refused: found.refused,
  };
}

/** The last record of a file that stops in the middle of a row. */
function cutRecord(tables: readonly FoundTable[]): RawRecord | undefined {
  const table = tables[tables.length - 1];
  const last = table?.records[table.records.length - 1];
  if (!table || !last || last.cells.length < 2) return undefined;
  return last.cells.length < table.layout.header.length ? last : undefined;
}

/** Reads the records of one found table. */
export function readFound(table: FoundTable, options: PlanOptions): ReadTable {
  const plan = planTable(
    table.layout,
    (visit) => table.records.forEach((record) => visit(record.cells)),
    options,
  );
  const reader = createTableReader(plan);
  const rows = reader.push(table.records);
  return { plan, rows, tally: reader.finish() };
}

/** Records converted between two pauses. */
const SLICE = 500;

async function readFoundInSlices(
  table: FoundTable,
  options: PlanOptions,
  pause: () => Promise<void>,
): Promise<ReadTable> {
  await pause();
  const plan = planTable(
    table.layout,
    (visit) => table.records.forEach((record) => visit(record.cells)),
    options,
  );
  await pause();
  const reader = createTableReader(plan);
  const rows: StageRow[] = [];
  for (let start = 0; start < table.records.length; start += SLICE) {
    for (const row of reader.push(table.records.slice(start, start + SLICE))) rows.push(row);
    await pause();
  }
  return { plan, rows, tally: reader.finish() };
}

/** When the platform made the file, as far as anything says so; the greatest is the newest. */
export function exportOrder(file: {
  readonly source: string;
  readonly tables: readonly { readonly plan: TablePlan; readonly tally: TableTally }[];
}): string {
  const generated = file.tables
    .map((table) => table.plan.layout.preamble.generated)
    .find((day) => day !== null);
  const ends = file.tables.map((table) => table.tally.period?.end ?? '').sort();
  // A space sorts before every digit: a file that says nothing of its age is older than one that does.
  return [generated ?? '', ends[ends.length - 1] ?? '', dayOfFileName(file.source) ?? ''].join(' ');
}

/** `sep=;` is an instruction to Excel, not a record; its line still counts. */
export function withoutSeparatorLine(records: readonly RawRecord[]): readonly RawRecord[] {
  return /^sep=/i.test(records[0]?.cells[0]?.trim() ?? '') ? records.slice(1) : records;
}

/** What a binary file is, or undefined for text. */
export function binaryKind(head: Uint8Array): string | undefined {
  if (isZip(head)) return 'xlsx';
  if (head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0) return 'xls';
  if (head[0] === 0x25 && head[1] === 0x50 && head[2] === 0x44 && head[3] === 0x46) return 'pdf';
  if (head[0] === 0x89 && head[1] === 0x50 && head[2] === 0x4e && head[3] === 0x47) return 'png';
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return isBinary(head, detectEncoding(head.subarray(0, 1 << 16))) ? 'binary' : undefined;
}

export function fileIssue(
  source: string,
  code: IssueCode,
  severity: Severity,
  params: Issue['params'] = {},
  line?: number,
): Issue {
  return { code, severity, at: { file: source, ...(line === undefined ? {} : { line }) }, params };
}

export function refusedFile(source: string, issue: Issue): ReadFile {
  return { source, shape: null, tables: [], issues: [issue], refused: true };
}

async function readWorkbook(source: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadFile> {
  const sheets = await readSpreadsheet(bytes);
  if ('code' in sheets) {
    const severity = sheets.code === 'file-not-a-report' ? 'info' : 'error';
    return refusedFile(source, fileIssue(source, sheets.code, severity, sheets.params));
  }
  const filled = sheets.filter((sheet) => sheet.records.some((record) => !isBlank(record)));

  if (filled.length === 0) return refusedFile(source, fileIssue(source, 'file-empty', 'error'));
  const connectors = options.connectors ?? CONNECTORS;
  const results = filled.map((sheet) => ({
    sheet,
    found: findTables(sheet.records, sourceOf(source, sheet, filled), connectors),
  }));
  const recognised = withoutCopies(results.filter(({ found }) => !found.refused));
  if (recognised.length === 0) {
    const issue = results[0]!.found.issues[0]!;
    return refusedFile(source, { ...issue, at: { ...issue.at, file: source } });
  }
  const tables = recognised.flatMap(({ found }) => found.tables);
  const read = withSharedPeriod(tables, options);
  const unknown = results.filter(({ found }) => found.refused).length;
  // The filter sheet of a Search Console workbook holds settings, not a table.
  const settings = results.filter(
    ({ sheet, found }) => found.refused && /^(filters|filtres)$/i.test(sheet.name),
  ).length;
  const issues = recognised.flatMap(({ found }) => found.issues);
  const copies = results.filter(({ found }) => !found.refused).length - recognised.length;
  if (copies > 0) issues.push(fileIssue(source, 'tables-not-loaded', 'info', { count: copies }));
  if (unknown > settings)
    issues.push(fileIssue(source, 'tables-not-loaded', 'warning', { count: unknown - settings }));
  return { source, shape: null, tables: read, issues, refused: false };
}

/** Meta repeats its raw sheet as a formatted one: the same money twice. */
function withoutCopies<T extends { readonly sheet: SheetRecords }>(sheets: readonly T[]): readonly T[] {
  const raw = sheets.filter(({ sheet }) => !/^(formatted report|rapport mis en forme)$/i.test(sheet.name));
  return raw.length > 0 ? raw : sheets;
}

function sourceOf(source: string, sheet: SheetRecords, all: readonly SheetRecords[]): string {
  return all.length > 1 ? `${source}#${sheet.name}` : source;
}

/** Sheets without a date take the period of the dated sheet beside them (Search Console's chart). */
function withSharedPeriod(tables: readonly FoundTable[], options: ReadOptions): readonly ReadTable[] {
  const first = tables.map((table) => readFound(table, options));
  const period = first
    .map((table) => (table.tally.hasDays ? table.tally.period : null))
    .find((each) => each !== null);
  if (!period) return first;
  return tables.map((table, index) => {
    const read = first[index]!;
    if (read.tally.period !== null || read.tally.loaded === 0) return read;
    return readFound({ ...table, layout: { ...table.layout, namePeriod: period } }, options);
  });
}
