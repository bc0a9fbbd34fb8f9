import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { PAGES } from '../../src/core/pages';
import { messages } from '../../src/messages';
import { axeViolations } from '../helpers/axe';
import { frenchGoogleAds } from '../helpers/cli';
import { describeWithChromium, openTab, poll, run, type Tab } from '../helpers/chromium';
import { demoWorkbook, type DemoWorkbook } from './demoWorkbook';

const PLAIN_TEXT = /[\u00A0\u202F]/g;

describeWithChromium('the dashboard in a browser', () => {
  let demo: DemoWorkbook;
  let page: string;
  let tab: Tab;
  /** Everything that the browser complains of or asks for. */
  const complaints: string[] = [];
  const requests: string[] = [];

  const evaluate = (expression: string): Promise<unknown> => run(tab, expression);
  const textOf = async (selector: string): Promise<string> =>
    String(await evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`)).replace(
      PLAIN_TEXT,
      ' ',
    );
  const valueOf = (figure: string): Promise<string> => textOf(`[data-figure=${figure}] .value`);
  const press = async (key: string): Promise<void> => {
    for (const type of ['rawKeyDown', 'keyUp'])
      await tab.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: KEYS[key] });
  };
  const KEYS: Readonly<Record<string, number>> = { ArrowRight: 39, ArrowLeft: 37, Home: 36, End: 35 };
  const choose = (name: string, value: string): Promise<unknown> =>
    evaluate(`{
      const select = document.querySelector('select[name=${name}]');
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, ${JSON.stringify(value)});
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
  const open = (id: string): Promise<unknown> => evaluate(`document.getElementById('tab-${id}').click()`);
  const show = async (path: string): Promise<void> => {
    await tab.send('Page.navigate', { url: `file://${path}` });
    await poll(() => evaluate(`document.querySelector('[role=tab]') !== null`), 'tabs');
  };

  beforeAll(async () => {
    demo = await demoWorkbook();
    page = demo.scratch.path('page.html');
    const made = await demo.scratch.jalon(['dashboard', demo.workbook, '--out', page]);
    expect([made.code, made.stderr]).toEqual([0, '']);
    tab = await openTab('fr-FR');
    tab.on('Runtime.exceptionThrown', (fields) => complaints.push(JSON.stringify(fields)));
    tab.on('Runtime.consoleAPICalled', (fields) => complaints.push(JSON.stringify(fields)));
    tab.on('Log.entryAdded', (fields) => complaints.push(JSON.stringify(fields)));
    tab.on('Network.requestWillBeSent', ({ request }) =>
      requests.push((request as { readonly url: string }).url),
    );
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await tab.send(`${domain}.enable`);
    await tab.send('Emulation.setDeviceMetricsOverride', {
      width: 1280,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await show(page);
  });
  afterAll(async () => {
    await tab?.close();
    demo?.scratch.remove();
  });

  it('takes the language of the workbook and shows its figures', async () => {
    expect(await evaluate('document.documentElement.lang')).toBe('fr');
    expect(await valueOf('spend')).toBe('199 798 €');
    expect(await valueOf('leads')).toBe('519');
    expect(await textOf('.stamps')).toContain('Données au 31/10/2026');
    expect(await textOf('.stamps')).toContain('vu le 31/10/2026');
    expect(await textOf('.foot')).toContain('ne s’additionnent jamais d’une plateforme');
  });

  it('changes its figures with the filters and says what is shown', async () => {
    await choose('first', '2026-09-01');
    await choose('last', '2026-10-01');
    expect(await valueOf('spend')).toBe('127 082 €');
    expect(await valueOf('leads')).toBe('307');
    await choose('channel', 'paid_search');
    expect(await textOf('.shown')).toBe(
      'Affiché : sept. 2026 à oct. 2026 ; Recherche payante ; Toutes les campagnes.',
    );
    expect(await textOf('[data-figure=sessions] .aside:last-child')).toContain('tous les canaux');
    expect(await textOf('[data-visual=overview_origins] .aside')).toBe('tous les canaux');
    expect(await textOf('[data-visual=overview_awareness] .aside')).toBe(
      'Tous les canaux comptent dans : Impressions naturelles.',
    );
    const search = await valueOf('spend');
    expect(search).not.toBe('127 082 €');
    await evaluate(`document.querySelector('.filters button').click()`);
    expect(await valueOf('spend')).toBe('199 798 €');
  });

  it('names the last month of a chart however narrow it is, and hides no channel under the total', async () => {
    expect(
      await evaluate(`document.querySelector('[data-visual=overview_awareness] .drawing').textContent`),
    ).toContain('oct. 2026');
    await open('channels');
    expect(
      await evaluate(
        `(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('[data-visual=channels_table] .scroll'))`,
      ),
    ).toBe(0);
  });

  it('says why there is no figure, never 0', async () => {
    await open('channels');
    const cell = (column: number): Promise<unknown> =>
      evaluate(
        `document.querySelector('[data-visual=channels_campaigns] tfoot td:nth-child(${column}) [data-tip]')?.dataset.tip`,
      );
    expect(String(await cell(9)).replace(PLAIN_TEXT, ' ')).toMatch(/^Pas de chiffre : deux plateformes/);
    expect(await textOf('[data-visual=channels_campaigns] tfoot td:nth-child(9) [aria-hidden]')).toBe('–');
  });

  it('shows the definition of a figure at the focus, and Escape closes it', async () => {
    await evaluate(`document.querySelector('[data-figure=cac] .term').focus()`);
    expect(await textOf('[role=tooltip]')).toContain('÷');
    expect(await evaluate('document.activeElement.getAttribute("aria-describedby")')).toBe('tip');
    await tab.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Escape', code: 'Escape' });
    expect(await evaluate('document.querySelector("[role=tooltip]")')).toBeNull();
  });

  it('marks ratios that rest on few results', async () => {
    expect(await textOf('[data-visual=channels_campaigns] .few')).toBe('n = 7');
  });

  it('sorts tables both ways', async () => {
    const names = async (): Promise<readonly string[]> =>
      (await evaluate(
        `[...document.querySelectorAll('[data-visual=channels_campaigns] tbody tr')].map((row) => row.cells[0].innerText)`,
      )) as readonly string[];
    const first = await names();
    expect(first[0]).toBe('pmax_fr_vente_catalogue');
    const header = `document.querySelector('[data-visual=channels_campaigns] th button')`;
    await evaluate(`${header}.click()`);
    const sorted = await names();
    expect(sorted).toEqual([...first].sort((a, b) => a.localeCompare(b, 'fr')));
    await evaluate(`${header}.click()`);
    expect(await names()).toEqual([...sorted].reverse());
    expect(await evaluate(`${header}.parentElement.getAttribute('aria-sort')`)).toBe('descending');
  });

  it('changes the ROI from the margin to the revenue, and says so', async () => {
    await open('overview');
    expect(await textOf('[data-visual=overview_roi] h3')).toBe('ROI sur la marge par canal');
    await choose('roi', 'revenue');
    expect(await textOf('[data-visual=overview_roi] h3')).toBe('ROI sur le revenu par canal');
  });

  it('moves between its tabs with the keyboard', async () => {
    await evaluate(`document.getElementById('tab-overview').focus()`);
    const selected = (): Promise<unknown> => evaluate(`document.querySelector('[aria-selected=true]').id`);
    await press('ArrowRight');
    expect([await selected(), await evaluate('document.activeElement.id')]).toEqual([
      'tab-channels',
      'tab-channels',
    ]);
    await press('End');
    expect(await selected()).toBe('tab-due');
    await press('ArrowRight');
    expect(await selected()).toBe('tab-overview');
    await press('ArrowLeft');
    expect(await selected()).toBe('tab-due');
    await press('Home');
    expect(await selected()).toBe('tab-overview');
  });

  it('keeps the page and the filters in its address', async () => {
    await open('channels');
    await choose('channel', 'paid_social');
    const address = String(await evaluate('location.hash'));
    await tab.send('Page.navigate', { url: 'about:blank' });
    await show(`${page}${address}`);
    expect(await evaluate(`document.querySelector('[aria-selected=true]').id`)).toBe('tab-channels');
    expect(await textOf('.shown')).toContain('Réseaux sociaux payants');
    await evaluate(`document.querySelector('.filters button').click()`);
  });

  it.each(['light', 'dark'])('keeps nobody out, in the %s', async (theme) => {
    await tab.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: theme }],
    });
    for (const { id } of PAGES) {
      await open(id);
      expect(await axeViolations({ evaluate })).toEqual([]);
    }
  });

  it('takes the colours that the reader chose over those of the system', async () => {
    const ground = (): Promise<unknown> => evaluate('getComputedStyle(document.body).backgroundColor');
    const system = (theme: string) =>
      tab.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: theme }] });
    const [light, dark] = ['rgb(244, 247, 250)', 'rgb(17, 24, 31)'];
    await system('dark');
    expect(await ground()).toBe(dark);
    await choose('theme', 'light');
    expect(await ground()).toBe(light);
    await system('light');
    await choose('theme', 'dark');
    expect(await ground()).toBe(dark);
    await choose('theme', 'auto');
    expect(await ground()).toBe(light);
  });

  it.each(PAGES.map(({ id }) => id))('has no scroll bar across on a telephone, on %s', async (id) => {
    await tab.send('Emulation.setDeviceMetricsOverride', {
      width: 360,
      height: 740,
      deviceScaleFactor: 1,
      mobile: true,
    });
    await open(id);
    expect(await evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await textOf('main h2')).toBe(messages('fr').report.pages[id].replace(PLAIN_TEXT, ' '));
    // To the pixel: a strip of tabs moves by whole ones.
    const edges = (await evaluate(
      `(({ left, right }) => [left, right])(document.getElementById('tab-${id}').getBoundingClientRect())`,
    )) as readonly [number, number];
    expect([edges[0] > -1, edges[1] < 361, edges]).toEqual([true, true, edges]);
  });

  it('prints each page on a sheet of its own, with the filters in words', async () => {
    await evaluate('window.dispatchEvent(new Event("beforeprint"))');
    const sheets = (await evaluate(
      `[...document.querySelectorAll('.sheet')].map((sheet) => [sheet.querySelector('h2').innerText, sheet.querySelector('.shown').innerText !== '', sheet.scrollHeight <= sheet.clientHeight])`,
    )) as readonly unknown[];
    // Nothing is cut on paper, where nobody can scroll.
    const cut = await evaluate(
      `[...document.querySelectorAll('.sheet .scroll')].filter((box) => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight).map((box) => [box.ariaLabel, box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight])`,
    );
    expect(cut).toEqual([]);
    expect(sheets).toEqual(PAGES.map(({ id }) => [messages('fr').report.pages[id], true, true]));
    await evaluate('window.dispatchEvent(new Event("afterprint"))');
    const { data } = await tab.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
    const pdf = Buffer.from(String(data), 'base64').toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(PAGES.length);
  });

  it('asks for nothing on the network and complains of nothing', () => {
    expect(requests.filter((url) => !/^(file|data|about):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says what a workbook without plan, CRM or web analytics lacks', async () => {
    demo.scratch.write('inbox/google.csv', frenchGoogleAds(400).text);
    await demo.scratch.jalon(['merge', 'inbox', '--out', 'ads.xlsx', '--lang', 'fr']);
    const out = demo.scratch.path('ads.html');
    expect((await demo.scratch.jalon(['dashboard', 'ads.xlsx', '--out', out])).code).toBe(0);
    await show(`${out}#page=overview`);
    expect(await textOf('[data-visual=overview_leads] .nothing')).toContain('un export des contacts du CRM');
    expect(await textOf('[data-visual=overview_origins] .nothing')).toContain(
      'un export de mesure d’audience',
    );
    expect(await textOf('[data-visual=overview_trend] .drawing')).toContain('€');
    await open('budget');
    expect(await textOf('[data-visual=budget_lines] .nothing')).toContain('un plan (jalon merge --plan)');
    await open('due');
    expect(await textOf('[data-visual=due_rows] .nothing')).toContain('Aucun plan');
    expect(complaints).toEqual([]);
  });

  it('shows what people typed as text, whatever it is', async () => {
    const nasty = '</script><img src=x onerror=alert(1)>';
    const parts = unzipSync(readFileSync(demo.workbook));
    const strings = strFromU8(parts['xl/sharedStrings.xml']!);
    const changed = strings.replaceAll('pmax_fr_vente_catalogue', nasty.replaceAll('<', '&lt;'));
    expect(changed).not.toBe(strings);
    const path = demo.scratch.path('nasty.xlsx');
    writeFileSync(path, zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(changed) }, { level: 1 }));
    const out = demo.scratch.path('nasty.html');
    expect((await demo.scratch.jalon(['dashboard', path, '--out', out, '--lang', 'en'])).code).toBe(0);
    await show(`${out}#page=channels`);
    expect(await textOf('[data-visual=channels_campaigns] tbody td')).toBe(nasty);
    expect(await evaluate('document.documentElement.lang')).toBe('en');
    expect(complaints).toEqual([]);
  });
});
