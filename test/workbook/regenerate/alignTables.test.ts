import { alignSheet } from '../../../src/workbook/regenerate/alignSheet';
import { specGrid } from '../../../src/workbook/regenerate/grid';

/** A table of two columns below its head, whose rows hold these texts. */
const table = (...rows: readonly (readonly [string, string])[]) =>
  specGrid({
    kind: 'rich',
    name: 'Segments',
    cells: [['Nom', 'Modèle'] as const, ...rows].flatMap(([name, model], index) => [
      { at: `A${index + 1}`, value: name },
      { at: `B${index + 1}`, value: model },
    ]),
    tables: [{ name: 't_segments', range: `A1:B${rows.length + 1}` }],
  });
const BLANK = ['', ''] as const;
const rowsOf = (from: ReturnType<typeof table>, to: ReturnType<typeof table>): readonly number[] =>
  alignSheet(from, to).tables[0]!.rows;

describe('rows of a table', () => {
  it('find the spare rows above one that only people know', () => {
    const next = table(['Un', 'B2C'], BLANK, BLANK);
    expect(rowsOf(next, table(['Un', 'B2C'], BLANK, BLANK, ['', 'à nous']))).toEqual([2, 3, 4]);
  });

  it('give a new record the row below the last, and each row once', () => {
    const next = table(['Un', 'B2C'], ['Deux', 'B2B'], BLANK, BLANK);
    const rows = rowsOf(next, table(['Un', 'B2C'], BLANK, BLANK, ['Le nôtre', 'à nous']));
    expect(rows).toEqual([2, 3, 0, 4]);
  });

  it('know a record without a name by its order, whatever its list made of what was typed', () => {
    expect(
      rowsOf(table(['Un', 'B2C'], ['', 'B2B'], BLANK), table(['Un', 'B2C'], ['', 'à nous'], BLANK)),
    ).toEqual([2, 3, 4]);
  });
});
