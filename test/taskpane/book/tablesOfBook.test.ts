import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_TABLES, type ImportedTables } from '../../../src/core/dataTables';
import { previewImport } from '../../../src/pipeline/import/previewImport';
import { openWorkbook } from '../../../src/pipeline/plan/workbookCells';
import { stopOf } from '../../../src/taskpane/book/excelTables';
import { fileOfBook } from '../../../src/taskpane/book/fileOfBook';
import { fileTables } from '../../../src/taskpane/book/fileTables';
import { memoryBook } from '../../../src/taskpane/book/memoryBook';
import { BookError } from '../../../src/taskpane/book/book';
import {
  DataTablesBlocked,
  DataTablesChanged,
  DataTablesInterrupted,
} from '../../../src/writers/officejs/writeDataTables';
import { openXmlErrors } from '../../helpers/openXml';
import { sampleFile } from '../../helpers/sampleFigures';

const STORAGE = { getItem: () => null, setItem: () => {} };
const newBook = () => memoryBook({ language: 'fr', today: '2026-11-27', title: 'Jalon', storage: STORAGE });
const samples = ['google-ads/campagnes par jour, octobre.csv', 'crm/hubspot-contacts.csv'].map(sampleFile);

describe('the data tables of a workbook in memory', () => {
  it('keeps what was written, and refuses an import that was prepared from other tables', async () => {
    const book = newBook();
    const { standing } = await book.readTables();
    const preview = await previewImport(samples, standing, { language: 'fr' });
    const told: number[] = [];
    await book.writeTables(preview, standing, { currency: 'EUR', onProgress: (done) => told.push(done) });
    const { standing: after } = await book.readTables();
    expect(after.tables.get('leads')).toHaveLength(519);
    expect(told).toHaveLength(1);
    await expect(book.writeTables(preview, standing, { currency: 'EUR' })).rejects.toMatchObject({
      reason: 'changed',
    });
    const again = await previewImport(samples, after, { language: 'fr' });
    expect(again.canImport).toBe(false);
  });

  it('writes nothing once it is cancelled', async () => {
    const book = newBook();
    const { standing } = await book.readTables();
    const imported: ImportedTables = { tables: [], memory: 'x' };
    await expect(
      book.writeTables(imported, standing, { currency: 'EUR', signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ reason: 'cancelled' });
    expect((await book.readTables()).standing).toBe(NO_TABLES);
  });

  it('comes back from its file whole, with what the imports noted', async () => {
    const preview = await previewImport(samples, NO_TABLES, { language: 'fr' });
    const tables = {
      tables: new Map(preview.tables.map(({ name, rows }) => [name, rows])),
      memory: preview.memory,
    };
    const bytes = await fileOfBook({
      plan: null,
      tables,
      language: 'fr',
      today: '2026-11-27',
      title: 'Jalon',
    });
    const read = fileTables(await openWorkbook(bytes));
    expect(read.memory).toBe(tables.memory);
    for (const [name, rows] of tables.tables)
      if (rows.length > 0) expect(read.tables.get(name)).toEqual(rows);
    const again = await previewImport(samples, read, { language: 'fr' });
    expect(again.notices.map(({ code }) => code)).toContain('nothing-new');
    const folder = await mkdtemp(join(tmpdir(), 'jalon-'));
    try {
      await writeFile(join(folder, 'data.xlsx'), bytes);
      expect(await openXmlErrors(join(folder, 'data.xlsx'))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('what stopped a write in Excel', () => {
  const problem = { code: 'sheet-protected', table: 'leads', sheet: 'data leads' } as const;
  const because = { cause: new Error('connection') };
  it.each([
    ['blocked', new DataTablesBlocked([problem]), undefined, ['data leads']],
    ['changed', new DataTablesChanged(['leads']), undefined, ['leads']],
    ['as-before', new DataTablesInterrupted([], [], because), undefined, []],
    [
      'uncertain',
      new DataTablesInterrupted(['leads'], ['data deals'], because),
      undefined,
      ['leads', 'data deals'],
    ],
    ['cancelled', new DataTablesInterrupted([], [], because), AbortSignal.abort(), []],
    ['cancelled', new Error('aborted'), AbortSignal.abort(), []],
    // A cancellation whose rows could not be put back is no longer harmless.
    ['uncertain', new DataTablesInterrupted(['leads'], [], because), AbortSignal.abort(), ['leads']],
  ] as const)('is told as %s', (reason, error, signal, about) => {
    expect(stopOf(new BookError('unexpected', [], { cause: error }), signal)).toMatchObject({
      reason,
      about,
    });
  });

  it('is left as it is when it says nothing of the tables', () => {
    const error = new BookError('editing');
    expect(stopOf(error, undefined)).toBe(error);
  });
});
