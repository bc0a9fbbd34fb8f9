import type { RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { fitRows } from '../../../src/workbook/fitRows';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { firstSpec, generate } from '../../helpers/openPlan';
import { templatePlan } from '../../helpers/templates';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';

let excel: OpenWorkbook;
afterEach(() => excel.close());

/** Rows that are lower than the texts which they show need, by sheet. */
function cutRows(calculated: WorkbookSpec): readonly string[] {
  return fitRows(calculated).sheets.flatMap((sheet) =>
    Object.entries((sheet as RichSheetSpec).rowHeights ?? {}).flatMap(([row, needed]) => {
      const height = excel.range(`${sheet.name}!${row}:${row}`).Format.RowHeight!;
      return height < needed - 0.5 ? [`${sheet.name} ${row}: ${height} of ${needed}`] : [];
    }),
  );
}

describe('a first generation in Excel', () => {
  it('makes rows high enough for what its formulas say', async () => {
    const plan = templatePlan('lancement-produit', 'fr');
    excel = await openWorkbook({ sheets: { 'À moi': [['mien']] }, calculates: true });
    await generate(excel, fitRows(buildPlanWorkbook(plan)));
    expect(cutRows(await firstSpec(plan))).toEqual([]);
  });
});
