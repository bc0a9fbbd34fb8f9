import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, type PanePage } from '../../helpers/panePage';

/** Steps follow one another as they do for a person: one page, one plan. */
describeWithChromium('the smallest plan that works', () => {
  let page: PanePage;
  beforeAll(async () => {
    page = await openPanePage({ language: 'fr-FR', today: '2026-11-27', isDark: true });
    await page.press('Commencer petit, en un écran');
  }, 60_000);
  afterAll(() => page.close());

  it('opens on one screen of placeholders', async () => {
    await page.says('Trois actions, une ligne de budget chacune');
    expect(await page.value('Jour du lancement')).toBe('2027-04-13');
    expect(await page.value('KPI 2')).toBe('CPA');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('says what is missing once it is asked for, and goes to the first gap', async () => {
    await page.press('Créer le plan');
    await page.says('Il manque 12 réponses.');
    await page.says('Indiquez le nom de l’entreprise.');
    await page.waitFor(`document.activeElement === fieldOf('Entreprise')`);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('checks the objective while it is typed', async () => {
    await page.fill(
      'Qu’est-ce qui doit être vrai à la fin ?',
      'Vendre 400 lampes à Lyon d’ici le 30 juin afin d’ouvrir un deuxième atelier',
    );
    await page.says('4 critères sur 5 sont remplis.');
    await page.says('finit le 30/06/2027');
  });

  it('compares the three lines with the envelope', async () => {
    await page.fill('Budget de l’action 1', '2 400');
    await page.fill('Budget de l’action 2', '0');
    await page.fill('Budget de l’action 3', '1 500,50');
    await page.says('Sans réponse, c’est la somme des trois lignes : 3 900,50 €.');
    await page.fill('Enveloppe', '3 000');
    await page.says('Les trois actions dépassent l’enveloppe de 900,50 €.');
    await page.fill('Enveloppe', '5k€');
    await page.says('Il reste 1 099,50 € dans l’enveloppe');
  });

  it('keeps a form that is half filled in', async () => {
    await page.fill('Entreprise', 'Les Lampes d’Auber');
    await page.press('Retour');
    await page.press('Plan minimum viable');
    await page.says('4 critères sur 5 sont remplis.');
    expect(await page.value('Entreprise')).toBe('Les Lampes d’Auber');
  });

  it('writes a whole plan, by keyboard', async () => {
    await page.fill('Qui le pilote ?', 'Marion');
    await page.fill('Prénom', 'Léna');
    await page.fill('Âge', '36');
    await page.fill('Action 1', 'Google Ads');
    await page.fill('Action 2', 'Newsletter');
    await page.fill('Action 3', 'Portes ouvertes');
    await page.fill('KPI 1', 'Lampes vendues');
    await page.key('Enter');
    await page.says('« Plan marketing : Les Lampes d’Auber » est dans le classeur.');
    await page.says('Lancement le 13/04/2027 · 3 actions · 15 tâches');
    await page.press('Étape 2 sur 6');
    await page.press('Rédigez-les');
    await page.says('O1 · Vendre 400 lampes à Lyon');
    await page.says('Pour être piloté, il lui manque un point de départ.');
    await page.press('Étape 1 sur 6');
    await page.press('Persona en 15 minutes');
    await page.says('Léna, 36 ans');
  });

  it('leaves a plan that is there as it is', async () => {
    await page.press('Étape 2 sur 6');
    await page.press('Plan minimum viable');
    await page.says('Ce classeur contient déjà un plan.');
    expect(await page.evaluate(`document.querySelectorAll('main input').length`)).toBe(0);
  });

  it('stays within 320 pixels, without an error in the console', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
