import { describeWithChromium } from '../../helpers/chromium';
import { openPane, type OpenPane } from '../../host/browser/openPane';

const ROWS = 50_000;
/** Far above what an idle machine needs, well below what a frozen pane would take. */
const LONGEST_SILENCE_MS = 1000;

/** Makes an export in the page, so that no time goes by for bringing it there. */
const MAKE = `(() => {
  const lines = Array.from({ length: ${ROWS} }, (_, n) => {
    const day = new Date(Date.UTC(2026, 0, 1 + (n % 300))).toISOString().slice(0, 10);
    return day + ',sea_' + Math.floor(n / 300) + ',Recherche,EUR,"' + ((n % 1000) + 1) + ',' + String(n % 100).padStart(2, '0') + '",' + (100 + (n % 977)) + ',' + (n % 91) + ',"' + (n % 7) + ',0","' + (n % 300) + ',50"';
  });
  const head = ['Rapport sur les campagnes', '1 janvier 2026 - 27 octobre 2026', 'Jour,Campagne,Type de campagne,Code de devise,Coût,Impressions,Clics,Conversions,Valeur de conv.'];
  window.transfer = new DataTransfer();
  window.transfer.items.add(new File([[...head, ...lines, ''].join('\\n')], 'long.csv'));
})()`;

const BEAT = `(() => {
  let last = performance.now();
  window.longest = 0;
  const beat = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    setTimeout(beat, 0);
  };
  beat();
})()`;

const DROP = `document.querySelector('main input[type=file]').parentElement.dispatchEvent(
  new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: window.transfer }))`;

describeWithChromium('importing 50,000 rows', () => {
  let pane: OpenPane;
  beforeAll(async () => {
    pane = await openPane({ language: 'fr-FR' });
    await press('Commencer par vos chiffres');
    await pane.waitFor(`Boolean(document.querySelector('main input[type=file]'))`);
    await pane.evaluate(MAKE);
    await pane.evaluate(BEAT);
  }, 60_000);
  afterAll(() => pane.close());

  const press = (words: string): Promise<unknown> =>
    pane.waitFor(`(() => {
      const found = [...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(words)}) && !each.disabled);
      found?.click();
      return Boolean(found);
    })()`);
  const says = (words: string): Promise<unknown> =>
    pane.waitFor(`document.body.innerText.includes(${JSON.stringify(words)})`);

  it('can be stopped while the file is read', async () => {
    await pane.evaluate(DROP);
    await press('Annuler l’import');
    await says('Import annulé');
    expect(pane.workbook.tables).toHaveLength(0);
  }, 60_000);

  it('shows how far it is, and never keeps the pane from answering', async () => {
    await pane.evaluate(`(window.longest = 0, ${DROP})`);
    await pane.waitFor(`document.querySelector('[role=progressbar]') !== null`);
    await says('Votre fichier');
    await press('Importer');
    await says('C’est importé');
    expect(pane.workbook.table('ad_performance').GetDataBodyRange().RowCount).toBe(ROWS);
    expect(Number(await pane.evaluate('window.longest'))).toBeLessThan(LONGEST_SILENCE_MS);
  }, 120_000);
});
