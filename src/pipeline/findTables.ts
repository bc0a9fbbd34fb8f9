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
  const first = findHeader(records, connectors);
  if (!first) return refuse(records, source, connectors);
  const issues: Issue[] = first.repairs.map((repair) => ({
    code: 'header-repaired',
    severity: 'warning',
    at: { file: source, line: records[first.at]!.line, column: repair.column },
    params: repair,
  }));
  const above = linesOf(records.slice(0, first.at));
  const namePeriod = periodOfFileName(baseName(source));
  const layoutOf = (at: number, header: readonly string[], recognition: Recognition, lines: readonly string[]): TableLayout => ({
    source,
    header,
    headerLine: records[at]!.line,
    recognition,
    preamble: readPreamble(lines),
    namePeriod,
    isMisdecoded: first.repairs.length > 0,
  });
  const firstLayout = layoutOf(first.at, first.header, first.recognition, above);
  if (!first.recognition.connector.stacked) {
    const body = records.slice(first.at + 1).filter((record) => !isBlank(record) && !isComment(record));
    return { tables: [{ layout: firstLayout, records: body }], issues, refused: false };
  }
  return stackedTables(records, first.at, firstLayout, above, layoutOf, connectors, issues);
}

function stackedTables(
  records: readonly RawRecord[],
  firstHeader: number,
  firstLayout: TableLayout,
  above: readonly string[],
  layoutOf: (at: number, header: readonly string[], recognition: Recognition, lines: readonly string[]) => TableLayout,
  connectors: readonly Connector[],
  issues: Issue[],
): FoundTables {
  const tables: { layout: TableLayout; records: RawRecord[] }[] = [{ layout: firstLayout, records: [] }];
  let current: RawRecord[] | undefined = tables[0]!.records;
  let unknown = 0;
  let gap: string[] | undefined;
  for (let at = firstHeader + 1; at < records.length; at++) {
    const record = records[at]!;
    if (isBlank(record) || isComment(record)) {
      gap = [...(gap ?? []), ...linesOf([record])];
      continue;
    }
    if (gap && isHeaderLike(record)) {
      const { header } = repairHeader(record.cells);
      const recognition = recogniseHeader(header, [...above, ...gap], [firstLayout.recognition.connector]);
      const own = gap.some((line) => /\d{8}/.test(line));
      // A later table states its own dates; the title and the property stand above the first.
      const lines = own ? [...above.filter((line) => !/\d{8}/.test(line)), ...gap] : above;
      current = undefined;
      if (recognition?.connector === firstLayout.recognition.connector) {
        const table = { layout: layoutOf(at, header, recognition, lines), records: [] };
        tables.push(table);
        current = table.records;
      } else unknown++;
    } else current?.push(record);
    gap = undefined;
  }
  if (unknown > 0) {
    issues.push({
      code: 'tables-not-loaded',
      severity: 'warning',
      at: { file: firstLayout.source },
      params: { count: unknown },
    });
  }
  return { tables, issues, refused: false };
}

interface FoundHeader {
  readonly at: number;
  readonly header: readonly string[];
  readonly recognition: Recognition;
  readonly repairs: readonly { readonly column: string; readonly repaired: string }[];
}

function findHeader(records: readonly RawRecord[], connectors: readonly Connector[]): FoundHeader | undefined {
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

function refuse(records: readonly RawRecord[], source: string, connectors: readonly Connector[]): FoundTables {
  const preamble: string[] = [];
  for (const record of records.slice(0, 12)) {
    if (isBlank(record)) continue;
    preamble.push(...linesOf([record]));
    const refusal = recogniseRefusal(record.cells, preamble, connectors);
    if (refusal) {
      return refusedBy({
        code: 'file-not-a-report',
        severity: 'error',
        at: { file: source, line: record.line },
        params: { kind: refusal.kind },
      });
    }
  }
  const header = [...records.slice(0, HEADER_SEARCH)].sort((a, b) => filledCells(b) - filledCells(a))[0];
  const cells = header?.cells ?? [];
  const near = nearestConnector(repairHeader(cells).header, connectors);
  return refusedBy({
    code: 'file-unrecognised',
    severity: 'error',
    at: { file: source, ...(header ? { line: header.line } : {}) },
    params: {
      columns: cells.slice(0, 8).map((cell) => cell.trim().slice(0, 40)).join(', '),
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
  return filled.length >= 2 && filled.slice(1).every((cell) => !isPlaceholder(cell) && numberEvidence(cell) === 'unreadable');
}

function isComment(record: RawRecord): boolean {
  return record.cells[0]?.trimStart().startsWith('# ') === true || /^#\s*-*,*$/.test(record.cells.join('').trim());
}

function linesOf(records: readonly RawRecord[]): string[] {
  return records.map((record) => record.cells.join(', ').replace(/[\s,]+$/, ''));
}

function baseName(path: string): string {
  return path.replace(/#.*$/, '').split('/').pop() ?? path;
}
