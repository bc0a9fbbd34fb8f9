import type ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readPartXml } from '../../writers/partXml';

/** What a cell holds, as a plan file would write it: dates as ISO days, formulas as their result. */
export type ReadValue = string | number | boolean | null;

export interface ReadCell {
  readonly value: ReadValue;
  /** English, without `=`. */
  readonly formula?: string;
}

export interface ReadTable {
  readonly name: string;
  readonly sheet: string;
  /** Texts of the header row, by column number. */
  readonly headers: ReadonlyMap<number, string>;
  readonly first: number;
  readonly last: number;
  readonly cell: (row: number, column: number) => ReadCell;
}

/** A workbook as a plan is read back from it. */
export interface ReadWorkbook {
  readonly tables: ReadonlyMap<string, ReadTable>;
  readonly cell: (sheet: string, row: number, column: number) => ReadCell;
  readonly sheetNames: readonly string[];
  /** How far a sheet is used. */
  readonly used: (sheet: string) => { readonly rows: number; readonly columns: number };
  /** The one cell a workbook name stands for. */
  readonly named: (
    name: string,
  ) => { readonly sheet: string; readonly row: number; readonly column: number } | undefined;
  /** Texts that belong to the document. */
  readonly properties: Readonly<Record<string, string>>;
  /** Long texts that belong to the document, by namespace. */
  readonly parts: Readonly<Record<string, string>>;
}

export async function openWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer, {
    ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'legacyDrawing'],
  });
  const cellOf = (sheet: ExcelJS.Worksheet, row: number, column: number): ReadCell => {
    const { value } = sheet.getCell(row, column);
    const formula = sheet.getCell(row, column).formula as string | undefined;
    return { value: plain(value), ...(formula === undefined ? {} : { formula }) };
  };
  const tables = new Map<string, ReadTable>();
  for (const sheet of workbook.worksheets) {
    for (const found of Object.values((sheet as unknown as WithTables).tables)) {
      const { name, tableRef, ref } = found.table;
      const range = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec((tableRef ?? ref ?? '').replaceAll('$', ''));
      if (!range) continue;
      const [left, right] = [sheet.getColumn(range[1]!).number, sheet.getColumn(range[3]!).number];
      const header = Number(range[2]);
      const headers = new Map<number, string>();
      for (let column = left; column <= right; column++)
        headers.set(column, String(cellOf(sheet, header, column).value ?? ''));
      tables.set(name, {
        name,
        sheet: sheet.name,
        headers,
        first: header + 1,
        last: Number(range[4]),
        cell: (row, column) => cellOf(sheet, row, column),
      });
    }
  }
  return {
    tables,
    sheetNames: workbook.worksheets.map(({ name }) => name),
    used: (name) => {
      const sheet = workbook.getWorksheet(name);
      return { rows: sheet?.rowCount ?? 0, columns: sheet?.columnCount ?? 0 };
    },
    cell: (name, row, column) => {
      const sheet = workbook.getWorksheet(name);
      return sheet ? cellOf(sheet, row, column) : { value: null };
    },
    named: (name) => {
      const [range] = workbook.definedNames.getRanges(name).ranges;
      const match = /^(?:'((?:[^']|'')+)'|([^!']+))!\$?([A-Z]+)\$?(\d+)(?::.*)?$/.exec(range ?? '');
      const sheet = match ? workbook.getWorksheet((match[1] ?? match[2]!).replaceAll("''", "'")) : undefined;
      if (!match || !sheet) return undefined;
      return { sheet: sheet.name, row: Number(match[4]), column: sheet.getColumn(match[3]!).number };
    },
    properties: customProperties(bytes),
    parts: customParts(bytes),
  };
}

/** exceljs does not tell its types of the tables it has read. */
interface WithTables {
  readonly tables: Readonly<
    Record<
      string,
      { readonly table: { readonly name: string; readonly tableRef?: string; readonly ref?: string } }
    >
  >;
}

function plain(value: ExcelJS.CellValue): ReadValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    // A day typed by hand has no hour; a computed one may be off by a fraction of a second.
    return new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString().slice(0, 10);
  }
  if (typeof value !== 'object') return value === '' ? null : value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('formula' in value || 'sharedFormula' in value) return plain(value.result ?? null);
  if ('hyperlink' in value) return plain(value.text as ExcelJS.CellValue);
  return 'error' in value ? String(value.error) : null;
}

function customProperties(bytes: Uint8Array): Readonly<Record<string, string>> {
  const path = 'docProps/custom.xml';
  const part = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === path && originalSize < 1 << 24,
  })[path];
  if (!part) return {};
  const found = strFromU8(part).matchAll(
    /<property\b[^>]*\bname="([^"]*)"[^>]*>\s*<vt:lpwstr\b[^>]*>([^<]*)<\/vt:lpwstr>/g,
  );
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [unescapeXml(name), unescapeXml(value)]),
  );
}

/** A part larger than this is not one of ours: a plan of five hundred rows takes a megabyte. */
const MAX_PART = 1 << 26;

function customParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => /^customXml\/item\d+\.xml$/.test(name) && originalSize < MAX_PART,
  });
  return Object.fromEntries(
    Object.values(parts).flatMap((part) => {
      const read = readPartXml(strFromU8(part));
      return read ? [[read.namespace, read.text] as const] : [];
    }),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? all;
    },
  );
}
