import { calculateWorkbook } from '../../src/calculate/calculateWorkbook';
import type { CellSpec, CellValue, WorkbookSpec } from '../../src/workbook/model';

const spec = (cells: readonly CellSpec[], more: Partial<WorkbookSpec> = {}): WorkbookSpec => ({
  language: 'en',
  title: 'Test',
  created: '2027-01-01T00:00:00Z',
  sheets: [
    { kind: 'rich', name: 'Ma feuille d’été', cells },
    { kind: 'rich', name: "L'autre", cells: [{ at: 'A1', value: 7 }] },
  ],
  ...more,
});

async function valueOf(
  cells: readonly CellSpec[],
  at: string,
  more?: Partial<WorkbookSpec>,
): Promise<CellValue> {
  const { sheets } = await calculateWorkbook(spec(cells, more));
  const sheet = sheets[0];
  return (sheet?.kind === 'rich' && sheet.cells.find((cell) => cell.at === at)?.value) || null;
}

describe('calculateWorkbook', () => {
  test.each<[string, string, CellValue]>([
    ['a sum of money to the cent', 'ROUND(A1+A2,2)', 1200.75],
    ['a third with all the digits Excel keeps', '1/3', 0.333333333333333],
    ['a date as its serial day', 'DATE(2027,9,15)', 46645],
    ['a working day before a holiday list', 'WORKDAY.INTL(DATE(2027,9,15),-1,"0000011",A3:A4)', 46643],
    ['a text', '"a"&B1', 'a=SUM(1)'],
    ['a truth', 'A1>A2', true],
    ['the error that a division by nothing is', 'A1/A9', { error: '#DIV/0!' }],
    ['a cell of another sheet', "'L''autre'!A1*2", 14],
    ['what stands beside an empty cell', 'IF(A9="","",1)&"x"', 'x'],
  ])('stores %s', async (_, formula, expected) => {
    const cells: CellSpec[] = [
      { at: 'A1', value: 1000.5 },
      { at: 'A2', value: 200.25 },
      { at: 'A3', value: { date: '2027-09-14' } },
      { at: 'A4', value: 1 },
      { at: 'B1', value: '=SUM(1)' },
      { at: 'C1', formula },
    ];
    expect(await valueOf(cells, 'C1')).toEqual(expected);
  });

  test('keeps the result a formula already has, and counts with it', async () => {
    const cells: CellSpec[] = [
      { at: 'A1', formula: '1+1', value: 5 },
      { at: 'A2', formula: 'A1*2' },
    ];
    expect(await valueOf(cells, 'A1')).toBe(5);
    expect(await valueOf(cells, 'A2')).toBe(10);
  });

  test('knows the names of the workbook', async () => {
    const names = [{ name: 'launch_date', refersTo: "'Ma feuille d’été'!$A$1" }];
    const cells: CellSpec[] = [
      { at: 'A1', value: { date: '2027-09-15' } },
      { at: 'A2', formula: 'launch_date-1' },
    ];
    expect(await valueOf(cells, 'A2', { names })).toBe(46644);
  });

  test('refuses a function that it cannot compute, naming the cell', async () => {
    await expect(calculateWorkbook(spec([{ at: 'B7', formula: 'NOSUCHFUNCTION(1)' }]))).rejects.toThrow(
      /Ma feuille d’été!B7.*NOSUCHFUNCTION/s,
    );
  });

  test('gives back a workbook without open formulas as it is', async () => {
    const closed = spec([{ at: 'A1', formula: '1+1', value: 2 }]);
    expect(await calculateWorkbook(closed)).toBe(closed);
  });
});
