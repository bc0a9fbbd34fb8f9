import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { isNothing } from '../../../src/workbook/regenerate/regeneration';
import { undoRegeneration } from '../../../src/writers/officejs/undoRegeneration';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';
import { compared, everything, firstSpec, generate } from '../../helpers/openPlan';
import { templatePlan } from '../../helpers/templates';

let excel: OpenWorkbook;
afterEach(() => excel.close());

const plan = templatePlan('lancement-produit', 'fr');

describe('a plan on which people worked', () => {
  it('keeps all of theirs when the launch moves and an action comes in, and goes back to the cell', async () => {
    excel = await openWorkbook({ sheets: { 'À moi': [['mien']] } });
    await generate(excel, await firstSpec(plan));
    excel.byPerson((workbook) => {
      const sheet = (name: string) => workbook.sheet(name);
      sheet('À moi').GetRange('A2').Formulas = [["='Plan actions'!C10&SUM('Budget'!J24:J51)"]];
      const actions = sheet('Plan actions');
      actions.GetRange('E:E').Insert('Right');
      actions.GetRange('E8:E10').Values = [['Mon avis'], ['bien'], ['à revoir']];
      actions.GetRange('C9').Values = [['Titre à moi']];
      actions.GetRange('AI9').Values = [['en marge']];
      sheet('Budget').Protection.Unprotect(null);
      sheet('Budget').GetRange('AI23:AI25').Formulas = [['Ma part'], ['=J24/2'], ['=J25/2']];
      sheet('Budget').GetRange('D11').Formulas = [['=ROUND(envelope-J22,0)']];
      sheet('Budget').Protection.Protect(null, null);
      sheet('Synthèse').Name = 'Pour le comité';
      sheet('Personas').GetRange('24:24').Insert('Down');
      sheet('Personas').GetRange('B24').Values = [['une ligne à nous']];
    });
    const before = everything(excel);
    expect(isNothing(await compared(excel, buildPlanWorkbook(plan)))).toBe(true);
    const typed = {
      ...plan,
      actions: plan.actions.map((one, index) => (index === 0 ? { ...one, name: 'Titre à moi' } : one)),
    };
    const next = buildPlanWorkbook({
      ...typed,
      launch: { ...plan.launch, date: '2027-10-15' },
      actions: typed.actions.flatMap((one, index) =>
        index === 1 ? [one, { ...one, id: 'A99', name: 'Neuve' }] : [one],
      ),
    });
    const start = Date.now();
    const batches = excel.batches().length;
    const done = await generate(excel, next);
    console.log(
      `regenerated in ${Date.now() - start} ms, ${excel.batches().length - batches} messages, ${JSON.stringify(done.summary)}`,
    );
    expect(done.conflicts).toEqual([]);
    expect(excel.range('À moi!A2').Formulas).toEqual([["='Plan actions'!C10&SUM('Budget'!J24:J51)"]]);
    expect(excel.range('Plan actions!E8:E10').Values).toEqual([['Mon avis'], ['bien'], ['à revoir']]);
    expect(excel.range('Plan actions!C9:C11').Values).toEqual([
      ['Titre à moi'],
      [plan.actions[1]!.name],
      ['Neuve'],
    ]);
    expect(excel.range('Plan actions!AI9').Values).toEqual([['en marge']]);
    expect(excel.range('Budget!AI23:AI25').Formulas).toEqual([['Ma part'], ['=J24/2'], ['=J25/2']]);
    expect(excel.range('Budget!D11').Formulas).toEqual([['=ROUND(envelope-J22,0)']]);
    expect(excel.range('Personas!B24').Values).toEqual([['une ligne à nous']]);
    expect(excel.workbook.sheets.map(({ Name }) => Name)).toContain('Pour le comité');
    expect(isNothing(await compared(excel, next))).toBe(true);
    expect(await excel.run(undoRegeneration)).toEqual({ keptCells: [], keptRows: [], keptParts: [] });
    expect(everything(excel)).toEqual(before);
  });
});
