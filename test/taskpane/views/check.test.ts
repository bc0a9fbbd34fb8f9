import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { paneHand } from '../../helpers/paneHand';
import { openStandalonePane } from '../../helpers/standalonePane';
import { openPane } from '../../host/browser/openPane';
import type { Workbook } from '../../host/model/workbook';

/** The first formulas of a sheet and where they stand. */
function firstFormulas(workbook: Workbook, sheetName: string, count: number) {
  const { grid } = workbook.sheet(sheetName);
  const found: { readonly row: number; readonly column: number; readonly formula: unknown }[] = [];
  for (let row = 1; row <= 60 && found.length < count; row++)
    for (let column = 1; column <= 30 && found.length < count; column++) {
      const formula = grid.get(row, column)?.formula;
      if (formula !== undefined) found.push({ row, column, formula });
    }
  return found;
}

describeWithChromium('the check of the workbook', () => {
  it('finds what was broken in Excel, in French, repairs it, and is taken back', async () => {
    const pane = await openPane({ language: 'fr-FR', width: 320, calculates: true });
    const hand = paneHand(pane);
    await hand.press('Partir d’un modèle');
    await hand.press('Créer les feuilles');
    await hand.says('Lancement le');
    await hand.press('Vérifier le classeur');
    await hand.says('Rien à réparer');

    const [first] = firstFormulas(pane.workbook, 'Budget', 1);
    if (!first) throw new Error('no formula on the sheet of the budget');
    const at = { top: first.row, left: first.column, bottom: first.row, right: first.column };
    pane.byPerson((workbook) => {
      workbook.sheet('Budget').Protection.Unprotect(undefined);
      workbook.sheet('Budget').range(at).Values = [[12345]];
    });
    await hand.press('Vérifier à nouveau');
    await hand.says('« 12345 » a été saisi par-dessus une formule');
    expect(await hand.overflow()).toBe(0);
    expect(await axeViolations(pane)).toEqual([]);

    await hand.press('Faire la réparation');
    await hand.says('Une cellule réparée');
    await hand.says('Rien à réparer');
    expect(firstFormulas(pane.workbook, 'Budget', 1)[0]).toEqual(first);

    await hand.press('Annuler');
    await hand.says('« 12345 » a été saisi par-dessus une formule');
    await hand.says('C’est défait');
    await pane.close();
  }, 120_000);

  it('says outside Excel, in English, that a healthy plan is healthy', async () => {
    const pane = await openStandalonePane({ language: 'en-GB', width: 320 });
    try {
      const hand = paneHand(pane);
      await hand.press('Start from a template');
      await hand.press('Make the sheets');
      await hand.says('Launch');
      await hand.press('Check the workbook');
      await hand.says('Nothing to repair');
      expect(await axeViolations(pane)).toEqual([]);
      expect(pane.errors).toEqual([]);
    } finally {
      await pane.close();
    }
  }, 60_000);
});
