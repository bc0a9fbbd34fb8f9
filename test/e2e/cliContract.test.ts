import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createScratch, frenchGoogleAds, type Scratch } from '../helpers/cli';

describe('the tables of a workbook that reports lean on', () => {
  let scratch: Scratch;
  const merge = (...more: string[]) =>
    scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--lang', 'en', ...more]);
  const check = (lang = 'en') => scratch.jalon(['powerbi', 'check', 'x.xlsx', '--lang', lang]);

  /** Renames a column of a table where Excel keeps its name and its header. */
  const rename = (table: string, from: string, to: string): void => {
    const parts = unzipSync(readFileSync(scratch.path('x.xlsx')));
    for (const [name, bytes] of Object.entries(parts)) {
      const text = /\.xml$/.test(name) ? strFromU8(bytes) : '';
      if (new RegExp(`displayName="${table}"`).test(text))
        parts[name] = strToU8(text.replace(`name="${from}"`, `name="${to}"`));
    }
    writeFileSync(scratch.path('x.xlsx'), zipSync(parts));
  };

  beforeAll(() => {
    scratch = createScratch();
    scratch.write('inbox/a.csv', frenchGoogleAds(20).text);
  });
  afterAll(() => scratch.remove());

  it('are all there after a merge', async () => {
    expect((await merge()).code).toBeLessThan(2);
    expect(await check()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('every table and column') as string,
    });
  });

  it('are missed when a column is renamed: both names are told', async () => {
    rename('leads', 'date_day', 'jour');
    expect(await check('fr')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/table leads n’a pas de colonne date_day.*«\sjour\s»/u) as string,
    });
  });

  it('are not written over while they hold a column that would be lost', async () => {
    const before = readFileSync(scratch.path('x.xlsx'));
    const refused = await merge();
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('leads[jour]') as string });
    expect(readFileSync(scratch.path('x.xlsx')).equals(before)).toBe(true);
  });

  it('are written again when that is asked for', async () => {
    expect((await merge('--replace')).code).toBeLessThan(2);
    expect((await check()).code).toBe(0);
  });

  it('of a damaged file are told to be unreadable, and the file is written anew', async () => {
    const bytes = readFileSync(scratch.path('x.xlsx'));
    for (let at = 200; at < bytes.length - 30_000; at += 37) bytes[at]! ^= 0x5a;
    writeFileSync(scratch.path('x.xlsx'), bytes);
    const unreadable = expect.stringMatching(/x\.xlsx is not an Excel workbook/) as string;
    expect(await check()).toMatchObject({ code: 2, stderr: unreadable });
    const page = await scratch.jalon(['dashboard', 'x.xlsx', '--lang', 'en']);
    expect(page).toMatchObject({ code: 2, stderr: expect.stringContaining('x.xlsx') as string });
    expect(page.stderr).not.toContain('fault of its own');
    expect((await merge()).code).toBeLessThan(2);
    expect((await check()).code).toBe(0);
  });
});
