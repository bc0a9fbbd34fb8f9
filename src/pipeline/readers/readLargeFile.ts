import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Issue } from '../../core/issue';
import type { RawRecord } from '../reading/records';
import type { ReadOptions, TextShape } from '../readFile';
import type { Session } from '../merge/session';
import type { StagePiece, StageTable } from '../fields';
import type { StageRow, TableTally } from './readTable';
import { bomLength, createDecoder, detectEncoding } from '../reading/encoding';
import { createRecordCutter, isBlank, MAX_RECORD_CHARACTERS, parseRecords } from '../reading/records';
import { createTableReader } from './readTable';
import { detectDelimiter } from '../reading/delimiter';
import { fileIssue, withoutSeparatorLine } from '../readFile';
import { findTables } from '../findTables';
import { holdsLines, isSqlReadable, NotRegular, readWithDuckdb, type CsvRegion } from './duckdbReader';
import { planTable, type TableLayout, type TablePlan } from '../tablePlan';
import { CONNECTORS } from '../connectors/index';

/** A table of a large file: its plan and accounts; its rows are in DuckDB already. */
export interface LargeTable {
  readonly plan: TablePlan;
  readonly tally: TableTally;
}

export interface LargeFile {
  readonly source: string;
  readonly shape: TextShape;
  readonly tables: readonly LargeTable[];
  readonly issues: readonly Issue[];
  readonly refused: boolean;
  readonly pieces: readonly StagePiece[];
}

export interface LargeFileTarget {
  readonly session: Session;
  readonly fileNo: number;
  /** Takes the rows that were converted in TypeScript. */
  add(table: StageTable, fileNo: number, rows: readonly StageRow[]): Promise<void>;
}

/** Bytes of the beginning and of the end that a plan is made from. */
const SAMPLE_HEAD = 1 << 20;
const SAMPLE_TAIL = 1 << 18;

/** Reads a text file too large to hold: in SQL when it is a regular table, else record by record in a stream. */
export async function readLargeFile(
  path: string,
  source: string,
  target: LargeFileTarget,
  options: ReadOptions,
): Promise<LargeFile> {
  const sample = await readSample(path);
  const encoding = detectEncoding(sample.head);
  const headText = createDecoder(encoding).decode(
    sample.head.subarray(bomLength(encoding, sample.head)),
    false,
  );
  const { delimiter } = detectDelimiter(headText.slice(0, 1 << 18));
  const shape: TextShape = { encoding, delimiter };
  if (!/[\r\n]/.test(headText)) {
    return refused(source, shape, [
      fileIssue(source, 'file-line-too-long', 'error', { limit: MAX_RECORD_CHARACTERS }, 1),
    ]);
  }
  const cutter = createRecordCutter(delimiter);
  const head = cutter.push(headText, false).records;
  const connectors = options.connectors ?? CONNECTORS;
  const found = findTables(withoutSeparatorLine(head), source, connectors);
  const table = found.tables[0];
  if (found.refused || !table) return refused(source, shape, found.issues);
  // A line longer than the sample of the end: DuckDB would take gigabytes to say that it is too long.
  const hasLongLine = !tailText(sample.tail, encoding).includes('\n');
  const tail = parseRecords(tailText(sample.tail, encoding), delimiter).records.slice(1);
  const seen = [...table.records, ...tail.filter((record) => !isBlank(record))];
  const isCut = isCutShort(sample, encoding, tail, table.layout);
  const plan = planTable(table.layout, (visit) => seen.forEach((record) => visit(record.cells)), options);

  if (
    !isCut &&
    !hasLongLine &&
    !table.layout.recognition.connector.stacked &&
    plan.issues.every((issue) => issue.severity !== 'error') &&
    isSqlReadable(plan)
  ) {
    try {
      return await inSql(path, source, shape, plan, seen, found.issues, target, sample.size);
    } catch (error) {
      if (!(error instanceof NotRegular)) throw error;
      if (process.env['JALON_DEBUG']) process.stderr.write(`${error.message}\n`);
    }
  }
  return inStream(path, source, shape, table.layout, found.issues, target, options, isCut);
}

