import type { CellSpec, WorkbookSpec } from '../../../src/workbook/model';
import { undoRegeneration } from '../../../src/writers/officejs/undoRegeneration';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';
import { everything, generate } from '../../helpers/openPlan';

/** A plan in small: a table, a figure below that a name and rules speak of, and another sheet that counts. */
function small(actions: readonly string[], { launch = '2027-09-15', isLate = false } = {}): WorkbookSpec {
  const last = 4 + actions.length;
  return {
    language: 'fr',
    title: 'Plan',
    created: '2026-11-27T00:00:00Z',
    names: [{ name: 'launch_date', refersTo: `'Budget'!$B$${isLate ? 5 : 1}` }],
    properties: { 'jalon.plan.1': JSON.stringify([actions, launch]) },
    sheets: [
      {
        kind: 'rich',
        name: 'Plan actions',
        cells: [
          { at: 'A2', value: 'Actions du plan', style: { bold: true } },
          ...['Code', 'Nom', 'Jours'].map((value, index): CellSpec => ({ at: `${'ABC'[index]}4`, value })),
          ...actions.flatMap((name, index): CellSpec[] => [
            { at: `A${5 + index}`, value: `A${name}`, style: { fill: isLate ? 'CCFFCC' : 'FFFFCC' } },
            { at: `B${5 + index}`, value: name },
            { at: `C${5 + index}`, value: 0, formula: `launch_date-ROW($A${5 + index})*${isLate ? 2 : 1}` },
          ]),
        ],
        tables: [{ name: 't_actions', range: `A4:C${last}` }],
        conditionalFormats: [
          {
            kind: 'expression',
            range: `A5:C${last}`,
            formula: isLate ? '$C5<1' : '$C5<0',
            style: { color: 'FF0000' },
          },
        ],
        validations: [
          { range: `B5:B${last}`, kind: 'list', formulae: [isLate ? '"x,z"' : '"x,y"'], message: 'Choisir' },
        ],
        rowHeights: { 2: isLate ? 30 : 20 },
        columnWidths: [10, isLate ? 30 : 20, 10],
      },
      {
        kind: 'rich',
        name: 'Budget',
        cells: [
          { at: 'A1', value: 'Lancement' },
          { at: 'B1', value: { date: launch }, style: { numberFormat: 'yyyy-mm-dd' } },
          { at: 'A2', value: isLate ? 'Beaucoup' : 'Peu' },
          { at: 'B2', value: 0, formula: `COUNTA('Plan actions'!$A$5:$A$${last})+${isLate ? 1 : 0}` },
          { at: 'A5', value: 'Report' },
          { at: 'B5', value: { date: '2027-12-01' }, style: { numberFormat: 'yyyy-mm-dd' } },
        ],
        merges: isLate ? ['A7:C7'] : [],
      },
    ],
  };
}

const NAMES = ['un', 'deux', 'trois', 'quatre'];
const FIRST = small(NAMES);
const NEXT = small(['un', 'neuf', 'deux', 'trois', 'quatre'], { launch: '2027-10-15', isLate: true });

type People = (workbook: OpenWorkbook['workbook']) => void;

let excel: OpenWorkbook;
afterEach(() => excel.close());

/** People do the same thing before anything is generated, or after it, before it is taken back. */
async function undoneAfter(people: People): Promise<unknown> {
  excel = await openWorkbook({ sheets: { 'À moi': [['mien']] } });
  await generate(excel, FIRST);
  await generate(excel, NEXT);
  excel.byPerson(people);
  return excel.run(undoRegeneration);
}

async function withoutGeneration(people: People): Promise<unknown> {
  const other = await openWorkbook({ sheets: { 'À moi': [['mien']] } });
  await generate(other, FIRST);
  other.byPerson(people);
  const all = everything(other);
  await other.close();
  return all;
}

/** A name reads the same with its sheet in quotes or without. */
const contentOf = (all: unknown): unknown =>
  JSON.parse(JSON.stringify((all as { spec: unknown }).spec), (key, value: unknown) =>
    key === 'refersTo' && typeof value === 'string' ? value.replaceAll("'", '') : value,
  );

