import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { validateWorkbook } from '../../../src/workbook/validate';
import { describeWithLibreOffice, recalculate, toPdf } from '../../helpers/libreOffice';
import { openXmlErrors } from '../../helpers/openXml';
import { openWorkbook } from '../node/openWorkbook';
import type { OpenWorkbook } from '../node/openWorkbook';
import { toWorkbookSpec } from './toWorkbookSpec';

describe('a workbook that the add-in made', () => {
  let excel: OpenWorkbook;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jalon-host-'));
    excel = await openWorkbook({ sheets: ['Plan', 'Listes'], calculates: true });
    await makePlan(excel);
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await excel.close();
  });

  it('reads as a spec of the project, without a fault and without a loss', () => {
    const { spec, lost } = toWorkbookSpec(excel.workbook);
    expect(lost).toEqual([]);
    expect(validateWorkbook(spec)).toEqual([]);
    expect(spec).toMatchObject({
      language: 'fr',
      title: 'Plan 2026',
      properties: { schema: 'v1' },
      names: [{ name: 'budget_total', refersTo: 'Plan!$C$6' }],
    });
    const [plan] = spec.sheets;
    expect(plan).toMatchObject({
      name: 'Plan',
      tabColor: '1F3864',
      showGridLines: false,
      freeze: { rows: 2, columns: 1 },
      merges: ['A1:D1'],
      tables: [{ name: 'plan_actions', range: 'A2:D5', style: 'TableStyleLight9' }],
      conditionalFormats: [
        { kind: 'dataBar', range: 'D3:D5', color: '70AD47' },
        { kind: 'expression', range: 'C3:C5', formula: 'C3>1500', style: { bold: true, color: 'C00000' } },
      ],
      validations: [
        {
          range: 'A3:A5',
          kind: 'list',
          formulae: ['Listes!$A$1:$A$3'],
          message: 'Choisissez dans la liste',
        },
        { range: 'D3:D5', kind: 'decimal', formulae: ['0', '1'], operator: 'between' },
      ],
      charts: [
        {
          kind: 'column',
          title: 'Budget par action',
          from: 'F2',
          to: 'K16',
          series: [{ name: 'Plan!$C$2', categories: 'Plan!$A$3:$A$5', values: 'Plan!$C$3:$C$5' }],
        },
      ],
      print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatRows: '1:2', area: 'A1:K16' },
      protect: {},
    });
    const cells = plan?.kind === 'rich' ? plan.cells : [];
    expect(cells.find(({ at }) => at === 'C6')).toEqual({
      at: 'C6',
      value: 6_800,
      formula: 'SUM(C3:C5)',
      style: {
        bold: true,
        numberFormat: '#,##0 "€"',
        border: { top: 'medium' },
        borderColor: '1F3864',
      },
    });
    expect(cells.find(({ at }) => at === 'B3')?.style).toMatchObject({
      numberFormat: 'dd/mm/yyyy',
      locked: false,
    });
  });

  it('says what no spec has words for', async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Listes');
      sheet.getRange('A1').format.font.underline = 'Single';
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('A1:A3').conditionalFormats.add('IconSet').iconSet.style = 'ThreeArrows';
      context.workbook.comments.add('Listes!A1', 'oui ?');
      context.workbook.settings.add('x', 1);
      await context.sync();
    });
    expect(toWorkbookSpec(excel.workbook).lost).toEqual([
      'Listes: comments',
      'Listes: A1: Font.Underline Single',
      'Listes: conditional format IconSet on A1:A3',
      'Listes: hidden rows',
    ]);
  });

  it('is a file that Excel opens without repair, with the results of its formulas', async () => {
    const path = join(folder, 'plan.xlsx');
    expect(await excel.save(path)).toEqual([]);
    expect(await openXmlErrors(path)).toEqual([]);
    const file = new ExcelJS.Workbook();
    await file.xlsx.readFile(path);
    expect(file.getWorksheet('Plan')?.getCell('C6').result).toBe(6_800);
    expect(file.getWorksheet('Plan')?.getTable('plan_actions')).toBeDefined();
  });

  describeWithLibreOffice('in LibreOffice', () => {
    it('is calculated to the same results, and printed', async () => {
      const path = join(folder, 'plan.xlsx');
      await excel.save(path);
      const recalculated = new ExcelJS.Workbook();
      await recalculated.xlsx.readFile(await recalculate(path, join(folder, 'recalculated')));
      expect(recalculated.getWorksheet('Plan')?.getCell('C6').result).toBe(6_800);
      const pdf = await toPdf(path, join(folder, 'printed'));
      expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      // A page with a table and a chart; an empty one has some five thousand bytes.
      expect(statSync(pdf).size).toBeGreaterThan(10_000);
    });
  });
});

