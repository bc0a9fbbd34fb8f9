import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeWithChromium, openPage, type Page } from '../helpers/chromium';
import { dropFiles } from '../helpers/dropFiles';
import { pressing } from '../helpers/personInPane';

const PANE = join(__dirname, '../../dist/addin/taskpane.html');
const XLSX = join(__dirname, '../fixtures/csv/google-ads/xlsx/input.xlsx');

/** An invented Google Ads export with preamble and total row. */
const GOOGLE_ADS = [
  'Campaign report',
  'October 1, 2026 - October 31, 2026',
  'Campaign,Campaign status,Currency code,Cost,Impr.,Clicks,Conversions',
  'FR_Search_Brand,Enabled,EUR,"1,200.50",10000,500,20.00',
  'FR_Search_Generic,Enabled,EUR,300.00,5000,100,5.00',
  'Total: Campaigns, --,EUR,"1,500.50",15000,600,25.00',
].join('\n');

const asFiles = (files: Readonly<Record<string, string | Buffer>>) =>
  Object.entries(files).map(([name, content]) => ({ name, bytes: new Uint8Array(Buffer.from(content)) }));

describeWithChromium('the built pane, opened from the disk without Excel and without a network', () => {
  let page: Page;

  beforeAll(() => {
    if (!existsSync(PANE)) throw new Error('dist/addin is missing: npm run build');
  });

  afterEach(() => page.close());

  const openImport = async (): Promise<void> => {
    page = await openPage(pathToFileURL(PANE).href, { language: 'fr-FR' });
    await page.waitFor(pressing('Commencer par vos chiffres'));
  };
  const cards = (count: number): Promise<unknown> =>
    page.waitFor(`document.querySelectorAll('article').length === ${count}`);

  it('says what a dropped export is, in French', async () => {
    await openImport();
    await dropFiles(page, asFiles({ 'octobre.csv': GOOGLE_ADS }));
    const card = String(await page.waitFor(`document.querySelector('article')?.innerText`));
    expect(card).toContain('octobre.csv');
    expect(card).toContain('Google Ads');
    expect(card).toContain('du 01/10/2026 au 31/10/2026');
    expect(card).toMatch(/dépense\s: 1\s500,50\s€, comme le fichier l’annonce/);
    expect(page.errors).toEqual([]);
  });

  it('speaks English in an English browser', async () => {
    page = await openPage(pathToFileURL(PANE).href, { language: 'en-US' });
    expect(await page.waitFor(`document.querySelector('h2')?.textContent`)).toBe(
      'Your marketing plan, in this workbook',
    );
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('names a file that is no export, and reads the next one all the same', async () => {
    await openImport();
    await dropFiles(page, asFiles({ 'notes.csv': 'bonjour\n', 'octobre.csv': GOOGLE_ADS }));
    await cards(2);
    const states = await page.evaluate(
      `[...document.querySelectorAll('article > span')].map((each) => each.textContent)`,
    );
    expect(states).toEqual(['Refusé', 'Lisible']);
  });

  it('reads an Excel export', async () => {
    await openImport();
    await dropFiles(page, asFiles({ 'report.xlsx': readFileSync(XLSX) }));
    expect(await page.waitFor(`document.querySelector('article > span')?.textContent`)).toBe('Lisible');
    expect(page.errors).toEqual([]);
  });

  it('shows a file name that looks like HTML as text', async () => {
    await openImport();
    await dropFiles(page, asFiles({ '<img src=x onerror=alert(1)>.csv': GOOGLE_ADS }));
    await cards(1);
    expect(await page.evaluate(`document.querySelectorAll('article img').length`)).toBe(0);
  });
});
