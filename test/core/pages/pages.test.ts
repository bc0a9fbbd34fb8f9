import { figureById } from '../../../src/core/figures';
import { PAGES } from '../../../src/core/pages';
import { figuresOf, GRID, PAGE_IDS } from '../../../src/core/pages/page';
import { messages } from '../../../src/messages';
import { columnLabel, reportFigureText } from '../../../src/messages/reportText';

const visuals = PAGES.flatMap((page) => page.visuals.map((visual) => ({ page, visual })));

describe('the pages of the report', () => {
  it('are the eight of the brief, in order', () => {
    expect(PAGES.map(({ id }) => id)).toEqual([...PAGE_IDS]);
  });

  it.each(visuals.map(({ visual }) => [visual.id, visual] as const))(
    '%s shows what exists, with words in both languages',
    (_, visual) => {
      const { content } = visual;
      const figures = figuresOf(content);
      for (const language of ['fr', 'en'] as const) {
        expect(messages(language).report.visuals).toHaveProperty(visual.id);
        for (const id of figures)
          expect(reportFigureText(language, figureById(id).id).definition).not.toBe('');
        if (content.kind === 'rows')
          for (const column of content.columns)
            expect(columnLabel(language, content.table, column)).not.toBe('');
      }
    },
  );

  it.each(PAGES.map((page) => [page.id, page] as const))(
    '%s has no visual over another or beyond the page',
    (_, page) => {
      const taken = new Set<string>();
      for (const { place } of page.visuals) {
        expect(place.column + place.width).toBeLessThanOrEqual(GRID.columns);
        expect(place.row + place.height).toBeLessThanOrEqual(GRID.rows);
        for (let row = place.row; row < place.row + place.height; row++)
          for (let column = place.column; column < place.column + place.width; column++) {
            expect(taken.has(`${row} ${column}`)).toBe(false);
            taken.add(`${row} ${column}`);
          }
      }
    },
  );
});
