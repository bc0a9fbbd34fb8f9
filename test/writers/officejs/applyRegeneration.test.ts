import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { isNothing } from '../../../src/workbook/regenerate/regeneration';
import { undoRegeneration } from '../../../src/writers/officejs/undoRegeneration';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';
import { compared, everything, firstSpec, generate } from '../../helpers/openPlan';
import { templatePlan } from '../../helpers/templates';

let excel: OpenWorkbook;
afterEach(() => excel.close());

const plan = templatePlan('minimum-viable', 'fr');
const sheets = {
  'À moi': [
    ['ma liste', 1],
    ['=B1*2', 'gardé'],
  ],
};

describe('a first generation', () => {
  it('is written, needs nothing more, and is taken back', async () => {
    excel = await openWorkbook({ sheets });
    const before = everything(excel);
    const spec = await firstSpec(plan);
    await generate(excel, spec);
    expect(excel.workbook.sheets).toHaveLength(spec.sheets.length + 1);
    expect(isNothing(await compared(excel, buildPlanWorkbook(plan)))).toBe(true);
    await excel.run(undoRegeneration);
    expect(everything(excel)).toEqual(before);
  });
});

describe('a generation in place', () => {
  it('puts rows in, moves the launch, and is taken back to the cell', async () => {
    excel = await openWorkbook({ sheets });
    await generate(excel, await firstSpec(plan));
    excel.byPerson((workbook) => {
      workbook.sheet('À moi').GetRange('A3').Formulas = [["='Plan actions'!C9&SUM('Plan actions'!J9:J12)"]];
    });
    const before = everything(excel);
    const next = buildPlanWorkbook({
      ...plan,
      launch: { ...plan.launch, date: '2027-10-15' },
      actions: plan.actions.flatMap((action, index) =>
        index === 0 ? [action, { ...action, id: 'A99', name: 'Neuve' }] : [action],
      ),
    });
    const done = await generate(excel, next);
    expect(done.structure).toHaveLength(1);
    expect(isNothing(await compared(excel, next))).toBe(true);
    expect(excel.range('À moi!A3').Formulas).toEqual([["='Plan actions'!C9&SUM('Plan actions'!J9:J13)"]]);
    const undone = await excel.run(undoRegeneration);
    expect(undone).toEqual({ keptCells: [], keptRows: [], keptParts: [] });
    expect(everything(excel)).toEqual(before);
  });
});
