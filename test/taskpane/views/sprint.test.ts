import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

/** Steps follow one another as they do for a person: one page, one plan. */
describeWithChromium('the one-day sprint', () => {
  let page: PanePage;
  beforeAll(async () => {
    page = await openPanePage({ language: 'fr-FR', today: '2027-10-05' });
    await startPlan(page, '2027-09-15');
    await page.press('Étape 4 sur 6');
    await page.press('Sprint d’un jour');
  }, 60_000);
  afterAll(() => page.close());

  it('says which profile is missing in the room', async () => {
    await page.says('Les trois profils sont là.');
    await page.choose('Technique', 'Personne pour l’instant');
    await page.says('Il manque encore : quelqu’un qui réalise.');
    await page.choose('Technique', 'Claire');
    await page.says('Claire tient plusieurs profils');
    await page.choose('Technique', 'Mehdi');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('refuses a day that is over, and says when the team does not work', async () => {
    await page.fill('Jour du sprint', '2027-10-04');
    await page.says('Ce jour est passé.');
    await page.fill('Jour du sprint', '2027-10-09');
    await page.says('L’équipe ne travaille pas ce jour-là.');
    await page.fill('Jour du sprint', '2027-10-05');
  });

  it('writes the programme of the day, from the goal in the morning to the outputs at 18:00', async () => {
    await page.fill('Ce que la journée doit trancher', '900 ventes en magasin');
    await page.press('Écrire le programme');
    await page.says('Le sprint du 05/10/2027 est dans le plan.');
    await page.says('09:00–10:00 Objectif : 900 ventes en magasin');
    await page.says('Après-midi : production');
    await page.says('17:40–18:00 Backlog des tests');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('keeps what is done', async () => {
    await page.press('Objectif : 900 ventes en magasin');
    await page.says('1 étape faite sur 9');
    await page.press('Enregistrer l’avancement');
    await page.says('L’avancement du sprint est enregistré.');
    await page.says('1 étape faite sur 9');
  });

  it('raises an alert at 18:00 without criteria, not before', async () => {
    expect(await page.text()).not.toContain('Il est plus de 18 h');
    await page.evaluate(`{ const Morning = Date; window.Date = class extends Morning {
      constructor(...parts) { parts.length === 0 ? super('2027-10-05T18:05:00') : super(...parts); }
    }; } undefined`);
    await page.press('Retour : Mise en œuvre');
    await page.press('Sprint d’un jour');
    await page.says('Il est plus de 18 h et il manque un critère de réussite');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('cannot be closed without criteria, and gives its roadmap and backlog to the plan', async () => {
    await page.press('Clore le sprint');
    await page.says('Sans critère, le sprint ne peut pas être clos.');
    await page.evaluate(`document.querySelectorAll('textarea').forEach((field, index) => {
      field.focus();
      document.execCommand('insertText', false, index === 0 ? 'Une action datée' : 'Un test sous 48 heures');
    })`);
    await page.fill('Action', 'Animation du samedi');
    await page.fill('Diffusée le', '2027-11-06');
    await page.press('Ajouter à la feuille de route');
    await page.says('Animation du samedi : Claire, diffusée le 06/11/2027');
    await page.press('Ajouter au backlog');
    await page.says('À remplir.');
    await page.fill('Ce que l’on teste', 'Une démonstration plus courte');
    await page.press('Ajouter au backlog');
    await page.says('1. Une démonstration plus courte');
    expect(await axeViolations(page)).toEqual([]);
    await page.press('Clore le sprint');
    await page.says('Le sprint est clos : 1 action et 1 test au plan.');
    await page.says('6 actions');
    await page.says('Le sprint du 05/10/2027 est clos, avec ses critères.');
  });

  it('hands the backlog over to the feedback loop', async () => {
    await page.press('Étape 5 sur 6');
    await page.press('Boucle de feedback');
    await page.says('Une démonstration plus courte');
  });

  it('stays within 320 pixels, without an error in the console', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
