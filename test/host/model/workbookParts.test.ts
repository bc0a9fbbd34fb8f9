import { codeOf } from '../helpers/codeOf';
import { openWorkbook } from '../node/openWorkbook';
import type { OpenWorkbook } from '../node/openWorkbook';

describe('what a workbook has besides cells, through Excel.run', () => {
  let excel: OpenWorkbook;

  beforeEach(async () => {
    excel = await openWorkbook({
      sheets: {
        Vue: [
          ['Mois', 'Dépense', 'Ventes'],
          ['sept.', 1_200, 12],
          ['oct.', 900, 15],
        ],
        Autre: [],
      },
    });
  });

  afterEach(() => excel.close());

  it('keeps names of the workbook and of a sheet', async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Vue');
      context.workbook.names.add('depenses', sheet.getRange('B2:B3'), 'par mois');
      context.workbook.names.add('taux', '=0.2');
      sheet.names.add('ici', sheet.getRange('A1'));
      const item = context.workbook.names.getItem('depenses');
      item.load('name,type,formula,comment,scope');
      const rate = context.workbook.names.getItem('taux');
      rate.load('type,value');
      const range = sheet.getRange('depenses');
      range.load('address');
      const none = context.workbook.names.getItemOrNullObject('ici');
      const home = sheet.names.getItem('ici').getRange();
      home.load('address');
      await context.sync();
      expect([item.type, item.formula, item.comment, item.scope]).toEqual([
        'Range',
        '=Vue!$B$2:$B$3',
        'par mois',
        'Workbook',
      ]);
      expect([rate.type, rate.value, range.address, none.isNullObject, home.address]).toEqual([
        'Double',
        0.2,
        'Vue!B2:B3',
        true,
        'Vue!A1',
      ]);
      item.delete();
      await context.sync();
    });
    expect(excel.workbook.Names.Items.map(({ Name }) => Name)).toEqual(['taux']);
  });

  it.each<[what: string, code: string, batch: (context: Excel.RequestContext) => void]>([
    [
      'a name that is taken',
      'ItemAlreadyExists',
      ({ workbook }) => {
        workbook.names.add('x_1', '=1');
        workbook.names.add('X_1', '=2');
      },
    ],
    ['a name that is a cell', 'InvalidArgument', ({ workbook }) => workbook.names.add('ROI2025', '=1')],
    ['a name without a meaning', 'InvalidArgument', ({ workbook }) => workbook.names.add('x_1', '1')],
    [
      'a name that is not there',
      'ItemNotFound',
      ({ workbook }) => workbook.names.getItem('x_1').load('name'),
    ],
    [
      'a setting that is not there',
      'ItemNotFound',
      ({ workbook }) => workbook.settings.getItem('x').load('value'),
    ],
    [
      'a property of 256 characters',
      'InvalidArgument',
      ({ workbook }) => workbook.properties.custom.add('x', 'x'.repeat(256)),
    ],
    ['XML that is none', 'InvalidArgument', ({ workbook }) => workbook.customXmlParts.add('<a><b></a')],
    ['a comment on many cells', 'InvalidArgument', ({ workbook }) => workbook.comments.add('Vue!A1:B2', 'x')],
    ['a comment on no sheet', 'InvalidArgument', ({ workbook }) => workbook.comments.add('A1', 'x')],
    [
      'a second comment on a cell',
      'ItemAlreadyExists',
      ({ workbook }) => {
        workbook.comments.add('Vue!A1', 'x');
        workbook.comments.add('Vue!A1', 'y');
      },
    ],
    [
      'a rule of another type',
      'InvalidOperation',
      ({ workbook }) => {
        const format = workbook.worksheets.getItem('Vue').getRange('A1').conditionalFormats.add('Custom');
        format.cellValue.rule = { formula1: '1', operator: 'EqualTo' };
      },
    ],
    [
      'a rule without a formula',
      'InvalidArgument',
      ({ workbook }) => {
        const format = workbook.worksheets.getItem('Vue').getRange('A1').conditionalFormats.add('CellValue');
        format.cellValue.rule = { operator: 'EqualTo' } as Excel.ConditionalCellValueRule;
      },
    ],
    [
      'a formula with a French separator',
      'InvalidArgument',
      ({ workbook }) => {
        const format = workbook.worksheets.getItem('Vue').getRange('A1').conditionalFormats.add('Custom');
        format.custom.rule.formula = '=AND(A1;B1)';
      },
    ],
    [
      'a chart that is not there',
      'ItemNotFound',
      ({ workbook }) => workbook.worksheets.getItem('Vue').charts.getItem('x').load('name'),
    ],
    [
      'a chart that is none',
      'InvalidArgument',
      ({ workbook }) => {
        const sheet = workbook.worksheets.getItem('Vue');
        sheet.charts.add('a pie' as 'Pie', sheet.getRange('A1:B3'));
      },
    ],
  ])('refuses %s', async (_, code, batch) => {
    expect(await codeOf(excel, batch)).toBe(code);
  });

  it('keeps settings, properties and XML parts', async () => {
    await excel.run(async (context) => {
      const { settings, properties, customXmlParts } = context.workbook;
      settings.add('plan', { version: 2, when: new Date(0), sheets: ['a'] });
      settings.add('gone', 1);
      settings.getItem('gone').delete();
      properties.title = 'Plan 2026';
      properties.custom.add('schema', 'v3');
      properties.custom.add('Schema', 'v4');
      const part = customXmlParts.add('<plan xmlns="https://exemple.fr/plan"><a/></plan>');
      part.load('id,namespaceUri');
      const setting = settings.getItem('plan');
      setting.load('value');
      const count = settings.getCount();
      const xml = customXmlParts.getByNamespace('https://exemple.fr/plan').getOnlyItem().getXml();
      const none = customXmlParts.getByNamespace('https://exemple.fr/x').getOnlyItemOrNullObject();
      properties.load('title');
      properties.custom.load('items/key,items/value');
      await context.sync();
      expect(setting.value).toMatchObject({ version: 2, sheets: ['a'] });
      expect([count.value, xml.value, none.isNullObject, part.namespaceUri]).toEqual([
        1,
        '<plan xmlns="https://exemple.fr/plan"><a/></plan>',
        true,
        'https://exemple.fr/plan',
      ]);
      expect([
        properties.title,
        properties.custom.items.map(({ key, value }) => [key, value as unknown]),
      ]).toEqual(['Plan 2026', [['Schema', 'v4']]]);
    });
  });

  it('keeps conditional formats, the newest first', async () => {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Vue').getRange('B2:C3');
      const value = range.conditionalFormats.add('CellValue');
      value.cellValue.rule = { formula1: '=1000', operator: 'GreaterThan' };
      value.cellValue.format.font.color = '#FF0000';
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B2>$C2';
      custom.custom.format.fill.color = '#FFC7CE';
      custom.stopIfTrue = true;
      const scale = range.getColumn(0).conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#FF0000' },
      };
      range.conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#638EC6';
      range.conditionalFormats.add('IconSet').iconSet.style = 'ThreeArrows';
      await context.sync();
      range.conditionalFormats.load('items/type,items/priority');
      custom.load('custom/rule/formula,custom/format/fill/color,stopIfTrue,priority');
      const none = custom.cellValueOrNullObject;
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual([
        'IconSet',
        'DataBar',
        'ColorScale',
        'Custom',
        'CellValue',
      ]);
      expect([custom.custom.rule.formula, custom.custom.format.fill.color, custom.priority]).toEqual([
        '=$B2>$C2',
        '#FFC7CE',
        3,
      ]);
      expect([custom.stopIfTrue, none.isNullObject]).toEqual([true, true]);
      value.delete();
      await context.sync();
    });
    excel.byPerson((workbook) => workbook.sheet('Vue').range('1:1').Insert('Down'));
    const custom = excel.sheet('Vue').conditionalFormats.find(({ kind }) => kind === 'Custom');
    expect(custom?.facts.get('Formula')).toBe('=$B3>$C3');
    expect(custom?.rects).toEqual([{ top: 3, left: 2, bottom: 4, right: 3 }]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Vue').getRange('C3:C4').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(custom?.rects).toEqual([{ top: 3, left: 2, bottom: 4, right: 2 }]);
  });

  it('keeps charts: data as references, looks as facts, place as cells', async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Vue');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.title.text = 'Dépense et ventes';
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.numberFormat = '#,##0 €';
      chart.axes.categoryAxis.title.text = 'Mois';
      chart.setPosition('E2', 'J16');
      const sales = chart.series.getItemAt(1);
      sales.chartType = 'Line';
      sales.axisGroup = 'Secondary';
      sales.format.line.color = '#ED7D31';
      const extra = chart.series.add('Objectif');
      extra.setValues(sheet.getRange('C2:C3'));
      extra.setXAxisValues(sheet.getRange('A2:A3'));
      chart.load('name,top,left,width,id');
      chart.title.load('text');
      chart.series.load('items/name');
      await context.sync();
      expect([chart.name, chart.top, chart.left, chart.width]).toEqual(['Graphique 1', 15, 192, 288]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Dépense', 'Ventes', 'Objectif']);
      expect(chart.title.text).toBe('Dépense et ventes');
      const again = sheet.charts.getItem('Graphique 1');
      again.load('id');
      await context.sync();
      expect(again.id).toBe(chart.id);
    });
    const [chart] = excel.sheet('Vue').charts;
    expect(chart?.series[0]).toMatchObject({
      nameReference: '=Vue!$B$1',
      categories: '=Vue!$A$2:$A$3',
      values: '=Vue!$B$2:$B$3',
    });
    expect(chart?.place).toEqual({ top: 2, left: 5, bottom: 16, right: 10 });
    excel.byPerson((workbook) => workbook.sheet('Vue').range('1:1').Insert('Down'));
    expect(chart?.series[0]?.values).toBe('=Vue!$B$3:$B$4');
    expect(chart?.place.top).toBe(3);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Vue').charts.getItemAt(0).delete();
      await context.sync();
    });
    expect(excel.sheet('Vue').charts).toEqual([]);
  });

  it('keeps comments where their cells go', async () => {
    await excel.run(async (context) => {
      const comment = context.workbook.comments.add('Vue!B2', 'à vérifier');
      await context.sync();
      comment.load('content,id');
      context.workbook.worksheets.getItem('Vue').getRange('1:1').insert('Down');
      const place = comment.getLocation();
      place.load('address');
      const found = context.workbook.worksheets.getItem('Vue').comments.getItemByCell('B3');
      found.load('id');
      await context.sync();
      expect([comment.content, place.address, found.id]).toEqual(['à vérifier', 'Vue!B3', comment.id]);
    });
  });

  it('knows what is selected', async () => {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Autre').getRange('B2:C3').select();
      const range = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      range.load('address');
      cell.load('address');
      sheet.load('name');
      await context.sync();
      expect([range.address, cell.address, sheet.name]).toEqual(['Autre!B2:C3', 'Autre!B2', 'Autre']);
    });
  });

  it('calculates in the mode that is set', async () => {
    await excel.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate('Full');
      application.load('calculationMode,decimalSeparator');
      await context.sync();
      expect([application.calculationMode, application.decimalSeparator]).toEqual(['Manual', ',']);
    });
    expect(excel.workbook.Application.calculations).toBe(1);
  });
});