async function inSql(
  path: string,
  source: string,
  shape: TextShape,
  plan: TablePlan,
  seen: readonly RawRecord[],
  issues: readonly Issue[],
  target: LargeFileTarget,
  size: number,
): Promise<LargeFile> {
  const { session, fileNo } = target;
  const name = `bulk_${fileNo}`;
  const utf8 = shape.encoding === 'utf-8' || shape.encoding === 'utf-8-bom';
  const local = utf8 ? path : await transcode(path, shape, join(session.folder, `${name}.csv`));
  const region = regionOf(local, shape.delimiter, plan, seen);
  const [read, lines] = await Promise.all([
    readWithDuckdb(session, plan, region, fileNo, name),
    countLines(local, shape.delimiter),
  ]);
  const isInOrder = await holdsLines(session, plan, region, name, lines.probes);
  // A sample may have shown no decimal mark; what SQL then refused must be judged over the whole column.
  const undecided = read.tally.issues.some(
    (issue) => issue.code === 'number-unreadable' || issue.code === 'date-unreadable',
  );
  const [counted] = await session.rows<{ n: string }>(`SELECT count(*) AS n FROM ${name}`);
  const expected = plan.layout.headerLine + Number(counted?.n ?? 0);
  if (undecided || !isInOrder || lines.count !== expected) {
    await session.run(`DROP TABLE ${name}`);
    throw new NotRegular(
      `${source} (${size} bytes): ${lines.count} lines, ${expected} expected, in order ${isInOrder}, undecided ${undecided}`,
    );
  }
  await target.add(read.piece.table, fileNo, read.rows);
  return {
    source,
    shape,
    tables: [{ plan, tally: read.tally }],
    issues,
    refused: false,
    pieces: [read.piece],
  };
}

/** Whether the file stops in the middle of its last row, or of a character. */
function isCutShort(
  sample: { readonly tail: Uint8Array; readonly size: number },
  encoding: TextShape['encoding'],
  tail: readonly RawRecord[],
  layout: TableLayout,
): boolean {
  if (encoding.startsWith('utf-16') && sample.size % 2 === 1) return true;
  const { tail: bytes } = sample;
  const end = bytes.length - 1;
  if (
    bytes[end] === 10 ||
    bytes[end] === 13 ||
    (encoding.startsWith('utf-16') && (bytes[end - 1] === 10 || bytes[end] === 10))
  )
    return false;
  const last = tail[tail.length - 1];
  return last !== undefined && last.cells.length > 1 && last.cells.length < layout.header.length;
}

/** Where the table of a file begins and which characters its sample groups thousands with. */
export function regionOf(
  path: string,
  delimiter: string,
  plan: TablePlan,
  seen: readonly RawRecord[],
): CsvRegion {
  const groups = new Set<string>();
  const numeric = plan.columns.filter(
    (column) => column.from.length > 0 && ['integer', 'money', 'decimal'].includes(column.type),
  );
  for (const record of seen) {
    for (const column of numeric) {
      const cell = record.cells[column.from[0]!] ?? '';
      for (const char of cell)
        if (' \u00a0\u202f\u2009.,'.includes(char) && char !== column.mark) groups.add(char);
    }
  }
  return { path, delimiter, skip: plan.layout.headerLine, lineOffset: 0, breaks: [], groups };
}

/** Two passes over the records: one to judge the columns, one to convert the rows; memory stays flat. */
async function inStream(
  path: string,
  source: string,
  shape: TextShape,
  layout: TableLayout,
  issues: readonly Issue[],
  target: LargeFileTarget,
  options: ReadOptions,
  isCut: boolean,
): Promise<LargeFile> {
  const plan = await planInStream();
  const reader = createTableReader(plan);
  const { table } = layout.recognition.report;
  let problem: Issue | undefined;
  let waiting: readonly RawRecord[] = [];
  for await (const batch of recordBatches(path, shape, source)) {
    if ('code' in batch) {
      problem = batch;
      break;
    }
    await target.add(table, target.fileNo, reader.push(waiting));
    waiting = below(batch, layout.headerLine);
  }
  const cut = isCut && !problem ? waiting[waiting.length - 1] : undefined;
  if (cut) problem = fileIssue(source, 'file-truncated', 'error', { line: cut.line }, cut.line);
  await target.add(table, target.fileNo, reader.push(waiting.filter((record) => record !== cut)));
  const tally = reader.finish();
  return {
    source,
    shape,
    tables: [{ plan, tally }],
    issues: problem ? [...issues, problem] : issues,
    refused: false,
    pieces: [],
  };

  async function planInStream(): Promise<TablePlan> {
    const batches: RawRecord[][] = [];
    let kept = 0;
    // Judges stop listening once they have seen enough, so the sample is the whole file in principle, its first rows in practice.
    for await (const batch of recordBatches(path, shape, source)) {
      if ('code' in batch) break;
      const records = below(batch, layout.headerLine);
      if (kept < 200_000) {
        batches.push(records);
        kept += records.length;
      } else break;
    }
    return planTable(layout, (visit) => batches.flat().forEach((record) => visit(record.cells)), options);
  }
}

