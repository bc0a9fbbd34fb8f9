import { SheetGrid } from './sheetGrid';

const A1_TO_B2 = { top: 1, left: 1, bottom: 2, right: 2 };

describe('the cells of a sheet', () => {
  it('keep their looks apart from those of a copy', () => {
    const grid = new SheetGrid();
    grid.put(1, 1, { value: 'texte' });
    const copy = grid.copy();
    grid.patchStyle(A1_TO_B2, { Bold: true });
    expect([grid.styleAt(1, 1), copy.styleAt(1, 1)]).toEqual([{ Bold: true }, {}]);
    expect(copy.get(1, 1)?.value).toBe('texte');
  });

  it('share the look that one change gives to all of them', () => {
    const grid = new SheetGrid();
    grid.patchStyle(A1_TO_B2, { Bold: true });
    grid.patchStyle(A1_TO_B2, { Italic: true });
    expect(grid.styleAt(1, 1)).toEqual({ Bold: true, Italic: true });
    expect(grid.styleAt(2, 2)).toBe(grid.styleAt(1, 1));
  });

  it.each([
    [A1_TO_B2, true],
    [{ ...A1_TO_B2, right: 3 }, null],
    [{ top: 1, left: 1, bottom: 1_048_576, right: 2 }, null],
    [{ top: 5, left: 1, bottom: 9, right: 2 }, false],
  ])('tell what is the same all over %o: %s', (rect, value) => {
    const grid = new SheetGrid();
    grid.patchStyle(A1_TO_B2, { Bold: true });
    expect(grid.uniform(rect, 'Bold', false)).toBe(value);
  });

  it('are found from left to right, also one far to the right', () => {
    const grid = new SheetGrid();
    for (const column of [16_384, 3, 1]) grid.put(4, column, { value: column });
    grid.remove(4, 3);
    const found = grid.cellsIn({ top: 1, left: 1, bottom: 10, right: 16_384 });
    expect(found.map(([row, column]) => [row, column])).toEqual([
      [4, 1],
      [4, 16_384],
    ]);
  });
});
