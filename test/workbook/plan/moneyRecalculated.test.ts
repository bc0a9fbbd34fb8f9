import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../../src/core/report';
import type { WorkbookSpec } from '../../../src/workbook/model';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { describeWithLibreOffice } from '../../helpers/libreOffice';
import { openXmlErrors } from '../../helpers/openXml';
import { recalculatedAll } from '../../helpers/recalculated';
import { moneyBook, MONEY_SHEETS } from './moneyBook';
import { MONEY_PLAN } from './moneyPlan';

let folder: string;
const written: { readonly spec: WorkbookSpec; readonly path: string }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-money-'));
  for (const language of ['fr', 'en'] satisfies Language[]) {
    const { spec } = await moneyBook({ ...MONEY_PLAN, language });
    const path = join(folder, `${language}.xlsx`);
    await writeWorkbook(spec, {}, path);
    written.push({ spec, path });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the money sheets have no error for the Open XML SDK', async () => {
  expect(await openXmlErrors(written[0]!.path)).toEqual([]);
});

describeWithLibreOffice('the money sheets recalculated by LibreOffice', () => {
  test('give every stored result again, without an error, in both languages', async () => {
    for (const { compared, different, errors } of await recalculatedAll(written, join(folder, 'again'))) {
      expect(compared).toBeGreaterThan(1000);
      expect(different).toEqual([]);
      expect(errors).toEqual([]);
    }
  });
});

test('formulas hold no amount, rate or date of their own: these stand in cells that people can see', async () => {
  const book = await moneyBook(MONEY_PLAN);
  const found = MONEY_SHEETS.flatMap((id) =>
    book.sheet(id).cells.flatMap(({ at, formula }) => {
      const bare = (formula ?? '')
        // Texts, sheet names, cells, names and functions are no numbers.
        .replace(/"[^"]*"|'[^']*'!/g, ' ')
        .replace(/\$?[A-Z]{1,3}\$?\d+|[A-Za-z_][\w.]*/g, ' ')
        // MID(…,4,1000) cuts the first separator of the labels of a row.
        .replace(/,4,1000\)/g, ')');
      const numbers = bare.match(/\d+(?:\.\d+)?/g) ?? [];
      // 0 and 1; −1 month; digits to round to, 2 for cents, 3 or 4 for shares, 6 against binary fractions.
      return numbers
        .filter((number) => !['0', '1', '2', '3', '4', '6'].includes(number))
        .map((number) => `${id}!${at}: ${number}`);
    }),
  );
  expect(found).toEqual([]);
});