function below(records: readonly RawRecord[], headerLine: number): RawRecord[] {
  return records.filter((record) => record.line > headerLine && !isBlank(record));
}

/** Records of a file as it is read; an issue ends the sequence when the rest cannot be trusted. */
async function* recordBatches(
  path: string,
  shape: TextShape,
  source: string,
): AsyncGenerator<readonly RawRecord[] | Issue> {
  const decoder = createDecoder(shape.encoding);
  const cutter = createRecordCutter(shape.delimiter);
  const mark = shape.encoding === 'utf-8-bom' ? 3 : shape.encoding.startsWith('utf-16') ? 2 : 0;
  for await (const block of createReadStream(path, { start: mark, highWaterMark: 1 << 20 })) {
    const { records } = cutter.push(decoder.decode(block as Uint8Array, false), false);
    if (cutter.pending() > MAX_RECORD_CHARACTERS) {
      yield fileIssue(source, 'file-line-too-long', 'error', { limit: MAX_RECORD_CHARACTERS }, cutter.line());
      return;
    }
    if (records.length > 0) yield records;
  }
  const last = cutter.push(decoder.decode(new Uint8Array(), true), true);
  yield last.records;
  if (last.openQuoteLine !== undefined) {
    yield fileIssue(source, 'file-truncated', 'error', { line: last.openQuoteLine }, last.openQuoteLine);
  }
}

async function transcode(path: string, shape: TextShape, to: string): Promise<string> {
  const decoder = createDecoder(shape.encoding);
  const out = createWriteStream(to);
  const mark = shape.encoding.startsWith('utf-16') ? 2 : 0;
  for await (const block of createReadStream(path, { start: mark, highWaterMark: 1 << 20 })) {
    if (!out.write(decoder.decode(block as Uint8Array, false))) await once(out, 'drain');
  }
  out.end(decoder.decode(new Uint8Array(), true));
  await once(out, 'close');
  return to;
}

/** Lines of a file, the last one counted even without its line end, and a line here and there to check others by. */
async function countLines(
  path: string,
  delimiter: string,
): Promise<{ readonly count: number; readonly probes: readonly RawRecord[] }> {
  let lines = 0;
  let last = 10;
  const probes: RawRecord[] = [];
  for await (const block of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = block as Buffer;
    const first = bytes.indexOf(10);
    const second = first < 0 ? -1 : bytes.indexOf(10, first + 1);
    const text = second < 0 ? '' : bytes.toString('utf8', first + 1, second);
    // A quote in the line may have begun above it; plain lines are enough to check the order by.
    if (text && !text.includes('"'))
      probes.push({ ...createRecordCutter(delimiter).push(text, true).records[0]!, line: lines + 2 });
    for (let at = first; at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
    last = bytes[bytes.length - 1] ?? last;
  }
  return { count: last === 10 ? lines : lines + 1, probes };
}

/** The first bytes of a file, enough to tell what it is. */
export async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const head = new Uint8Array(1 << 16);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readSample(path: string): Promise<{ head: Uint8Array; tail: Uint8Array; size: number }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = new Uint8Array(Math.min(size, SAMPLE_HEAD));
    await file.read(head, 0, head.length, 0);
    const tailLength = Math.min(size, SAMPLE_TAIL) & ~1;
    const tail = new Uint8Array(tailLength);
    // An even start keeps the two bytes of a UTF-16 character together.
    await file.read(tail, 0, tailLength, (size - tailLength) & ~1);
    return { head, tail, size };
  } finally {
    await file.close();
  }
}

/** The last lines of a file, from the first line end of the sample on. */
function tailText(bytes: Uint8Array, encoding: TextShape['encoding']): string {
  const text = createDecoder(encoding).decode(bytes, true);
  return text.slice(text.indexOf('\n') + 1);
}

function refused(source: string, shape: TextShape, issues: readonly Issue[]): LargeFile {
  return { source, shape, tables: [], issues, refused: true, pieces: [] };
}
