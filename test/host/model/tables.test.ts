import { codeOf } from '../helpers/codeOf';
import { openWorkbook } from '../node/openWorkbook';
import type { OpenWorkbook } from '../node/openWorkbook';

describe('tables, through Excel.run', () => {
  let excel: OpenWorkbook;

  beforeEach(async () => {
    excel = await openWorkbook({
      sheets: {
        Plan: [['Action', 'Budget'], ['Salon', 1_200], ['Film', 3_400], [], ['sous le tableau']],
        Autre: [],
      },
    });
  });

  afterEach(() => excel.close());

  /** The table that most tests begin with. */
  const add = async (): Promise<void> => {
    await excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Plan').tables.add('A1:B3', true);
      table.name = 'plan_actions';
      await context.sync();
    });
  };

  it('adds a table, and finds its parts', async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      const table = sheet.tables.add(sheet.getRange('A1:B3'), true);
      table.load('name,style,showTotals,id');
      await context.sync();
      expect([table.name, table.style, table.showTotals]).toEqual(['Tableau1', 'TableStyleMedium2', false]);
      table.name = 'plan_actions';
      table.style = 'TableStyleLight9';
      const body = table.getDataBodyRange();
      const header = table.getHeaderRowRange();
      body.load('address');
      header.load('values');
      table.columns.load('items/name,items/index');
      table.rows.load('count');
      await context.sync();
      expect([body.address, header.values]).toEqual(['Plan!A2:B3', [['Action', 'Budget']]]);
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['Action', 0],
        ['Budget', 1],
      ]);
      expect(table.rows.count).toBe(2);
      const byName = context.workbook.tables.getItem('PLAN_ACTIONS');
      byName.load('id');
      await context.sync();
      expect(byName.id).toBe(table.id);
    });
  });

  it('puts headers in where there are none, and makes them different', async () => {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').tables.add('A2:B3', false);
      context.workbook.worksheets.getItem('Autre').getRange('A1:C1').values = [['x', 'X', '']];
      context.workbook.worksheets.getItem('Autre').tables.add('A1:C2', true);
      await context.sync();
    });
    expect(excel.range('Plan!A2:B2').Values).toEqual([['Colonne1', 'Colonne2']]);
    expect(excel.range('Plan!A6').Values).toEqual([['sous le tableau']]);
    expect(excel.range('Autre!A1:C1').Values).toEqual([['x', 'X2', 'Colonne3']]);
  });

  it.each<[what: string, code: string, batch: (context: Excel.RequestContext) => void]>([
    [
      'a table over a table',
      'InvalidArgument',
      ({ workbook }) => workbook.worksheets.getItem('Plan').tables.add('B2:D4', true),
    ],
    [
      'an address that is none',
      'InvalidArgument',
      ({ workbook }) => workbook.worksheets.getItem('Plan').tables.add('nowhere', true),
    ],
    [
      'a name that is the address of a cell',
      'InvalidArgument',
      ({ workbook }) => (workbook.tables.getItem('plan_actions').name = 'KPI2026'),
    ],
    [
      'a name with a space',
      'InvalidArgument',
      ({ workbook }) => (workbook.tables.getItem('plan_actions').name = 'mon plan'),
    ],
    [
      'a style that is none',
      'InvalidArgument',
      ({ workbook }) => (workbook.tables.getItem('plan_actions').style = 'Rosy'),
    ],
    [
      'a table that is not there',
      'ItemNotFound',
      ({ workbook }) => workbook.tables.getItem('none').load('name'),
    ],
    [
      'a column that is not there',
      'ItemNotFound',
      ({ workbook }) => workbook.tables.getItem('plan_actions').columns.getItem('none').load('name'),
    ],
    [
      'a row of another width',
      'InvalidArgument',
      ({ workbook }) => workbook.tables.getItem('plan_actions').rows.add(undefined, [[1, 2, 3]]),
    ],
    [
      'a size that leaves the headers behind',
      'InvalidArgument',
      ({ workbook }) => workbook.tables.getItem('plan_actions').resize('A2:B9'),
    ],
    [
      'cells put in that tear the table',
      'InsertDeleteConflict',
      ({ workbook }) => workbook.worksheets.getItem('Plan').getRange('A2').insert('Down'),
    ],
    [
      'a total that is not shown',
      'ItemNotFound',
      ({ workbook }) => workbook.tables.getItem('plan_actions').getTotalRowRange().load('values'),
    ],
  ])('refuses %s', async (_, code, batch) => {
    await add();
    expect(await codeOf(excel, batch)).toBe(code);
  });

  it('adds rows at the end and in the middle, and what is below moves', async () => {
    await add();
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('plan_actions');
      const last = table.rows.add(undefined, [
        ['Lettre', 10],
        ['Appel', 20],
      ]);
      table.rows.add(0, [['Premier', 1]]);
      last.load('index');
      table.rows.getItemAt(1).delete();
      const range = table.getRange();
      range.load('values,address');
      await context.sync();
      expect(last.index).toBe(2);
      expect(range.address).toBe('Plan!A1:B5');
      expect(range.values.map(([name]) => name as unknown)).toEqual([
        'Action',
        'Premier',
        'Film',
        'Lettre',
        'Appel',
      ]);
    });
    expect(excel.range('Plan!A7').Values).toEqual([['sous le tableau']]);
  });

  it('fills the empty row that a new table begins with', async () => {
    await excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Autre').tables.add('A1:B1', true);
      table.getHeaderRowRange().values = [['a', 'b']];
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      await context.sync();
    });
    expect(excel.range('Autre!A1:B4').Values).toEqual([
      ['a', 'b'],
      [1, 2],
      [3, 4],
      ['', ''],
    ]);
  });

  it('adds, renames and deletes columns', async () => {
    await add();
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('plan_actions');
      const end = table.columns.add(undefined, [['Qui'], ['Léa'], ['Max']]);
      const middle = table.columns.add(1, undefined, 'Début');
      end.load('index,id');
      await context.sync();
      middle.name = 'Départ';
      end.getDataBodyRange().values = [['Ana'], ['Max']];
      table.columns.getItem('Budget').delete();
      const range = table.getRange();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['Action', 'Départ', 'Qui'],
        ['Salon', '', 'Ana'],
        ['Film', '', 'Max'],
      ]);
    });
  });

  it('takes a column of the sheet that a person puts in for its own, and keeps the ids of the others', async () => {
    await add();
    const ids = excel.workbook.table('plan_actions').columnIds;
    const [first, second] = ids;
    excel.byPerson((workbook) => workbook.sheet('Plan').range('B:B').Insert('Right'));
    const table = excel.workbook.table('plan_actions');
    expect(table.Columns.Items.map(({ Name }) => Name)).toEqual(['Action', 'Colonne2', 'Budget']);
    expect([table.columnIds[0], table.columnIds[2]]).toEqual([first, second]);
    excel.byPerson((workbook) => (workbook.sheet('Plan').range('C1').Values = [['Dépense']]));
    expect(table.Columns.Indexer(second).Name).toBe('Dépense');
  });

  it('shows totals, filters, sorts, resizes', async () => {
    await add();
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('plan_actions');
      table.resize('A1:C4');
      table.showTotals = true;
      table.sort.apply([{ key: 1, ascending: false }]);
      table.columns.getItem('Action').filter.applyValuesFilter(['Salon']);
      const range = table.getRange();
      const total = table.getTotalRowRange();
      range.load('address,values');
      total.load('values');
      await context.sync();
      expect(range.address).toBe('Plan!A1:C5');
      expect(range.values.slice(0, 3)).toEqual([
        ['Action', 'Budget', 'Colonne3'],
        ['Film', 3_400, ''],
        ['Salon', 1_200, ''],
      ]);
      expect(total.values).toEqual([['Total', '', '']]);
    });
    expect(excel.range('Plan!A2').RowHidden).toBe(true);
    expect(excel.range('Plan!A3').RowHidden).toBe(false);
  });

  it('becomes a plain range, or goes with its cells', async () => {
    await add();
    await excel.run(async (context) => {
      const range = context.workbook.tables.getItem('plan_actions').convertToRange();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Plan!A1:B3');
      const table = context.workbook.worksheets.getItem('Plan').tables.add('A1:B3', true);
      table.delete();
      await context.sync();
    });
    expect(excel.workbook.tables).toEqual([]);
    expect(excel.range('Plan!A1').Values).toEqual([['']]);
  });

  it('goes away with its rows, and no other table with it', async () => {
    await add();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Autre').tables.add('A1:B3', true);
      context.workbook.worksheets.getItem('Plan').getRange('1:3').delete('Up');
      await context.sync();
    });
    expect(excel.workbook.tables.map(({ sheet }) => sheet.Name)).toEqual(['Autre']);
  });
});
