import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import exceljs from 'exceljs';
import type { CellSpec, CellValue, RichSheetSpec, WorkbookSpec } from '../../src/workbook/model';
import { dateSerial } from '../../src/core/dateSerial';
import { formulaText } from '../../src/writers/exceljs/formulaText';
import { openWorkbook } from '../../src/pipeline/plan/workbookCells';
import { checkWorkbook, writeWorkbook } from '../../src/writers/exceljs/writeWorkbook';
import { describeWithLibreOffice, recalculateAll } from '../helpers/libreOffice';
import { openXmlErrors } from '../helpers/openXml';
import { readParts, readWorkbook } from './readBack';
import { specRows } from './specRows';

const SPECS = join(__dirname, '..', 'specs');
const names = readdirSync(SPECS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const whole = names.filter((name) => !name.endsWith('.broken'));
const broken = names.filter((name) => name.endsWith('.broken'));

const folder = mkdtempSync(join(tmpdir(), 'jalon-conformance-'));
const fileOf = (name: string): string => join(folder, `${name}.xlsx`);
const specOf = (name: string): WorkbookSpec =>
  JSON.parse(readFileSync(join(SPECS, `${name}.json`), 'utf8')) as WorkbookSpec;
const richSheets = (spec: WorkbookSpec): readonly RichSheetSpec[] =>
  spec.sheets.filter((sheet) => sheet.kind === 'rich');

/** What a cell is to hold once read back: dates as serial days. */
function stored(value: CellValue | undefined): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'object' && 'date' in value) return dateSerial(value.date) ?? null;
  return value;
}

