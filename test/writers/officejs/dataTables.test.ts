import type { StandingTables } from '../../../src/core/dataTables';
import { NO_TABLES } from '../../../src/core/dataTables';
import { previewImport, type ImportPreview } from '../../../src/pipeline/import/previewImport';
import { dataSheet } from '../../../src/workbook/sheets/dataSheets';
import { numberFormats } from '../../../src/workbook/sheets/numberFormats';
import { readDataTables } from '../../../src/writers/officejs/readDataTables';
import {
  DataTablesBlocked,
  DataTablesChanged,
  DataTablesInterrupted,
  writeDataTables,
} from '../../../src/writers/officejs/writeDataTables';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';
import { toWorkbookSpec } from '../../host/save/toWorkbookSpec';

const HEADER =
  'Jour,Campagne,Type de campagne,Code de devise,Coût,Impressions,Clics,Conversions,Valeur de conv.';
const csv = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    ['Rapport sur les campagnes', '1 septembre 2026 - 30 septembre 2026', HEADER, ...lines, ''].join('\n'),
  );

const FIRST = csv(
  '2026-09-01,sea_marque,Recherche,EUR,"10,00",100,10,"1,0","50,00"',
  '2026-09-02,sea_marque,Recherche,EUR,"20,00",200,20,"1,0","50,00"',
  '2026-09-03,sea_marque,Recherche,EUR,"30,50",300,30,"1,0","50,00"',
);
/** Restates the second day, and adds a fourth. */
const SECOND = csv(
  '2026-09-02,sea_marque,Recherche,EUR,"22,10",220,22,"1,0","50,00"',
  '2026-09-04,sea_marque,Recherche,EUR,"40,00",400,40,"1,0","50,00"',
);

const sheetOf = (table: Parameters<typeof dataSheet>[0]) => dataSheet(table, numberFormats('fr', 'EUR'));

let excel: OpenWorkbook;
afterEach(() => excel.close());

const standingNow = async (): Promise<StandingTables> => {
  const { standing, problems } = await excel.run((context) => readDataTables(context));
  expect(problems).toEqual([]);
  return standing;
};
const preview = (name: string, bytes: Uint8Array, standing: StandingTables): Promise<ImportPreview> =>
  previewImport([{ name, bytes }], standing, { language: 'fr' });