describe('a generation that is taken back after people', () => {
  const cases: readonly (readonly [string, People])[] = [
    ['did nothing', () => {}],
    [
      'put a row in above',
      (workbook) => {
        workbook.sheet('Plan actions').GetRange('1:1').Insert('Down');
        workbook.sheet('Plan actions').GetRange('B1').Values = [['à nous']];
      },
    ],
    [
      'put rows into the other sheet',
      (workbook) => {
        workbook.sheet('Budget').GetRange('1:2').Insert('Down');
        workbook.sheet('Budget').GetRange('A1').Values = [['à nous']];
      },
    ],
    [
      'put a column into the table',
      (workbook) => {
        workbook.sheet('Plan actions').GetRange('B:B').Insert('Right');
        workbook.sheet('Plan actions').GetRange('B4:B5').Values = [['Avis'], ['bon']];
      },
    ],
    [
      'deleted a row',
      (workbook) => {
        workbook.sheet('Plan actions').GetRange('3:3').Delete('Up');
      },
    ],
    [
      'renamed sheets',
      (workbook) => {
        workbook.sheet('Budget').Name = 'Nos sous';
        workbook.sheet('Plan actions').Name = 'Nos actions';
      },
    ],
  ];

  it.each(cases)('%s leaves the workbook as if there had been no generation', async (_, people) => {
    expect(await undoneAfter(people)).toEqual({ keptCells: [], keptRows: [], keptParts: [] });
    expect(contentOf(everything(excel))).toEqual(contentOf(await withoutGeneration(people)));
  });

  it('sorted the table takes each record back where it stands', async () => {
    const sort: People = (workbook) => {
      const rows = workbook.sheet('Plan actions').GetRange('A5:C9').Formulas as unknown[][];
      workbook.sheet('Plan actions').GetRange('A5:C9').Formulas = [...rows].reverse();
    };
    await undoneAfter(sort);
    const names = (excel.range('Plan actions!A5:B8').Values as unknown[][]).map(([code, name]) => [
      code,
      name,
    ]);
    expect(names).toEqual([...NAMES].reverse().map((name) => [`A${name}`, name]));
    expect(excel.range('Budget!A2').Values).toEqual([['Peu']]);
  });

  it('changed what was written keeps it, and says where', async () => {
    const kept = await undoneAfter((workbook) => {
      workbook.sheet('Budget').GetRange('A2').Values = [['Trop']];
      workbook.sheet('Budget').GetRange('1:1').Insert('Down');
      workbook.sheet('Plan actions').GetRange('2:2').Format.RowHeight = 60;
      workbook.Names.Items.find(({ Name }) => Name === 'launch_date')!.Formula = "='À moi'!$A$1";
      workbook.sheet('Plan actions').GetRange('E6').Values = [['ma note']];
    });
    expect(kept).toEqual({
      keptCells: [{ sheet: excel.sheet('Budget').Id, sheetName: 'Budget', row: 3, column: 1 }],
      keptRows: [{ sheet: excel.sheet('Plan actions').Id, sheetName: 'Plan actions', row: 6 }],
      keptParts: [
        { kind: 'name', sheet: '', sheetName: '', at: 'launch_date' },
        { kind: 'size', sheet: excel.sheet('Plan actions').Id, sheetName: 'Plan actions', at: 'A2' },
      ],
    });
    expect(excel.range('Budget!A3').Values).toEqual([['Trop']]);
    expect(excel.range('Plan actions!E6').Values).toEqual([['ma note']]);
    expect(excel.range('Plan actions!A2').Format.RowHeight).toBe(60);
  });

  it('called another sheet by the name of one that was made loses nothing', async () => {
    excel = await openWorkbook({ sheets: { 'À moi': [['mien']] } });
    await generate(excel, FIRST);
    excel.byPerson((workbook) => {
      workbook.sheet('Budget').Name = 'Ancien';
      workbook.Worksheets.Add('Budget');
      workbook.sheet('Budget').GetRange('A1').Values = [['précieux']];
    });
    await excel.run(undoRegeneration);
    expect(excel.workbook.sheets.map(({ Name }) => Name)).toEqual(['À moi', 'Budget']);
    expect(excel.range('Budget!A1').Values).toEqual([['précieux']]);
    expect(excel.workbook.Names.Items).toEqual([]);
  });
});