beforeAll(async () => {
  for (const name of whole) {
    const spec = specOf(name);
    await writeWorkbook(spec, specRows(spec), fileOf(name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(whole)('spec %s', (name) => {
  it('is accepted by the Open XML SDK', async () => {
    expect(await openXmlErrors(fileOf(name))).toEqual([]);
  });

  it('is opened by exceljs', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(fileOf(name));
    expect(workbook.worksheets).toHaveLength(specOf(name).sheets.length);
  });

  it('holds the values and formulas of the spec', () => {
    const workbook = readWorkbook(fileOf(name));
    const spec = specOf(name);
    expect(workbook.sheetNames).toEqual(spec.sheets.map((sheet) => sheet.name));
    for (const sheet of richSheets(spec)) {
      for (const cell of sheet.cells) {
        expect({ at: cell.at, ...workbook.cell(sheet.name, cell.at) }).toEqual({
          at: cell.at,
          value: stored(cell.value),
          formula: cell.formula === undefined ? undefined : formulaText(cell.formula),
        });
      }
    }
  });
});

describe.each(broken)('spec %s', (name) => {
  it('raises the problem it is named after and is not written', async () => {
    const spec = specOf(name);
    const code = basename(name).split('.')[0];
    expect(checkWorkbook(spec, specRows(spec)).map((problem) => problem.code)).toContain(code);
    await expect(writeWorkbook(spec, specRows(spec), fileOf(name))).rejects.toThrow(
      'workbook cannot be written',
    );
    expect(readdirSync(folder)).not.toContain(`${name}.xlsx`);
  });
});

describeWithLibreOffice('results recalculated by LibreOffice', () => {
  const withFormulas = whole.filter((name) =>
    richSheets(specOf(name)).some((sheet) => sheet.cells.some((cell) => cell.formula !== undefined)),
  );

  beforeAll(async () => {
    await recalculateAll(withFormulas.map(fileOf), join(folder, 'recalculated'));
  });

  it.each(withFormulas)('equal the stored ones in %s', (name) => {
    const workbook = readWorkbook(join(folder, 'recalculated', `${name}.xlsx`));
    for (const sheet of richSheets(specOf(name))) {
      const formulas = sheet.cells.filter((cell): cell is CellSpec => cell.formula !== undefined);
      for (const cell of formulas) {
        const { value } = workbook.cell(sheet.name, cell.at);
        const wanted = stored(cell.value);
        if (typeof wanted === 'number') expect(value).toBeCloseTo(wanted, 9);
        else expect({ at: cell.at, value }).toEqual({ at: cell.at, value: wanted });
      }
    }
  });
});

describe('parts that exceljs does not read', () => {
  const parts = (name: string): Readonly<Record<string, string>> => readParts(fileOf(name));

  it.each([
    'chartColumn',
    'chartStacked',
    'chartLine',
    'chartCombo',
    'chartBar',
    'chartDoughnut',
    'chartRadar',
  ])('draw %s from the cells, with the points stored', (name) => {
    const chart = parts(name)['xl/charts/chart1.xml'] ?? '';
    const [spec] = richSheets(specOf(name)).flatMap((sheet) => sheet.charts ?? []);
    expect(chart).toContain(`<a:t>${spec?.title.replaceAll('&', '&amp;')}</a:t>`);
    for (const series of spec?.series ?? []) {
      expect(chart).toContain(`<c:f>${series.values}</c:f>`);
      expect(chart).toContain(`<c:v>${series.cache?.values[0]}</c:v>`);
    }
    expect(parts(name)['xl/drawings/drawing1.xml']).toContain(
      `descr="${spec?.title.replaceAll('&', '&amp;')}"`,
    );
  });

  it('stack the columns of a chart that asks for it', () => {
    const chart = parts('chartStacked')['xl/charts/chart1.xml'] ?? '';
    expect(chart).toContain('<c:grouping val="stacked"/>');
    expect(chart).toContain('<c:overlap val="100"/>');
  });

  it('describe a table with its totals', () => {
    expect(parts('tableTotals')['xl/tables/table1.xml']).toMatch(
      /ref="A1:C4" totalsRowCount="1".*<autoFilter ref="A1:C3"\/>.*totalsRowLabel="Total".*totalsRowFunction="sum".*totalsRowFunction="custom"/,
    );
  });

  it('keep a line break in a table header as its escape', () => {
    expect(parts('tables')['xl/tables/table1.xml']).toContain('name="Clics_x000a_nets"');
  });

  it('take the points of a chart without a cache from the cells', () => {
    expect(parts('chartWithoutCache')['xl/charts/chart1.xml']).toContain('<c:v>Search &amp; co</c:v>');
  });
});

describe('custom XML parts', () => {
  it('read back as the texts of the spec', async () => {
    const read = await openWorkbook(new Uint8Array(readFileSync(fileOf('parts'))));
    expect(read.parts).toEqual(specOf('parts').parts);
  });

  it('tell programs their namespace and keep their identifier from one file to the next', () => {
    const { 'customXml/itemProps1.xml': properties = '' } = readParts(fileOf('parts'));
    expect(properties).toContain('<ds:schemaRef ds:uri="urn:jalon:plan"/>');
    expect(properties).toContain('ds:itemID="{EA5142C3-B386-832C-86AB-5181BB17F9E2}');
  });
});

describe('what exceljs reads back', () => {
  const open = async (name: string): Promise<exceljs.Workbook> => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(fileOf(name));
    return workbook;
  };
  const sheetOf = async (name: string): Promise<exceljs.Worksheet> => {
    const [sheet] = (await open(name)).worksheets;
    if (!sheet) throw new Error(`no sheet in ${name}`);
    return sheet;
  };

  it('has the styles of the spec', async () => {
    const sheet = await sheetOf('styles');
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, size: 20, color: { argb: 'FFFFFFFF' } });
    expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FF1F4E79' } });
    expect(sheet.getCell('A2').numFmt).toBe('#,##0.00 "€"');
    expect(sheet.getCell('A3').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('A4').border).toMatchObject({
      right: { style: 'medium', color: { argb: 'FFD1495B' } },
    });
    expect(sheet.getCell('A5').alignment).toMatchObject({
      wrapText: true,
      vertical: 'top',
      indent: 2,
      horizontal: 'left',
    });
    expect(sheet.getCell('A6').protection).toMatchObject({ locked: false });
    expect(sheet.getRow(1).height).toBe(30);
    expect(sheet.getColumn(1).width).toBeCloseTo(24.71, 2);
    expect(sheet.properties.tabColor).toMatchObject({ argb: 'FF2A9D8F' });
  });

  it('has what stays in sight, merged ranges, print set-up and protection', async () => {
    const frozen = await sheetOf('mergesAndFreeze');
    expect(frozen.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2, topLeftCell: 'B3' });
    expect(frozen.getCell('E1').master.address).toBe('A1');
    expect(frozen.getCell('E1').fill).toMatchObject({ fgColor: { argb: 'FF1F4E79' } });
    expect((await sheetOf('mergesWithStyles')).getCell('B1').border).toMatchObject({
      right: { style: 'thin' },
    });
    expect((await sheetOf('print')).pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 8,
      fitToHeight: 0,
    });
    const printed = readParts(fileOf('print'));
    expect(printed['xl/workbook.xml']).toContain(`>'L''aperçu'!$1:$3<`);
    expect(printed['xl/workbook.xml']).toContain(`>'Large'!$A:$C,'Large'!$1:$3<`);
    expect(printed['xl/workbook.xml']).toContain(`>'Large'!$A$1:$F$9,'Large'!$H$1:$M$9<`);
    expect(printed['xl/workbook.xml']).toContain(`>'Colonnes'!$B:$B<`);
    expect(printed['xl/worksheets/sheet3.xml']).toContain('fitToWidth="2" fitToHeight="0"');
    expect(readParts(fileOf('protection'))['xl/worksheets/sheet1.xml']).toContain(
      '<sheetProtection password="',
    );
  });

  it('has validations, notes and conditional formats', async () => {
    expect((await sheetOf('validations')).getCell('A1').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"oui,non"'],
      error: 'Répondre « oui » ou "non" & rien d’autre.',
    });
    expect((await sheetOf('notes')).getCell('C30').note).toMatchObject({
      texts: [{ text: expect.stringContaining('« guillemets », < et &') as string }],
    });
    const parts = readParts(fileOf('conditionalFormats'))['xl/worksheets/sheet1.xml'] ?? '';
    expect(parts.match(/<cfRule /g)).toHaveLength(5);
  });
});
