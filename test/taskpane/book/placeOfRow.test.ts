import type { Book } from '../../../src/taskpane/book/book';
import { placeOfRow } from '../../../src/taskpane/book/placeOfRow';
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

describe('placeOfRow', () => {
  it('finds the row in the table, on a sheet that was renamed', async () => {
    expect(await placeOfRow(bookOf([SHEET]), 't_actions', 'A2', FALLBACK)).toEqual({
      sheet: 'Mes actions',
      cell: 'B4:C4',
    });
  });

  it('goes to the sheet of the table when the row is gone', async () => {
    expect(await placeOfRow(bookOf([SHEET]), 't_actions', 'A9', FALLBACK)).toEqual({ sheet: 'Mes actions' });
  });

  it('goes to the sheet as it was named when the table is gone, or nothing can be read', async () => {
    const silent = { read: () => Promise.reject(new Error('gone')) } as unknown as Book;
    expect(await placeOfRow(bookOf([]), 't_actions', 'A2', FALLBACK)).toEqual(FALLBACK);
    expect(await placeOfRow(silent, 't_actions', 'A2', FALLBACK)).toEqual(FALLBACK);
  });
});
