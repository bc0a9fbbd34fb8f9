import { columnLetters, MAX_ROWS } from '../../workbook/address';
import type {
  ColumnBatch,
  ColumnVector,
  DataColumnSpec,
  DataSheetSpec,
  RowSource,
} from '../../workbook/model';
import type { Batch } from './batch';
import { typedValue } from './cellText';
import { columnPoints } from './layout';
import { writePage } from './page';
import { DATA_TABLE_STYLE } from '../tableStyles';

/** Cells of one range: 500 rows of the widest table of ours. */
const MOST_CELLS = 12_500;
const FORMATS: Readonly<Record<DataColumnSpec['type'], string>> = {
  text: '@',
  date: 'yyyy-mm-dd',
  integer: '0',
  money: '#,##0.00',
  decimal: 'General',
  boolean: 'General',
};

/** Fills a sheet with one long table; `onRows` is told after each message. */
export async function writeDataSheet(
  batch: Batch,
  sheet: Excel.Worksheet,
  spec: DataSheetSpec,
  source: RowSource,
  onRows: (rows: number) => void,
): Promise<void> {
  const last = columnLetters(spec.columns.length);
  const bottom = Math.max(2, source.rowCount + 1);
  if (bottom > MAX_ROWS) throw new Error(`too many rows for a sheet: ${source.rowCount}`);
  await batch.makeRoom(spec.columns.length * 3);
  if (spec.tabColor !== undefined) sheet.tabColor = `#${spec.tabColor}`;
  sheet.getRange(`A1:${last}1`).values = [spec.columns.map(({ name }) => name)];
  spec.columns.forEach((column, index) => {
    const letters = columnLetters(index + 1);
    // The format first: a text column keeps what looks like a number as it is written.
    sheet.getRange(`${letters}2:${letters}${bottom}`).numberFormat = [
      [column.format ?? FORMATS[column.type]],
    ];
    if (column.width !== undefined)
      sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnPoints(column.width);
  });
  let row = 2;
  for (let part = await source.next(); part !== null; part = await source.next()) {
    const runs = filledRuns(part.columns);
    const filled = runs.reduce((sum, { columns }) => sum + columns.length, 0);
    const most = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, filled)));
    for (let from = 0; from < part.rowCount; from += most) {
      const to = Math.min(part.rowCount, from + most);
      await batch.makeRoom((to - from) * filled);
      for (const { first, columns } of runs) {
        const right = columnLetters(first + columns.length);
        const area = `${columnLetters(first + 1)}${row}:${right}${row + to - from - 1}`;
        sheet.getRange(area).values = rowsOf(columns, from, to);
      }
      row += to - from;
      onRows(to - from);
    }
  }
  await batch.makeRoom(4);
  const table = sheet.tables.add(`A1:${last}${bottom}`, true);
  table.name = spec.table;
  table.style = DATA_TABLE_STYLE;
  sheet.freezePanes.freezeRows(1);
  await writePage(batch, sheet, spec.print && { ...spec.print, repeatRows: '1:1' });
}

interface FilledRun {
  /** Of its first column, from 0. */
  readonly first: number;
  readonly columns: readonly ColumnVector[];
}

/** Neighbouring columns that hold something: a third of the cells of a long table are empty, and the sheet is so already. */
function filledRuns(columns: ColumnBatch['columns']): readonly FilledRun[] {
  const runs: { readonly first: number; readonly columns: ColumnVector[] }[] = [];
  columns.forEach((column, index) => {
    if (column.kind === 'empty') return;
    const run = runs.at(-1);
    if (run && run.first + run.columns.length === index) run.columns.push(column);
    else runs.push({ first: index, columns: [column] });
  });
  return runs;
}

function rowsOf(columns: readonly ColumnVector[], from: number, to: number): (string | number | boolean)[][] {
  return Array.from({ length: to - from }, (_, index) =>
    columns.map((column) => typedValue(valueAt(column, from + index)) ?? ''),
  );
}

function valueAt(column: ColumnVector, row: number): string | number | boolean | null {
  if (column.kind === 'empty') return null;
  if (column.kind === 'text') return column.values[row] ?? null;
  if (column.valid && column.valid[row] === 0) return null;
  switch (column.kind) {
    case 'number':
      return Number(column.values[row] ?? Number.NaN);
    case 'code':
      return column.dictionary[column.codes[row] ?? -1] ?? null;
    case 'boolean':
      return column.values[row] === 1;
  }
}
