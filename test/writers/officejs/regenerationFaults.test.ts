import { isDeepStrictEqual } from 'node:util';
import type { CellSpec, WorkbookSpec } from '../../../src/workbook/model';
import { isNothing } from '../../../src/workbook/regenerate/regeneration';
import {
  applyRegeneration,
  RegenerationInterrupted,
  SheetsProtected,
} from '../../../src/writers/officejs/applyRegeneration';
import {
  describeUndo,
  findUnfinished,
  rollBack,
  undoRegeneration,
} from '../../../src/writers/officejs/undoRegeneration';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';
import { capabilities, compared, everything, generate } from '../../helpers/openPlan';

/** A plan in small: a table of actions that others speak of, and a protected sheet. */
function small(actions: readonly string[], { launch = '2027-09-15', extra = false } = {}): WorkbookSpec {
  const last = 4 + actions.length;
  return {
    language: 'fr',
    title: `Plan ${actions.length}`,
    created: '2026-11-27T00:00:00Z',
    names: [{ name: 'launch_date', refersTo: "'Budget'!$B$1" }],
    properties: { 'jalon.plan.1': JSON.stringify(actions) },
    sheets: [
      {
        kind: 'rich',
        name: 'Plan actions',
        cells: [
          { at: 'A2', value: 'Actions', style: { bold: true } },
          ...['Code', 'Nom', 'Jours'].map((value, index): CellSpec => ({ at: `${'ABC'[index]}4`, value })),
          ...actions.flatMap((name, index): CellSpec[] => [
            { at: `A${5 + index}`, value: `A${name}`, style: { fill: 'FFFFCC' } },
            { at: `B${5 + index}`, value: name },
            {
              at: `C${5 + index}`,
              value: 0,
              formula: `launch_date-ROW($A${5 + index})`,
              style: { numberFormat: '0' },
            },
          ]),
          { at: `A${last + 1}`, value: null, style: { fill: 'FFFFCC' } },
          {
            at: `C${last + 1}`,
            value: 0,
            formula: `launch_date-ROW($A${last + 1})`,
            style: { numberFormat: '0' },
          },
        ],
        tables: [{ name: 't_actions', range: `A4:C${last + 1}` }],
        conditionalFormats: [
          { kind: 'expression', range: `A5:C${last + 1}`, formula: '$C5<0', style: { color: 'FF0000' } },
        ],
        validations: [{ range: `B5:B${last + 1}`, kind: 'list', formulae: ['"x,y"'], message: 'Choisir' }],
      },
      {
        kind: 'rich',
        name: 'Budget',
        protect: {},
        cells: [
          { at: 'A1', value: 'Lancement' },
          { at: 'B1', value: { date: launch }, style: { numberFormat: 'yyyy-mm-dd', locked: false } },
          {
            at: 'A2',
            value: actions.length > 2 ? 'Beaucoup' : 'Peu',
            style: actions.length > 2 ? { bold: true } : {},
          },
          { at: 'B2', value: 0, formula: `COUNTA('Plan actions'!$A$5:$A$${last + 1})` },
        ],
      },
      ...(extra
        ? [
            {
              kind: 'rich' as const,
              name: 'Porter',
              cells: [{ at: 'A1', value: 0, formula: "'Budget'!$B$2+1" }],
            },
          ]
        : []),
    ],
  };
}

const FIRST = small(['un', 'deux']);
const NEXT = small(['un', 'neuf', 'deux', 'trois'], { launch: '2027-10-15', extra: true });

let excel: OpenWorkbook;
afterEach(() => excel.close());

async function open(): Promise<void> {
  excel = await openWorkbook({ sheets: { 'À moi': [['mien']] } });
  await generate(excel, FIRST);
  excel.byPerson((workbook) => {
    workbook.sheet('À moi').GetRange('A2').Formulas = [["='Plan actions'!B6&'Budget'!B2"]];
  });
}

const apply = async (): Promise<unknown> => {
  const regeneration = await compared(excel, NEXT);
  return excel.run((context) => applyRegeneration(context, regeneration, { capabilities, limit: 3_000 }));
};
/** How the workbook stands: as it was, as it should be, or in between. */
async function stateOf(before: unknown): Promise<string> {
  if (isDeepStrictEqual(everything(excel), before)) return 'as-before';
  return isNothing(await compared(excel, NEXT)) ? 'complete' : 'in between';
}

