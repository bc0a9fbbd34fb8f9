import type { CellSpec, WorkbookSpec } from '../../../src/workbook/model';
import { onlyCells } from '../../../src/workbook/regenerate/onlyCells';
import { applyRegeneration } from '../../../src/writers/officejs/applyRegeneration';
import { readOpenWorkbook } from '../../../src/writers/officejs/readOpenWorkbook';
import { undoRegeneration } from '../../../src/writers/officejs/undoRegeneration';
import { capabilities, everything, generate } from '../../helpers/openPlan';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';

const spec = (...cells: readonly CellSpec[]): WorkbookSpec => ({
  language: 'fr',
  title: 'Plan',
  created: '2026-11-27T00:00:00Z',
  sheets: [{ kind: 'rich', name: 'Alertes', cells: [{ at: 'A1', value: 'Alertes' }, ...cells] }],
});
/** A cell more, where people had nothing of ours. */
const NEXT = spec({ at: 'B2', value: 'Retard', style: { bold: true, color: 'FF0000', wrap: true } });

let excel: OpenWorkbook;
beforeEach(async () => {
  excel = await openWorkbook();
  await generate(excel, spec());
});
afterEach(() => excel.close());

const format = () => excel.range('Alertes!B2').Format;
const colour = (): void =>
  excel.byPerson(() => {
    format().Fill.writeFact('Color', '#FF00FF');
    format().Font.writeFact('Italic', true);
  });

describe('looks of a cell in which nothing of ours stood', () => {
  it('stay where people gave them before, and ours go', async () => {
    colour();
    const before = everything(excel);
    await generate(excel, NEXT);
    expect(format().Fill.readFact('Color')).toBe('#FF00FF');
    expect([format().Font.readFact('Bold'), format().Font.readFact('Italic')]).toEqual([true, true]);
    await excel.run(undoRegeneration);
    expect(everything(excel)).toEqual(before);
  });

  it('stay where people give them afterwards, and ours go', async () => {
    await generate(excel, NEXT);
    colour();
    await excel.run(undoRegeneration);
    expect(excel.range('Alertes!B2').Values).toEqual([['']]);
    expect(format().Fill.readFact('Color')).toBe('#FF00FF');
    expect([format().Font.readFact('Bold'), format().Font.readFact('Italic')]).toEqual([false, true]);
  });

  it('stay, all but the number format that a repair set, which goes back', async () => {
    excel.byPerson(() => {
      excel.range('Alertes!B2').NumberFormat = [['@']];
      excel.range('Alertes!B2').Values = [['12']];
    });
    colour();
    const now = await excel.run((context) => readOpenWorkbook(context, { isWanted: () => true }));
    const sheet = excel.sheet('Alertes').Id;
    const repair = onlyCells(null, now, [
      { sheet, row: 2, column: 2, content: 12, style: { numberFormat: '#,##0' } },
    ]);
    await excel.run((context) => applyRegeneration(context, repair, { capabilities }));
    expect(excel.range('Alertes!B2').NumberFormat).toEqual([['#,##0']]);
    await excel.run(undoRegeneration);
    expect(excel.range('Alertes!B2').NumberFormat).toEqual([['@']]);
    expect(excel.range('Alertes!B2').Values).toEqual([['12']]);
    expect(JSON.stringify(everything(excel))).toContain('FF00FF');
    expect(format().Font.readFact('Italic')).toBe(true);
  });
});