/** A plan as the add-in writes it: table, formulas, looks, rules, chart, print set-up, protection. */
async function makePlan(excel: OpenWorkbook): Promise<void> {
  await excel.run(async (context) => {
    const { workbook } = context;
    workbook.properties.title = 'Plan 2026';
    workbook.properties.custom.add('schema', 'v1');
    workbook.worksheets.getItem('Listes').getRange('A1:A3').values = [['Salon'], ['Film'], ['Lettre']];
    const sheet = workbook.worksheets.getItem('Plan');
    sheet.tabColor = '#1F3864';
    sheet.showGridlines = false;
    sheet.getRange('A1').values = [["Plan d'actions"]];
    sheet.getRange('A1:D1').merge();
    sheet.getRange('A1').format.font.size = 16;
    sheet.getRange('A2:D5').values = [
      ['Action', 'Début', 'Budget', 'Part'],
      ['Salon', 46_266, 1_200, '=C3/$C$6'],
      ['Film', 46_300, 3_400, '=C4/$C$6'],
      ['Lettre', 46_330, 2_200, '=C5/$C$6'],
    ];
    const table = sheet.tables.add('A2:D5', true);
    table.name = 'plan_actions';
    table.style = 'TableStyleLight9';
    sheet.getRange('B3:B5').numberFormat = [['dd/mm/yyyy']];
    sheet.getRange('C3:C5').numberFormat = [['#,##0 "€"']];
    sheet.getRange('D3:D5').numberFormat = [['0%']];
    const total = sheet.getRange('C6');
    total.formulas = [['=SUM(C3:C5)']];
    total.numberFormat = [['#,##0 "€"']];
    total.format.font.bold = true;
    const line = total.format.borders.getItem('EdgeTop');
    line.style = 'Continuous';
    line.weight = 'Medium';
    line.color = '#1F3864';
    sheet.getRange('A2:D2').format.fill.color = '#1F3864';
    sheet.getRange('A2:D2').format.font.color = '#FFFFFF';
    sheet.getRange('A:A').format.columnWidth = 110;
    sheet.getRange('B:D').format.columnWidth = 70;
    sheet.getRange('B3:D5').format.protection.locked = false;
    workbook.names.add('budget_total', total);
    const high = sheet.getRange('C3:C5').conditionalFormats.add('CellValue');
    high.cellValue.rule = { formula1: '=1500', operator: 'GreaterThan' };
    high.cellValue.format.font.bold = true;
    high.cellValue.format.font.color = '#C00000';
    sheet.getRange('D3:D5').conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#70AD47';
    const action = sheet.getRange('A3:A5').dataValidation;
    action.rule = { list: { inCellDropDown: true, source: '=Listes!$A$1:$A$3' } };
    action.errorAlert = {
      message: 'Choisissez dans la liste',
      showAlert: true,
      style: 'Stop',
      title: 'Action',
    };
    sheet.getRange('D3:D5').dataValidation.rule = {
      decimal: { formula1: 0, formula2: 1, operator: 'Between' },
    };
    const chart = sheet.charts.add(
      'ColumnClustered',
      sheet.getRange('A2:A5').getBoundingRect('C2:C5'),
      'Columns',
    );
    chart.title.text = 'Budget par action';
    chart.setPosition('F2', 'K16');
    chart.series.getItemAt(0).delete();
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A2'));
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea('A1:K16');
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    await context.sync();
    const used = sheet.getUsedRange();
    used.load('values');
    await context.sync();
    sheet.protection.protect();
    await context.sync();
  });
}
