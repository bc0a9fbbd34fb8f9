import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

describeWithChromium('adding an action', () => {
  let page: PanePage;

  beforeAll(async () => {
    page = await openPanePage({ language: 'fr-FR', today: '2027-06-16' });
    await startPlan(page, '2027-09-15');
    await page.press('Plan d’actions');
    await page.press('Ajouter une action');
    await page.says('Ses dates, à rebours');
  });

  afterAll(() => page.close());

  it('shows the dates counted back from the launch before anything is typed', async () => {
    await page.says('Il faut commencer le jeu. 2 septembre.');
    expect(await page.text()).toMatch(/Diffusion du mer\. 15 septembre au mar\. 21 septembre/);
  });

  it('asks for what it cannot do without, and adds nothing', async () => {
    await page.press('Ajouter au plan');
    await page.says('Dites ce qui sera fait.');
    expect(await page.text()).toContain('Choisissez le canal.');
    expect(await page.text()).toContain('5 actions');
  });

  it('says when it should have begun, with the working days that are missing', async () => {
    await page.fill('Diffusion à partir du', '2027-06-21');
    await page.says('Il fallait commencer le mar. 8 juin');
    expect(await page.text()).toContain('il manque 6 jours ouvrés.');
  });

  it('names the holiday, the closing and the leave that its steps go around', async () => {
    // The company closes from 9 to 22 August; Sofia is away from 12 to 18 July.
    await page.fill('Diffusion à partir du', '2027-08-25');
    await page.choose('Production : par qui', 'Sofia');
    await page.says('jours chômés sont sautés, le premier : Fermeture d’été.');
    await page.fill('Diffusion à partir du', '2027-07-21');
    await page.says('jours de congé (Sofia) sont sautés.');
    expect(await page.text()).toContain('Fête nationale');
  });

  it('names who would have too much to do', async () => {
    await page.fill('Diffusion à partir du', '2027-09-15');
    await page.choose('Production : par qui', 'Paul');
    await page.fill('Production : jours ouvrés', '40');
    await page.says(
      'Semaine du lun. 2 août : Paul aurait 3,6 jours de travail (1 sans cette action) pour 3 disponibles.',
    );
    await page.fill('Production : jours ouvrés', '5');
  });

  it('refuses half a day, and a day on air that lasts nothing', async () => {
    await page.fill('Création : jours ouvrés', '2,5');
    await page.says('Écrivez un nombre entier.');
    await page.fill('Création : jours ouvrés', '3');
    await page.fill('Diffusion : jours ouvrés', '');
    await page.says('La diffusion dure au moins un jour.');
    await page.fill('Diffusion : jours ouvrés', '5');
  });

  it('says what is left of the envelope, then adds the action with its steps and its line', async () => {
    await page.fill('Diffusion à partir du', '2027-10-05');
    await page.says('C’est 20 jours après le lancement.');
    await page.fill('Ce qui sera fait', 'Portes ouvertes');
    await page.choose('Objectif servi', 'O3');
    await page.choose('Canal', 'Hors ligne');
    await page.choose('Responsable', 'Julien');
    await page.fill('Montant hors taxes', '1 200,50');
    await page.choose('Quand il est dépensé', 'Tout en oct. 2027');
    await page.press('Ajouter au plan');
    await page.says('« Portes ouvertes » est dans le plan, avec 5 étapes et la ligne de budget B');
    await page.says('6 actions · 31 tâches');
    expect(await page.value('Ce qui sera fait')).toBe('');
  });

  it('can be used by everybody, and nothing overflows at 320 pixels', async () => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
