import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import type { RawRecord } from './records';

export interface SheetRecords {
  readonly name: string;
  readonly records: readonly RawRecord[];
}

/** Largest size a workbook may have once unpacked: beyond it, it is a bomb or no export. */
export const MAX_UNPACKED_BYTES = 500_000_000;

/** A workbook that cannot be read, with the issue to report. */
export type SpreadsheetProblem =
  | {
      readonly code: 'file-too-large-unpacked';
      readonly params: { readonly size: number; readonly limit: number };
    }
  | { readonly code: 'file-binary' | 'file-not-a-report'; readonly params: { readonly kind: string } }
  | { readonly code: 'file-unreadable'; readonly params: { readonly reason: string } };

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/** Records of every sheet of an .xlsx file: numbers as plain decimals, dates as ISO days, the rest as text. */
export async function readSpreadsheet(
  bytes: Uint8Array,
): Promise<readonly SheetRecords[] | SpreadsheetProblem> {
  if (isOwnWorkbook(bytes)) return { code: 'file-not-a-report', params: { kind: 'own-workbook' } };
  const contents = listContents(bytes);
  if (contents.size > MAX_UNPACKED_BYTES) {
    return { code: 'file-too-large-unpacked', params: { size: contents.size, limit: MAX_UNPACKED_BYTES } };
  }
  if (!contents.names.some((name) => name.startsWith('xl/')))
    return { code: 'file-binary', params: { kind: 'zip' } };
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer, {
      ignoreNodes: ['dataValidations', 'conditionalFormatting'],
    });
  } catch (error) {
    return {
      code: 'file-unreadable',
      params: { reason: error instanceof Error ? error.message : String(error) },
    };
  }
  return workbook.worksheets.map((sheet) => {
    const records: RawRecord[] = [];
    sheet.eachRow({ includeEmpty: false }, (row, line) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells[column - 1] = cellText(cell.value);
      });
      for (let i = 0; i < cells.length; i++) cells[i] ??= '';
      records.push({ line, cells });
    });
    return { name: sheet.name, records: padded(records) };
  });
}

/** A workbook that Jalon wrote holds the table of its sources: its figures are those of the exports beside it. */
function isOwnWorkbook(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'xl/workbook.xml' && originalSize < 1 << 20,
    });
    return new TextDecoder()
      .decode(parts['xl/workbook.xml'] ?? new Uint8Array())
      .includes('name="data source_files"');
  } catch {
    return false;
  }
}

/** Empty cells at the end of a row are not stored: a short row of a sheet is not a damaged one. */
function padded(records: readonly RawRecord[]): readonly RawRecord[] {
  const width = records.reduce((most, record) => Math.max(most, record.cells.length), 0);
  return records.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array<string>(width - cells.length).fill('')],
  }));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof Date) return dateText(value);
  const rich = value as { richText?: { text: string }[]; text?: unknown; result?: unknown; error?: string };
  if (rich.richText) return rich.richText.map((part) => part.text).join('');
  if ('result' in rich) return cellText(rich.result);
  if ('text' in rich) return cellText(rich.text);
  return rich.error ?? '';
}

/** A stored number, written so that it can only be read one way: never exactly three decimals. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  let text = String(value);
  if (text.includes('e')) text = value.toFixed(10).replace(/\.?0+$/, '');
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function dateText(value: Date): string {
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/** Names and unpacked size, measured by unpacking in a stream that stops at the limit. */
function listContents(bytes: Uint8Array): { readonly names: readonly string[]; readonly size: number } {
  const names: string[] = [];
  let size = 0;
  let declared = 0;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    declared += file.originalSize ?? 0;
    file.ondata = (error, chunk) => {
      if (!error) size += chunk.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const block = 64 * 1024;
  try {
    for (let at = 0; at < bytes.length && size <= MAX_UNPACKED_BYTES; at += block) {
      unzip.push(bytes.subarray(at, at + block), at + block >= bytes.length);
    }
  } catch {
    // A damaged archive: the reader proper will say what is wrong with it.
  }
  return { names, size: Math.max(size, declared) };
}
