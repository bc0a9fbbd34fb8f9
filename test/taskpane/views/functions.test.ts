import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { paneHand } from '../../helpers/paneHand';
import { openStandalonePane } from '../../helpers/standalonePane';
import { openPane, type OpenPane } from '../../host/browser/openPane';

const ADS = {
  Mars: [
    ['Campagne', 'Dépense', 'Conversions', 'Note'],
    ['Marque', 120, 4, 'à moi'],
    ['Générique', 300, 6, null],
  ],
};

function select(pane: OpenPane, address: string): void {
  pane.byPerson(() => pane.range(address).Select());
}

describeWithChromium('the gallery of functions', () => {
  it('finds a function, follows the selection, guesses the arguments and writes the formula, in French', async () => {
    const pane = await openPane({ language: 'fr-FR', width: 320, sheets: ADS });
    const hand = paneHand(pane);
    await hand.press('Diagnostic');
    await hand.press('Fonctions');
    await hand.says('53 fonctions');
    expect(await hand.overflow()).toBe(0);
    expect(await axeViolations(pane)).toEqual([]);
    await hand.fill('Chercher une fonction', 'coût par acquisition');
    await hand.press('CPA');
    await hand.says('Exemple');

    select(pane, 'Mars!D3');
    await hand.says('=CPA(B3;C3)');
    await hand.says('colonne « Dépense »');
    expect(await hand.overflow()).toBe(0);
    expect(await axeViolations(pane)).toEqual([]);
    await hand.press('Insérer dans D3');
    await hand.says('CPA est dans D3.');
    expect(pane.range('Mars!D3').Formulas).toEqual([['=CPA(B3,C3)']]);

    select(pane, 'Mars!D2');
    await hand.says('=CPA(B2;C2)');
    await hand.press('Insérer dans D2');
    await hand.says('D2 contient déjà quelque chose');
    expect(pane.range('Mars!D2').Values).toEqual([['à moi']]);
    await hand.press('Remplacer le contenu de D2');
    await hand.says('CPA est dans D2.');
    expect(pane.range('Mars!D2').Formulas).toEqual([['=CPA(B2,C2)']]);
    await hand.press('Annuler');
    await hand.says('C’est défait');
    expect(pane.range('Mars!D2').Values).toEqual([['à moi']]);
    await pane.close();
  }, 120_000);

  it('takes columns that are selected, arguments that are typed, and shows commas in English', async () => {
    const pane = await openPane({ language: 'en-GB', sheets: ADS });
    const hand = paneHand(pane);
    await hand.press('Diagnosis');
    await hand.press('Functions');
    await hand.choose('Category', 'customers');
    await hand.choose('Category', 'all');
    await hand.press('CPA');
    select(pane, 'Mars!B2:C3');
    await hand.says('=CPA(B2:B3,C2:C3)');
    await hand.says('It goes to B4.');
    select(pane, 'Mars!E2');
    await hand.says('=CPA(B2,C2)');
    await hand.fill('conversions', '12');
    await hand.says('=CPA(B2,12)');
    select(pane, 'Mars!F7');
    await hand.says('It goes to F7.');
    await hand.press('Insert into F7');
    await hand.says('CPA is in F7.');
    expect(pane.range('Mars!F7').Formulas).toEqual([['=CPA(B2,12)']]);
    await pane.close();
  }, 120_000);

  it('outside Excel, shows the formula with its semicolons to be copied', async () => {
    const pane = await openStandalonePane({ language: 'fr-FR', width: 320 });
    try {
      const hand = paneHand(pane);
      await hand.press('Diagnostic');
      await hand.press('Fonctions');
      await hand.press('CLV');
      await hand.fill('fréquence', '2,5');
      await hand.fill('taux_de_marge', '40 %');
      await hand.says('=CLV(panier;2,5;40 %)');
      await hand.press('Copier la formule');
      await hand.says('Ctrl+C');
      expect(await axeViolations(pane)).toEqual([]);
    } finally {
      await pane.close();
    }
  }, 60_000);
});
