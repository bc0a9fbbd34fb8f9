import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { paneHand } from '../../helpers/paneHand';
import { openStandalonePane } from '../../helpers/standalonePane';
import { openPane, type OpenPane } from '../../host/browser/openPane';

const ADS = {
  Mars: [
    ['Campagne', 'Dépense', 'Conversions', 'CPA', 'Verdict'],
    ['Marque', 120, 4, '=CPA(B2,C2)', '=SMART_CHECK("Gagner 40 clients avant le 30 juin 2027")'],
    ['Générique', 300, 6, '=CPA(B3,C3)', ''],
    ['Total', '=SUM(B2:B3)', '=SUM(C2:C3)', '=IF(C4>0,CPA(B2:B3,C2:C3),"")', ''],
  ],
};

/** Results as Excel and the functions would give them; the engine of the double knows none of ours. */
const RESULTS: Readonly<Record<string, string | number>> = {
  B4: 420,
  C4: 10,
  D2: 30,
  D3: 50,
  D4: 42,
  E2: 'SMART',
};

async function openAds(language: string): Promise<OpenPane> {
  const pane = await openPane({ language, width: 320, calculates: true, sheets: ADS });
  const { grid } = pane.sheet('Mars');
  for (const [address, value] of Object.entries(RESULTS)) {
    const row = Number(address.slice(1));
    const column = address.charCodeAt(0) - 64;
    grid.place(row, column, { ...grid.get(row, column)!, value });
  }
  pane.workbook.isCalculated = true;
  return pane;
}

const formulasOf = (pane: OpenPane): unknown => pane.range('Mars!D2:E4').Formulas;

const AS_TYPED = ADS.Mars.slice(1).map((row) => row.slice(3));

describeWithChromium('the conversion for sharing', () => {
  it('says what it would do, converts, brings back, and every step is taken back', async () => {
    const pane = await openAds('fr-FR');
    const hand = paneHand(pane);
    await hand.press('Diagnostic');
    await hand.press('Convertir pour partager');
    await hand.says('une formule ordinaire dans 3 cellules, la valeur seule dans 1 cellule');
    await hand.says('Enregistrez d’abord une copie sous un autre nom');
    expect(formulasOf(pane)).toEqual(AS_TYPED);
    expect(await hand.overflow()).toBe(0);
    expect(await axeViolations(pane)).toEqual([]);

    await hand.press('Convertir');
    await hand.says('C’est fait : formule ordinaire pour 3 cellules, valeur pour 1 cellule');
    await hand.says('ce classeur peut être partagé tel quel');
    const shared = formulasOf(pane) as string[][];
    expect(JSON.stringify(shared)).not.toMatch(/CPA|SMART_CHECK/);
    expect(shared[0]![1]).toBe('SMART');
    expect((pane.range('Mars!D2:D4').Values as number[][]).flat()).toEqual([30, 50, 42]);
    expect(pane.range('Formules remplacées!A5:C5').Values).toEqual([
      ['Mars', 'E2', expect.stringContaining('SMART_CHECK(')],
    ]);

    await hand.press('Annuler');
    await hand.says('C’est défait');
    expect(formulasOf(pane)).toEqual(AS_TYPED);
    expect(pane.workbook.sheets.map(({ Name }) => Name)).toEqual(['Mars']);
    await hand.nothingSays('Remettre les formules de Jalon');

    await pane.close();
  }, 120_000);

  it('brings the functions back in a workbook that was saved and opened again, in English', async () => {
    const before = await openAds('en-GB');
    const first = paneHand(before);
    await first.press('Diagnosis');
    await first.press('Convert for sharing');
    await first.press('Convert');
    await first.says('3 cells with an ordinary formula, 1 cell with the value');
    await before.close();
    before.range('Mars!D3:D3').Values = [[51]];

    const pane = await openPane({ language: 'en-GB', calculates: true, workbook: before.workbook });
    const hand = paneHand(pane);
    await hand.says('3 cells');
    await hand.press('Bring Jalon’s formulas back');
    await hand.says('3 cells with Jalon’s formula again. 1 cell changed since: it was left as it is.');
    await hand.says('“Replaced formulas” is of no more use');
    expect(formulasOf(pane)).toEqual(AS_TYPED.map((row, index) => (index === 1 ? [51, row[1]] : row)));
    await pane.close();
  }, 120_000);

  it('is not offered outside Excel', async () => {
    const pane = await openStandalonePane({ language: 'fr-FR' });
    try {
      const hand = paneHand(pane);
      await hand.press('Diagnostic');
      await hand.says('Vérifier le classeur');
      expect(await hand.text()).not.toContain('Convertir pour partager');
    } finally {
      await pane.close();
    }
  }, 60_000);
});
