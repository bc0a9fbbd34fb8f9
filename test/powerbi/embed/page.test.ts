import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { paneHand, type PaneHand } from '../../helpers/paneHand';
import {
  openReportBrowser,
  reportAddresses,
  reportHand,
  TOKEN_SERVICE,
  type ReportAddresses,
  type ReportHand,
  type ReportPage,
  type ReportPageOptions,
} from '../../host/powerbi/openReport';

let page: ReportPage;
let hand: PaneHand;
let report: ReportHand;
let addresses: ReportAddresses;

async function open(options: Partial<ReportPageOptions> & { readonly given?: object } = {}): Promise<void> {
  addresses = options.addresses ?? reportAddresses();
  const file = JSON.stringify({ address: TOKEN_SERVICE, ...options.given });
  await page.show({ file, ...options, addresses });
}

const later = (): Promise<unknown> => page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
const campaigns = (...values: readonly string[]) => ({
  $schema: 'http://powerbi.com/product/schema#basic',
  target: { table: 'Campaigns', column: 'Campaign' },
  filterType: 1,
  operator: 'In',
  values,
  requireSingleSelection: false,
});
const july = {
  $schema: 'http://powerbi.com/product/schema#advanced',
  target: { table: 'Dates', column: 'Date' },
  filterType: 0,
  logicalOperator: 'And',
  conditions: [
    { operator: 'GreaterThanOrEqual', value: '2026-07-01T00:00:00.000Z' },
    { operator: 'LessThan', value: '2026-08-01T00:00:00.000Z' },
  ],
};

async function filterJuly(): Promise<void> {
  await hand.fill('Du', '2026-07-01');
  await hand.fill('Au', '2026-07-31');
  await hand.press('Filtrer cette période');
  await hand.says('Affiché : du 01/07/2026 au 31/07/2026.');
}

