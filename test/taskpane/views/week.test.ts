import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

describeWithChromium('this week', () => {
  let page: PanePage;

  beforeAll(async () => {
    page = await openPanePage({ language: 'fr-FR', today: '2027-06-16' });
    await startPlan(page, '2027-09-15');
    await page.press('Mise en œuvre');
    await page.press('Cette semaine');
    await page.says('A1.1 · Création');
  });

  afterAll(() => page.close());

  it('lists by person what is due, what is late and since when', async () => {
    const text = await page.text();
    expect(text).toContain('du lun. 14 juin au dim. 20 juin');
    expect(text).toContain('2 tâches, 1 en retard');
    expect(text).toMatch(
      /Sofia A1\.1 · Création Teasing sur les réseaux sociaux du jeu\. 10 juin au mer\. 16 juin/,
    );
    expect(text).toContain('Aurait dû commencer : 4 jours ouvrés de retard.');
    expect(text).toMatch(/Claire A1\.2 · Validation/);
  });

  it('writes how far a task is at one press, and it is late no more', async () => {
    await page.evaluate(`document.querySelector('[aria-label*="A1.1"] button:nth-child(3)').focus()`);
    await page.key('Enter');
    await page.says('« Création » en est à 50 %.');
    await page.says('2 tâches, aucune en retard');
    const pressed = await page.evaluate(
      `[...document.querySelectorAll('[aria-label*="A1.1"] [aria-pressed=true]')].map((each) => plain(each.innerText)).join()`,
    );
    expect(pressed).toBe('50 %');
  });

  it('shows the next week, and one person only', async () => {
    await page.press('La suivante');
    await page.says('du lun. 21 juin au dim. 27 juin');
    await page.says('A1.3 · Production');
    await page.choose('Pour qui', 'Paul');
    await page.says('Rien n’est prévu cette semaine-là.');
  });

  it('can be used by everybody, and nothing overflows at 320 pixels', async () => {
    await page.press('Cette semaine');
    await page.choose('Pour qui', 'Toute l’équipe');
    await page.says('A1.1 · Création');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
