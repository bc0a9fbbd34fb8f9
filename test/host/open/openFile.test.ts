/** What the writer of files wrote opens in the double as it was written. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateSerial } from '../../../src/core/dateSerial';
import type { CellSpec, CellValue, RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { officejsCapabilities } from '../../../src/writers/officejs/capabilities';
import { writeWorkbook as writeIntoExcel } from '../../../src/writers/officejs/writeWorkbook';
import { specRows } from '../../conformance/specRows';
import { calculatedOnce } from '../../helpers/calculatedOnce';
import { describeWithLibreOffice, recalculateAll } from '../../helpers/libreOffice';
import { templatePlan } from '../../helpers/templates';
import type { Workbook } from '../model/workbook';
import { openWorkbook } from '../node/openWorkbook';
import { saveWorkbook } from '../save/saveWorkbook';
import { toWorkbookSpec } from '../save/toWorkbookSpec';
import { openFile } from './openFile';

const SPECS = join(__dirname, '../../specs');
const folder = mkdtempSync(join(tmpdir(), 'jalon-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const specOf = (name: string): WorkbookSpec =>
  JSON.parse(readFileSync(join(SPECS, `${name}.json`), 'utf8')) as WorkbookSpec;
const names = readdirSync(SPECS).flatMap((name) =>
  name.endsWith('.json') && !name.endsWith('.broken.json') ? [name.slice(0, -'.json'.length)] : [],
);

const rich = (spec: WorkbookSpec): readonly RichSheetSpec[] =>
  spec.sheets.flatMap((sheet) => (sheet.kind === 'rich' ? [sheet] : []));

async function reopened(spec: WorkbookSpec, name: string): Promise<Workbook> {
  const path = join(folder, `${name}.xlsx`);
  await writeWorkbook(spec, specRows(spec), path);
  return openFile(path);
}

/** Dates are the serial days that files hold. */
const stored = (value: CellValue | undefined): CellValue | undefined =>
  typeof value === 'object' && value !== null && 'date' in value ? dateSerial(value.date) : value;

const byPlace = (cells: readonly CellSpec[]): ReadonlyMap<string, CellSpec> =>
  new Map(cells.map((cell) => [cell.at, cell]));

/** A password is no part of a file, only a way to know it again. */
const withoutPasswords = (spec: WorkbookSpec): WorkbookSpec => ({
  ...spec,
  sheets: rich(spec).map((sheet) => (sheet.protect ? { ...sheet, protect: {} } : sheet)),
});

describe.each(names)('the file of spec %s', (name) => {
  const spec = specOf(name);
  let workbook: Workbook;
  let read: WorkbookSpec;
  beforeAll(async () => {
    workbook = await reopened(spec, name);
    read = toWorkbookSpec(workbook).spec;
  });

  it('holds the same workbook as the Office.js writer makes of the spec, with the results of formulas', async () => {
    const excel = await openWorkbook({ sheets: ['À moi'] });
    const capabilities = { ...officejsCapabilities(() => false), longestPart: Infinity };
    await excel.run((context) => writeIntoExcel(context, spec, specRows(spec), { capabilities }));
    const wanted = toWorkbookSpec(excel.workbook).spec;
    await excel.close();
    const sheets = new Map(rich(read).map((sheet) => [sheet.name, sheet]));
    const own = new Set(rich(spec).map((sheet) => sheet.name));
    for (const sheet of rich(withoutPasswords(wanted)).filter(({ name: one }) => own.has(one))) {
      const { charts: _charts, cells, columnWidths, ...rest } = sheet;
      const got = sheets.get(sheet.name)!;
      expect({ ...got, cells: [], columnWidths: [] }).toMatchObject({
        ...rest,
        ...(sheet.protect ? { protect: {} } : {}),
        cells: [],
      });
      const places = byPlace(got.cells);
      for (const cell of cells) {
        const { value: _value, ...looks } = cell;
        const found = places.get(cell.at);
        expect({ at: cell.at, ...found }).toMatchObject(cell.formula === undefined ? cell : looks);
      }
      for (const [index, width] of (columnWidths ?? []).entries())
        expect(got.columnWidths?.[index]).toBeCloseTo(width, 1);
    }
    for (const { name: sheetName, cells } of rich(spec)) {
      const places = byPlace(sheets.get(sheetName)!.cells);
      for (const { at, formula, value } of cells)
        if (formula !== undefined && value !== '')
          expect([at, places.get(at)?.value]).toEqual([at, stored(value)]);
    }
  });

  it('keeps names, properties and parts of the document', () => {
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(spec.sheets.map((sheet) => sheet.name));
    expect([read.names, read.properties, read.parts, read.title]).toEqual([
      spec.names,
      spec.properties,
      spec.parts,
      spec.title,
    ]);
  });

  it('is saved again and opens as the same workbook', async () => {
    const again = join(folder, `${name}.again.xlsx`);
    await saveWorkbook(workbook, again);
    const second = toWorkbookSpec(await openFile(again)).spec;
    expect(withoutPasswords(second)).toEqual(withoutPasswords(read));
  });
});

