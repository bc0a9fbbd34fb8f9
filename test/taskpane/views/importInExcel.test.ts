import { kpiById, type KpiId } from '../../../src/core/kpi';
import { evaluateKpi } from '../../../src/core/kpi/evaluateKpi';
import { formatMoney, formatPercent } from '../../../src/messages/format';
import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { dropFiles } from '../../helpers/dropFiles';
import { googleDays, metaDays, sampleFile, sumOf, type SampleDay } from '../../helpers/sampleFigures';
import { openPane, type OpenPane } from '../../host/browser/openPane';

const SUMMER = 'google-ads/campagnes par jour, juillet a septembre.csv';
const AUTUMN = 'google-ads/campagnes par jour, octobre.csv';
const META = 'meta-ads/Maison-Lumen-Campagnes-1-juil.-2026-31-oct.-2026.csv';
const CONTACTS = 'crm/hubspot-contacts.csv';

const summer = googleDays(SUMMER);
const autumn = googleDays(AUTUMN);
const meta = metaDays(META);
/** The second export restates the last days of September. */
const google = [...summer.filter(({ day }) => day < '2026-09-28'), ...autumn];

describeWithChromium('importing exports into the workbook that is open in Excel', () => {
  let pane: OpenPane;
  beforeAll(async () => {
    pane = await openPane({ language: 'fr-FR' });
  }, 60_000);
  afterAll(() => pane.close());

  const plain = (text: unknown): string => String(text).replace(/[\u00A0\u202F\s]+/g, ' ');
  const text = async (): Promise<string> => plain(await pane.evaluate('document.body.innerText'));
  const says = (words: string): Promise<unknown> =>
    pane.waitFor(
      `document.body.innerText.replace(/[\\u00A0\\u202F\\s]+/g, ' ').includes(${JSON.stringify(words)})`,
    );
  const press = (words: string): Promise<unknown> =>
    pane.waitFor(`(() => {
      const found = [...document.querySelectorAll('button')].find(
        (each) => each.textContent.replace(/[\\u00A0\\u202F]/g, ' ').includes(${JSON.stringify(words)}) && !each.disabled,
      );
      found?.click();
      return Boolean(found);
    })()`);
  const column = (table: string, name: string): readonly unknown[] => {
    const found = pane.workbook.table(table);
    const at = (found.GetHeaderRowRange().Values as unknown[][])[0]!.indexOf(name);
    return (found.GetDataBodyRange().Values as unknown[][]).map((row) => row[at]);
  };
  const spendOf = (platform: string): number => {
    const platforms = column('ad_performance', 'platform');
    const cents = column('ad_performance', 'spend').map((value) => Math.round(Number(value) * 100));
    return cents.reduce((sum, value, index) => (platforms[index] === platform ? sum + value : sum), 0) / 100;
  };
  const everything = (): unknown =>
    pane.workbook.tables.map((table) => [
      table.Name,
      table.GetHeaderRowRange().Values,
      table.GetDataBodyRange().Values,
    ]);

  it('shows what three dropped exports are before a row is written', async () => {
    await press('Commencer par vos chiffres');
    await dropFiles(pane, [SUMMER, META, CONTACTS].map(sampleFile));
    await says('Vos 3 fichiers');
    const seen = await text();
    expect(seen).toContain('Google Ads · Par campagne · en français');
    expect(seen).toContain('Meta Ads');
    expect(seen).toContain('HubSpot');
    expect(seen).toContain('Publicité, ligne à ligne : ');
    expect(pane.workbook.tables).toHaveLength(0);
    expect(await axeViolations(pane)).toEqual([]);
  }, 60_000);

  it('imports them: the workbook holds what the files state, to the cent', async () => {
    await press('Importer');
    await says('C’est importé');
    expect(spendOf('google_ads')).toBe(sumOf(summer, 'spend'));
    expect(spendOf('meta_ads')).toBe(sumOf(meta, 'spend'));
    expect(column('leads', 'lead_id')).toHaveLength(519);
    const seen = await text();
    expect(seen).toContain(plain(formatMoney('fr', sumOf([...summer, ...meta], 'spend'), 'EUR')));
    expect(await axeViolations(pane)).toEqual([]);
  }, 60_000);

  it('takes nothing twice', async () => {
    const before = everything();
    await press('Choisir d’autres fichiers');
    await dropFiles(pane, [SUMMER, META, CONTACTS].map(sampleFile));
    await says('n’apportent rien de nouveau');
    const isOff = await pane.evaluate(
      `[...document.querySelectorAll('button')].some((each) => each.textContent.startsWith('Importer') && each.disabled)`,
    );
    expect(isOff).toBe(true);
    expect(everything()).toEqual(before);
    await press('Choisir d’autres fichiers');
  }, 60_000);

  it('leaves everything as before when the import is cancelled', async () => {
    const before = everything();
    await dropFiles(pane, [sampleFile(AUTUMN)]);
    await says('Votre fichier');
    expect(await text()).toContain('remplace');
    await pane.evaluate(`void new MutationObserver((_changes, watch) => {
      const stop = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Annuler l’import');
      if (!stop) return;
      watch.disconnect();
      stop.click();
    }).observe(document.body, { childList: true, subtree: true })`);
    await press('Importer');
    await says('Import annulé');
    expect(everything()).toEqual(before);
  }, 60_000);

  it('lets a newer export replace the days that it tells again', async () => {
    await press('Importer');
    await says('C’est importé');
    expect(spendOf('google_ads')).toBe(sumOf(google, 'spend'));
    expect(spendOf('meta_ads')).toBe(sumOf(meta, 'spend'));
  }, 60_000);

  it('reads the KPIs of the last complete month as the registry defines them', async () => {
    await press('Lire les KPI');
    await says('Comparé à');
    const october = (days: readonly SampleDay[]): readonly SampleDay[] =>
      days.filter(({ day }) => day.startsWith('2026-10'));
    const all = october([...google, ...meta]);
    const value = (id: KpiId, days: readonly SampleDay[]): number => {
      const found = evaluateKpi(kpiById(id), {
        spend: sumOf(days, 'spend'),
        impressions: sumOf(days, 'impressions'),
        clicks: sumOf(days, 'clicks'),
        conversions: sumOf(days, 'conversions'),
      });
      if (typeof found !== 'number') throw new Error(`${id}: ${found.error}`);
      return found;
    };
    const card = async (label: string): Promise<string> =>
      plain(
        await pane.evaluate(
          `[...document.querySelectorAll('main article')].find((each) => each.querySelector('h4').textContent === ${JSON.stringify(label)})?.innerText`,
        ),
      );
    const money = (amount: number): string => plain(formatMoney('fr', amount, 'EUR'));
    expect(await card('Dépense')).toContain(money(value('spend', all)));
    expect(await card('CPM')).toContain(money(value('cpm', all)));
    expect(await card('CTR')).toContain(plain(formatPercent('fr', value('ctr', all))));
    expect(await card('CPA')).toContain(`Google Ads ${money(value('cpa', october(google)))}`);
    expect(await card('CPA')).toContain(`Meta Ads ${money(value('cpa', october(meta)))}`);
    expect(await axeViolations(pane)).toEqual([]);
  }, 60_000);
});
