/**
 * What one writes without Jalon: PapaParse in a stream, typed cells, exceljs's stream writer.
 * node exceljs.mjs <file> <workbook>; prints the rows and the spend it wrote.
 */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import Papa from 'papaparse';
import { hundredths } from '../normalise.mjs';

const exceljs = createRequire(import.meta.url)('exceljs');
const [path, out] = process.argv.slice(2);
const FORMATS = { 0: 'dd/mm/yyyy', 5: '#,##0', 6: '#,##0', 7: '#,##0.00', 8: '#,##0.00', 9: '#,##0.00' };

const workbook = new exceljs.stream.xlsx.WorkbookWriter({
  filename: out,
  useStyles: true,
  useSharedStrings: true,
});
const sheet = workbook.addWorksheet('ads', { views: [{ state: 'frozen', ySplit: 1 }] });
let isHeader = true;
let rows = 0;
let spend = 0;

Papa.parse(createReadStream(path, { start: 3, encoding: 'utf8', highWaterMark: 1 << 20 }), {
  delimiter: ';',
  skipEmptyLines: true,
  chunk({ data }) {
    for (const cells of data) {
      if (isHeader) writeHeader(cells);
      else writeRow(cells);
    }
  },
  async complete() {
    sheet.commit();
    await workbook.commit();
    console.log(JSON.stringify({ rows, spend: (spend / 100).toFixed(2) }));
  },
});

function writeHeader(names) {
  isHeader = false;
  sheet.columns = names.map((header, at) => ({ header, style: FORMATS[at] ? { numFmt: FORMATS[at] } : {} }));
}

function writeRow(cells) {
  const [day, campaign, group, currency, type, ...measures] = cells;
  const numbers = measures.map((text) => hundredths(text));
  rows += 1;
  spend += numbers[2];
  const date = new Date(Date.UTC(Number(day.slice(6)), Number(day.slice(3, 5)) - 1, Number(day.slice(0, 2))));
  sheet.addRow([date, campaign, group, currency, type, ...numbers.map((value) => value / 100)]).commit();
}
