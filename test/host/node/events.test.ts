import { openWorkbook } from './openWorkbook';
import type { OpenWorkbook } from './openWorkbook';

describe('events of the workbook', () => {
  let excel: OpenWorkbook;
  let heard: unknown[];

  beforeEach(async () => {
    excel = await openWorkbook({ sheets: { Plan: [['a', 1]], Autre: [] } });
    heard = [];
  });

  afterEach(() => excel.close());

  const listen = (register: (context: Excel.RequestContext) => void | Promise<void>): Promise<void> =>
    excel.run(async (context) => {
      await register(context);
      await context.sync();
    });

  /** Events travel in turns of their own. */
  const arrived = async (count: number): Promise<readonly unknown[]> => {
    for (let turn = 0; turn < 100 && heard.length < count; turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return heard;
  };

  const hear =
    (...names: readonly string[]) =>
    (event: object): Promise<void> => {
      heard.push(Object.fromEntries(names.map((name) => [name, (event as Record<string, unknown>)[name]])));
      return Promise.resolve();
    };

  it('tell of edits by a person here, and by a co-author', async () => {
    await listen(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.load('id');
      await context.sync();
      sheet.onChanged.add(hear('type', 'address', 'changeType', 'source', 'details'));
    });
    excel.byPerson((workbook) => (workbook.sheet('Plan').range('A1').Values = 'b'));
    excel.byCoauthor((workbook) => workbook.sheet('Plan').range('1:1').Insert('Down'));
    expect(await arrived(2)).toMatchObject([
      {
        type: 'WorksheetChanged',
        address: 'A1',
        changeType: 'RangeEdited',
        source: 'Local',
        details: { valueBefore: 'a', valueAfter: 'b' },
      },
      { address: '1:1', changeType: 'RowInserted', source: 'Remote' },
    ]);
  });

  it("tell of the add-in's own writes, unless it turned events off", async () => {
    await listen(
      (context) => void context.workbook.worksheets.onChanged.add(hear('address', 'triggerSource')),
    );
    await excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Plan').getRange('A1').values = [['quiet']];
      await context.sync();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getItem('Plan').getRange('A2').values = [['loud']];
      await context.sync();
    });
    expect(await arrived(1)).toEqual([{ address: 'A2', triggerSource: 'ThisLocalAddin' }]);
  });

  it('give the changed range', async () => {
    await listen((context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        await excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('address,values');
          await inner.sync();
          heard.push([range.address, range.values]);
        });
      });
    });
    excel.byPerson((workbook) => (workbook.sheet('Plan').range('A1:B1').Values = 7));
    expect(await arrived(1)).toEqual([['Plan!A1:B1', [[7, 7]]]]);
  });

  it('tell of sheets that come, go, and are shown, and of selections', async () => {
    await listen((context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(hear('type'));
      worksheets.onDeleted.add(hear('type'));
      worksheets.onActivated.add(hear('type'));
      worksheets.onSelectionChanged.add(hear('type', 'address'));
      context.workbook.onSelectionChanged.add(() => {
        heard.push('document selection');
        return Promise.resolve();
      });
    });
    excel.byPerson((workbook) => {
      workbook.Worksheets.Add('Neuf');
      workbook.sheet('Neuf').range('B2').Select();
      workbook.sheet('Neuf').Delete();
    });
    expect(await arrived(5)).toEqual([
      { type: 'WorksheetAdded' },
      { type: 'WorksheetActivated' },
      { type: 'WorksheetSelectionChanged', address: 'B2' },
      { type: 'WorksheetDeleted' },
      'document selection',
    ]);
  });

  it('tell of tables', async () => {
    await listen((context) => {
      context.workbook.tables.onAdded.add(hear('type'));
      context.workbook.tables.onChanged.add(hear('type', 'address'));
    });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').tables.add('A1:B2', true);
      await context.sync();
    });
    excel.byPerson((workbook) => (workbook.sheet('Plan').range('A2').Values = 'x'));
    expect(await arrived(2)).toEqual([{ type: 'TableAdded' }, { type: 'TableChanged', address: 'A2' }]);
  });

  it('stop when nobody listens any more', async () => {
    let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
    await listen((context) => {
      handler = context.workbook.worksheets.onChanged.add(hear('address'));
    });
    excel.byPerson((workbook) => (workbook.sheet('Plan').range('A1').Values = 'x'));
    await arrived(1);
    handler?.remove();
    await handler?.context.sync();
    excel.byPerson((workbook) => (workbook.sheet('Plan').range('A2').Values = 'x'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toEqual([{ address: 'A1' }]);
  });
});