describeWithChromium('a report on a page of its own', () => {
  beforeAll(async () => {
    page = await openReportBrowser();
    hand = paneHand(page);
    report = reportHand(page);
  });

  afterEach(async () => {
    expect(await page.violations()).toEqual([]);
  });

  afterAll(async () => {
    await page.close();
    expect(page.errors).toEqual([]);
  });

  it('is loaded, set to its page, then painted, under a policy that allows no eval and no inline script', async () => {
    await open({ given: { page: 'campaigns' } });
    const { log, paintedWith, sent, token } = await report.state();
    expect(log.slice(0, 4)).toEqual([
      'POST /frontload/config',
      'POST /report/prepare',
      'PUT /report/pages/active',
      'POST /report/render',
    ]);
    expect(paintedWith).toEqual({ page: 'campaigns', filters: [] });
    await hand.says('Imprimer');
    expect(await page.evaluate(`document.querySelectorAll('select').length`)).toBe(0);
    expect(token).toBe('token-1');
    expect(sent['POST /report/prepare']).toMatchObject({
      type: 'report',
      tokenType: 1,
      permissions: 0,
      settings: { layoutType: 0, localeSettings: { language: 'fr', formatLocale: 'fr-FR' } },
    });
    expect(await page.evaluate(`document.querySelector('iframe').title`)).toBe('Rapport Power BI');
  });

  it('goes from page to page, with its hidden pages left out, and follows the person in it', async () => {
    await open();
    await report.state();
    await hand.says('Overview');
    expect(
      await page.evaluate(`[...document.querySelectorAll('option')].map((each) => each.textContent)`),
    ).toEqual(['Overview', 'Campaigns']);
    await hand.choose('Page', 'campaigns');
    expect((await report.stateWhen((state) => state.page === 'campaigns')).isPainted).toBe(true);
    await report.person({ page: 'overview' });
    await page.waitFor(`document.querySelector('select').value === 'overview'`);
  });

  it('is filtered by a period whose last day counts whole, printed, and shown whole again', async () => {
    await open();
    await report.state();
    await filterJuly();
    expect((await report.state()).filters).toEqual([july]);
    await hand.fill('Au', '2026-06-30');
    await hand.says('La fin est avant le début.');
    await hand.press('Imprimer');
    await report.stateWhen(({ log }) => log.includes('POST /report/print'));
    await hand.press('Retirer les filtres');
    await hand.says('Aucun filtre');
    expect((await report.state()).filters).toEqual([]);
  });

  it('leaves the filters of its author and its reader alone', async () => {
    const paid = { ...campaigns('paid'), target: { table: 'Campaigns', column: 'Channel' } };
    await open();
    await report.state();
    await report.person({ filters: [paid, campaigns('Marque')] });
    await report.stateWhen(({ filters }) => filters.length === 2);
    await filterJuly();
    expect((await report.state()).filters).toEqual([paid, july]);
    await hand.press('Retirer les filtres');
    expect((await report.stateWhen(({ filters }) => filters.length === 1)).filters).toEqual([paid]);
  });

  it('shows one visual, without pages, and filters it', async () => {
    await open({ given: { page: 'campaigns', visual: 'spend' } });
    const { sent } = await report.state();
    expect(sent['POST /report/load']).toMatchObject({
      type: 'visual',
      pageName: 'campaigns',
      visualName: 'spend',
    });
    expect(await page.evaluate(`document.querySelectorAll('select').length`)).toBe(0);
    await filterJuly();
    expect((await report.state()).filters).toEqual([july]);
  });

  it('says which page is not there, and shows the first', async () => {
    await open({ given: { page: 'nowhere' } });
    await hand.says('Le rapport n’a pas de page « nowhere »');
    expect((await report.state()).page).toBe('overview');
  });

  it('says which visual is not there', async () => {
    await open({ given: { page: 'overview', visual: 'none' } });
    await hand.says('La page n’a pas de visuel « none ».');
    expect(await page.evaluate(`document.querySelectorAll('iframe').length`)).toBe(0);
  });

  it('renews its token before the end, and keeps its page and every filter', async () => {
    addresses = reportAddresses();
    addresses.tokens({ minutes: 1 }, {});
    await open({ addresses });
    await report.state();
    await filterJuly();
    await hand.choose('Page', 'campaigns');
    await report.person({ filters: [july, campaigns('Marque')] });
    const before = await report.stateWhen(
      ({ filters, page: at }) => filters.length === 2 && at === 'campaigns',
    );
    await later();
    const after = await report.stateWhen(({ token }) => token === 'token-2');
    expect(after.filters).toEqual(before.filters);
    expect(after.page).toBe('campaigns');
    expect(after.log.filter((each) => each === 'POST /report/prepare')).toHaveLength(1);
    // A token of an hour is left alone.
    await later();
    expect(addresses.asked()).toBe(2);
  });

  it('comes back as it was when its token ended unseen', async () => {
    await open();
    await report.state();
    await filterJuly();
    await hand.choose('Page', 'campaigns');
    await report.person({ filters: [july, campaigns('Marque')] });
    await report.stateWhen(
      ({ filters, page: at, log }) =>
        filters.length === 2 && at === 'campaigns' && log.at(-1) === 'GET /report/filters',
    );
    await report.emit('error', { message: 'TokenExpired', errorCode: '403', level: 6 });
    const { paintedWith } = await report.stateWhen(
      ({ token, isPainted }) => token === 'token-2' && isPainted,
    );
    expect(paintedWith).toEqual({ page: 'campaigns', filters: [july, campaigns('Marque')] });
    expect(await page.evaluate('powerbi.embeds.length')).toBe(1);
    // A token that is refused as soon as it is used is not fetched again and again.
    await report.emit('error', { message: 'TokenExpired' });
    await hand.says('Power BI refuse le nouveau jeton dès qu’il sert.');
    expect(addresses.asked()).toBe(2);
  });

  it('stays on the screen when its token cannot be renewed, and says so', async () => {
    addresses = reportAddresses();
    addresses.tokens({ minutes: 1 }, { status: 503 });
    await open({ addresses });
    await report.state();
    await later();
    await hand.says('Jalon réessaie de lui-même. Le service de jetons répond HTTP 503.');
    expect((await report.state()).isPainted).toBe(true);
  });

  it('puts what Power BI refuses and reports into words', async () => {
    await open();
    await report.state();
    await report.refuse('POST /report/print', 500, { message: 'printFailed', detailedMessage: 'No printer' });
    await hand.press('Imprimer');
    await hand.says('Power BI signale un problème. Ce qui a été répondu : printFailed, No printer');
    await report.refuse('POST /report/print', 400, 'This API is currently not supported for RDL reports');
    await hand.press('Imprimer');
    await hand.says('C’est un rapport paginé (RDL)');
    // No person pressed the button, so the browser refuses.
    await hand.press('Plein écran');
    await hand.says('Cette fenêtre ne permet pas le plein écran.');
    await report.emit('error', { message: 'LoadReportFailed', detailedMessage: 'Fail to initialize' });
    await hand.says('Power BI n’a pas pu charger le rapport.');
    await report.emit('error', { message: 'PowerBINotAuthorizedException' });
    await hand.says('L’application du service de jetons doit être membre');
  });

  it('is dark where the reader’s screen is, and light again with it', async () => {
    await open({ isDark: true });
    const { sent } = await report.state();
    expect(sent['POST /report/prepare']).toMatchObject({ theme: { themeJson: { name: 'Jalon dark' } } });
    await page.setDark(false);
    await report.stateWhen(({ log }) => log.includes('PUT /report/theme'));
    expect((await report.state()).theme).toEqual({});
  });

  it('takes the layout for telephones where it gets narrow, filtered as it was', async () => {
    await open();
    await report.state();
    await filterJuly();
    await page.resize(360);
    const { paintedWith, sent } = await report.stateWhen(({ isMobile, isPainted }) => isMobile && isPainted);
    expect(sent['POST /report/prepare']).toMatchObject({ settings: { layoutType: 2 } });
    expect(paintedWith?.filters).toEqual([july]);
    expect(addresses.asked()).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
  });

  it('is closed with everything that belongs to it, and opened anew', async () => {
    await open();
    await report.state();
    await hand.press('Fermer le rapport');
    expect(await page.waitFor(`document.querySelectorAll('iframe').length === 0`)).toBe(true);
    expect(await page.evaluate('powerbi.embeds.length')).toBe(0);
    await later();
    expect(addresses.asked()).toBe(1);
    await page.waitFor(`document.activeElement.textContent === 'Afficher le rapport'`);
    addresses.tokens({ token: 'silent' }, { token: 'in time' });
    await hand.press('Afficher le rapport');
    await report.stateWhen(({ token }) => token === 'silent');
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe('Rapport Power BI');
    await hand.press('Fermer le rapport');
    await hand.press('Afficher le rapport');
    expect((await report.state()).token).toBe('in time');
  });

  it('says in words what a token service answers, one answer after the other', async () => {
    addresses = reportAddresses();
    await open({ addresses, fragment: `#address=${encodeURIComponent(TOKEN_SERVICE)}`, width: 320 });
    await hand.says('Il demande un jeton à tokens.example.test');
    expect(addresses.asked()).toBe(0);
    const answers = [
      [{ status: 401 }, 'Le service de jetons refuse (HTTP 401).'],
      [{ status: 404 }, 'Le service de jetons répond HTTP 404.'],
      [{ text: '<html>Se connecter</html>' }, 'Le service de jetons n’a pas répondu en JSON'],
      [{ text: 'null' }, 'Il manque « embedUrl »'],
      [{ token: undefined }, 'Il manque « token »'],
      [{ minutes: -1 }, 'Le jeton est périmé.'],
      [{ token: 'expired at once' }, 'Le jeton est périmé.'],
      [
        { embedUrl: 'https://powerbi.example.test/x' },
        '« https://powerbi.example.test/x » n’est pas une adresse de Power BI',
      ],
      [{ embedUrl: 'https://app.powerbi.com/rdlEmbed?reportId=1' }, 'C’est un rapport paginé (RDL)'],
    ] as const;
    addresses.tokens(...answers.map(([answer]) => answer), {});
    await hand.press('Afficher le rapport');
    for (const [, sentence] of answers) {
      await hand.says(sentence);
      expect(await page.evaluate(`document.querySelectorAll('iframe').length`)).toBe(0);
      await hand.press('Réessayer');
    }
    await hand.says('Imprimer');
    expect(addresses.asked()).toBe(answers.length + 1);
  });

  it('says that a token service cannot be reached', async () => {
    await open({ given: { address: 'https://nobody.example.test/token', lang: 'en' } });
    await hand.says('The token service does not answer, or does not allow this page to ask it.');
    await hand.says('allows the origin https://localhost:3000 (CORS).');
  });
  it.each([
    ['is missing', { file: '{}' }, 'Cette page ne connaît pas son rapport.'],
    ['cannot be read', { file: '{"address": }' }, 'report.json ne peut pas être lu'],
    [
      'names an address that is not safe',
      { fragment: '#address=http://jetons.example.test' },
      'commencer par https://',
    ],
    ['names no address', { fragment: '#address=jetons' }, '« jetons » n’est pas une adresse.'],
  ])('says that its configuration %s', async (_what, options, sentence) => {
    await open(options);
    await hand.says(sentence);
    expect(addresses.asked()).toBe(0);
  });

  it('speaks the language of its configuration, and everybody can use it at 320 pixels, in the dark too', async () => {
    await open({ given: { lang: 'en' }, width: 320, isDark: true });
    await hand.says('Print');
    await report.state();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    expect(await page.violations()).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    // The style that axe's helper puts in the page is not ours.
    await page.evaluate('violations.length = 0');
  });
});