describe('a generation that Excel stops', () => {
  const faults = (): readonly (readonly [string, (batch: number) => void])[] => [
    ['refused whole', (batch) => excel.refuseBatch(batch, 5102)],
    ['stopped at once', (batch) => excel.stopBatch(batch, 0, 'GeneralException')],
    ['stopped after 3 actions', (batch) => excel.stopBatch(batch, 3, 'GeneralException')],
    ['stopped after 9 actions', (batch) => excel.stopBatch(batch, 9, 'InsertDeleteConflict')],
    ['cut after 5 actions', (batch) => excel.cutBatch(batch, 5)],
    ['cut after 40 actions', (batch) => excel.cutBatch(batch, 40)],
    ['cut at its end', (batch) => excel.cutBatch(batch, 100_000)],
  ];

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'in the kind of fault number %d leaves the workbook as before or complete',
    async (kind) => {
      await open();
      const first = await compared(excel, NEXT);
      const count = excel.batches().length;
      await excel.run((context) => applyRegeneration(context, first, { capabilities }));
      const most = excel.batches().length - count;
      await excel.close();
      const seen: string[] = [];
      for (let batch = 0; batch < most; batch++) {
        await open();
        const here = everything(excel);
        const regeneration = await compared(excel, NEXT);
        faults()[kind]![1](batch);
        const error = await excel
          .run((context) => applyRegeneration(context, regeneration, { capabilities, limit: 3_000 }))
          .then(
            () => null,
            (one: unknown) => one,
          );
        const state = await stateOf(here);
        seen.push(
          `${batch} ${state} ${error instanceof RegenerationInterrupted ? error.state : error ? 'refused' : 'done'}`,
        );
        await excel.close();
      }
      expect(
        seen.filter((each) => !/as-before (as-before|refused)|complete (complete|done)/.test(each)),
      ).toEqual([]);
    },
  );

  it('is taken back at the next opening when the line stays dead', async () => {
    await open();
    const before = everything(excel);
    const regeneration = await compared(excel, NEXT);
    const count = excel.batches().length;
    await excel.run((context) => applyRegeneration(context, regeneration, { capabilities }));
    const most = excel.batches().length - count;
    await excel.close();
    await open();
    const again = await compared(excel, NEXT);
    excel.cutBatch(most - 3, 6);
    for (let batch = most - 2; batch < most + 30; batch++) excel.refuseBatch(batch, 5012);
    const error = await excel
      .run((context) => applyRegeneration(context, again, { capabilities }))
      .catch((one: unknown) => one);
    expect((error as RegenerationInterrupted).state).toBe('unknown');
    const { workbook } = excel;
    await excel.close();
    excel = await openWorkbook({ workbook });
    expect(await excel.run(findUnfinished)).toBe(true);
    await excel.run(rollBack);
    expect(everything(excel)).toEqual(before);
    expect(await excel.run(findUnfinished)).toBe(false);
  });

  it('loses nothing when people put a row in before it is taken back, and lists what stays', async () => {
    await open();
    const count = excel.batches().length;
    const first = await compared(excel, NEXT);
    await excel.run((context) => applyRegeneration(context, first, { capabilities }));
    const most = excel.batches().length - count;
    await excel.close();
    const wrong: string[] = [];
    for (let batch = 3; batch < most; batch++) {
      await open();
      const before = everything(excel);
      const again = await compared(excel, NEXT);
      excel.cutBatch(batch, 40);
      for (let later = batch + 1; later < most + 30; later++) excel.refuseBatch(later, 5012);
      await excel.run((context) => applyRegeneration(context, again, { capabilities })).catch(() => {});
      const { workbook } = excel;
      await excel.close();
      excel = await openWorkbook({ workbook });
      if (!(await excel.run(findUnfinished))) continue;
      excel.byPerson(() => {
        excel.sheet('Plan actions').GetRange('3:3').Insert('Down');
        excel.range('Plan actions!B3').Values = [['à nous']];
      });
      const { keptCells, keptRows, keptParts } = (await excel.run(rollBack))!;
      const shown = JSON.stringify(excel.sheet('Plan actions').GetUsedRange(false).Values);
      for (const text of ['à nous', 'Aun', 'un', 'Adeux', 'deux'])
        if (!shown.includes(JSON.stringify(text))) wrong.push(`${batch}: ${text} is lost`);
      excel.byPerson(() => excel.sheet('Plan actions').GetRange('3:3').Delete('Up'));
      const isAsBefore = isDeepStrictEqual(everything(excel), before);
      if (!isAsBefore && keptCells.length + keptRows.length + keptParts.length === 0)
        wrong.push(`${batch}: something stays that is not listed`);
      await excel.close();
    }
    expect(wrong).toEqual([]);
  });

  it('says so when Excel never answers', async () => {
    await open();
    const regeneration = await compared(excel, NEXT);
    excel.cutBatch(6, 2, null);
    const error = await excel
      .run((context) => applyRegeneration(context, regeneration, { capabilities, limit: 300 }))
      .catch((one: unknown) => one);
    expect(error).toBeInstanceOf(RegenerationInterrupted);
  });
});