describe('a whole plan', () => {
  const path = join(folder, 'plan.xlsx');
  let spec: WorkbookSpec;
  let workbook: Workbook;
  beforeAll(async () => {
    spec = await calculatedOnce(buildPlanWorkbook(templatePlan('lancement-produit', 'fr')));
    await writeWorkbook(spec, {}, path);
    workbook = await openFile(path);
  });

  it('opens with every value and formula, rule and table', () => {
    const read = new Map(rich(toWorkbookSpec(workbook).spec).map((sheet) => [sheet.name, sheet]));
    for (const sheet of rich(spec)) {
      const got = read.get(sheet.name)!;
      const places = byPlace(got.cells);
      const different = sheet.cells.filter(({ at, formula, value }) => {
        const found = places.get(at);
        if (found?.formula !== formula) return true;
        const wanted = stored(value) ?? '';
        return typeof wanted !== 'object' && (found?.value ?? '') !== wanted;
      });
      expect(different.slice(0, 3)).toEqual([]);
      expect([sheet.name, got.tables?.map(({ name, range }) => `${name} ${range}`)]).toEqual([
        sheet.name,
        sheet.tables?.map(({ name, range }) => `${name} ${range}`),
      ]);
      expect(got.conditionalFormats ?? []).toHaveLength(
        (sheet.conditionalFormats ?? []).reduce((sum, { range }) => sum + range.split(' ').length, 0),
      );
      expect(got.validations ?? []).toHaveLength(sheet.validations?.length ?? 0);
      expect(new Set(got.merges)).toEqual(new Set(sheet.merges));
    }
  });

  it('says what it could not take over, which is its charts only', () => {
    const lost = [...workbook.doubts].filter((doubt) => !doubt.endsWith(': charts and pictures'));
    expect(lost).toEqual([]);
  });

  it('is the workbook of an add-in that starts', async () => {
    const excel = await openWorkbook({ workbook, calculates: true });
    const count = await excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/id');
      await context.sync();
      return sheets.items.length;
    });
    await excel.close();
    expect(count).toBe(spec.sheets.length);
  });
});

describeWithLibreOffice('a file that LibreOffice wrote anew', () => {
  it('opens with the same formulas, results, tables and parts', async () => {
    const spec = await calculatedOnce(buildPlanWorkbook(templatePlan('cabinet-b2b', 'en')));
    const path = join(folder, 'office.xlsx');
    await writeWorkbook(spec, {}, path);
    await recalculateAll([path], join(folder, 'libre'));
    const read = toWorkbookSpec(await openFile(join(folder, 'libre', 'office.xlsx'))).spec;
    expect(read.sheets.map(({ name }) => name)).toEqual(spec.sheets.map(({ name }) => name));
    const sheets = new Map(rich(read).map((sheet) => [sheet.name, sheet]));
    for (const sheet of rich(spec)) {
      const got = sheets.get(sheet.name)!;
      const places = byPlace(got.cells);
      const missing = sheet.cells.filter(
        ({ at, formula }) => formula !== undefined && places.get(at)?.formula === undefined,
      );
      expect(missing).toEqual([]);
      const tables = (one: RichSheetSpec): readonly string[] =>
        (one.tables ?? []).map(({ name }) => name).sort();
      expect(tables(got)).toEqual(tables(sheet));
    }
  });
});

describe('what is not ours', () => {
  it('is refused with the error of the archive when it is no workbook', async () => {
    await expect(openFile(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});
