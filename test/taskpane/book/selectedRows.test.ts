import { readSelectedRows } from '../../../src/taskpane/book/excelSelection';
import type { SelectedRows } from '../../../src/taskpane/book/book';
import { resolveAddress } from '../../host/model/resolveAddress';
import { openWorkbook } from '../../host/node/openWorkbook';

type Cells = (string | number | null)[][];

/** What is read once these cells are selected in a sheet, whose cells up to `table` are a table. */
async function selecting(address: string, cells: Cells, table?: string): Promise<SelectedRows | null> {
  const excel = await openWorkbook({ sheets: { Feuille: cells } });
  try {
    excel.byPerson((workbook) => {
      const sheet = workbook.sheet('Feuille');
      if (table !== undefined) sheet.Tables.Add(table, true);
      const [rect, ...more] = address.split(',').map((each) => resolveAddress(each, sheet));
      workbook.selection = { sheet, rect: rect!, more };
    });
    return (await excel.run((context) => readSelectedRows(context))) as SelectedRows | null;
  } finally {
    await excel.close();
  }
}

const numbered = (rows: number): Cells =>
  Array.from({ length: rows }, (_, row) => [`campagne ${row + 1}`, row]);

describe('the rows that are selected in Excel', () => {
  it('are those of the table, under its header, however far above it is', async () => {
    const read = await selecting('B150', [['campaign_name', 'spend'], ...numbered(200)], 'A1:B201');
    expect(read).toEqual({ above: [['campaign_name', 'spend']], rows: [['campagne 149', 148]] });
  });

  it('are those of every piece of the selection, without the header itself', async () => {
    const read = await selecting('A1:A2,B5:B6', [['campaign_name', 'spend'], ...numbered(10)], 'A1:B11');
    expect(read?.rows).toEqual([
      ['campagne 1', 0],
      ['campagne 4', 3],
      ['campagne 5', 4],
    ]);
  });

  it('come with the rows above them outside a table', async () => {
    const read = await selecting('B4', [
      ['Suivi', null],
      ['Campagne', 'Jour'],
      ['Marque', 1],
      ['Autre', 2],
    ]);
    expect(read).toEqual({
      above: [
        ['Suivi', ''],
        ['Campagne', 'Jour'],
        ['Marque', 1],
      ],
      rows: [['Autre', 2]],
    });
  });

  it('are those that are used where a whole column is selected', async () => {
    const read = await selecting('A:A', [['Campagne'], ['Marque']]);
    expect(read).toEqual({ above: [], rows: [['Campagne'], ['Marque']] });
  });

  it('are none on an empty sheet and below what is used', async () => {
    expect(await selecting('C3', [])).toEqual({ above: [], rows: [] });
    expect((await selecting('A9', [['Campagne'], ['Marque']]))?.rows).toEqual([]);
  });

  it('are read in pieces, and not at all beyond 200,000 cells', async () => {
    const tall = [['campaign_name', 'spend'], ...numbered(15_000)];
    expect((await selecting('A:A', tall, 'A1:B15001'))?.rows.at(-1)).toEqual(['campagne 15000', 14_999]);
    const wide = Array.from({ length: 2_001 }, () => Array.from({ length: 100 }, () => 1));
    expect(await selecting('A:A', wide)).toBeNull();
  });
});
