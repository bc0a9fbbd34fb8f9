import type { Issue } from '../core/issue';
import type { Connector } from './connectors/types';
import { isBlank, type RawRecord } from './reading/records';
import { periodOfFileName, readPreamble } from './reading/preamble';
import { nearestConnector, recogniseHeader, recogniseRefusal, type Recognition } from './recognise';
import { isPlaceholder, numberEvidence } from './reading/numberFormat';
import { repairHeader, type TableLayout } from './tablePlan';

/** A recognised table and its records below the header; `records` of a big file stop where the sample stops. */
export interface FoundTable {
  readonly layout: TableLayout;
  readonly records: readonly RawRecord[];
}

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly issues: readonly Issue[];
  /** The file must not be read: the issue says why. */
  readonly refused: boolean;
}

/** Rows looked at for a header: preambles are short. */
const HEADER_SEARCH = 80;

/** Finds the tables of a file: their headers, what they are, and the lines around them. */
export function findTables(
  records: readonly RawRecord[],
  source: string,
  connectors: readonly Connector[],
): FoundTables {
  const stacked = connectors.find((connector) => connector.stacked && hasMark(records, connector));
  if (stacked) return stackedTables(records, source, stacked);
  const first = findHeader(records, connectors);
  if (!first) return refuse(records, source, connectors);
  const layout: TableLayout = {
    source,
    header: first.header,
    headerLine: records[first.at]!.line,
    recognition: first.recognition,
    preamble: readPreamble(linesOf(records.slice(0, first.at))),
    namePeriod: periodOfFileName(baseName(source)),
    isMisdecoded: first.repairs.length > 0,
  };
  const body = records.slice(first.at + 1).filter((record) => !isBlank(record));
  return { tables: [{ layout, records: body }], issues: repairIssues(first.repairs, layout), refused: false };
}

/** Whether the lines above the tables are those of a platform that stacks several in one file. */
function hasMark(records: readonly RawRecord[], connector: Connector): boolean {
  const lines = linesOf(records.slice(0, 12).filter(isComment));
  return connector.preambles?.some((pattern) => lines.some((line) => pattern.test(line))) === true;
}

interface Block {
  /** Comment lines above the table. */
  readonly lines: readonly string[];
  readonly records: readonly RawRecord[];
}

/** Tables one below the other, each below its own comment lines; what no report knows is counted and named. */
function stackedTables(records: readonly RawRecord[], source: string, connector: Connector): FoundTables {
  const blocks = blocksOf(records);
  const above = blocks[0]?.lines ?? [];
  const title = above.filter((line) => !/\d{8}/.test(line));
  const tables: FoundTable[] = [];
  const issues: Issue[] = [];
  const unknown: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const [head, ...body] = block.records;
    if (!head) continue;
    const { header, repairs } = repairHeader(head.cells);
    const isDated = block.lines.some((line) => /\d{8}/.test(line));
    const lines =
      index === 0 || !isDated ? [...above, ...(index === 0 ? [] : block.lines)] : [...title, ...block.lines];
    const recognition = recogniseHeader(header, lines, [connector]);
    if (!recognition) {
      unknown.push(
        header
          .filter((cell) => cell.trim() !== '')
          .slice(0, 2)
          .join(' × '),
      );
      continue;
    }
    const layout: TableLayout = {
      source,
      header: trimmedHeader(header),
      headerLine: head.line,
      recognition,
      preamble: readPreamble(lines),
      namePeriod: periodOfFileName(baseName(source)),
      isMisdecoded: repairs.length > 0,
    };
    tables.push({ layout, records: body });
    issues.push(...repairIssues(repairs, layout));
  }
  if (tables.length === 0)
    return refuse(
      blocks.flatMap((block) => block.records.slice(0, 1)),
      source,
      [connector],
    );
  if (unknown.length > 0) {
    const names = unknown.slice(0, 6).join(', ') + (unknown.length > 6 ? '…' : '');
    issues.push({
      code: 'tables-not-loaded',
      severity: 'warning',
      at: { file: source },
      params: { count: unknown.length, names },
    });
  }
  return { tables, issues, refused: false };
}

