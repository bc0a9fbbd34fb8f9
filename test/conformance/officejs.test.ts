/** Every spec through both writers: what Office.js puts into Excel reads back as what the file writer puts into a file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quoteSheetName } from '../../src/workbook/address';
import type { CellValue, ChartSpec, RichSheetSpec, StyleSpec, WorkbookSpec } from '../../src/workbook/model';
import { DEFAULT_BORDER_COLOR } from '../../src/writers/borderColor';
import { READ_TABLE_STYLE } from '../../src/writers/tableStyles';
import { findUnsupported } from '../../src/writers/capabilities';
import { writeWorkbook as writeFile } from '../../src/writers/exceljs/writeWorkbook';
import { officejsCapabilities } from '../../src/writers/officejs/capabilities';
import { checkWorkbook, writeWorkbook } from '../../src/writers/officejs/writeWorkbook';
import { openWorkbook, type OpenWorkbook } from '../host/node/openWorkbook';
import { toWorkbookSpec } from '../host/save/toWorkbookSpec';
import { openXmlErrors } from '../helpers/openXml';
import { readWorkbook, type ReadCell } from './readBack';
import { specRows } from './specRows';

const SPECS = join(__dirname, '..', 'specs');
const names = readdirSync(SPECS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const specOf = (name: string): WorkbookSpec =>
  JSON.parse(readFileSync(join(SPECS, `${name}.json`), 'utf8')) as WorkbookSpec;
const whole = names.filter((name) => !name.endsWith('.broken') && specOf(name).sheets.length > 0);
const rich = (spec: WorkbookSpec): readonly RichSheetSpec[] =>
  spec.sheets.flatMap((sheet) => (sheet.kind === 'rich' ? [sheet] : []));

/** What office.js of the npm package knows: notes came after it. */
const capabilities = officejsCapabilities((_set, version) => Number(version.split('.')[1]) <= 15);
const folder = mkdtempSync(join(tmpdir(), 'jalon-officejs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was put into a cell: its formula, whose result is Excel's to find, or its value. */
function typed(cell: ReadCell | undefined): Partial<ReadCell> {
  if (cell?.formula !== undefined) return { formula: cell.formula };
  // Excel has no empty text: a cell is filled or it is not.
  return { value: cell?.value === '' ? null : (cell?.value ?? null) };
}

/** Everything of a sheet but the contents of its cells, with what a spec may leave unsaid. */
function looks(sheet: RichSheetSpec): Partial<RichSheetSpec> {
  const { cells, columnWidths: _widths, charts, conditionalFormats, print, tables, ...rest } = sheet;
  const styles = cells.flatMap(({ at, style, value, link }) => {
    const { color, ...others } = style ?? {};
    // A link is written in black unless its style says otherwise.
    const isUsual = color === undefined || (link !== undefined && color === '000000');
    const said = saidStyle(isUsual ? others : { ...others, color }, value);
    return Object.keys(said).length > 0 ? [{ at, style: said }] : [];
  });
  return {
    ...rest,
    cells: styles.sort((a, b) => (a.at < b.at ? -1 : 1)),
    ...(print ? { print: { paper: 'A4' as const, ...print } } : {}),
    ...(tables ? { tables: tables.map((table) => ({ style: READ_TABLE_STYLE, ...table })) } : {}),
    ...(charts ? { charts: charts.map(saidChart) } : {}),
    ...(conditionalFormats
      ? {
          conditionalFormats: conditionalFormats.map((format) =>
            format.kind === 'expression' ? { ...format, style: saidStyle(format.style, null) } : format,
          ),
        }
      : {}),
  };
}

function saidStyle(style: StyleSpec, value: CellValue | undefined): StyleSpec {
  const isDate = typeof value === 'object' && value !== null && 'date' in value;
  const { border, borderColor, numberFormat, indent, align, ...others } = style;
  const format = numberFormat ?? (isDate ? 'yyyy-mm-dd' : undefined);
  const side = align ?? (indent ? 'left' : undefined);
  const said = {
    ...others,
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(indent ? { indent } : {}),
    ...(side === undefined ? {} : { align: side }),
    ...(border ? { border, borderColor: borderColor ?? DEFAULT_BORDER_COLOR } : {}),
  };
  return Object.fromEntries(Object.entries(said).filter(([, one]) => one !== false && one !== undefined));
}

/** References with their sheet in quotes, and without the points that only a file stores. */
function saidChart({ series, ...chart }: ChartSpec): ChartSpec {
  const quoted = (reference: string): string => {
    const [cells = '', sheet = ''] = reference.split('!').reverse();
    return `${quoteSheetName(sheet.replace(/^'|'$/g, '').replaceAll("''", "'"))}!${cells}`;
  };
  return {
    ...chart,
    series: series.map(({ cache: _cache, name, categories, values, ...one }) => ({
      ...one,
      name: quoted(name),
      categories: quoted(categories),
      values: quoted(values),
    })),
  };
}

async function written(spec: WorkbookSpec): Promise<OpenWorkbook> {
  const excel = await openWorkbook({ sheets: ['À moi'] });
  await excel.run((context) => writeWorkbook(context, spec, specRows(spec), { capabilities }));
  return excel;
}

describe.each(whole)('spec %s', (name) => {
  const spec = specOf(name);
  let excel: OpenWorkbook;

  beforeAll(async () => {
    excel = await written(spec);
  });
  afterAll(() => excel?.close());

  it('is written in few messages', () => {
    // One of them looks whether a name is taken, one what parts there are.
    expect(excel.batches().length).toBeLessThanOrEqual(spec.parts ? 4 : 3);
  });

  it('reads back as the file writer’s', async () => {
    const [byOffice, byFile] = [join(folder, `${name}.office.xlsx`), join(folder, `${name}.xlsx`)];
    await excel.save(byOffice);
    await writeFile(spec, specRows(spec), byFile);
    expect(await openXmlErrors(byOffice)).toEqual([]);
    const [office, file] = [readWorkbook(byOffice), readWorkbook(byFile)];
    expect(office.sheetNames).toEqual(['À moi', ...file.sheetNames]);
    for (const sheet of spec.sheets) {
      const [got, wanted] = [office.cells(sheet.name), file.cells(sheet.name)];
      const cells = [...wanted.keys()].filter((at) => wanted.get(at)?.value !== null);
      expect(cells.map((at) => ({ at, ...typed(got.get(at)) }))).toEqual(
        cells.map((at) => ({ at, ...typed(wanted.get(at)) })),
      );
    }
  });

  it('gives the sheets the looks and the rules of the spec', () => {
    const { spec: read, lost } = toWorkbookSpec(excel.workbook);
    expect(lost).toEqual([]);
    const readSheets = new Map(rich(read).map((sheet) => [sheet.name, sheet]));
    for (const sheet of rich(spec)) {
      const got = readSheets.get(sheet.name);
      expect(got && looks(got)).toEqual(looks(sheet));
    }
    expect(read.names ?? []).toEqual(spec.names ?? []);
    expect(read.properties ?? {}).toEqual(spec.properties ?? {});
    expect(read.parts ?? {}).toEqual(spec.parts ?? {});
    expect(read.title).toBe(spec.title);
  });

  it('tells beforehand what it leaves out, which is notes only', () => {
    const lost = findUnsupported(spec, capabilities);
    const notes = rich(spec).flatMap((sheet) => sheet.cells.filter(({ note }) => note !== undefined));
    expect(lost.map(({ severity, params }) => [severity, params['feature']])).toEqual(
      notes.map(() => ['warning', 'note']),
    );
  });
});

describe.each(names.filter((name) => name.endsWith('.broken')))('spec %s', (name) => {
  it('is refused before anything is written', async () => {
    const spec = specOf(name);
    const errors = checkWorkbook(spec, capabilities, specRows(spec)).filter(
      ({ severity }) => severity === 'error',
    );
    // What only a file cannot hold, Excel itself may; and Excel computes results itself.
    if (name.startsWith('writer-unsupported') || name.startsWith('formula-without-value')) return;
    expect(errors).not.toEqual([]);
    const excel = await openWorkbook({ sheets: ['À moi'] });
    await expect(
      excel.run((context) => writeWorkbook(context, spec, specRows(spec), { capabilities })),
    ).rejects.toThrow('workbook cannot be written');
    expect(excel.batches()).toEqual([]);
    await excel.close();
  });
});
