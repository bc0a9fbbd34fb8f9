import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { dropFiles } from '../../helpers/dropFiles';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';
import { googleDays, metaDays, sampleFile, sumOf } from '../../helpers/sampleFigures';
import { formatMoney } from '../../../src/messages/format';

const AUTUMN = 'google-ads/campagnes par jour, octobre.csv';
const META = 'meta-ads/Maison-Lumen-Campagnes-1-juil.-2026-31-oct.-2026.csv';
const POUNDS = 'microsoft-ads/Maison Lumen UK campaigns.csv';
const CONTACTS = 'crm/hubspot-contacts.csv';

const october = [...googleDays(AUTUMN), ...metaDays(META)].filter(({ day }) => day.startsWith('2026-10'));
const plain = (text: string): string => text.replace(/[\u00A0\u202F\s]+/g, ' ');

describeWithChromium('importing exports outside Excel', () => {
  let page: PanePage;
  afterEach(() => page.close());

  it('imports, feeds the plan after saying with what, and reads the KPIs, in French', async () => {
    page = await openPanePage({ language: 'fr-FR', today: '2026-06-01', width: 320 });
    await startPlan(page, '2026-09-15');
    await page.evaluate(`location.hash = 'readout'`);
    await page.says('Il n’y a pas encore de chiffres dans ce classeur');
    await page.press('Importer des exports');
    await dropFiles(page, [AUTUMN, META, CONTACTS].map(sampleFile));
    await page.says('Vos 3 fichiers');
    expect(await axeViolations(page)).toEqual([]);
    await page.press('Importer');
    await page.says('Verser ces chiffres dans le plan ?');
    expect(await page.text()).toMatch(/\d+ coûts réels de publicité, [\d ]+,\d\d € en tout/);
    expect(await axeViolations(page)).toEqual([]);
    await page.press('Verser dans le plan');
    await page.says('tirés des exports');
    await page.says('Le plan contient déjà ces chiffres');
    await page.press('Lire les KPI');
    await page.says('seuls les ratios internes à une régie sont comparés à sept. 2026');
    const seen = await page.text();
    expect(seen).toContain(plain(formatMoney('fr', sumOf(october, 'spend'), 'EUR')));
    expect(seen).toContain('Google Ads : jusqu’au 31/10/2026');
    expect(seen).toContain('HubSpot : jusqu’au 31/10/2026');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.press('Qu’est-ce que « CPA » ?');
    await page.says('À ne pas confondre avec le CAC');
    await page.choose('Période', 'Toute la période');
    await page.says('Rien d’antérieur à quoi comparer');
    await page.choose('KPI', 'CPL');
    await page.says('Par campagne');
    expect(await axeViolations(page)).toEqual([]);
    expect(page.errors).toEqual([]);
  }, 90_000);

  it('asks for the currency when there are several, and is used by keyboard, in English', async () => {
    page = await openPanePage({ language: 'en-GB', today: '2026-11-27', width: 320, isDark: true });
    await page.press('Begin with your figures');
    await page.waitFor(
      `document.activeElement !== null && document.querySelector('main input[type=file]') !== null`,
    );
    await dropFiles(page, [AUTUMN, POUNDS].map(sampleFile));
    await page.says('Your 2 files');
    expect(await page.value('Currency of the report')).toBe('EUR');
    await page.says('GBP');
    await page.choose('Currency of the report', 'GBP');
    await page.waitFor(`fieldOf('Currency of the report')?.value === 'GBP'`);
    expect(await axeViolations(page)).toEqual([]);
    // From the announced title the keyboard reaches the button that imports.
    await page.evaluate(
      `[...document.querySelectorAll('button')].find((each) => each.textContent.startsWith('Import ')).focus()`,
    );
    await page.key('Enter');
    await page.says('Imported:');
    await page.says('Not in the total, for want of a rate');
    await page.press('Read the KPIs');
    await page.says('What the platforms spent and showed');
    expect(await axeViolations(page)).toEqual([]);
    expect(page.errors).toEqual([]);
  }, 90_000);
});
