import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createScratch, frenchGoogleAds, type Scratch } from '../helpers/cli';

describe('jalon dashboard', () => {
  let scratch: Scratch;
  beforeAll(async () => {
    scratch = createScratch();
    scratch.write('inbox/google.csv', frenchGoogleAds(400).text);
    const merged = await scratch.jalon(['merge', 'inbox', '--out', 'marketing.xlsx', '--lang', 'fr']);
    expect(merged.code).toBe(0);
  });
  afterAll(() => scratch.remove());

  it('writes one page that asks for nothing, in the language of the workbook', async () => {
    const run = await scratch.jalon(['dashboard', 'marketing.xlsx']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toMatch(/^dashboard\.html est écrit \(\d,\d\sMo, /);
    const html = readFileSync(scratch.path('dashboard.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(html).toContain('<title>Rapport marketing</title>');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:script|link|img)[^>]*(?:src|href)="(?!data:)/);
  });

  it('takes another language and prints one JSON object', async () => {
    const run = await scratch.jalon([
      'dashboard',
      'marketing.xlsx',
      '--out',
      'page.html',
      '--lang',
      'en',
      '--json',
    ]);
    const { ok, out, language, bytes } = run.json<Record<string, unknown>>();
    expect([run.code, ok, out, language]).toEqual([0, true, scratch.path('page.html'), 'en']);
    expect(bytes).toBe(readFileSync(scratch.path('page.html')).length);
  });

  it.each([
    ['no workbook', ['dashboard'], 'Which workbook?'],
    ['two workbooks', ['dashboard', 'a.xlsx', 'b.xlsx'], '“b.xlsx” is a second one'],
    ['a workbook that is not there', ['dashboard', 'a.xlsx'], 'There is no file a.xlsx'],
    ['a folder', ['dashboard', 'inbox'], 'inbox is a folder'],
    [
      'a page named like a workbook',
      ['dashboard', 'marketing.xlsx', '--out', 'p.xlsx'],
      'does not end in .html',
    ],
    ['an export', ['dashboard', 'inbox/google.csv'], 'is not an .xlsx workbook'],
    ['a folder that is not there', ['dashboard', 'marketing.xlsx', '--out', 'no/p.html'], 'no/p.html'],
    ['an option of a merge', ['dashboard', 'marketing.xlsx', '--parquet', 'p'], '--parquet'],
  ])('refuses %s, says the way out and writes nothing', async (_, args, sentence) => {
    const run = await scratch.jalon([...args, '--lang', 'en']);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(sentence);
    expect([existsSync(scratch.path('p.xlsx')), existsSync(scratch.path('p.html'))]).toEqual([false, false]);
  });

  it('leaves a page alone that somebody made read-only', async () => {
    writeFileSync(scratch.path('kept.html'), 'mine');
    chmodSync(scratch.path('kept.html'), 0o444);
    const run = await scratch.jalon(['dashboard', 'marketing.xlsx', '--out', 'kept.html']);
    expect(run.code).toBe(2);
    expect(readFileSync(scratch.path('kept.html'), 'utf8')).toBe('mine');
  });
});
