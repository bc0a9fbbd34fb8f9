/** One run of one engine of ../writeXlsx.mjs in a process of its own: node engine.mjs <engine> <rows> <file> <writer>. */
import { createRequire } from 'node:module';
import { batches, COLUMNS, FORMATS } from './rows.mjs';

const require = createRequire(import.meta.url);
const [engine, rowText, file, writer] = process.argv.slice(2);
const rowCount = Number(rowText);

const ENGINES = {
  /** Only makes the rows: what every engine pays before it writes. */
  rows: async () => {
    for (const batch of batches(rowCount)) if (batch.rowCount === 0) throw new Error('empty batch');
  },
  jalon: () => jalon({}),
  'jalon-level-6': () => jalon({ level: 6 }),
  'exceljs-stream': exceljsStream,
};

async function jalon(options) {
  const { writeWorkbook } = require(writer);
  const iterator = batches(rowCount);
  const source = { rowCount, next: async () => iterator.next().value ?? null };
  const sheet = { kind: 'data', name: 'ads', table: 'ads', columns: COLUMNS };
  await writeWorkbook(
    { language: 'fr', title: 'bench', created: '2026-01-01T00:00:00Z', sheets: [sheet] },
    { ads: source },
    file,
    options,
  );
}

/** exceljs's streaming writer, styled and with shared strings; it cannot write a table. */
async function exceljsStream() {
  const exceljs = require('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet('ads', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(({ name, type }) => ({
    header: name,
    key: name,
    style: FORMATS[type] ? { numFmt: FORMATS[type] } : {},
  }));
  for (const { columns, rowCount: count } of batches(rowCount)) {
    for (let row = 0; row < count; row += 1) {
      sheet
        .addRow(
          columns.map((column) =>
            column.kind === 'code' ? column.dictionary[column.codes[row]] : column.values[row],
          ),
        )
        .commit();
    }
  }
  sheet.commit();
  await workbook.commit();
}

await ENGINES[engine]();
