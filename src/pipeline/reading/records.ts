import Papa from 'papaparse';

/** One record of a text table with the physical line it starts on (1-based). */
export interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ParsedRecords {
  readonly records: readonly RawRecord[];
  /** Line of a quote that never closes: what follows it cannot be trusted. */
  readonly openQuoteLine?: number;
}

interface IncrementalParser {
  parse(input: string, baseIndex: number, ignoreLastRow: boolean): Papa.ParseResult<string[]>;
}

/** A record longer than this is not a table row: a whole file on one line, or a lost quote. */
export const MAX_RECORD_CHARACTERS = 4 * 1024 * 1024;

/** Cuts text into records as it arrives, keeping what is not complete for the next call. */
export function createRecordCutter(delimiter: string): {
  push(text: string, last: boolean): ParsedRecords;
  /** Characters waiting for the end of their record. */
  pending(): number;
  /** Line on which the waiting record starts. */
  line(): number;
} {
  let rest = '';
  let line = 1;
  return {
    push(text, last) {
      // Without a line end no record can have ended: parsing again what waits would cost its square.
      if (!last && rest !== '' && !text.includes('\n')) {
        rest += text;
        return { records: [] };
      }
      const input = unifyLineEnds(rest + text);
      const parser = new (Papa.Parser as unknown as new (config: object) => IncrementalParser)({
        delimiter,
        newline: '\n',
        quoteChar: '"',
        escapeChar: '"',
      });
      const result = parser.parse(input, 0, !last);
      rest = last ? '' : input.slice(result.meta.cursor);
      const records: RawRecord[] = [];
      for (const cells of result.data) {
        const end = cells.length - 1;
        if (cells[end]?.endsWith('\r')) cells[end] = cells[end].slice(0, -1);
        records.push({ line, cells: unwrapCells(cells) });
        line += 1 + lineBreaks(cells);
      }
      if (last && input.endsWith('\n') && isBlank(records[records.length - 1])) records.pop();
      const open = last ? result.errors.find((error) => error.code === 'MissingQuotes') : undefined;
      if (!open) return { records };
      const broken = records[open.row ?? records.length - 1] ?? records[records.length - 1];
      return { records: records.filter((record) => record !== broken), openQuoteLine: broken?.line ?? line };
    },
    pending: () => rest.length,
    line: () => line,
  };
}

/** Records of a whole text; lines that an editor wrapped in one pair of quotes are unwrapped. */
export function parseRecords(text: string, delimiter: string): ParsedRecords {
  return unwrapLines(createRecordCutter(delimiter).push(text, true), delimiter);
}

/** Characters cut into records between two pauses. */
const SLICE = 64 * 1024;

/** The same records as `parseRecords`, with pauses in between so that a page stays alive. */
export async function parseRecordsInSlices(
  text: string,
  delimiter: string,
  pause: () => Promise<void>,
): Promise<ParsedRecords> {
  const whole = unifyLineEnds(text);
  const cutter = createRecordCutter(delimiter);
  const records: RawRecord[] = [];
  for (let start = 0; start < whole.length;) {
    // What waits for a closing quote is read again each time: longer and longer slices keep that cheap.
    const end = lineEnd(whole, start + Math.max(SLICE, cutter.pending()));
    const part = cutter.push(whole.slice(start, end), end >= whole.length);
    for (const record of part.records) records.push(record);
    if (part.openQuoteLine !== undefined)
      return unwrapLines({ records, openQuoteLine: part.openQuoteLine }, delimiter);
    start = end;
    await pause();
  }
  return unwrapLines({ records }, delimiter);
}

/** Behind the next line end, so that no pair of characters that ends a line or a cell is cut in two. */
function lineEnd(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

function unwrapLines(parsed: ParsedRecords, delimiter: string): ParsedRecords {
  const filled = parsed.records.filter((record) => !isBlank(record));
  const wrapped = new Set(
    filled.filter((record) => record.cells.length === 1 && record.cells[0]!.includes(delimiter)),
  );
  if (filled.length < 2 || wrapped.size < filled.length * 0.8) return parsed;
  return {
    ...parsed,
    records: parsed.records.map((record) =>
      wrapped.has(record)
        ? {
            line: record.line,
            cells: createRecordCutter(delimiter).push(record.cells[0]!, true).records[0]?.cells ?? [],
          }
        : record,
    ),
  };
}

/** TikTok wraps every cell as `="…"` so that Excel keeps long identifiers. */
export function unwrapCells(cells: readonly string[]): readonly string[] {
  return cells[0]?.startsWith('="') ? cells.map(unwrap) : cells;
}

function unwrap(cell: string): string {
  return cell.startsWith('="') && cell.endsWith('"') ? cell.slice(2, -1).replace(/""/g, '"') : cell;
}

/** Whether a record has no character at all in any cell. */
export function isBlank(record: RawRecord | undefined): boolean {
  return !record || record.cells.every((cell) => cell.trim() === '');
}

/** Old Mac line ends only; CRLF is dealt with cell by cell, so that quoted breaks keep their writing. */
function unifyLineEnds(text: string): string {
  return text.includes('\r') && !text.includes('\n') && text.length > 2
    ? text.replace(/\r(?!$)/g, '\n')
    : text;
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
  }
  return breaks;
}
