import { codeOf } from '../helpers/codeOf';
import { openWorkbook } from './openWorkbook';
import type { OpenWorkbook, OpenWorkbookOptions } from './openWorkbook';

describe('a workbook opened in the real office.js', () => {
  let excel: OpenWorkbook;

  const open = async (options: OpenWorkbookOptions = {}): Promise<void> => {
    excel = await openWorkbook({
      sheets: {
        Plan: [
          ['a', 1],
          ['b', 2],
        ],
      },
      ...options,
    });
  };

  afterEach(() => excel.close());

  const write = (address: string, value: unknown): Promise<string> =>
    codeOf(excel, ({ workbook }) => {
      workbook.worksheets.getItem('Plan').getRange(address).values = [[value]];
    });
  const values = (address: string): unknown => excel.range(`Plan!${address}`).Values;

  describe('people', () => {
    it('lets a co-author edit between two syncs', async () => {
      await open();
      excel.beforeBatch(1, () =>
        excel.byCoauthor((workbook) => (workbook.sheet('Plan').range('A1').Values = 'c')),
      );
      const read: unknown[] = [];
      await excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Plan').getRange('A1');
        for (let time = 0; time < 3; time++) {
          cell.load('values');
          await context.sync();
          read.push(cell.values[0]![0]);
        }
      });
      expect(read).toEqual(['a', 'c', 'c']);
      expect(excel.batches()).toHaveLength(3);
    });

    it('moves a range that the add-in holds when a person inserts a row above', async () => {
      await open();
      await excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Plan').getRange('A2');
        cell.load('address');
        await context.sync();
        excel.byPerson((workbook) => workbook.sheet('Plan').range('1:1').Insert('Down'));
        cell.values = [['moved']];
        await context.sync();
      });
      expect(values('A3')).toEqual([['moved']]);
    });

    it('says InvalidReference for a range whose cells a person deleted', async () => {
      await open();
      const code = await excel
        .run(async (context) => {
          const cell = context.workbook.worksheets.getItem('Plan').getRange('A2');
          cell.load('address');
          await context.sync();
          excel.byPerson((workbook) => workbook.sheet('Plan').range('2:2').Delete('Up'));
          cell.values = [['x']];
          await context.sync();
        })
        .catch((error: { readonly code: string }) => error.code);
      expect(code).toBe('InvalidReference');
    });
  });

  describe('faults', () => {
    it('refuses a batch whole', async () => {
      await open();
      excel.refuseBatch(0, 5004);
      expect(await write('A1', 'x')).toBe('InvalidOperationInCellEditMode');
      expect(await write('A2', 'x')).toBe('no error');
      expect(values('A1:A2')).toEqual([['a'], ['x']]);
    });

    /** Three writes, in one batch: sheet, range and value each. */
    const three = (): Promise<string> =>
      codeOf(excel, ({ workbook }) => {
        for (const address of ['A1', 'A2', 'A3'])
          workbook.worksheets.getItem('Plan').getRange(address).values = [['x']];
      });
    /** Actions up to the second write, included. */
    const untilSecond = (): number => {
      const [batch] = excel.batches().slice(-1);
      const sets = batch!.Actions.flatMap(({ ActionType: type }, index) => (type === 4 ? [index] : []));
      return sets[1]! + 1;
    };

    it('cuts the line in the middle of a batch: what was done stays, and the add-in hears an error', async () => {
      await open();
      await three();
      const after = untilSecond();
      excel.byPerson((workbook) => (workbook.sheet('Plan').range('A1:A3').Values = 'old'));
      excel.cutBatch(0, after);
      expect(await three()).toBe('InvalidOrTimedOutSession');
      expect(values('A1:A3')).toEqual([['x'], ['x'], ['old']]);
    });

    it('cuts the line without a word: the promise never ends', async () => {
      await open();
      excel.cutBatch(0, 2, null);
      const sync = write('A1', 'x');
      const nothing = new Promise((resolve) => setTimeout(() => resolve('nothing'), 50));
      expect(await Promise.race([sync, nothing])).toBe('nothing');
    });

    it('stops a batch with an error of Excel', async () => {
      await open();
      await three();
      excel.byPerson((workbook) => (workbook.sheet('Plan').range('A1:A3').Values = 'old'));
      excel.stopBatch(1, untilSecond(), 'InsertDeleteConflict');
      expect(await write('B1', 'first')).toBe('no error');
      expect(await three()).toBe('InsertDeleteConflict');
      expect(values('A1:A3')).toEqual([['x'], ['x'], ['old']]);
    });

    it('refuses a batch of more than 5 MB, and an answer likewise', async () => {
      await open();
      const rows = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
      expect(
        await codeOf(excel, ({ workbook }) => {
          workbook.worksheets.getItem('Plan').getRange('A1:A200').values = rows;
        }),
      ).toBe('RequestPayloadSizeLimitExceeded');
      excel.byPerson((workbook) => (workbook.sheet('Plan').range('A1:A200').Values = 'x'.repeat(30_000)));
      expect(
        await codeOf(excel, ({ workbook }) =>
          workbook.worksheets.getItem('Plan').getRange('A1:A200').load('values'),
        ),
      ).toBe('ResponsePayloadSizeLimitExceeded');
    });
  });

  describe('undo', () => {
    it.each<[what: string, isLost: boolean, batch: (sheet: Excel.Worksheet) => void]>([
      [
        'keeps undo after values and number formats',
        false,
        (sheet) => {
          sheet.getRange('A1').values = [['x']];
          sheet.getRange('A1').numberFormat = [['@']];
        },
      ],
      ['keeps it after a read', false, (sheet) => sheet.getRange('A1').load('values')],
      ['loses it by formulas', true, (sheet) => (sheet.getRange('A1').formulas = [['=1']])],
      ['loses it by a new table', true, (sheet) => sheet.tables.add('A1:B2', true)],
      ['loses it by a new sheet', true, (sheet) => sheet.context.workbook.worksheets.add('x')],
    ])('%s', async (_, isLost, batch) => {
      await open();
      await codeOf(excel, ({ workbook }) => batch(workbook.worksheets.getItem('Plan')));
      expect(excel.isUndoLost()).toBe(isLost);
    });
  });

  it('gives undo back with the next edit of a person', async () => {
    await open();
    await codeOf(excel, ({ workbook }) => workbook.worksheets.add('x'));
    excel.byPerson((workbook) => (workbook.sheet('x').range('A1').Values = 1));
    expect(excel.isUndoLost()).toBe(false);
  });

  describe('requirement sets', () => {
    it('answers ApiNotFound for a member above the declared version, and fails the test', async () => {
      await open({ excelApi: '1.5' });
      expect(
        await codeOf(excel, ({ workbook }) =>
          workbook.worksheets.getItem('Plan').getRange('A1').conditionalFormats.add('Custom'),
        ),
      ).toBe('ApiNotFound');
      await expect(excel.close()).rejects.toThrow(
        'Range.ConditionalFormats in the sets it announced: it came with ExcelApi 1.6',
      );
    });

    it('counts 1.10 as more than 1.9, also for what the runtime renames', async () => {
      await open({ excelApi: '1.10' });
      expect(
        await codeOf(excel, ({ workbook }) => {
          workbook.comments.add('Plan!A1', 'x');
          workbook.worksheets.getItem('Plan').showGridlines = false;
        }),
      ).toBe('no error');
      await excel.close();
      await open({ excelApi: '1.7' });
      expect(
        await codeOf(excel, ({ workbook }) => (workbook.worksheets.getItem('Plan').showGridlines = false)),
      ).toBe('ApiNotFound');
      await expect(excel.close()).rejects.toThrow('ExcelApi 1.8');
    });

    it('tells add-ins what it announces, and loads no more of a sheet than it has', async () => {
      await open({ excelApi: '1.4' });
      expect(excel.Office.context.requirements.isSetSupported('ExcelApi', '1.4')).toBe(true);
      expect(excel.Office.context.requirements.isSetSupported('ExcelApi', '1.5')).toBe(false);
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan');
        sheet.load();
        await context.sync();
        expect(sheet.name).toBe('Plan');
        expect(() => sheet.tabColor).toThrow();
      });
      await excel.close();
    });
  });

  describe('formulas', () => {
    it('are calculated before their values are loaded, also within a batch', async () => {
      await open({ calculates: true });
      await excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Plan').getRange('C1');
        cell.formulas = [['=SUM(B1:B2)*2']];
        cell.load('values,text');
        await context.sync();
        expect([cell.values, cell.text]).toEqual([[[6]], [['6']]]);
        context.workbook.worksheets.getItem('Plan').getRange('B1').values = [[10]];
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([[24]]);
      });
      expect(excel.doubts()).toEqual([]);
    });

    it('wait, in manual mode, for a calculation', async () => {
      await open({ calculates: true });
      await excel.run(async (context) => {
        context.workbook.application.calculationMode = 'Manual';
        const cell = context.workbook.worksheets.getItem('Plan').getRange('C1');
        cell.formulas = [['=B1+1']];
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([[0]]);
        context.workbook.application.calculate('Full');
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([[2]]);
      });
    });
  });

  it('gives the objects of the page to code that expects them global, and takes them back', async () => {
    await open();
    const takeBack = excel.install();
    expect(Excel.BorderIndex.edgeTop).toBe('EdgeTop');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1').values = [['x']];
      await context.sync();
    });
    takeBack();
    expect(typeof Excel).toBe('undefined');
    expect(values('A1')).toEqual([['x']]);
  });

  it('fails the test that used a member it has not', async () => {
    await open();
    expect(
      await codeOf(excel, ({ workbook }) => workbook.worksheets.getItem('Plan').shapes.addTextBox('x')),
    ).toBe('ApiNotFound');
    await expect(excel.close()).rejects.toThrow('not in the double: Worksheet.Shapes');
  });

  it('goes on with a workbook as another start of the add-in left it', async () => {
    await open();
    await codeOf(excel, ({ workbook }) => workbook.settings.add('plan', 'v1'));
    const { workbook } = excel;
    await excel.close();
    excel = await openWorkbook({ workbook });
    await excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('plan');
      setting.load('value');
      await context.sync();
      expect(setting.value).toBe('v1');
    });
  });

  it('runs the function of a ribbon button', async () => {
    await open({
      scripts: [
        `Office.onReady(() => Office.actions.associate('mark', async (event) => {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getItem('Plan').getRange('A1').values = [[event.source.id]];
            await context.sync();
          });
          event.completed();
        }));`,
      ],
    });
    await excel.pressButton('mark', 'bouton-1');
    expect(values('A1')).toEqual([['bouton-1']]);
  });
});
