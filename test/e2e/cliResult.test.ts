import { cpSync, existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { createScratch, frenchGoogleAds, workbookParts, type Scratch } from '../helpers/cli';

const FIXTURES = join(__dirname, '../fixtures/csv');

/** One export of each kind, from the fixtures. */
const EXPORTS = {
  'google.csv': 'google-ads/totals-and-lookalikes',
  'meta.csv': 'meta-ads/french-by-day',
  'linkedin.csv': 'linkedin-ads/french',
  'ga4.csv': 'ga4/source-medium-by-date',
  'hubspot contacts.csv': 'hubspot/french-contacts',
  'hubspot notes.csv': 'hubspot/bom-and-notes',
  'hubspot deals.csv': 'hubspot/french-deals',
  'salesforce.csv': 'salesforce/french-leads',
  'salesforce english.csv': 'salesforce/leads-day-first',
  'pipedrive.csv': 'pipedrive/french-custom-field-twice',
  'costs.csv': 'actual-costs/brackets-and-total',
} as const;

const decimalText = expect.stringMatching(/^-?\d+\.\d{2,6}$/);
const plainNumber = expect.stringMatching(/^-?\d+(\.\d+)?$/);
const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
const MONEY = /^(spend|amount|revenue|conversions_value|tax_amount)/;

interface FileResult {
  readonly file: string;
  readonly status: string;
  readonly period: unknown;
  readonly totals: readonly { measure: string; stated: string; loaded: string; difference: string }[];
  readonly issues: readonly { message: string }[];
}

interface Result {
  readonly ok: boolean;
  readonly files: readonly FileResult[];
  readonly tables: readonly { name: string; rows: number }[];
  readonly totals: {
    readonly spend: string;
    readonly impressions: number;
    readonly clicks: number;
    readonly conversions: number;
  };
}

describe('a merge', () => {
  let scratch: Scratch;

  beforeEach(() => {
    scratch = createScratch();
  });

  afterEach(() => scratch.remove());

  /** A copy of the exports, with the times of a copy: the workbook must not depend on them. */
  const fill = (exports: Readonly<Record<string, string>> = EXPORTS): void => {
    for (const [name, fixture] of Object.entries(exports)) {
      cpSync(join(FIXTURES, fixture, 'input.csv'), scratch.path('inbox', name));
      utimesSync(scratch.path('inbox', name), 1_790_000_000, 1_790_000_000);
    }
  };

  const merge = (out: string, ...more: string[]) =>
    scratch.jalon(['merge', 'inbox', '--out', out, '--json', ...more]);

  describe('described as JSON', () => {
    it('has every member of the contract, with its type', async () => {
      fill();
      const run = await merge('x.xlsx');
      expect(run.stderr).toBe('');
      expect(run.stdout.trimEnd()).not.toContain('\n');
      const issue = expect.objectContaining({
        code: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/),
        severity: expect.stringMatching(/^(error|warning|info)$/),
        message: expect.stringMatching(/\S.*\.$/s),
      });
      const result = run.json<Result>();
      expect(result).toMatchObject({
        ok: expect.any(Boolean),
        out: scratch.path('x.xlsx'),
        language: 'en',
        currency: expect.stringMatching(/^[A-Z]{3}$/),
        totals: {
          spend: decimalText,
          impressions: expect.any(Number),
          clicks: expect.any(Number),
          conversions: expect.any(Number),
        },
        seconds: expect.any(Number),
      });
      expect(result.files.map((file) => file.file)).toEqual(Object.keys(EXPORTS).sort());
      for (const file of result.files) {
        expect(file).toMatchObject({
          connector: expect.any(String),
          report: expect.any(String),
          language: expect.stringMatching(/^(fr|en)$/),
          encoding: expect.any(String),
          delimiter: expect.any(String),
          rows: {
            read: expect.any(Number),
            loaded: expect.any(Number),
            excluded: expect.any(Number),
            rejected: expect.any(Number),
          },
          totals: expect.any(Array),
          issues: expect.any(Array),
        });
        if (file.period !== null) expect(file.period).toEqual({ start: day, end: day });
        for (const total of file.totals) {
          expect(total).toEqual({
            measure: expect.any(String),
            stated: plainNumber,
            loaded: plainNumber,
            difference: plainNumber,
          });
        }
        for (const each of file.issues) {
          expect(each).toEqual(issue);
          expect(each).toHaveProperty('line');
          expect(each).toHaveProperty('column');
        }
      }
      for (const table of result.tables)
        expect(table).toMatchObject({ name: expect.stringMatching(/^[a-z_]+$/), rows: expect.any(Number) });
    });

    it('counts every row read as loaded, excluded or rejected', async () => {
      fill();
      const { files } = (await merge('x.xlsx')).json<{
        files: { file: string; rows: Record<string, number> }[];
      }>();
      for (const { file, rows } of files) {
        expect([file, rows['loaded']! + rows['excluded']! + rows['rejected']!]).toEqual([file, rows['read']]);
      }
    });

    it('writes the money of every control total with its decimals', async () => {
      fill();
      const totals = (await merge('x.xlsx'))
        .json<Result>()
        .files.flatMap((file) => file.totals)
        .filter((total) => MONEY.test(total.measure));
      expect(totals.length).toBeGreaterThan(0);
      for (const total of totals)
        expect(total).toMatchObject({ stated: decimalText, loaded: decimalText, difference: decimalText });
    });

    it('lists every table of the star schema', async () => {
      fill();
      const { tables } = (await merge('x.xlsx')).json<Result>();
      expect(tables.map((table) => table.name)).toEqual(
        expect.arrayContaining([
          'dates',
          'channels',
          'campaigns',
          'ad_performance',
          'keyword_performance',
          'search_terms',
          'web_traffic',
          'search_performance',
          'leads',
          'deals',
          'actual_costs',
          'kpi_targets',
          'source_files',
          'issues',
        ]),
      );
    });

    it('has the same files whether they are inspected or merged', async () => {
      fill({ 'google.csv': EXPORTS['google.csv'], 'hubspot deals.csv': EXPORTS['hubspot deals.csv'] });
      const merged = (await merge('x.xlsx')).json<Result>();
      const inspected = (await scratch.jalon(['inspect', 'inbox', '--json'])).json<Result>();
      expect(inspected.files).toEqual(merged.files);
      expect(Object.keys(inspected)).toEqual(['files']);
    });

    it('is an object too when no file could be loaded', async () => {
      scratch.write('inbox/a.csv', '');
      const run = await merge('x.xlsx');
      expect(run.code).toBe(2);
      expect(run.json<Result>()).toMatchObject({
        ok: false,
        out: null,
        files: [{ file: 'a.csv', status: 'refused' }],
        tables: [],
        totals: { spend: '0.00' },
      });
    });

    it.each([
      ['the folder does not exist', ['merge', 'nope']],
      ['the out file is no workbook', ['merge', 'inbox', '--out', 'x.csv']],
    ])('is an object too when %s', async (_name, args) => {
      const run = await scratch.jalon([...args, '--json']);
      expect(run.code).toBe(2);
      expect(run.json<Result>()).toMatchObject({ ok: false, out: null });
    });

    it('has sentences in the language asked for', async () => {
      scratch.write('inbox/bad.csv', '');
      fill({ 'google.csv': EXPORTS['google.csv'] });
      const { files } = (await merge('x.xlsx', '--lang', 'fr')).json<Result>();
      const { message } = files.find((file) => file.file === 'bad.csv')!.issues[0]!;
      expect(message).toMatch(/bad\.csv\u00a0: le fichier est vide/i);
    });
  });

  it('gives code 0 when all is loaded and writes nothing on standard error', async () => {
    scratch.write('inbox/a.csv', frenchGoogleAds(10).text);
    expect(await merge('x.xlsx')).toMatchObject({ code: 0, stderr: '' });
  });

  it('gives code 1 when a stated total differs, and states the difference to the cent', async () => {
    const { text, totals } = frenchGoogleAds(10);
    const at = text.lastIndexOf(',', text.lastIndexOf('\t'));
    // The euros of the total end one digit before its decimal comma.
    const digit = Number(text[at - 1]);
    scratch.write('inbox/a.csv', `${text.slice(0, at - 1)}${(digit + 1) % 10}${text.slice(at)}`);
    const run = await merge('x.xlsx');
    expect(run.code).toBe(1);
    const spend = run.json<Result>().files[0]!.totals.find((total) => total.measure === 'spend')!;
    expect(Number(spend.loaded)).toBe(Number(totals.spend));
    expect(Number(spend.difference)).toBe(digit === 9 ? 9 : -1);
  });

  it('is silent about progress when standard error is not a terminal', async () => {
    fill();
    const run = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx']);
    expect(run.stderr).toBe('');
    for (const control of ['\r', '\u001b']) expect(run.stdout).not.toContain(control);
  });

  it('tells where to look next, in French, with no-break spaces', async () => {
    fill({ 'google.csv': EXPORTS['google.csv'], 'hubspot contacts.csv': EXPORTS['hubspot contacts.csv'] });
    const { stdout } = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--lang', 'fr']);
    expect(stdout).toMatch(/Ouvrez x\.xlsx\u00a0: commencez par «\u00a0Sources et rapprochement\u00a0»/);
    expect(stdout).not.toMatch(/ [:;!?%€»]|« /);
  });

  it('writes the totals in the language asked for, not in that of the export', async () => {
    const { text, totals } = frenchGoogleAds(10);
    scratch.write('inbox/a.csv', text);
    const [, thousands = '', units = '', cents = ''] = /^(\d+)(\d{3})\.(\d\d)$/.exec(totals.spend)!;
    const spend = new RegExp(`${thousands}[,\\s]${units}[.,]${cents}`);
    const english = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--lang', 'en']);
    const french = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--lang', 'fr']);
    expect(spend.exec(english.stdout)?.[0]).toBe(`${thousands},${units}.${cents}`);
    expect(spend.exec(french.stdout)?.[0]).toMatch(/^\d+\s\d{3},\d\d$/);
  });

  describe('of hostile text', () => {
    it('keeps a campaign called =HYPERLINK(…) as text, never as a formula', async () => {
      const name = '=HYPERLINK("http://x","y")';
      scratch.write(
        'inbox/a.csv',
        [
          'Campaign report',
          'Campaign,Day,Currency code,Clicks,Impr.,Cost',
          `"${name.replaceAll('"', '""')}",2026-09-04,USD,38,1610,45.10`,
          '"+1+cmd|\' /C calc\'!A0",2026-09-04,USD,38,1610,45.20',
          '@SUM(A1:A9),2026-09-05,USD,38,1610,45.30',
        ].join('\n'),
      );
      expect((await merge('x.xlsx')).code).toBe(0);
      const parts = workbookParts(scratch.path('x.xlsx'));
      const escaped = name.replaceAll('"', '&quot;');
      const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
      for (const [, xml] of sheets) {
        for (const [formula] of xml.matchAll(/<f[ >].*?<\/f>/gs)) {
          // A name may be looked up as a text literal, in which it does nothing.
          const code = formula.replace(/&quot;(?:(?!&quot;).|&quot;&quot;)*&quot;/gs, '');
          expect(code).not.toMatch(/http:|cmd\||a1:a9/i);
        }
        for (const [cell] of xml.matchAll(
          /<c [^>]*>(?:(?!<\/c>).)*(?:http:\/\/x|cmd\||A1:A9)(?:(?!<\/c>).)*<\/c>/gs,
        )) {
          if (cell.includes('<f>')) continue; // judged above
          expect(cell).toMatch(/^<c [^>]*t="inlineStr"/);
          expect(cell).not.toContain('<f');
        }
      }
      for (const [path, xml] of Object.entries(parts))
        if (path.endsWith('.rels')) expect(xml).not.toContain('External');
      // Stored as it was, once or more, as a shared or an inline text.
      const texts = parts['xl/sharedStrings.xml']! + sheets.map(([, xml]) => xml).join('');
      expect(texts.includes(`>${name}<`) || texts.includes(`>${escaped}<`)).toBe(true);
      expect(texts).toContain('+1+cmd|');
      expect(Object.keys(parts).filter((path) => /externalLink|vba/i.test(path))).toEqual([]);
    });

    it('points every shared text cell of the campaigns at a text that exists', async () => {
      fill({ 'google.csv': EXPORTS['google.csv'] });
      await merge('x.xlsx');
      const parts = workbookParts(scratch.path('x.xlsx'));
      const count = parts['xl/sharedStrings.xml']!.match(/<si>/g)!.length;
      for (const [path, xml] of Object.entries(parts)) {
        if (!path.startsWith('xl/worksheets/sheet')) continue;
        for (const [, at] of xml.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g))
          expect(Number(at)).toBeLessThan(count);
      }
    });
  });

  describe('of CRM exports', () => {
    const CRM = Object.fromEntries(
      Object.entries(EXPORTS).filter(([name]) => /hubspot|salesforce|pipedrive/.test(name)),
    );
    const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.(com|fr|org|test)\b/iu;

    /** Every e-mail address and telephone number that the exports hold. */
    const personal = (): readonly string[] => {
      const text = Object.keys(CRM)
        .map((name) => readFileSync(scratch.path('inbox', name), 'utf8'))
        .join('\n');
      return [
        ...new Set(
          [...text.matchAll(new RegExp(EMAIL, 'giu')), ...text.matchAll(/\+\d{2} \d{1,2}(?: \d{2,4})+/g)].map(
            (match) => match[0],
          ),
        ),
      ];
    };

    it('keeps e-mail addresses and telephone numbers out of every part of the workbook', async () => {
      fill(CRM);
      const secrets = personal();
      expect(secrets.length).toBeGreaterThan(15);
      const phones = secrets
        .filter((secret) => secret.startsWith('+'))
        .map((phone) => phone.replace(/\D/g, ''));
      await merge('x.xlsx');
      for (const [path, xml] of Object.entries(workbookParts(scratch.path('x.xlsx')))) {
        expect([path, secrets.filter((secret) => xml.includes(secret))]).toEqual([path, []]);
        expect([path, phones.filter((digits) => xml.includes(digits))]).toEqual([path, []]);
        expect([path, EMAIL.exec(xml)?.[0]]).toEqual([path, undefined]);
      }
    });

    it.each([['--json'], ['--lang=fr']])('keeps them out of what it prints with %s', async (option) => {
      fill(CRM);
      const secrets = personal();
      for (const args of [
        ['merge', 'inbox', '--out', 'x.xlsx', option],
        ['inspect', 'inbox', option],
      ]) {
        const run = await scratch.jalon(args);
        expect(secrets.filter((secret) => (run.stdout + run.stderr).includes(secret))).toEqual([]);
        expect(run.stdout + run.stderr).not.toMatch(EMAIL);
      }
    });

    it('keeps them out also when they stand where nobody expects them', async () => {
      scratch.write(
        'inbox/contacts.csv',
        [
          '"Record ID","First Name","Last Name","Email","Phone Number","Lifecycle Stage","Lead Status","Create Date","utm_source","utm_medium","utm_campaign"',
          '"1","A","B","first.person@mail.test","+33 6 12 34 56 78","Lead","call second.person@mail.test","not a date third.person@mail.test","fourth.person@mail.test","cpc","fifth.person@mail.test"',
          '"2","A","B","not an address 06 98 76 54 32","sixth.person@mail.test","Lead","New","2026-09-01","google","cpc","appel 06 98 76 54 32"',
          '"3","A","B","ok.person@mail.test","","Lead","New","2026-09-02","google","cpc","sea"',
        ].join('\n'),
      );
      const run = await merge('x.xlsx');
      expect(existsSync(scratch.path('x.xlsx'))).toBe(true);
      const texts = { stdout: run.stdout, ...workbookParts(scratch.path('x.xlsx')) };
      for (const [path, text] of Object.entries(texts)) {
        expect([path, text.match(/[a-z]+\.person@mail\.test|6 12 34 56 78|06 98 76 54 32/g) ?? []]).toEqual([
          path,
          [],
        ]);
      }
    });

    it('gives a customer the same hash at every run with a key, and another with another key', async () => {
      fill({ 'hubspot contacts.csv': CRM['hubspot contacts.csv']! });
      const hashes = async (key: string): Promise<readonly string[]> => {
        await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx'], { env: { JALON_KEY: key } });
        const parts = workbookParts(scratch.path('x.xlsx'));
        return [
          ...new Set(
            Object.values(parts)
              .join('\n')
              .match(/\b[0-9a-f]{24}\b/g),
          ),
        ].sort();
      };
      const first = await hashes('one');
      expect(first).toHaveLength(6);
      expect(await hashes('one')).toEqual(first);
      expect((await hashes('two')).filter((hash) => first.includes(hash))).toEqual([]);
    });
  });

  describe('run twice', () => {
    it('writes byte-identical workbooks', async () => {
      fill();
      await merge('x.xlsx');
      await merge('y.xlsx');
      expect(readFileSync(scratch.path('y.xlsx')).equals(readFileSync(scratch.path('x.xlsx')))).toBe(true);
    });

    it('writes the same bytes in Tokyo and in Montreal', async () => {
      fill();
      const books: Buffer[] = [];
      for (const TZ of ['Asia/Tokyo', 'America/Montreal']) {
        await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx'], { env: { TZ } });
        books.push(readFileSync(scratch.path('x.xlsx')));
      }
      expect(books[1]!.equals(books[0]!)).toBe(true);
    });

    it('writes the same bytes when only the times of the files have changed alike', async () => {
      fill();
      await merge('x.xlsx');
      for (const name of readdirSync(scratch.path('inbox')))
        utimesSync(scratch.path('inbox', name), 1_795_000_000, 1_795_000_000);
      await merge('y.xlsx');
      expect(readFileSync(scratch.path('y.xlsx')).equals(readFileSync(scratch.path('x.xlsx')))).toBe(true);
    });

    it('does not read its own workbook when it lies in the folder of exports', async () => {
      fill({ 'google.csv': EXPORTS['google.csv'] });
      const first = await merge('inbox/x.xlsx');
      const second = await merge('inbox/x.xlsx');
      expect([first.code, second.code]).toEqual([0, 0]);
      expect(second.json<Result>().files.map((file) => file.file)).toEqual(['google.csv']);
    });

    it('does not count the rows of an earlier workbook of its own that lies in the folder', async () => {
      fill({ 'google.csv': EXPORTS['google.csv'] });
      const before = (await merge('inbox/last month.xlsx')).json<Result>();
      const after = (await merge('x.xlsx')).json<Result>();
      expect(after.totals).toEqual(before.totals);
      expect(after.files.find((file) => file.file === 'last month.xlsx')).toMatchObject({
        status: 'refused',
      });
    });

    it.each(['before the others', 'zz after the others'])(
      'leaves the entries of the other files as they were when a file comes %s',
      async (name) => {
        fill();
        const before = (await merge('x.xlsx')).json<Result>();
        scratch.write(`inbox/${name}.csv`, frenchGoogleAds(10, 'nouvelle').text);
        const after = (await merge('x.xlsx')).json<Result>();
        expect(after.files.filter((file) => file.file !== `${name}.csv`)).toEqual(before.files);
        expect(after.files).toHaveLength(before.files.length + 1);
        expect(Number(after.totals.clicks)).toBeGreaterThan(before.totals.clicks);
      },
    );
  });
});
