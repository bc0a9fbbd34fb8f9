import ExcelJS from 'exceljs';
import { memoryBook } from '../../../src/taskpane/book/memoryBook';
import { workbookBytes } from '../../../src/writers/exceljs/workbookBytes';
import { firstSpec } from '../../helpers/openPlan';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

const SHEETS = ['home', 'actions', 'gantt', 'budget'] as const;
const ABOUT = { language: 'fr', today: '2026-11-27', title: 'Jalon' } as const;
const storage = { getItem: () => null, setItem: () => {} };

async function fileOfPlan(): Promise<Uint8Array> {
  return workbookBytes(await firstSpec({ ...SAMPLE_PLAN, sheets: SHEETS }), {});
}

describe('a workbook file opened outside Excel', () => {
  it('holds nothing that a download lacks when its sheets are all ours', async () => {
    const book = memoryBook({ ...ABOUT, storage });
    expect(book.opened()).toBeNull();
    await book.openFile('plan.xlsx', await fileOfPlan());
    expect(book.opened()).toEqual({ name: 'plan.xlsx', otherSheets: [] });
  });

  it('names the sheets that a download lacks', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await fileOfPlan()).slice().buffer as ArrayBuffer);
    workbook.addWorksheet('À nous').addRow(['mien']);
    const book = memoryBook({ ...ABOUT, storage });
    await book.openFile('plan.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(book.opened()).toEqual({ name: 'plan.xlsx', otherSheets: ['À nous'] });
  });
});
