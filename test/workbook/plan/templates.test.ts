import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { dateSerial } from '../../../src/core/dateSerial';
import type { CellValue, WorkbookSpec } from '../../../src/workbook/model';
import { formulaText } from '../../../src/writers/exceljs/formulaText';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { readWorkbook } from '../../conformance/readBack';
import { calculatedOnce } from '../../helpers/calculatedOnce';
import { describeWithLibreOffice } from '../../helpers/libreOffice';
import { openXmlErrors } from '../../helpers/openXml';
import { recalculatedAll, type Recalculated } from '../../helpers/recalculated';
import { TEMPLATES, templatePlan } from '../../helpers/templates';

const folder = mkdtempSync(join(tmpdir(), 'jalon-plan-'));
const LANGUAGES = ['fr', 'en'] as const;
const cases = TEMPLATES.flatMap((id) =>
  LANGUAGES.map((language) => ({ id, language, name: `${id}.${language}` })),
);
const built = new Map<string, { readonly spec: WorkbookSpec; readonly path: string }>();
const byName = (name: string): { readonly spec: WorkbookSpec; readonly path: string } => built.get(name)!;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(cases)('the workbook of $name', ({ id, language, name }) => {
  beforeAll(async () => {
    const spec = await calculatedOnce(buildPlanWorkbook(templatePlan(id, language)));
    const path = join(folder, `${name}.xlsx`);
    await writeWorkbook(spec, {}, path);
    built.set(name, { spec, path });
  });

  it('has no error for the Open XML SDK', async () => {
    expect(await openXmlErrors(byName(name).path)).toEqual([]);
  });

  it('reads back as the spec it was written from', () => {
    const { spec, path } = byName(name);
    const workbook = readWorkbook(path);
    expect(workbook.sheetNames).toEqual(spec.sheets.map((sheet) => sheet.name));
    const different: string[] = [];
    for (const sheet of spec.sheets) {
      if (sheet.kind !== 'rich') continue;
      for (const cell of sheet.cells) {
        const found = workbook.cell(sheet.name, cell.at);
        const formula = cell.formula === undefined ? undefined : formulaText(cell.formula);
        if (found.value !== stored(cell.value) || found.formula !== formula)
          different.push(`${sheet.name}!${cell.at}: ${JSON.stringify([cell, found])}`);
      }
    }
    expect(different).toEqual([]);
  });

  it('has words for every label', () => {
    const missing = byName(name).spec.sheets.flatMap((sheet) =>
      sheet.kind === 'rich'
        ? sheet.cells.filter(({ value, formula }) => /⟨|undefined/.test(`${String(value)} ${formula ?? ''}`))
        : [],
    );
    expect(missing).toEqual([]);
  });

  it('says nothing in the other language', () => {
    const { spec } = byName(name);
    const foreign = name.endsWith('.fr') ? /\b(the|and|of|with)\b/ : /\b(les|des|une|avec)\b/;
    const texts = spec.sheets.flatMap((sheet) =>
      sheet.kind === 'rich'
        ? sheet.cells.flatMap(({ value, at }) =>
            typeof value === 'string' && foreign.test(value) ? [`${sheet.name}!${at}: ${value}`] : [],
          )
        : [],
    );
    expect(texts).toEqual([]);
  });
});

describeWithLibreOffice('recalculated by LibreOffice', () => {
  // A run for each language, so that a busy machine does not end one of them.
  describe.each(LANGUAGES)('in %s', (language) => {
    const names = cases.filter((each) => each.language === language).map(({ name }) => name);
    const recalculated = new Map<string, Recalculated>();

    beforeAll(async () => {
      const all = await recalculatedAll(names.map(byName), join(folder, 'recalculated'));
      all.forEach((result, index) => recalculated.set(names[index] ?? '', result));
    });

    it.each(names)('%s gives every stored result again, without an error cell', (name) => {
      const { compared, different, errors } = recalculated.get(name)!;
      expect(errors).toEqual([]);
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(500);
    });
  });
});

/** What the file holds: dates as serial days, nothing for an empty text without formula. */
function stored(value: CellValue | undefined): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'object') return 'date' in value ? dateSerial(value.date) : value.error;
  return value;
}
