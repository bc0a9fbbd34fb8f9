import type { DataRow, StandingTables } from '../../../src/core/dataTables';
import { NO_TABLES } from '../../../src/core/dataTables';
import { tableDefinition, type TableName } from '../../../src/core/tables';
import { importText as en } from '../../../src/messages/en/pane/import';
import { importText as fr } from '../../../src/messages/fr/pane/import';
import { previewImport, type ImportPreview } from '../../../src/pipeline/import/previewImport';
import { parseRecords, parseRecordsInSlices } from '../../../src/pipeline/reading/records';

const HEADER =
  'Jour,Campagne,Type de campagne,Code de devise,Coût,Impressions,Clics,Conversions,Valeur de conv.';
const csv = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    ['Rapport sur les campagnes', '1 septembre 2026 - 30 septembre 2026', HEADER, ...lines, ''].join('\n'),
  );
const day = (date: string, campaign: string, spend: string): string =>
  `${date},${campaign},Recherche,EUR,"${spend}",100,10,"1,0","50,00"`;

const standingOf = ({ tables, memory }: ImportPreview): StandingTables => ({
  tables: new Map(tables.map(({ name, rows }) => [name, rows])),
  memory,
});
const drop = (name: string, bytes: Uint8Array, standing = NO_TABLES): Promise<ImportPreview> =>
  previewImport([{ name, bytes }], standing, { language: 'fr' });
const cells = ({ tables }: Pick<ImportPreview, 'tables'>, table: TableName, column: string) => {
  const at = tableDefinition(table).columns.findIndex(({ name }) => name === column);
  return tables.find(({ name }) => name === table)?.rows.map((row) => row[at]) ?? [];
};
const edited = (
  standing: StandingTables,
  table: TableName,
  edit: (rows: readonly DataRow[]) => readonly DataRow[],
): StandingTables => ({
  ...standing,
  tables: new Map([...standing.tables].map(([name, rows]) => [name, name === table ? edit(rows) : rows])),
});

