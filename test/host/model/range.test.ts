import { codeOf } from '../helpers/codeOf';
import { openWorkbook } from '../node/openWorkbook';
import type { OpenWorkbook } from '../node/openWorkbook';

describe('ranges, through Excel.run', () => {
  let excel: OpenWorkbook;

  beforeEach(async () => {
    excel = await openWorkbook({
      sheets: {
        Plan: [
          ['Action', 'Début', 'Budget'],
          ['Salon', 46_000, 1_200],
          ['Film', 46_010, 3_400],
        ],
        'Notes 2026': [],
      },
    });
  });

  afterEach(() => excel.close());

  const plan = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem('Plan');

  it('reads back values, formulas, formats and texts', async () => {
    await excel.run(async (context) => {
      const range = plan(context).getRange('A2:D3');
      range.values = [
        ['Salon', 46_000, 1_200.5, true],
        ['Film', '', '=C2*2', '#N/A'],
      ];
      range.numberFormat = [
        ['@', 'dd/mm/yyyy', '#,##0.00', 'General'],
        ['@', 'dd/mm/yyyy', '#,##0', 'General'],
      ];
      range.load('values,formulas,numberFormat,text,address,rowCount,columnIndex,valueTypes');
      await context.sync();
      expect(range.values).toEqual([
        ['Salon', 46_000, 1_200.5, true],
        ['Film', '', 0, '#N/A'],
      ]);
      expect(range.formulas[1]).toEqual(['Film', '', '=C2*2', '#N/A']);
      expect(range.numberFormat[0]).toEqual(['@', 'dd/mm/yyyy', '#,##0.00', 'General']);
      expect(range.text).toEqual([
        ['Salon', '09/12/2025', '1\u202f200,50', 'VRAI'],
        ['Film', '', '', '#N/A'],
      ]);
      expect([range.address, range.rowCount, range.columnIndex]).toEqual(['Plan!A2:D3', 2, 0]);
      expect(range.valueTypes[1]).toEqual(['String', 'Empty', 'Unknown', 'Error']);
    });
    expect(excel.doubts()).toEqual([
      'value of a formula that nobody calculated: Plan!C3',
      'text of a formula that nobody calculated: Plan!C3',
    ]);
  });

  it.each<[what: string, written: unknown, read: unknown]>([
    [
      'one value for all',
      7,
      [
        [7, 7],
        [7, 7],
      ],
    ],
    [
      'a list of one row of one value for all',
      [['x']],
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
    ],
    [
      'null leaves a cell as it is',
      [
        [1, null],
        [null, 2],
      ],
      [
        [1, 'old'],
        ['old', 2],
      ],
    ],
    [
      'an empty text empties',
      [
        ['', 1],
        [2, ''],
      ],
      [
        ['', 1],
        [2, ''],
      ],
    ],
    [
      'a text that looks like a number becomes one',
      [
        ['12', '1.5'],
        ['-3', '1e3'],
      ],
      [
        [12, 1.5],
        [-3, 1000],
      ],
    ],
    [
      'a text with an apostrophe stays',
      [
        ["'12", "'=A1"],
        ["'1/2/2026", "'TRUE"],
      ],
      [
        ['12', '=A1'],
        ['1/2/2026', 'TRUE'],
      ],
    ],
    [
      'a percentage, a date, a logical value',
      [
        ['20%', '2026-09-01'],
        ['true', '01/09/2026'],
      ],
      [
        [0.2, 46_266],
        [true, 46_266],
      ],
    ],
  ])('writes %s', async (_, written, read) => {
    await excel.run(async (context) => {
      const range = plan(context).getRange('F1:G2');
      range.values = [
        ['old', 'old'],
        ['old', 'old'],
      ];
      range.values = written as unknown[][];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(read);
    });
  });

  it.each<[what: string, code: string, batch: (sheet: Excel.Worksheet) => void]>([
    ['another shape', 'InvalidArgument', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])],
    [
      'rows of unequal length',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1:B2').values = [[1, 2], [3]]),
    ],
    ['an object', 'InvalidArgument', (sheet) => (sheet.getRange('A1:B1').values = [[{}, 1]])],
    ['a bad address', 'InvalidArgument', (sheet) => sheet.getRange('A0')],
    ['an address beyond the last column', 'InvalidArgument', (sheet) => sheet.getRange('XFE1')],
    ['an address beyond the last row', 'InvalidArgument', (sheet) => sheet.getRange('A1048577')],
    ['another sheet', 'InvalidArgument', (sheet) => sheet.getRange("'Notes 2026'!A1")],
    ['rows before the first', 'InvalidArgument', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0)],
    ['values of a whole column', 'InvalidArgument', (sheet) => (sheet.getRange('A:A').values = [[1]])],
    [
      'a formula that is not closed',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').formulas = [['=SUM(A2']]),
    ],
    ['a French separator', 'InvalidArgument', (sheet) => (sheet.getRange('A1').formulas = [['=IF(A2;1;2)']])],
    [
      'a formula that is too long',
      'FormulaLengthExceedsLimit',
      (sheet) => (sheet.getRange('A1').formulas = [[`=1${'+1'.repeat(4_100)}`]]),
    ],
    [
      'a text that is too long',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').values = [['x'.repeat(32_768)]]),
    ],
    [
      'a colour that is none',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').format.fill.color = 'rosy'),
    ],
    [
      'a border that is none',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').format.borders.getItem('Middle' as 'EdgeTop').style = 'Continuous'),
    ],
    ['cells that do not meet', 'ItemNotFound', (sheet) => sheet.getRange('A1').getIntersection('C3')],
    [
      'five million cells',
      'OperationCellsExceedLimit',
      (sheet) => sheet.getRange('A1:K500000').load('values'),
    ],
  ])('refuses %s', async (_, code, batch) => {
    expect(await codeOf(excel, (context) => batch(plan(context)))).toBe(code);
  });

  it('writes more than 1,500 cells in the pieces that office.js cuts, and checks the shape first', async () => {
    const rows = Array.from({ length: 1_000 }, (_, row) => [row, row * 2, `r${row}`]);
    await excel.run(async (context) => {
      plan(context).getRange('A1:C1000').values = rows;
      await context.sync();
    });
    expect(excel.range('Plan!A1:C1000').Values).toEqual(rows);
    expect(await codeOf(excel, (context) => (plan(context).getRange('A1:C999').values = rows))).toBe(
      'InvalidArgument',
    );
  });

  it('gives nothing of the cells of whole columns, but what is used of them', async () => {
    await excel.run(async (context) => {
      const column = plan(context).getRange('B:B');
      const used = column.getUsedRange(true);
      column.load('values,address,isEntireColumn,rowCount');
      used.load('address');
      await context.sync();
      expect([column.values, column.address, column.isEntireColumn, column.rowCount]).toEqual([
        null,
        'Plan!B:B',
        true,
        1_048_576,
      ]);
      expect(used.address).toBe('Plan!B1:B3');
    });
  });

  it.each<[what: string, find: (sheet: Excel.Worksheet) => Excel.Range, address: string]>([
    ['getCell', (sheet) => sheet.getRange('B2:C3').getCell(1, 1), 'Plan!C3'],
    ['getRow', (sheet) => sheet.getRange('B2:C3').getRow(1), 'Plan!B3:C3'],
    ['getColumn', (sheet) => sheet.getRange('B2:C3').getColumn(0), 'Plan!B2:B3'],
    ['getLastCell', (sheet) => sheet.getRange('B2:C3').getLastCell(), 'Plan!C3'],
    ['getLastRow', (sheet) => sheet.getRange('B2:C3').getLastRow(), 'Plan!B3:C3'],
    ['getLastColumn', (sheet) => sheet.getRange('B2:C3').getLastColumn(), 'Plan!C2:C3'],
    ['getOffsetRange', (sheet) => sheet.getRange('B2:C3').getOffsetRange(2, 1), 'Plan!C4:D5'],
    ['getResizedRange', (sheet) => sheet.getRange('B2:C3').getResizedRange(1, -1), 'Plan!B2:B4'],
    ['getAbsoluteResizedRange', (sheet) => sheet.getRange('B2').getAbsoluteResizedRange(2, 3), 'Plan!B2:D3'],
    ['getBoundingRect', (sheet) => sheet.getRange('B2').getBoundingRect('D5'), 'Plan!B2:D5'],
    ['getIntersection', (sheet) => sheet.getRange('A1:C3').getIntersection('B2:Z9'), 'Plan!B2:C3'],
    ['getEntireRow', (sheet) => sheet.getRange('B2:C3').getEntireRow(), 'Plan!2:3'],
    ['getEntireColumn', (sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'Plan!B:C'],
    ['getRowsAbove', (sheet) => sheet.getRange('B3').getRowsAbove(2), 'Plan!B1:B2'],
    ['getRowsBelow', (sheet) => sheet.getRange('B3').getRowsBelow(2), 'Plan!B4:B5'],
    ['getColumnsBefore', (sheet) => sheet.getRange('B3').getColumnsBefore(1), 'Plan!A3'],
    ['getColumnsAfter', (sheet) => sheet.getRange('B3').getColumnsAfter(1), 'Plan!C3'],
    ['getSurroundingRegion', (sheet) => sheet.getRange('B2').getSurroundingRegion(), 'Plan!A1:C3'],
    ['getRangeEdge', (sheet) => sheet.getRange('A1').getRangeEdge('Down'), 'Plan!A3'],
    ['getRangeByIndexes', (sheet) => sheet.getRangeByIndexes(1, 2, 3, 1), 'Plan!C2:C4'],
    ['getUsedRange', (sheet) => sheet.getUsedRange(), 'Plan!A1:C3'],
    ['the whole sheet', (sheet) => sheet.getRange(), 'Plan!1:1048576'],
    ['find', (sheet) => sheet.getRange('A1:C3').find('fil', {}), 'Plan!A3'],
  ])('finds cells by %s', async (_, find, address) => {
    await excel.run(async (context) => {
      const range = find(plan(context));
      range.load('address');
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  it('keeps the looks of cells, and says null where they differ', async () => {
    await excel.run(async (context) => {
      const sheet = plan(context);
      const header = sheet.getRange('A1:C1');
      header.format.fill.color = '#1f3864';
      header.format.font.bold = true;
      header.format.font.color = 'white';
      header.format.horizontalAlignment = 'Center';
      header.format.wrapText = true;
      header.format.columnWidth = 90;
      header.format.rowHeight = 30;
      header.format.borders.getItem('EdgeBottom').style = 'Continuous';
      header.format.borders.getItem('EdgeBottom').color = '#FF0000';
      sheet.getRange('A2').format.protection.locked = false;
      const both = sheet.getRange('A1:A2');
      header.load('format/fill/color,format/font/bold,format/columnWidth,format/rowHeight,format/wrapText');
      const border = header.format.borders.getItem('EdgeBottom');
      border.load('style,color');
      both.load('format/fill/color,format/font/bold,format/protection/locked,format/rowHeight');
      await context.sync();
      expect(header.format.fill.color).toBe('#1F3864');
      expect([header.format.font.bold, header.format.columnWidth, header.format.rowHeight]).toEqual([
        true,
        90,
        30,
      ]);
      expect([border.style, border.color]).toEqual(['Continuous', '#FF0000']);
      expect([both.format.fill.color, both.format.font.bold, both.format.protection.locked]).toEqual([
        null,
        null,
        null,
      ]);
      expect(both.format.rowHeight).toBeNull();
    });
  });

  it('sets the looks of many cells in one request, each its own', async () => {
    await excel.run(async (context) => {
      const range = plan(context).getRange('A1:B2');
      range.setCellProperties([
        [{ format: { fill: { color: '#FF0000' }, font: { bold: true } } }, {}],
        [
          { format: { borders: { bottom: { style: 'Continuous' } } } },
          { format: { font: { italic: true } } },
        ],
      ]);
      const properties = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(properties.value[0]![0]).toEqual({
        format: { fill: { color: '#FF0000' }, font: { bold: true } },
      });
      expect(properties.value[1]![1]).toEqual({
        format: { fill: { color: '#FFFFFF' }, font: { bold: false } },
      });
    });
    expect(excel.range('Plan!A2').Format.Borders.Indexer('EdgeBottom').readFact('Style')).toBe('Continuous');
  });

  it('formats several areas at once', async () => {
    await excel.run(async (context) => {
      const areas = plan(context).getRanges('A1:B1,A3');
      areas.format.fill.color = '#FFEEDD';
      areas.format.borders.getItem('EdgeBottom').style = 'Continuous';
      areas.format.rowHeight = 21;
      areas.load('address,areaCount,cellCount,format/fill/color,format/rowHeight');
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Plan!A1:B1,Plan!A3', 2, 3]);
      expect([areas.format.fill.color, areas.format.rowHeight]).toEqual(['#FFEEDD', 21]);
    });
    const fill = (at: string): unknown => excel.range(at).Format.Fill.readFact('Color');
    expect([fill('Plan!B1'), fill('Plan!A2'), fill('Plan!A3')]).toEqual(['#FFEEDD', '#FFFFFF', '#FFEEDD']);
  });

  it('formats whole columns without making their cells', async () => {
    await excel.run(async (context) => {
      plan(context).getRange('B:B').numberFormat = [['dd/mm/yyyy']];
      plan(context).getRange('B900000').values = [[46_000]];
      const cell = plan(context).getRange('B900000');
      cell.load('numberFormat');
      await context.sync();
      expect(cell.numberFormat).toEqual([['dd/mm/yyyy']]);
    });
    expect(excel.sheet('Plan').GetUsedRange(true).Address).toBe('Plan!A1:C900000');
  });

  it('inserts and deletes cells, and everything that speaks of them follows', async () => {
    await excel.run(async (context) => {
      const sheet = plan(context);
      sheet.getRange('D2').formulas = [["=SUM($C$2:C3)*Plan!B2+'Notes 2026'!A1"]];
      context.workbook.names.add('total', sheet.getRange('C3'));
      const film = sheet.getRange('A3');
      film.load('address');
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('A:A').insert('Right');
      film.load('address');
      await context.sync();
      expect(film.address).toBe('Plan!B4');
      sheet.getRange('3:3').delete('Up');
      await context.sync();
    });
    expect(excel.workbook.Names.Indexer('total').Formula).toBe('=Plan!$D$3');
    excel.byPerson((workbook) => (workbook.sheet('Plan').range('E9').Formulas = [['=C3+1']]));
    excel.byPerson((workbook) => workbook.sheet('Plan').range('3:3').Delete('Up'));
    expect(excel.range('Plan!E8').Formulas).toEqual([['=#REF!+1']]);
  });

  it('does not tear merged cells, and keeps only their first value', async () => {
    await excel.run(async (context) => {
      plan(context).getRange('A1:C1').merge();
      await context.sync();
    });
    expect(excel.range('Plan!A1:C1').Values).toEqual([['Action', '', '']]);
    expect(await codeOf(excel, (context) => plan(context).getRange('B1:B9').insert('Right'))).toBe(
      'no error',
    );
    expect(await codeOf(excel, (context) => plan(context).getRange('A1').insert('Down'))).toBe(
      'MergedRangeConflict',
    );
  });

  it('copies with relative references, values or looks only, and transposed', async () => {
    await excel.run(async (context) => {
      const sheet = plan(context);
      sheet.getRange('D2').formulas = [['=C2*$C$3']];
      sheet.getRange('D2').format.fill.color = '#00FF00';
      sheet.getRange('D3:D5').copyFrom('D2');
      sheet.getRange('F1').copyFrom('A1:C1', 'Values', false, true);
      sheet.getRange('G1').copyFrom('D2', 'Formats');
      await context.sync();
    });
    expect(excel.range('Plan!D3:D5').Formulas).toEqual([['=C3*$C$3'], ['=C4*$C$3'], ['=C5*$C$3']]);
    expect(excel.range('Plan!F1:F3').Values).toEqual([['Action'], ['Début'], ['Budget']]);
    expect(excel.range('Plan!G1').Format.Fill.readFact('Color')).toBe('#00FF00');
    expect(excel.range('Plan!G1').Values).toEqual([['']]);
  });

  it('clears contents, looks, or all', async () => {
    await excel.run(async (context) => {
      const sheet = plan(context);
      sheet.getRange('A1:C3').format.fill.color = '#00FF00';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
      await context.sync();
    });
    const look = (at: string): unknown => [
      excel.range(at).Values,
      excel.range(at).Format.Fill.readFact('Color'),
    ];
    expect(look('Plan!A1')).toEqual([[['']], '#00FF00']);
    expect(look('Plan!B1')).toEqual([[['Début']], '#FFFFFF']);
    expect(look('Plan!C1')).toEqual([[['']], '#FFFFFF']);
  });

  it('keeps formulas in R1C1 as well', async () => {
    await excel.run(async (context) => {
      const range = plan(context).getRange('D2:D3');
      range.formulasR1C1 = [['=RC[-1]*R1C3'], ['=RC[-1]*R1C3']];
      range.load('formulas,formulasR1C1');
      await context.sync();
      expect(range.formulas).toEqual([['=C2*$C$1'], ['=C3*$C$1']]);
      expect(range.formulasR1C1).toEqual([['=RC[-1]*R1C3'], ['=RC[-1]*R1C3']]);
    });
  });

  it('keeps links, hidden rows and columns, and validations', async () => {
    await excel.run(async (context) => {
      const sheet = plan(context);
      sheet.getRange('A2').hyperlink = { documentReference: "'Notes 2026'!A1", textToDisplay: 'Notes' };
      sheet.getRange('B:B').columnHidden = true;
      sheet.getRange('C2:C3').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
      sheet.getRange('C3').dataValidation.clear();
      const left = sheet.getRange('C2');
      const both = sheet.getRange('C2:C3');
      left.load('dataValidation/rule,dataValidation/type');
      both.load('dataValidation/type,columnHidden');
      const link = sheet.getRange('A2');
      link.load('hyperlink,values');
      await context.sync();
      expect(left.dataValidation.rule).toEqual({ decimal: { formula1: 0, operator: 'GreaterThan' } });
      expect([left.dataValidation.type, both.dataValidation.type]).toEqual(['Decimal', 'Inconsistent']);
      expect([link.values, link.hyperlink.documentReference]).toEqual([[['Notes']], "'Notes 2026'!A1"]);
    });
    expect(excel.range('Plan!B1').ColumnHidden).toBe(true);
    const rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
    expect(await codeOf(excel, (context) => (plan(context).getRange('A1').dataValidation.rule = rule))).toBe(
      'InvalidArgument',
    );
  });

  it('sorts rows', async () => {
    await excel.run(async (context) => {
      plan(context)
        .getRange('A1:C3')
        .sort.apply([{ key: 2, ascending: false }], false, true);
      await context.sync();
    });
    expect(excel.range('Plan!A1:A3').Values).toEqual([['Action'], ['Film'], ['Salon']]);
  });
});
