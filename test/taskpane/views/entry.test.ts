import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

const typeHere = (page: PanePage, text: string): Promise<unknown> =>
  page.evaluate(
    `document.activeElement.select(), document.execCommand('insertText', false, ${JSON.stringify(text)})`,
  );

/** Steps follow one another as they do for a person: one page, one plan. */
describeWithChromium('entering the figures', () => {
  let page: PanePage;
  beforeAll(async () => {
    page = await openPanePage({ language: 'fr-FR', today: '2027-10-05' });
    await startPlan(page, '2027-09-15');
    await page.press('Étape 5 sur 6');
    await page.press('Saisir les chiffres');
  }, 60_000);
  afterAll(() => page.close());

  it('says who owes what before 9', async () => {
    await page.says('4 chiffres à saisir avant 9 h');
    await page.says('Claire : 1 · Julien : 1 · Inès : 1 · Nathalie : 1');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('shows the figures of one person, and of everybody again', async () => {
    await page.choose('Les chiffres de', 'Inès');
    await page.says('1 chiffre à saisir avant 9 h');
    expect(await page.text()).not.toContain('Robots vendus');
    await page.choose('Les chiffres de', 'Mehdi');
    await page.says('Mehdi est à jour : rien à saisir avant 9 h.');
    await page.choose('Les chiffres de', 'Toute l’équipe');
    await page.says('Robots vendus');
  });

  it('reads a figure while it is typed, and Enter goes to the next one', async () => {
    await page.fill('Chiffre du', '2 400');
    await page.says('80 % de la cible : en avance sur le calendrier.');
    await page.key('Enter');
    await typeHere(page, 'abc');
    await page.says('Écrivez un nombre, par exemple 1 200,50.');
    await typeHere(page, '950');
    await page.says('de la cible : elle est atteinte.');
  });

  it('keeps what is half typed when the view is left', async () => {
    await page.press('Retour : Pilotage');
    await page.press('Saisir les chiffres');
    await page.says('Enregistrer 2 chiffres');
    expect(await page.value('Chiffre du')).toBe('2 400');
  });

  it('writes all the figures at once when Enter leaves the last one', async () => {
    await page.evaluate(`[...document.querySelectorAll('input[data-figure]')].at(-1).focus()`);
    await typeHere(page, '7');
    await page.says('Mieux que 2,');
    await page.key('Enter');
    await page.says('3 chiffres enregistrés.');
    await page.says('1 chiffre à saisir avant 9 h');
    await page.press('Annuler');
    await page.says('4 chiffres à saisir avant 9 h');
  });

  it('asks for the two numbers of a ratio, and is honest about a small sample', async () => {
    await page.press('Montrer aussi les KPI à jour');
    await page.fill('Dépense', '900');
    await page.key('Enter');
    await page.key('Enter');
    await page.says('Il faut les deux nombres.');
    await page.fill('Conversions', '12');
    await page.says('Soit 75,00 €.');
    await page.says('Calculé sur 12 cas seulement : trop peu pour en tirer une conclusion.');
    await page.says('Remplace le chiffre déjà saisi pour ce jour-là.');
    await page.press('Enregistrer 1 chiffre');
    await page.says('1 chiffre enregistré.');
    await page.says('Dernier chiffre : 75,00 €, pour le 04/10/2027');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('stays within 320 pixels, without an error in the console', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
