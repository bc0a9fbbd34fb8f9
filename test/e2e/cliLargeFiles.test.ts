import { statSync } from 'node:fs';
import {
  createScratch,
  encode,
  FIRST_ROW_LINE,
  frenchGoogleAds,
  workbookParts,
  type CliRun,
  type Scratch,
} from '../helpers/cli';

const ROWS = 60_000;
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const;
/** Above this size a file takes the path of large files. */
const LARGE_BYTES = 4 << 20;

interface Result {
  readonly ok: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly encoding: string;
    readonly language: string;
    readonly currency: string;
    readonly period: unknown;
    readonly rows: unknown;
    readonly totals: readonly { measure: string; stated: string; loaded: string; difference: string }[];
    readonly issues: readonly {
      code: string;
      severity: string;
      line: number | null;
      column: string | null;
      message: string;
    }[];
  }[];
  readonly totals: unknown;
}

describe('a large export', () => {
  let scratch: Scratch;

  beforeEach(() => {
    scratch = createScratch();
  });

  afterEach(() => scratch.remove());

  const merge = async (): Promise<CliRun> => {
    const run = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--json'], { watchMemory: true });
    expect(run.stderr).toBe('');
    return run;
  };

  const writeLarge = (text: string, encoding: (typeof ENCODINGS)[number]): void => {
    scratch.write('inbox/large.csv', encode(text, encoding));
    expect(statSync(scratch.path('inbox/large.csv')).size).toBeGreaterThan(LARGE_BYTES);
  };

  describe('read', () => {
    const { text, totals } = frenchGoogleAds(ROWS);
    const runs = new Map<string, { run: CliRun; table: string }>();

    beforeAll(async () => {
      for (const encoding of ENCODINGS) {
        const own = createScratch();
        own.write('inbox/large.csv', encode(text, encoding));
        const run = await own.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--json'], { watchMemory: true });
        const sheets = Object.entries(workbookParts(own.path('x.xlsx'))).filter(([path]) =>
          path.startsWith('xl/worksheets/sheet'),
        );
        const table = sheets.reduce((longest, [, xml]) => (xml.length > longest.length ? xml : longest), '');
        runs.set(encoding, { run, table });
        own.remove();
      }
    });

    it.each(ENCODINGS)('in %s has every row loaded, to the cent, and code 0', (encoding) => {
      const { run } = runs.get(encoding)!;
      const { files, totals: sums } = run.json<Result>();
      expect(files[0]).toMatchObject({
        encoding,
        language: 'fr',
        currency: 'EUR',
        period: { start: '2026-01-01', end: '2026-06-30' },
        rows: { read: ROWS + 1, loaded: ROWS, excluded: 1, rejected: 0 },
        issues: [],
      });
      expect(sums).toEqual(totals);
      const spend = files[0]!.totals.find((total) => total.measure === 'spend')!;
      expect([spend.stated, spend.loaded].map(Number)).toEqual([Number(totals.spend), Number(totals.spend)]);
      for (const { difference } of files[0]!.totals) expect(Number(difference)).toBe(0);
      expect(run).toMatchObject({ code: 0, stderr: '' });
    });

    it.each(ENCODINGS)('in %s stays under 500 MB of memory', (encoding) => {
      expect(runs.get(encoding)!.run.peakMegabytes).toBeLessThan(500);
    });

    it.each(ENCODINGS)('in %s writes the same rows to the workbook', (encoding) => {
      const { table } = runs.get(encoding)!;
      expect(table.match(/<row /g)).toHaveLength(ROWS + 1);
      expect(table === runs.get('utf-8')!.table).toBe(true);
    });

    it('gives the same totals as the same rows in one small file a month', async () => {
      const [, , header = '', ...rows] = text.trimEnd().split('\r\n').slice(0, -1);
      for (const month of ['01', '02', '03', '04', '05', '06']) {
        const own = rows.filter((row) => row.startsWith(`2026-${month}`));
        scratch.write(`inbox/${month}.csv`, [header, ...own].join('\r\n'));
        expect(statSync(scratch.path(`inbox/${month}.csv`)).size).toBeLessThan(LARGE_BYTES);
      }
      const result = (await merge()).json<Result>();
      expect(result.files).toHaveLength(6);
      expect(result.totals).toEqual(totals);
    });
  });

  describe.each(ENCODINGS)('in %s with one unreadable number in the middle', (encoding) => {
    const BAD_ROW = 31_415;
    const BAD_LINE = FIRST_ROW_LINE + BAD_ROW;
    let result: Result;
    let code: number | null;
    let lost = 0;
    let stated = '';

    beforeAll(async () => {
      const own = createScratch();
      const { text, totals } = frenchGoogleAds(ROWS, 'sea_fr_été', (row, cells) => {
        if (row !== BAD_ROW) return;
        lost = Number(cells[6]!.replace(/\u00a0/g, '').replace(',', '.'));
        cells[6] = '12,3O';
      });
      stated = totals.spend;
      own.write('inbox/large.csv', encode(text, encoding));
      const run = await own.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--json']);
      code = run.code;
      result = run.json<Result>();
      own.remove();
    });

    it('names its line, its column and its value', () => {
      const issues = result.files[0]!.issues.filter((issue) => issue.code === 'number-unreadable');
      expect(issues).toEqual([
        expect.objectContaining({
          severity: 'error',
          line: BAD_LINE,
          column: 'Coût',
          message: expect.stringMatching(/large\.csv, line 31,?419.*“12,3O” is not a number/),
        }),
      ]);
    });

    it('loads every other row, and gives code 1', () => {
      expect(code).toBe(1);
      expect(result.files[0]!.rows).toEqual({ read: ROWS + 1, loaded: ROWS - 1, excluded: 1, rejected: 1 });
    });

    it('states the difference to the cent with the total of the file', () => {
      const spend = result.files[0]!.totals.find((total) => total.measure === 'spend')!;
      expect(lost).toBeGreaterThan(1);
      expect(Number(spend.stated)).toBe(Number(stated));
      expect(Number(spend.difference)).toBeCloseTo(-lost, 6);
    });
  });

  it('says the same of an unreadable number whether the file is large or small', async () => {
    const spoil = (row: number, cells: string[]): void => {
      if (row === 700) cells[5] = 'n. c.';
    };
    const describeIssues = async (rows: number): Promise<unknown> => {
      scratch.write('inbox/a.csv', frenchGoogleAds(rows, 'sea_fr_été', spoil).text);
      const [file] = (await merge()).json<Result>().files;
      return file!.issues.filter((issue) => issue.code !== 'total-differs');
    };
    const small = await describeIssues(1000);
    expect(small).toEqual([expect.objectContaining({ line: FIRST_ROW_LINE + 700, column: 'Clics' })]);
    expect(await describeIssues(ROWS)).toEqual(small);
  });

  // Several blocks of the file are read at once: more than one run is needed to see them out of order.
  it.each([1, 2, 3])('gives every row the number of its own line (run %d)', async () => {
    const rows = 150_000;
    const impressions: string[] = [];
    const { text } = frenchGoogleAds(
      rows,
      'sea_fr_été',
      (row, cells) => (impressions[row] = cells[4]!.replace('\u00a0', '')),
    );
    writeLarge(text, 'utf-8');
    await merge();
    const parts = workbookParts(scratch.path('x.xlsx'));
    const texts = [...parts['xl/sharedStrings.xml']!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
      (match) => match[1]!,
    );
    const table = Object.entries(parts)
      .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
      .reduce((longest, [, xml]) => (xml.length > longest.length ? xml : longest), '');
    const columnOf = (name: string): string => {
      const head = [
        ...table.slice(0, table.indexOf('</row>')).matchAll(/<c r="([A-Z]+)1"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g),
      ];
      return head.find(([, , at]) => texts[Number(at)] === name)![1]!;
    };
    const valuesOf = (name: string): readonly string[] =>
      [...table.matchAll(new RegExp(`<c r="${columnOf(name)}\\d+"(?! t=)[^>]*><v>([^<]*)</v>`, 'g'))].map(
        (match) => match[1]!,
      );
    const lines = valuesOf('source_line');
    const loaded = valuesOf('impressions');
    expect([lines.length, loaded.length].map((n) => n - rows)).toEqual([0, 0]);
    const wrong = lines.findIndex((line, at) => loaded[at] !== impressions[Number(line) - FIRST_ROW_LINE]);
    expect(wrong < 0 ? 'none' : `line ${lines[wrong]} has ${loaded[wrong]}`).toBe('none');
  });

  it('keeps right line numbers below a line break inside quotation marks', async () => {
    const { text } = frenchGoogleAds(ROWS, 'sea_fr_été', (row, cells) => {
      if (row === 20_000) cells[1] = '"sea_fr\r\ndeux lignes"';
      if (row === 40_000) cells[4] = 'douze';
    });
    writeLarge(text, 'utf-8');
    const [file] = (await merge()).json<Result>().files;
    expect(file!.rows).toEqual({ read: ROWS + 1, loaded: ROWS - 1, excluded: 1, rejected: 1 });
    expect(file!.issues).toContainEqual(
      expect.objectContaining({ code: 'number-unreadable', line: FIRST_ROW_LINE + 40_001, column: 'Impr.' }),
    );
  });

  it('keeps the complete rows of a file that stops in the middle of its last row', async () => {
    const { text } = frenchGoogleAds(ROWS);
    const cut = text.slice(0, text.lastIndexOf('\r\n', text.indexOf('Total : ')) - 12);
    writeLarge(cut, 'utf-8');
    const run = await merge();
    const [file] = run.json<Result>().files;
    expect(run.code).toBe(1);
    expect(file!.rows).toMatchObject({ loaded: ROWS - 1 });
    expect(file!.issues).toContainEqual(
      expect.objectContaining({ severity: 'error', line: FIRST_ROW_LINE + ROWS - 1 }),
    );
  });

  it('does not load a number that was cut in two at the end of a UTF-16 file', async () => {
    const text = frenchGoogleAds(ROWS).text;
    const rows = text.slice(0, text.lastIndexOf('\r\n', text.indexOf('Total : ')));
    const bytes = encode(rows, 'utf-16le');
    // The last cell is « n,00 »: without its decimals and with half of the comma.
    scratch.write('inbox/large.csv', bytes.subarray(0, bytes.length - 5));
    const run = await merge();
    const [file] = run.json<Result>().files;
    expect(file!.rows).toMatchObject({ loaded: ROWS - 1 });
    expect(file!.issues).toContainEqual(
      expect.objectContaining({ code: 'file-truncated', severity: 'error', line: FIRST_ROW_LINE + ROWS - 1 }),
    );
    expect(run.code).toBe(1);
  });
});