const A2 = { top: 2, bottom: 2, left: 1, right: 1 };

describe('other people', () => {
  it('keep what they type while the generation is made', async () => {
    await open();
    const regeneration = await compared(excel, NEXT);
    excel.byCoauthor((workbook) => {
      workbook.sheet('Budget').GetRange('B1').Values = [[46_000]];
    });
    const { keptMeanwhile } = await excel.run((context) =>
      applyRegeneration(context, regeneration, { capabilities }),
    );
    expect(keptMeanwhile).toEqual([{ sheet: excel.sheet('Budget').Id, row: 1, column: 2 }]);
    expect(excel.range('Budget!B1').Values).toEqual([[46_000]]);
  });

  it('keep their colour where ours changes, also when it is taken back', async () => {
    await open();
    excel.byPerson((workbook) => {
      workbook.sheet('Budget').Protection.Unprotect(null);
      workbook.sheet('Budget').range(A2).Format.Font.writeFact('Bold', true);
      workbook.sheet('Budget').range(A2).Format.Fill.writeFact('Color', '#FF00FF');
      workbook.sheet('Budget').Protection.Protect(null, null);
    });
    await generate(excel, NEXT);
    await excel.run(undoRegeneration);
    expect(excel.range('Budget!A2').Format.Fill.readFact('Color')).toBe('#FF00FF');
    expect(excel.range('Budget!A2').Format.Font.readFact('Bold')).toBe(true);
  });

  it('keep what they changed since when the generation is taken back, and are told where', async () => {
    await open();
    await generate(excel, NEXT);
    excel.byPerson((workbook) => {
      workbook.sheet('Budget').GetRange('B1').Values = [[46_000]];
      workbook.sheet('Plan actions').GetRange('E6').Values = [['ma note']];
      workbook.sheet('Porter').GetRange('B2').Values = [['mon idée']];
    });
    expect(await excel.run(describeUndo)).toMatchObject({
      keptCells: [{ sheetName: 'Budget', row: 1, column: 2 }],
      keptRows: [{ sheetName: 'Plan actions', row: 6 }],
      sheets: [{ name: 'Porter', changedCells: 1 }],
    });
    await excel.run(undoRegeneration);
    expect(excel.range('Budget!B1').Values).toEqual([[46_000]]);
    expect(excel.range('Plan actions!E6').Values).toEqual([['ma note']]);
    expect(excel.workbook.sheets.map(({ Name }) => Name)).not.toContain('Porter');
  });

  it('who protected our protected sheet with a password stop everything before it begins', async () => {
    await open();
    excel.byPerson((workbook) => {
      workbook.sheet('Budget').Protection.Unprotect(null);
      workbook.sheet('Budget').Protection.Protect(null, 'secret');
    });
    const before = everything(excel);
    const error = await apply().catch((one: unknown) => one);
    expect(error).toBeInstanceOf(SheetsProtected);
    expect((error as SheetsProtected).sheets).toEqual(['Budget']);
    expect(everything(excel)).toEqual(before);
  });
});