const write = (
  imported: ImportPreview,
  standing: StandingTables,
  more: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<void> =>
  excel.run((context) => writeDataTables(context, imported, standing, { sheetOf, ...more }));
async function importFile(name: string, bytes: Uint8Array): Promise<ImportPreview> {
  const standing = await standingNow();
  const imported = await preview(name, bytes, standing);
  await write(imported, standing);
  return imported;
}
const body = (table: string): unknown[][] =>
  excel.workbook.table(table).GetDataBodyRange().Values as unknown[][];
const column = (table: string, name: string): unknown[] => {
  const at = (excel.workbook.table(table).GetHeaderRowRange().Values as unknown[][])[0]!.indexOf(name);
  return body(table).map((row) => row[at]);
};
const everything = (): unknown => toWorkbookSpec(excel.workbook).spec.sheets;

describe('a workbook without data tables', () => {
  it('gets a sheet for each table that has rows, which reads back as it was imported', async () => {
    excel = await openWorkbook({ sheets: { Moi: [['à moi', 1]] } });
    const imported = await importFile('septembre 2026-10-01.csv', FIRST);
    expect(excel.workbook.sheets.map((sheet) => sheet.Name)).toEqual([
      'Moi',
      ...imported.tables.map(({ name }) => `data ${name}`),
    ]);
    const { tables, memory } = await standingNow();
    for (const { name, rows } of imported.tables) expect([name, tables.get(name)]).toEqual([name, rows]);
    expect(memory).toBe(imported.memory);
    expect(excel.range('Moi!A1:B1').Values).toEqual([['à moi', 1]]);
  });

  it('gets numbers, days and texts as Excel has them', async () => {
    excel = await openWorkbook();
    await importFile('septembre.csv', FIRST);
    expect(column('ad_performance', 'spend')).toEqual([10, 20, 30.5]);
    expect(column('ad_performance', 'date_day')).toEqual([46266, 46267, 46268]);
    expect(column('channels', 'is_paid')).toEqual([true]);
  });
});

describe('a second import', () => {
  async function withColumns(): Promise<void> {
    excel = await openWorkbook({ sheets: { Moi: [['à moi', 1]] } });
    await importFile('septembre 2026-10-01.csv', FIRST);
    excel.byPerson((workbook) => {
      workbook.sheet('data ad_performance').Name = 'Mes dépenses';
      const table = workbook.table('ad_performance');
      table.Columns.Add(null, null, 'TTC');
      table.Columns.Add(null, null, 'note');
      const { bodyRect } = table;
      const at = bodyRect.right - 1;
      const sheet = workbook.sheet('Mes dépenses');
      for (let row = bodyRect.top; row <= bodyRect.bottom; row++)
        sheet.range({ top: row, bottom: row, left: at, right: at }).FormulasR1C1 = [['=RC15*1.2']];
      sheet.range({ ...bodyRect, left: at + 1, right: at + 1 }).Values = [['un'], ['deux'], ['trois']];
    });
  }

  it('replaces the days that it tells, in their place, and adds the others below', async () => {
    await withColumns();
    await importFile('octobre 2026-10-15.csv', SECOND);
    expect(column('ad_performance', 'spend')).toEqual([10, 22.1, 30.5, 40]);
    expect(column('ad_performance', 'source_file')).toEqual([
      'septembre 2026-10-01.csv',
      'octobre 2026-10-15.csv',
      'septembre 2026-10-01.csv',
      'octobre 2026-10-15.csv',
    ]);
    expect(column('monthly_ad_performance', 'spend')).toEqual([102.6]);
  });

  it('keeps what people wrote beside a row, and goes on with their formula', async () => {
    await withColumns();
    await importFile('octobre 2026-10-15.csv', SECOND);
    const { rect } = excel.workbook.table('ad_performance');
    const formulas = excel.sheet('Mes dépenses').range({ ...rect, top: rect.top + 1, left: rect.right - 1 })
      .FormulasR1C1 as unknown[][];
    expect(formulas).toEqual([
      ['=RC15*1.2', 'un'],
      ['=RC15*1.2', 'deux'],
      ['=RC15*1.2', 'trois'],
      ['=RC15*1.2', ''],
    ]);
    expect(excel.range('Moi!A1:B1').Values).toEqual([['à moi', 1]]);
  });

  it('moves down what people wrote below the table', async () => {
    await withColumns();
    excel.byPerson((workbook) => {
      const { rect } = workbook.table('ad_performance');
      const below = { top: rect.bottom + 1, bottom: rect.bottom + 1, left: rect.left, right: rect.left };
      workbook.sheet('Mes dépenses').range(below).Values = [['ma remarque']];
    });
    await importFile('octobre 2026-10-15.csv', SECOND);
    const { rect } = excel.workbook.table('ad_performance');
    const below = { top: rect.bottom + 1, bottom: rect.bottom + 1, left: rect.left, right: rect.left };
    expect(excel.sheet('Mes dépenses').range(below).Values).toEqual([['ma remarque']]);
    expect(column('ad_performance', 'spend')).toEqual([10, 22.1, 30.5, 40]);
  });

  it('keeps the totals that people show below a table', async () => {
    await withColumns();
    excel.byPerson((workbook) => {
      workbook.table('ad_performance').ShowTotals = true;
    });
    await importFile('octobre 2026-10-15.csv', SECOND);
    expect(column('ad_performance', 'spend')).toEqual([10, 22.1, 30.5, 40]);
    expect(excel.workbook.table('ad_performance').ShowTotals).toBe(true);
    expect((excel.workbook.table('ad_performance').GetTotalRowRange().Values as unknown[][])[0]![0]).toBe(
      'Total',
    );
  });

  it('finds columns that people moved', async () => {
    excel = await openWorkbook();
    await importFile('septembre 2026-10-01.csv', FIRST);
    excel.byPerson((workbook) => {
      workbook.table('ad_performance').Columns.Add(3, null, 'à moi');
    });
    await importFile('octobre 2026-10-15.csv', SECOND);
    expect(column('ad_performance', 'spend')).toEqual([10, 22.1, 30.5, 40]);
    expect(column('ad_performance', 'à moi')).toEqual(['', '', '', '']);
  });

  it('writes nothing when the same file comes again', async () => {
    excel = await openWorkbook();
    await importFile('septembre 2026-10-01.csv', FIRST);
    const again = await preview('copie.csv', FIRST, await standingNow());
    expect(again.canImport).toBe(false);
    expect(again.files.map(({ status }) => status)).toEqual(['duplicate']);
    expect(again.notices.map(({ code }) => code)).toEqual(['nothing-new']);
  });

  it('gives a file of a name that is taken another name', async () => {
    excel = await openWorkbook();
    await importFile('export.csv', FIRST);
    const imported = await importFile('export.csv', SECOND);
    expect(imported.files.map(({ file }) => file)).toEqual(['export (2).csv']);
    expect(column('source_files', 'source_file')).toEqual(['export.csv', 'export (2).csv']);
  });
});

describe('what a person has to put right first', () => {
  beforeEach(async () => {
    excel = await openWorkbook();
    await importFile('septembre 2026-10-01.csv', FIRST);
  });

  it.each([
    [
      'a protected sheet',
      'sheet-protected',
      () => excel.sheet('data ad_performance').Protection.Protect({}, null),
    ],
    [
      'a filter that hides rows',
      'table-filtered',
      () => {
        const [first] = excel.workbook.table('ad_performance').Columns.Items;
        first!.Filter.ApplyValuesFilter(['septembre 2026-10-01.csv']);
      },
    ],
    [
      'a column that is gone',
      'column-missing',
      () => {
        excel.range('data ad_performance!A1').Values = [['fichier']];
      },
    ],
  ] as const)('%s stops the import, and nothing is written', async (_what, code, edit) => {
    const standing = await standingNow();
    const imported = await preview('octobre 2026-10-15.csv', SECOND, standing);
    excel.byPerson(edit);
    const { problems } = await excel.run((context) => readDataTables(context));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const before = everything();
    await expect(write(imported, standing)).rejects.toBeInstanceOf(DataTablesBlocked);
    expect(everything()).toEqual(before);
  });

  it('a value that cannot be read is named with its cell', async () => {
    excel.byPerson((workbook) => {
      workbook.sheet('data ad_performance').GetRange('O3').Values = [['environ 20']];
    });
    const { problems } = await excel.run((context) => readDataTables(context));
    expect(problems).toEqual([
      {
        code: 'cell-unreadable',
        table: 'ad_performance',
        sheet: 'data ad_performance',
        cell: 'O3',
        column: 'spend',
        value: 'environ 20',
      },
    ]);
  });

  it('rows that somebody changed since the preview stop the import', async () => {
    const standing = await standingNow();
    const imported = await preview('octobre 2026-10-15.csv', SECOND, standing);
    excel.byCoauthor((workbook) => {
      workbook.sheet('data ad_performance').GetRange('I2').Values = [['autre']];
    });
    await expect(write(imported, standing)).rejects.toBeInstanceOf(DataTablesChanged);
  });
});

describe('a write that is stopped', () => {
  async function prepared(): Promise<{ imported: ImportPreview; standing: StandingTables; before: unknown }> {
    excel = await openWorkbook({ sheets: { Moi: [['à moi', 1]] } });
    await importFile('septembre 2026-10-01.csv', FIRST);
    const standing = await standingNow();
    const imported = await preview('octobre 2026-10-15.csv', SECOND, standing);
    return { imported, standing, before: everything() };
  }

  it.each([0, 1])(
    'leaves everything as before or complete, whichever message fails: every second from %i',
    async (start) => {
      let failures = 0;
      for (let batch = start; ; batch += 2) {
        const { imported, standing, before } = await prepared();
        const sent = excel.batches().length;
        excel.cutBatch(batch, 3);
        const error = await write(imported, standing).catch((one: unknown) => one);
        if (error === undefined) {
          expect(excel.batches().length - sent).toBeLessThanOrEqual(batch);
          expect(column('ad_performance', 'spend')).toEqual([10, 22.1, 30.5, 40]);
          break;
        }
        failures++;
        if (error instanceof DataTablesInterrupted) expect(error.isAsBefore).toBe(true);
        expect({ batch, sheets: everything() }).toEqual({ batch, sheets: before });
        expect((await standingNow()).memory).toBe(standing.memory);
        await excel.close();
      }
      expect(failures).toBeGreaterThan(3);
    },
  );

  it('names the tables that it could not put back when the line stays down', async () => {
    const { imported, standing } = await prepared();
    let batch = excel.batches().length;
    await write(imported, standing);
    batch = excel.batches().length - batch;
    await excel.close();
    const next = await prepared();
    for (let later = batch - 3; later < batch + 40; later++) excel.refuseBatch(later, 5012);
    const error = await write(next.imported, next.standing).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(DataTablesInterrupted);
    expect((error as DataTablesInterrupted).isAsBefore).toBe(false);
    expect((error as DataTablesInterrupted).uncertain).toContain('ad_performance');
  });

  it('puts everything back when it is cancelled', async () => {
    const { imported, standing, before } = await prepared();
    const controller = new AbortController();
    const error = await write(imported, standing, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(DataTablesInterrupted);
    expect((error as DataTablesInterrupted).cause).toMatchObject({ name: 'AbortError' });
    expect(everything()).toEqual(before);
  });

  it('takes new sheets away again', async () => {
    excel = await openWorkbook({ sheets: ['Moi'] });
    const imported = await preview('septembre.csv', FIRST, NO_TABLES);
    const controller = new AbortController();
    await expect(
      write(imported, NO_TABLES, { signal: controller.signal, onProgress: () => controller.abort() }),
    ).rejects.toBeInstanceOf(DataTablesInterrupted);
    expect(excel.workbook.sheets.map((sheet) => sheet.Name)).toEqual(['Moi']);
  });
});