/** Cuts a file where blank or comment lines are followed by a row of words, the header of the next table. */
function blocksOf(records: readonly RawRecord[]): readonly Block[] {
  const blocks: { lines: string[]; records: RawRecord[] }[] = [];
  let gap: string[] | undefined = [];
  for (const record of records) {
    if (isBlank(record) || isComment(record)) {
      gap = [...(gap ?? []), ...linesOf(isBlank(record) ? [] : [record])];
      continue;
    }
    if (gap && (blocks.length === 0 || isHeaderLike(record))) blocks.push({ lines: gap, records: [record] });
    else blocks[blocks.length - 1]!.records.push(record);
    gap = undefined;
  }
  return blocks;
}

function repairIssues(
  repairs: readonly { readonly column: string; readonly repaired: string }[],
  layout: TableLayout,
): readonly Issue[] {
  return repairs.map((repair) => ({
    code: 'header-repaired',
    severity: 'warning',
    at: { file: layout.source, line: layout.headerLine, column: repair.column },
    params: repair,
  }));
}

interface FoundHeader {
  readonly at: number;
  readonly header: readonly string[];
  readonly recognition: Recognition;
  readonly repairs: readonly { readonly column: string; readonly repaired: string }[];
}

function findHeader(
  records: readonly RawRecord[],
  connectors: readonly Connector[],
): FoundHeader | undefined {
  const preamble: string[] = [];
  let looked = 0;
  for (let at = 0; at < records.length && looked < HEADER_SEARCH; at++) {
    const record = records[at]!;
    if (isBlank(record)) continue;
    looked++;
    const { header, repairs } = repairHeader(record.cells);
    const refused = recogniseRefusal(header, preamble, connectors);
    if (refused && looked <= 10) return undefined;
    const recognition = recogniseHeader(header, preamble, connectors);
    if (recognition) return { at, header: trimmedHeader(header), recognition, repairs };
    preamble.push(...linesOf([record]));
  }
  return undefined;
}

/** Excel re-saves pad rows with empty columns; an empty last header is no column. */
function trimmedHeader(header: readonly string[]): readonly string[] {
  let width = header.length;
  while (width > 0 && header[width - 1]!.trim() === '') width--;
  return header.slice(0, width);
}

function refuse(
  records: readonly RawRecord[],
  source: string,
  connectors: readonly Connector[],
): FoundTables {
  const preamble: string[] = [];
  for (const record of records.slice(0, 12)) {
    if (isBlank(record)) continue;
    preamble.push(...linesOf([record]));
    const refusal = recogniseRefusal(record.cells, preamble, connectors);
    if (refusal) {
      return refusedBy({
        code: 'file-not-a-report',
        // The filters that come with every Search Console export are nothing to worry about.
        severity: refusal.isHarmless ? 'info' : 'error',
        at: { file: source, line: record.line },
        params: { kind: refusal.kind },
      });
    }
  }
  const header = [...records.slice(0, HEADER_SEARCH)].sort((a, b) => filledCells(b) - filledCells(a))[0];
  const cells = header?.cells ?? [];
  const near = nearestConnector(repairHeader(cells).header, preamble, connectors);
  return refusedBy({
    code: 'file-unrecognised',
    severity: 'error',
    at: { file: source, ...(header ? { line: header.line } : {}) },
    params: {
      columns: cells
        .slice(0, 8)
        .map((cell) => cell.trim().slice(0, 40))
        .join(', '),
      nearest: near?.connector.label ?? '',
      missing: near?.missing.join(', ') ?? '',
    },
  });
}

function refusedBy(issue: Issue): FoundTables {
  return { tables: [], issues: [issue], refused: true };
}

function filledCells(record: RawRecord): number {
  return record.cells.filter((cell) => cell.trim() !== '').length;
}

/** A later header of a stacked file: words only, at least two of them. */
function isHeaderLike(record: RawRecord): boolean {
  const filled = record.cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length >= 2 &&
    filled.slice(1).every((cell) => !isPlaceholder(cell) && numberEvidence(cell) === 'unreadable')
  );
}

/** A line such as `# Start date: 20260101`, padded or not; a data row whose first name begins with # has other cells. */
function isComment(record: RawRecord): boolean {
  return record.cells[0]?.trimStart().startsWith('#') === true && filledCells(record) === 1;
}

function linesOf(records: readonly RawRecord[]): string[] {
  return records.map((record) => record.cells.join(', ').replace(/[\s,]+$/, ''));
}

function baseName(path: string): string {
  return path.replace(/#.*$/, '').split('/').pop() ?? path;
}
