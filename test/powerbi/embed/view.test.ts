import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { paneHand, type PaneHand } from '../../helpers/paneHand';
import { openPane, type OpenPane } from '../../host/browser/openPane';
import { reportAddresses, reportHand, TOKEN_SERVICE, type ReportHand } from '../../host/powerbi/openReport';

const SHEETS = {
  Juillet: [
    ['Suivi des campagnes', '', '', ''],
    ['Jour', 'Campagne', 'Dépense', 'Note'],
    [46_204, 'Marque', 120, ''],
    [46_205, 'Générique', 300, ''],
    [46_210, 'Marque', 80, ''],
    [46_212, 'Réseaux', 60, ''],
  ],
  Libre: [['rien à filtrer', 12]],
};

describeWithChromium('the report beside the workbook', () => {
  const addresses = reportAddresses();
  let pane: OpenPane;
  let hand: PaneHand;
  let report: ReportHand;

  beforeAll(async () => {
    pane = await openPane({ language: 'fr-FR', width: 320, sheets: SHEETS, elsewhere: addresses.elsewhere });
    hand = paneHand(pane);
    report = reportHand(pane);
    await hand.press('Pilotage');
    await hand.press('Rapport Power BI');
  });

  afterAll(() => pane.close());

  const select = (address: string): void => pane.byPerson(() => pane.range(address).Select());
  const scriptsOfClient = (): Promise<unknown> => pane.evaluate(`'powerbi' in window`);

  it('calls nothing before the button is pressed, and says what it will call', async () => {
    await hand.says('rien n’est appelé avant que vous n’appuyiez');
    await hand.fill('Adresse de votre service', 'http://tokens.example.test/report');
    await hand.says('L’adresse doit commencer par https://');
    await hand.fill('Adresse de votre service', 'http://localhost:8080/report');
    await hand.says('Il demande un jeton à localhost:8080');
    await hand.fill('Adresse de votre service', TOKEN_SERVICE);
    await hand.says('Il demande un jeton à tokens.example.test');
    expect(await axeViolations(pane)).toEqual([]);
    expect(await hand.overflow()).toBe(0);
    expect(addresses.asked()).toBe(0);
    expect(await scriptsOfClient()).toBe(false);
  });

  it('shows the report in the layout for narrow places, beside a sheet', async () => {
    await hand.press('Afficher le rapport');
    const { sent } = await report.state();
    expect(sent['POST /report/prepare']).toMatchObject({ settings: { layoutType: 2 } });
    await hand.says('Imprimer');
    expect(await axeViolations(pane)).toEqual([]);
    expect(await hand.overflow()).toBe(0);
  });

  it.each([
    ['rows of a sheet', 'Juillet!C3:C5', ['Marque', 'Générique'], '2026-07-01', '2026-07-08'],
    ['one cell', 'Juillet!A6', ['Réseaux'], '2026-07-09', '2026-07-10'],
    ['a header with its rows', 'Juillet!B2:B4', ['Marque', 'Générique'], '2026-07-01', '2026-07-03'],
  ])('follows %s', async (_what, address, names, from, until) => {
    select(address);
    await hand.press('Filtrer par la campagne sélectionnée');
    const { filters } = await report.stateWhen((state) => JSON.stringify(state.filters).includes(until));
    expect(filters).toMatchObject([
      { target: { table: 'Campaigns', column: 'Campaign' }, operator: 'In', values: names },
      {
        target: { table: 'Dates', column: 'Date' },
        conditions: [{ value: `${from}T00:00:00.000Z` }, { value: `${until}T00:00:00.000Z` }],
      },
    ]);
  });

  it('says what to select when the selection names nothing, and leaves the report as it is', async () => {
    const before = (await report.state()).filters;
    select('Libre!A1');
    await hand.press('Filtrer par la campagne sélectionnée');
    await hand.says('Les cellules sélectionnées ne nomment ni campagne ni date.');
    expect((await report.state()).filters).toEqual(before);
  });

  it('keeps the address in the workbook, and takes the report away with the view', async () => {
    await hand.press('Retour');
    expect(await pane.waitFor('powerbi.embeds.length === 0')).toBe(true);
    await hand.press('Rapport Power BI');
    await hand.says('Il demande un jeton à tokens.example.test');
    expect(addresses.asked()).toBe(1);
  });
});
