import type { Book } from '../../../src/taskpane/book/book';
import { placeInBook } from '../../../src/taskpane/book/placeInBook';
import type { OpenWorkbook } from '../../../src/workbook/openWorkbook';

const SHEET = {
  id: '1',
  isProtected: false,
  formulas: [],
  numberFormats: [],
  name: 'Mes actions',
  tables: [{ name: 't_actions', top: 2, left: 2, bottom: 4, right: 3 }],
  values: [
    ['', 'A2', ''],
    ['', 'N°', 'Action'],
    ['', 'A1', 'Site'],
    ['', 'A2', 'Vidéo'],
  ],
};

const bookOf = (sheets: OpenWorkbook['sheets']): Book =>
  ({
    read: () => Promise.resolve({ open: { sheets, names: [], properties: {}, parts: {} }, base: null }),
  }) as unknown as Book;
const FALLBACK = { sheet: 'Plan actions' };

describe('placeInBook', () => {
  it('finds the row in the table, on a sheet that was renamed', async () => {
    expect(await placeInBook(bookOf([SHEET]), 't_actions', 'A2', FALLBACK)).toEqual({
      sheet: 'Mes actions',
      cell: 'B4',
    });
  });

  it('goes to the sheet as it was named when the row is gone, or nothing can be read', async () => {
    const silent = { read: () => Promise.reject(new Error('gone')) } as unknown as Book;
    expect(await placeInBook(bookOf([SHEET]), 't_actions', 'A9', FALLBACK)).toEqual(FALLBACK);
    expect(await placeInBook(silent, 't_actions', 'A2', FALLBACK)).toEqual(FALLBACK);
  });
});