describe('reading in slices', () => {
  const line = (n: number): string =>
    n % 7 === 0 ? `${n},"deux\nlignes, ""citées""",fin` : `${n},${'é'.repeat(n % 50)},fin`;
  const text = (end: string): string => Array.from({ length: 9000 }, (_, n) => line(n)).join(end) + end;

  it.each([
    ['\\n', text('\n')],
    ['\\r\\n', text('\r\n')],
    ['\\r', text('\r').replace(/\n/g, ' ')],
    ['a quotation mark that never closes', `${text('\n')}1,"ouvert\n${text('\n').replace(/"/g, '')}`],
    [
      'lines wrapped in quotation marks',
      text('\n').replace(/^.*$/gm, (one) => `"${one.replace(/"/g, '""')}"`),
    ],
  ])('cuts the same records as reading whole: %s', async (_name, given) => {
    let pauses = 0;
    const sliced = await parseRecordsInSlices(given, ',', () => {
      pauses++;
      return Promise.resolve();
    });
    expect(sliced).toEqual(parseRecords(given, ','));
    expect(pauses).toBeGreaterThan(1);
  });

  it('lets others have their turn, and tells how far it is', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) =>
      day(`2026-09-${String((n % 28) + 1).padStart(2, '0')}`, `c${n}`, '1,00'),
    );
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const told: number[] = [];
    const found = await previewImport([{ name: 'a.csv', bytes: csv(...lines) }], NO_TABLES, {
      language: 'fr',
      onProgress: (done) => told.push(done),
    });
    clearInterval(timer);
    expect(found.files[0]?.rows.loaded).toBe(20_000);
    expect(turns).toBeGreaterThan(5);
    expect(told.at(-1)).toBe(1000);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const lines = Array.from({ length: 5000 }, (_, n) => day('2026-09-01', `c${n}`, '1,00'));
    await expect(
      previewImport([{ name: 'a.csv', bytes: csv(...lines) }], NO_TABLES, {
        language: 'fr',
        signal: controller.signal,
        onProgress: (done) => {
          if (done > 100) controller.abort();
        },
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('what people did to the tables', () => {
  it('keeps a row that somebody typed, and says that it may count twice', async () => {
    const first = await drop('a.csv', csv(day('2026-09-01', 'sea', '10,00')));
    const typed = edited(standingOf(first), 'ad_performance', (rows) => [
      ...rows,
      rows[0]!.map((value, at) => (at < 2 ? null : at === 2 ? '2026-09-02' : value)),
    ]);
    const second = await drop('b 2026-10-01.csv', csv(day('2026-09-02', 'sea', '99,00')), typed);
    expect(cells(second, 'ad_performance', 'spend')).toEqual(['10', '10', '99']);
    expect(second.notices).toContainEqual({ code: 'typed-rows-kept', rows: 1 });
  });

  it('keeps a channel that somebody chose', async () => {
    const first = await drop('a.csv', csv(day('2026-09-01', 'sea', '10,00')));
    const at = tableDefinition('campaigns').columns.findIndex(({ name }) => name === 'channel_id');
    const chosen = edited(standingOf(first), 'campaigns', (rows) =>
      rows.map((row) => row.map((value, index) => (index === at ? 'display' : value))),
    );
    const second = await drop('b 2026-10-01.csv', csv(day('2026-09-02', 'sea', '99,00')), chosen);
    expect(cells(second, 'campaigns', 'channel_id')).toEqual(['display']);
    expect(second.report.monthly.map(({ channelId }) => channelId)).toEqual(['display']);
  });

  it('takes a file again whose rows somebody deleted', async () => {
    const bytes = csv(day('2026-09-01', 'sea', '10,00'), day('2026-09-02', 'sea', '20,00'));
    const first = await drop('a.csv', bytes);
    const less = edited(standingOf(first), 'ad_performance', (rows) => rows.slice(0, 1));
    const second = await drop('a.csv', bytes, less);
    expect(cells(second, 'ad_performance', 'spend')).toEqual(['10', '20']);
  });

  it('says when the age of earlier files is a guess', async () => {
    const first = await drop('a.csv', csv(day('2026-09-01', 'sea', '10,00')));
    const second = await drop('b.csv', csv(day('2026-09-02', 'sea', '99,00')), {
      ...standingOf(first),
      memory: '{"version":1,"files":3}',
    });
    expect(second.notices).toContainEqual({ code: 'earlier-files-guessed', files: 1 });
    expect(cells(second, 'ad_performance', 'spend')).toEqual(['10', '99']);
  });
});

describe('files that bring nothing', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'file-empty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'file-binary'],
    ['another table', new TextEncoder().encode('a,b\n1,2\n'), 'file-unrecognised'],
  ])('%s is refused in words, and nothing is written', async (_name, bytes, code) => {
    const found = await drop('x', bytes);
    expect(found.files.map(({ status, issues }) => [status, issues[0]?.code])).toEqual([['refused', code]]);
    expect(found.canImport).toBe(false);
  });

  it('no file at all leaves the workbook as it is', async () => {
    expect((await previewImport([], NO_TABLES, { language: 'en' })).canImport).toBe(false);
  });
});

describe('a replacement', () => {
  it('names both files and the rows', async () => {
    const first = await drop(
      'a.csv',
      csv(day('2026-09-01', 'sea', '10,00'), day('2026-09-02', 'sea', '20,00')),
    );
    const second = await drop('b 2026-10-01.csv', csv(day('2026-09-02', 'sea', '22,00')), standingOf(first));
    expect(second.replacements).toEqual([
      { file: 'a.csv', by: 'b 2026-10-01.csv', reason: 'newer-export', rows: 1 },
    ]);
    expect(second.changes.find(({ table }) => table === 'ad_performance')).toEqual({
      table: 'ad_performance',
      before: 2,
      after: 2,
      added: 0,
      changed: 1,
      removed: 0,
    });
    expect(fr.replacement({ ...second.replacements[0]! })).toBe(
      '«\u00A0b 2026-10-01.csv\u00A0» remplace 1\u00A0ligne de «\u00A0a.csv\u00A0», importé auparavant.',
    );
    expect(en.replacement({ ...second.replacements[0]! })).toBe(
      '“b 2026-10-01.csv” replaces 1\u00A0row of “a.csv”, which was imported earlier.',
    );
  });
});
