import { describeWithChromium } from '../../helpers/chromium';
import { openPane } from './openPane';
import type { OpenPane } from './openPane';

describeWithChromium('the built pane beside a workbook, in Chromium', () => {
  let pane: OpenPane;

  afterEach(() => pane.close());

  /** The value of an asynchronous function of the pane. */
  const inPane = (body: string): Promise<unknown> => pane.evaluate(`(async () => {${body}})()`);

  it('starts in Excel, in the language of Excel, and reads and writes the workbook', async () => {
    pane = await openPane({
      sheets: {
        Plan: [
          ['Action', 'Budget'],
          ['Salon', 1_200],
        ],
      },
      language: 'en-US',
    });
    await pane.waitFor(`typeof Excel === 'object' && document.querySelector('#pane').textContent`);
    expect(await inPane('return Office.onReady()')).toMatchObject({
      host: 'Excel',
      platform: 'OfficeOnline',
    });
    expect(await inPane('return [Office.context.displayLanguage, document.documentElement.lang]')).toEqual([
      'en-US',
      'en',
    ]);
    expect(
      await inPane(`return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan');
        const used = sheet.getUsedRange();
        used.load('values,address');
        sheet.getRange('C1:C2').values = [['Part'], [0.5]];
        sheet.tables.add('A1:C2', true).name = 'plan_actions';
        await context.sync();
        return [used.address, used.values];
      })`),
    ).toEqual([
      'Plan!A1:B2',
      [
        ['Action', 'Budget'],
        ['Salon', 1_200],
      ],
    ]);
    expect(pane.range('Plan!C1:C2').Values).toEqual([['Part'], [0.5]]);
    expect(pane.workbook.tables.map(({ Name }) => Name)).toEqual(['plan_actions']);
  });

  it('hears of edits of a co-author, and of a refusal', async () => {
    pane = await openPane({ sheets: ['Plan'] });
    // What the pane asks for when it opens is over.
    await pane.waitFor(`performance.getEntriesByName('jalon-ready').length`);
    await inPane(`await Office.onReady(); window.heard = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address, source }) => void heard.push([address, source]));
        await context.sync();
      })`);
    pane.byCoauthor((workbook) => (workbook.sheet('Plan').range('B2').Values = 'x'));
    expect(await pane.waitFor('heard.length && heard')).toEqual([['B2', 'Remote']]);
    pane.refuseBatch(0, 5004);
    expect(
      await inPane(`return Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Plan').getRange('A1').values = [[1]];
        await context.sync();
      }).catch((error) => error.code)`),
    ).toBe('InvalidOperationInCellEditMode');
  });

  it('finds nothing of the double in its window, and can be looked at', async () => {
    pane = await openPane();
    await pane.waitFor(`typeof Excel === 'object' && document.querySelector('#pane').textContent`);
    expect(await pane.evaluate(`[typeof toExcel, typeof toPane, innerWidth, isSecureContext]`)).toEqual([
      'undefined',
      'undefined',
      350,
      true,
    ]);
    const picture = await pane.screenshot();
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
  });

  it('fails the test that fetched from elsewhere', async () => {
    pane = await openPane();
    await inPane(`await fetch('https://exemple.fr/x').catch(() => {})`);
    expect(pane.problems()).toEqual(['fetched in vain: https://exemple.fr/x']);
    await expect(pane.close()).rejects.toThrow('https://exemple.fr/x');
  });
});
