import { formatRange, MAX_ROWS } from '../../workbook/address';
import type { ColumnBatch, DataColumnSpec, DataSheetSpec, RowSource } from '../../workbook/model';
import { createRowEncoder } from './rowEncoder';
import type { SharedStrings } from './sharedStrings';
import {
  columnsElement,
  printElements,
  sheetPropertiesElement,
  sheetViewsElement,
  WORKSHEET_OPEN,
} from './sheetXml';
import { tableXml } from './tableXml';
import { element } from './xmlText';
import { BLOCK_BYTES, type ZipWriter } from './zipWriter';
import { DATA_TABLE_STYLE } from '../tableStyles';

/** Number format of a column type that names none of its own. */
const FORMATS: Readonly<Record<DataColumnSpec['type'], string | undefined>> = {
  text: undefined,
  date: 'yyyy-mm-dd',
  integer: '#,##0',
  money: '#,##0.00',
  decimal: '#,##0.00##',
  boolean: undefined,
};

const WIDTHS: Readonly<Record<DataColumnSpec['type'], number>> = {
  text: 24,
  date: 12,
  integer: 12,
  money: 14,
  decimal: 12,
  boolean: 10,
};

// Room for the filter button beside the header's text.
const FILTER_BUTTON = 3;

export function dataColumnFormat(column: DataColumnSpec): string | undefined {
  return column.format ?? FORMATS[column.type];
}

/** The table's rectangle; a table without rows still has one, left empty, because Excel refuses a bare header. */
export function dataTableRange(sheet: DataSheetSpec, rowCount: number): string {
  return formatRange({ top: 1, left: 1, bottom: Math.max(rowCount, 1) + 1, right: sheet.columns.length });
}

/** The table part of a data sheet. */
export function dataTableXml(sheet: DataSheetSpec, rowCount: number, id: number): string {
  const range = dataTableRange(sheet, rowCount);
  return tableXml({
    id,
    name: sheet.table,
    range,
    filterRange: range,
    columns: sheet.columns.map((column) => ({ name: column.name })),
    style: DATA_TABLE_STYLE,
  });
}

const utf8 = new TextEncoder();

export interface DataSheetJob {
  readonly sheet: DataSheetSpec;
  readonly source: RowSource;
  readonly path: string;
  /** Cell formats in styles.xml, one a column. */
  readonly styleIds: readonly number[];
  readonly strings: SharedStrings;
  readonly selected: boolean;
  readonly tableRelation: string;
  readonly level: number;
  readonly onRows?: ((done: number) => void) | undefined;
}

/** Streams the rows of a data sheet into the zip: header, table, frozen header; memory stays that of a few blocks. */
export async function writeDataSheet(zip: ZipWriter, job: DataSheetJob): Promise<void> {
  const { sheet, source, styleIds, strings } = job;
  const { rowCount } = source;
  if (rowCount + 1 > MAX_ROWS) {
    throw new Error(
      `table ${sheet.table} has ${rowCount} rows, a sheet holds ${MAX_ROWS - 1} below its header`,
    );
  }
  const entry = await zip.entry(job.path, job.level);
  let block = entry.take();
  let at = 0;

  const put = async (xml: string): Promise<void> => {
    const bytes = utf8.encode(xml);
    if (at + bytes.length > block.length) await flush(bytes.length);
    block.set(bytes, at);
    at += bytes.length;
  };
  const flush = async (room: number): Promise<void> => {
    await entry.write(block, at);
    block = entry.take(room);
    at = 0;
  };
  const putRows = async (batch: ColumnBatch, encoder: ReturnType<typeof createRowEncoder>): Promise<void> => {
    encoder.load(batch);
    while (encoder.pending) {
      at = encoder.fill(block, at);
      if (encoder.pending) await flush(Math.max(BLOCK_BYTES, encoder.nextRowBytes));
    }
  };

  await put(openingXml(job));
  // Header texts are never numbers; they need no cell format, the table's style draws them.
  await putRows(
    headerBatch(sheet),
    createRowEncoder(
      styleIds.map(() => 0),
      strings,
      1,
    ),
  );
  const encoder = createRowEncoder(styleIds, strings, 2);
  for (let batch = await source.next(); batch !== null; batch = await source.next()) {
    if (encoder.nextRow - 2 + batch.rowCount > rowCount) {
      throw new Error(`table ${sheet.table} has more rows than the ${rowCount} its source announced`);
    }
    await putRows(batch, encoder);
    job.onRows?.(encoder.nextRow - 2);
  }
  if (encoder.nextRow - 2 !== rowCount) {
    throw new Error(
      `table ${sheet.table} has ${encoder.nextRow - 2} rows instead of the ${rowCount} its source announced`,
    );
  }
  if (rowCount === 0) await put('<row r="2"/>');
  await put(closingXml(job));
  await entry.write(block, at);
  await entry.end();
}

function headerBatch(sheet: DataSheetSpec): ColumnBatch {
  return { rowCount: 1, columns: sheet.columns.map((column) => ({ kind: 'text', values: [column.name] })) };
}

function openingXml({ sheet, source, styleIds, selected }: DataSheetJob): string {
  const widths = sheet.columns.map(
    (column) =>
      column.width ?? Math.max(WIDTHS[column.type], Math.min(40, column.name.length + FILTER_BUTTON)),
  );
  return (
    WORKSHEET_OPEN +
    sheetPropertiesElement(sheet.tabColor, sheet.print?.fitToWidth === true) +
    element('dimension', { ref: dataTableRange(sheet, source.rowCount) }) +
    sheetViewsElement({ freeze: { rows: 1, columns: 0 }, selected }) +
    element('sheetFormatPr', { defaultRowHeight: 15 }) +
    columnsElement(widths, styleIds) +
    '<sheetData>'
  );
}

function closingXml({ sheet, tableRelation }: DataSheetJob): string {
  return (
    '</sheetData>' +
    printElements(sheet.print) +
    element('tableParts', { count: 1 }, element('tablePart', { 'r:id': tableRelation })) +
    '</worksheet>'
  );
}
