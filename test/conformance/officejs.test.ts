/** Every spec through both writers: what Office.js puts into Excel reads back as what the file writer puts into a file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RichSheetSpec, WorkbookSpec } from '../../src/workbook/model';
import { findUnsupported } from '../../src/writers/capabilities';
import { writeWorkbook as writeFile } from '../../src/writers/exceljs/writeWorkbook';
import { officejsCapabilities } from '../../src/writers/officejs/capabilities';
import { checkWorkbook, writeWorkbook } from '../../src/writers/officejs/writeWorkbook';
import { openWorkbook, type OpenWorkbook } from '../host/node/openWorkbook';
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
  return cell?.formula === undefined ? { value: cell?.value ?? null } : { formula: cell.formula };
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
    expect(excel.batches().length).toBeLessThanOrEqual(3);
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
    // What only a file cannot hold, Excel itself may.
    if (name.startsWith('writer-unsupported')) return;
    expect(errors).not.toEqual([]);
    const excel = await openWorkbook({ sheets: ['À moi'] });
    await expect(
      excel.run((context) => writeWorkbook(context, spec, specRows(spec), { capabilities })),
    ).rejects.toThrow('workbook cannot be written');
    expect(excel.batches()).toEqual([]);
    await excel.close();
  });
});
