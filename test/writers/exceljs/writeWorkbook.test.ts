import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ColumnBatch,
  ColumnVector,
  DataColumnSpec,
  DataSheetSpec,
  RowSource,
  WorkbookSpec,
} from '../../../src/workbook/model';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { readParts, readWorkbook } from '../../conformance/readBack';
import { rowSource } from '../../conformance/specRows';
import { openXmlErrors } from '../../helpers/openXml';
import { killAfterFirstOutput, runScript, startScript } from './childScript';

const folder = mkdtempSync(join(tmpdir(), 'jalon-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const COLUMNS: readonly DataColumnSpec[] = [
  { name: 'date_day', type: 'date' },
  { name: 'campaign_name', type: 'text' },
  { name: 'ad_id', type: 'text' },
  { name: 'clicks', type: 'integer' },
  { name: 'spend', type: 'money' },
  { name: 'is_new', type: 'boolean' },
  { name: 'nothing', type: 'text' },
];

const book = (...sheets: WorkbookSpec['sheets']): WorkbookSpec => ({
  language: 'fr',
  title: 'Essai',
  created: '2026-11-22T08:30:00Z',
  sheets,
});
const dataSheet = (table: string, columns: readonly DataColumnSpec[] = COLUMNS): DataSheetSpec => ({
  kind: 'data',
  name: table.toUpperCase(),
  table,
  columns,
});

const CAMPAIGNS = ['Été & soldes', '=cmd|x', '日本 <1>', '  marges  ', ''];

/** Rows in batches of an odd size, every seventh position empty. */
function campaignRows(rowCount: number, batchSize = 999): RowSource {
  let from = 0;
  return {
    rowCount,
    next: async (): Promise<ColumnBatch | null> => {
      if (from >= rowCount) return null;
      const rows = Array.from({ length: Math.min(batchSize, rowCount - from) }, (_, index) => from + index);
      from += rows.length;
      const valid = Uint8Array.from(rows, (row) => (row % 7 === 6 ? 0 : 1));
      return {
        rowCount: rows.length,
        columns: [
          { kind: 'number', values: Int32Array.from(rows, (row) => 45_000 + (row % 365)) },
          {
            kind: 'code',
            codes: Uint8Array.from(rows, (row) => row % CAMPAIGNS.length),
            dictionary: CAMPAIGNS,
            valid,
          },
          { kind: 'text', values: rows.map((row) => (row % 7 === 6 ? null : `ad-${row}`)) },
          { kind: 'number', values: BigInt64Array.from(rows, (row) => BigInt(row)), valid },
          {
            kind: 'number',
            values: Float64Array.from(rows, (row) => (row % 7 === 6 ? NaN : row / 100)),
            valid,
          },
          { kind: 'boolean', values: Uint8Array.from(rows, (row) => row % 2), valid },
          { kind: 'empty' },
        ],
      };
    },
  };
}

describe('data sheets', () => {
  it.each([0, 1, 3, 70_000])('of %d rows hold every value and satisfy the Open XML SDK', async (rowCount) => {
    const path = at(`rows-${rowCount}.xlsx`);
    await writeWorkbook(book(dataSheet('ads')), { ads: campaignRows(rowCount) }, path);
    // The SDK reads ten thousand cells a second: the long sheet is left to the shorter ones, which have the same shape.
    if (rowCount < 1000) expect(await openXmlErrors(path)).toEqual([]);
    const parts = readParts(path);
    expect(parts['xl/tables/table1.xml']).toContain(`ref="A1:G${Math.max(rowCount, 1) + 1}"`);
    const cells = readWorkbook(path).cells('ADS');
    expect(COLUMNS.map((_, index) => cells.get(`${'ABCDEFG'[index]}1`)?.value)).toEqual(
      COLUMNS.map(({ name }) => name),
    );
    for (let row = 0; row < rowCount; row += 1) {
      const isEmpty = row % 7 === 6;
      const campaign = CAMPAIGNS[row % CAMPAIGNS.length] || undefined;
      expect(
        ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((letter) => cells.get(`${letter}${row + 2}`)?.value),
      ).toEqual([
        45_000 + (row % 365),
        isEmpty ? undefined : campaign,
        isEmpty ? undefined : `ad-${row}`,
        isEmpty ? undefined : row,
        isEmpty ? undefined : row / 100,
        isEmpty ? undefined : row % 2 === 1,
        undefined,
      ]);
    }
  });

  it('share one table of strings and keep their own tables', async () => {
    const path = at('two.xlsx');
    const sources = { ads: campaignRows(50), crm: campaignRows(20, 7) };
    await writeWorkbook(book(dataSheet('ads'), dataSheet('crm')), sources, path);
    expect(await openXmlErrors(path)).toEqual([]);
    const workbook = readWorkbook(path);
    expect(workbook.cell('CRM', 'B2').value).toBe('Été & soldes');
    expect(workbook.cell('ADS', 'C51').value).toBe('ad-49');
    const parts = readParts(path);
    expect(parts['xl/tables/table2.xml']).toContain('displayName="crm"');
    expect((parts['xl/sharedStrings.xml'] ?? '').split('Été &amp; soldes')).toHaveLength(2);
  });

  it('print one page wide on the paper they ask for, with their header on every page', async () => {
    const path = at('printed.xlsx');
    const print = { orientation: 'landscape', paper: 'A3', fitToWidth: true } as const;
    const sheets = [{ ...dataSheet('ads'), print }, dataSheet('crm')];
    await writeWorkbook(book(...sheets), { ads: campaignRows(5), crm: campaignRows(5) }, path);
    expect(await openXmlErrors(path)).toEqual([]);
    const parts = readParts(path);
    const printed = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(printed).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(printed).toContain('<pageSetup paperSize="8" fitToHeight="0" orientation="landscape"/>');
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('pageSetup');
    expect((parts['xl/workbook.xml'] ?? '').match(/_xlnm\.Print_Titles/g)).toHaveLength(2);
  });

  it('write a column of too many distinct texts into its cells', async () => {
    const path = at('inline.xlsx');
    const rowCount = 100_600;
    const texts = Array.from({ length: rowCount }, (_, index) =>
      index % 3 === 0 ? `é & ${index}` : `id ${index}`,
    );
    const others = texts.map((text) => `b ${text}`);
    const columns: readonly ColumnVector[] = [
      { kind: 'text', values: texts },
      { kind: 'code', codes: Uint32Array.from(others.keys()), dictionary: others },
    ];
    const sheet = dataSheet('ads', [
      { name: 'a', type: 'text' },
      { name: 'b', type: 'text' },
    ]);
    await writeWorkbook(book(sheet), { ads: rowSource(columns, rowCount) }, path);
    const workbook = readWorkbook(path);
    for (const row of [0, 99_998, 99_999, 100_000, 100_001, 100_002, rowCount - 1]) {
      expect(workbook.cell('ADS', `A${row + 2}`).value).toBe(texts[row]);
      expect(workbook.cell('ADS', `B${row + 2}`).value).toBe(others[row]);
    }
    expect(readParts(path)['xl/worksheets/sheet1.xml']).toContain('t="inlineStr"');
    expect(readParts(path)['xl/sharedStrings.xml']).toContain('uniqueCount="200002"');
  });

  it('hold texts of the greatest length, whatever their characters become', async () => {
    const path = at('long.xlsx');
    const long = ['\u0001'.repeat(32_767), 'é'.repeat(32_767), '&'.repeat(32_767), '😀'.repeat(16_383)];
    const sheet = dataSheet('ads', [{ name: 'a', type: 'text' }]);
    await writeWorkbook(book(sheet), { ads: rowSource([{ kind: 'text', values: long }], 4) }, path);
    expect(long.map((_, index) => readWorkbook(path).cell('ADS', `A${index + 2}`).value)).toEqual(long);
    expect(await openXmlErrors(path)).toEqual([]);
  });

  it('report their progress over all tables', async () => {
    const seen: (readonly [number, number])[] = [];
    await writeWorkbook(
      book(dataSheet('ads'), dataSheet('crm')),
      { ads: campaignRows(2000), crm: campaignRows(10) },
      at('progress.xlsx'),
      { onProgress: (done, total) => seen.push([done, total]) },
    );
    expect(seen).toEqual([
      [999, 2010],
      [1998, 2010],
      [2000, 2010],
      [2010, 2010],
    ]);
  });

  it.each<[string, readonly ColumnVector[], number]>([
    ['NaN', [{ kind: 'number', values: Float64Array.of(NaN) }], 1],
    ['an infinity', [{ kind: 'number', values: Float64Array.of(-Infinity) }], 1],
    ['a text over the limit', [{ kind: 'text', values: ['x'.repeat(32_768)] }], 1],
    ['a code outside the dictionary', [{ kind: 'code', codes: Uint8Array.of(3), dictionary: ['a'] }], 1],
    ['fewer rows than announced', [{ kind: 'empty' }], 0],
    ['too many rows', [{ kind: 'empty' }], 1_048_576],
    ['too few columns', [], 1],
  ])('refuse %s and leave no file', async (title, columns, rowCount) => {
    const path = at('refused.xlsx');
    const source = rowSource(columns, rowCount);
    const announced = title.startsWith('fewer') ? { ...source, rowCount: 2 } : source;
    const sheet = dataSheet('ads', [{ name: 'a', type: 'text' }]);
    await expect(writeWorkbook(book(sheet), { ads: announced }, path)).rejects.toThrow();
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('equal input', () => {
  const spec = book(
    {
      kind: 'rich',
      name: 'Vue',
      cells: [
        { at: 'A1', value: { date: '2026-03-29' }, note: 'note', style: { bold: true } },
        { at: 'A2', value: { date: '2026-10-25' }, formula: 'A1+210', link: 'https://example.com/' },
      ],
      conditionalFormats: [{ kind: 'dataBar', range: 'A1:A9', color: '2A9D8F' }],
      protect: { password: 'jalon' },
    },
    dataSheet('ads'),
  );

  it('gives equal bytes', async () => {
    await writeWorkbook(spec, { ads: campaignRows(5000) }, at('first.xlsx'));
    await writeWorkbook(spec, { ads: campaignRows(5000, 123) }, at('second.xlsx'));
    expect(readFileSync(at('first.xlsx')).equals(readFileSync(at('second.xlsx')))).toBe(true);
  });

  it.each(['America/Montreal', 'Asia/Tokyo'])('gives equal bytes under %s', async (zone) => {
    const sheets = spec.sheets.slice(0, 1);
    await writeWorkbook({ ...spec, sheets }, {}, at('here.xlsx'));
    const path = at(`${zone.replace('/', '-')}.xlsx`);
    // The zone of a process is fixed when it starts.
    await runScript(
      `load('src/writers/exceljs/writeWorkbook.ts').writeWorkbook(${JSON.stringify({ ...spec, sheets })}, {}, ${JSON.stringify(path)})`,
      { TZ: zone },
    );
    expect(readFileSync(path).equals(readFileSync(at('here.xlsx')))).toBe(true);
  });
});

describe('a killed run', () => {
  it('leaves the old workbook intact', async () => {
    const path = at('killed.xlsx');
    await writeWorkbook(book(dataSheet('ads')), { ads: campaignRows(10) }, path);
    const before = readFileSync(path);
    const sheet = dataSheet('ads', [{ name: 'a', type: 'integer' }]);
    const script = `
      let batches = 0;
      const values = new Float64Array(5000);
      const next = async () => {
        batches += 1;
        if (batches === 20) console.log('in the middle');
        if (batches > 20) await new Promise(() => setInterval(() => undefined, 1000));
        return { rowCount: 5000, columns: [{ kind: 'number', values }] };
      };
      load('src/writers/exceljs/writeWorkbook.ts')
        .writeWorkbook(${JSON.stringify(book(sheet))}, { ads: { rowCount: 500000, next } }, ${JSON.stringify(path)});`;
    await killAfterFirstOutput(startScript(script));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
    await writeWorkbook(book(dataSheet('ads')), { ads: campaignRows(10) }, path);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('system errors', () => {
  it('pass through with their code', async () => {
    const path = join(folder, 'absent', 'x.xlsx');
    await expect(writeWorkbook(book(dataSheet('ads')), { ads: campaignRows(1) }, path)).rejects.toMatchObject(
      { code: 'ENOENT' },
    );
  });
});
