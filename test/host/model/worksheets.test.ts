import { codeOf } from '../helpers/codeOf';
import { openWorkbook } from '../node/openWorkbook';
import type { OpenWorkbook } from '../node/openWorkbook';

describe('sheets, through Excel.run', () => {
  let excel: OpenWorkbook;

  beforeEach(async () => {
    excel = await openWorkbook({ sheets: { Plan: [[1, 2]], Budget: [['=Plan!A1']], Suivi: [] } });
  });

  afterEach(() => excel.close());

  const names = (): readonly string[] => excel.workbook.sheets.map((sheet) => sheet.Name);

  it('adds, names, colours, moves, hides and counts sheets', async () => {
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Pilotage');
      const unnamed = worksheets.add();
      added.position = 0;
      added.tabColor = '#70ad47';
      added.showGridlines = false;
      added.showHeadings = false;
      worksheets.getItem('Suivi').visibility = 'Hidden';
      unnamed.load('name');
      added.load('name,position,tabColor,showGridlines,showHeadings,visibility,id');
      const all = worksheets.getCount();
      const visible = worksheets.getCount(true);
      const missing = worksheets.getItemOrNullObject('Nulle part');
      const first = worksheets.getFirst();
      first.load('name');
      await context.sync();
      expect(unnamed.name).toBe('Feuil1');
      expect([added.name, added.position, added.tabColor]).toEqual(['Pilotage', 0, '#70AD47']);
      expect([added.showGridlines, added.showHeadings, added.visibility]).toEqual([false, false, 'Visible']);
      expect([all.value, visible.value, missing.isNullObject, first.name]).toEqual([5, 4, true, 'Pilotage']);
      const again = worksheets.getItem(added.id);
      again.load('name');
      await context.sync();
      expect(again.name).toBe('Pilotage');
    });
    expect(names()).toEqual(['Pilotage', 'Plan', 'Budget', 'Suivi', 'Feuil1']);
  });

  it('loads all scalars of all sheets', async () => {
    await excel.run(async (context) => {
      context.workbook.worksheets.load('items');
      await context.sync();
      expect(context.workbook.worksheets.items.map(({ name }) => name)).toEqual(['Plan', 'Budget', 'Suivi']);
    });
  });

  it.each<[name: string]>([[''], ['x'.repeat(32)], ['a/b'], ['a:b'], ['a[b]'], ["'a"], ['History']])(
    'refuses the name %j',
    async (name) => {
      expect(
        await codeOf(excel, (context) => (context.workbook.worksheets.getItem('Plan').name = name)),
      ).toBe('InvalidArgument');
    },
  );

  it.each<[what: string, code: string, batch: (sheets: Excel.WorksheetCollection) => void]>([
    ['a sheet that is not there', 'ItemNotFound', (sheets) => sheets.getItem('Nulle part').load('name')],
    ['a name that is taken, whatever its case', 'ItemAlreadyExists', (sheets) => sheets.add('plan')],
    [
      'a rename to a name that is taken',
      'InvalidArgument',
      (sheets) => (sheets.getItem('Plan').name = 'Budget'),
    ],
    ['a position beyond the last', 'InvalidArgument', (sheets) => (sheets.getItem('Plan').position = 3)],
    [
      'a look at a hidden sheet',
      'InvalidOperation',
      (sheets) => {
        sheets.getItem('Suivi').visibility = 'Hidden';
        sheets.getItem('Suivi').activate();
      },
    ],
    [
      'the end of a very hidden sheet',
      'InvalidOperation',
      (sheets) => {
        sheets.getItem('Suivi').visibility = 'VeryHidden';
        sheets.getItem('Suivi').delete();
      },
    ],
    [
      'the end of the only visible sheet',
      'InvalidOperation',
      (sheets) => {
        for (const name of ['Plan', 'Budget', 'Suivi']) sheets.getItem(name).delete();
      },
    ],
  ])('refuses %s', async (_, code, batch) => {
    expect(await codeOf(excel, (context) => batch(context.workbook.worksheets))).toBe(code);
  });

  it('renames and deletes sheets in formulas as well', async () => {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').name = "Plan d'actions";
      await context.sync();
    });
    expect(excel.range('Budget!A1').Formulas).toEqual([["='Plan d''actions'!A1"]]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan d'actions").delete();
      await context.sync();
    });
    expect(excel.range('Budget!A1').Formulas).toEqual([['=#REF!']]);
  });

  it('copies a sheet with what is on it, beside another', async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.tables.add('A1:B1', true);
      const copy = sheet.copy('After', context.workbook.worksheets.getItem('Budget'));
      copy.load('name,position');
      await context.sync();
      expect([copy.name, copy.position]).toEqual(['Plan (2)', 2]);
    });
    expect(excel.range("'Plan (2)'!A1").Format.Fill.readFact('Color')).toBe('#FF0000');
    expect(excel.sheet('Plan (2)').tablesHere.map(({ Name }) => Name)).toEqual(['Tableau2']);
  });

  it('freezes rows and columns', async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load('address');
      const none = context.workbook.worksheets.getItem('Suivi').freezePanes.getLocationOrNullObject();
      await context.sync();
      expect([location.address, none.isNullObject]).toEqual(['Plan!A1:B3', true]);
      sheet.freezePanes.freezeRows(1);
      await context.sync();
    });
    expect(excel.sheet('Plan').FreezePanes).toMatchObject({ rows: 1, columns: 0 });
  });

  it('keeps how a sheet is printed', async () => {
    await excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Plan');
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea('A1:B9');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P';
      pageLayout.load('orientation,zoom');
      const area = pageLayout.getPrintArea();
      area.load('address');
      await context.sync();
      expect([pageLayout.orientation, pageLayout.zoom, area.address]).toEqual([
        'Landscape',
        { horizontalFitToPages: 1, verticalFitToPages: 0 },
        'Plan!A1:B9',
      ]);
    });
  });

  it('keeps a protected sheet from all but unlocked cells', async () => {
    const plan = (context: Excel.RequestContext): Excel.Worksheet =>
      context.workbook.worksheets.getItem('Plan');
    await excel.run(async (context) => {
      plan(context).getRange('B1').format.protection.locked = false;
      plan(context).protection.protect({ allowFormatCells: true }, 'secret');
      const { protection } = plan(context);
      protection.load('protected,options');
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatCells: true, allowInsertRows: false });
    });
    const attempts: readonly ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange('A1').values = [[9]]),
      (sheet) => (sheet.getRange('A1:B1').values = [[9, 9]]),
      (sheet) => sheet.getRange('1:1').insert('Down'),
      (sheet) => sheet.tables.add('A1:B2', true),
      (sheet) => sheet.getRange('A1').clear(),
      (sheet) => (sheet.getRange('A1').format.protection.locked = false),
      (sheet) => sheet.protection.unprotect('wrong'),
    ];
    for (const attempt of attempts)
      expect(await codeOf(excel, (context) => attempt(plan(context)))).toBe('AccessDenied');
    expect(await codeOf(excel, (context) => (plan(context).getRange('B1').values = [[9]]))).toBe('no error');
    expect(await codeOf(excel, (context) => (plan(context).getRange('A1').format.font.bold = true))).toBe(
      'no error',
    );
    expect(await codeOf(excel, (context) => plan(context).protection.protect())).toBe('InvalidOperation');
    expect(await codeOf(excel, (context) => plan(context).protection.unprotect('secret'))).toBe('no error');
    expect(excel.range('Plan!A1:B1').Values).toEqual([[1, 9]]);
  });

  it('keeps the structure of a protected workbook', async () => {
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await codeOf(excel, (context) => context.workbook.worksheets.add('x'))).toBe('AccessDenied');
  });
});
