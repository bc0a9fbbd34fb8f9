import { calculateWorkbook } from '../../src/calculate/calculateWorkbook';
import type { WorkbookSpec } from '../../src/workbook/model';
import { buildPlanWorkbook } from '../../src/workbook/plan/buildPlanWorkbook';
import { calculatedOnce } from '../helpers/calculatedOnce';
import { templatePlan } from '../helpers/templates';

describe('a workbook that the suites share', () => {
  it('has the results that the engine gives, the first time and the next', async () => {
    const spec = buildPlanWorkbook(templatePlan('minimum-viable', 'en'));
    const byEngine = await calculateWorkbook(spec);
    expect(await calculatedOnce(spec)).toEqual(byEngine);
    expect(await calculatedOnce(spec)).toEqual(byEngine);
  });

  it.each<[string, Partial<WorkbookSpec>]>([
    ['another value', { sheets: [sheet(3, 'A1*2')] }],
    ['another formula', { sheets: [sheet(2, 'A1*3')] }],
    ['another name', { sheets: [sheet(2, 'n+1')], names: [{ name: 'n', refersTo: "'S'!$A$2" }] }],
  ])('is calculated again with %s', async (_title, change) => {
    const before: WorkbookSpec = {
      language: 'en',
      title: 'Test',
      created: '2027-01-01T00:00:00Z',
      sheets: [sheet(2, change.names ? 'n+1' : 'A1*2')],
      ...(change.names ? { names: [{ name: 'n', refersTo: "'S'!$A$1" }] } : {}),
    };
    const [first, second] = [await calculatedOnce(before), await calculatedOnce({ ...before, ...change })];
    expect(first).toEqual(await calculateWorkbook(before));
    expect(second).toEqual(await calculateWorkbook({ ...before, ...change }));
    expect(second.sheets).not.toEqual(first.sheets);
  });
});

function sheet(value: number, formula: string): WorkbookSpec['sheets'][number] {
  return {
    kind: 'rich',
    name: 'S',
    cells: [
      { at: 'A1', value },
      { at: 'A2', value: 40 },
      { at: 'B1', formula },
    ],
  };
}
