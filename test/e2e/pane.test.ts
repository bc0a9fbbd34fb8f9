import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeWithChromium, openPage, type Page } from '../helpers/chromium';

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

/** Drops files on the pane, name -> content. */
const dropFiles = (files: Readonly<Record<string, string | Buffer>>): string => {
  const encoded = Object.entries(files).map(([name, content]) => [
    name,
    Buffer.from(content).toString('base64'),
  ]);
  return `{
    const transfer = new DataTransfer();
    for (const [name, base64] of ${JSON.stringify(encoded)}) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.querySelector('.drop').dispatchEvent(event);
  }`;
};

describeWithChromium('the built pane in a browser', () => {
  let page: Page;

  beforeAll(() => {
    if (!existsSync(PANE)) throw new Error('dist/addin is missing: npm run build');
  });

  afterEach(() => page.close());

  it('says what a dropped export is, in French', async () => {
    page = await openPage(pathToFileURL(PANE).href, { language: 'fr-FR' });
    expect(await page.waitFor(`document.querySelector('h1')?.textContent`)).toBe('Inspecter des exports');
    await page.evaluate(dropFiles({ 'octobre.csv': GOOGLE_ADS }));
    const card = String(await page.waitFor(`document.querySelector('article')?.innerText`));
    expect(card).toContain('octobre.csv');
    expect(card).toContain('Google Ads');
    expect(card).toContain('du 01/10/2026 au 31/10/2026');
    expect(card).toMatch(/dépense\s: 1\s500,50\s€, comme le fichier l’annonce/);
    expect(page.errors).toEqual([]);
  });

  it('speaks English in an English browser', async () => {
    page = await openPage(pathToFileURL(PANE).href, { language: 'en-US' });
    expect(await page.waitFor(`document.querySelector('h1')?.textContent`)).toBe('Inspect exports');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('names a file that is no export, and reads the next one all the same', async () => {
    page = await openPage(pathToFileURL(PANE).href, { language: 'fr-FR' });
    await page.waitFor(`document.querySelector('h1')`);
    await page.evaluate(dropFiles({ 'notes.csv': 'bonjour\n', 'octobre.csv': GOOGLE_ADS }));
    expect(await page.waitFor(`document.querySelectorAll('article').length === 2`)).toBe(true);
    const badges = await page.evaluate(
      `[...document.querySelectorAll('.badge')].map((badge) => badge.textContent)`,
    );
    expect(badges).toEqual(['Refusé', 'Lisible']);
  });

  it('reads an Excel export', async () => {
    page = await openPage(pathToFileURL(PANE).href, { language: 'fr-FR' });
    await page.waitFor(`document.querySelector('h1')`);
    await page.evaluate(dropFiles({ 'report.xlsx': readFileSync(XLSX) }));
    expect(await page.waitFor(`document.querySelector('.badge')?.textContent`)).toBe('Lisible');
    expect(page.errors).toEqual([]);
  });

  it('shows a file name that looks like HTML as text', async () => {
    page = await openPage(pathToFileURL(PANE).href, { language: 'fr-FR' });
    await page.waitFor(`document.querySelector('h1')`);
    await page.evaluate(dropFiles({ '<img src=x onerror=alert(1)>.csv': GOOGLE_ADS }));
    await page.waitFor(`document.querySelector('article')`);
    expect(await page.evaluate(`document.querySelectorAll('article img').length`)).toBe(0);
  });
});
