import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

describeWithChromium('the strike in three moves', () => {
  let page: PanePage;

  beforeAll(async () => {
    page = await openPanePage({ language: 'fr-FR', today: '2027-06-18' });
    await startPlan(page, '2027-09-15');
    await page.press('Plan d’actions');
    await page.press('Frappe en 3 temps');
    await page.says('Un objectif mesurable');
  });

  afterAll(() => page.close());

  it('reads the figure on the next working day', async () => {
    // 18 June 2027 is a Friday.
    await page.says('Le chiffre se lit le lun. 21 juin, avant midi.');
  });

  it('asks for what is missing', async () => {
    await page.press('Lancer le test');
    await page.says('Choisissez un objectif, ou écrivez-en un.');
    const text = await page.text();
    for (const sentence of ['Choisissez un levier.', 'Dites ce qui change.', 'Indiquez un montant'])
      expect(text).toContain(sentence);
  });

  it('checks a new objective while it is typed', async () => {
    await page.choose('Objectif', 'Un nouveau');
    await page.fill('L’objectif, en une phrase', 'Vendre plus');
    await page.says('M ✗');
    await page.fill(
      'L’objectif, en une phrase',
      'Passer de 40 à 60 inscriptions par semaine sur le site d’ici le 30 septembre 2027',
    );
    await page.says('Il se mesure et il a une date.');
  });

  it('refuses more than the giving line has left', async () => {
    await page.choose('Levier', 'le meilleur');
    await page.waitFor(`fieldOf('Action dans laquelle on l’essaie').value !== ''`);
    await page.fill('Budget test hors taxes', '900 000');
    await page.says('Il ne reste que');
  });

  it('shows what it will write, writes it, and says what to do tomorrow and where it stands', async () => {
    await page.fill('Budget test hors taxes', '500');
    await page.says('Ce qui sera écrit');
    expect(await page.text()).toMatch(/B18 · .*le reste passe de 20 000,00 € à 19 500,00 €/);
    await page.fill('Le changement, en une phrase', 'Un titre plus court');
    await page.fill('C’est gagné à partir de', '60');
    await page.press('Lancer le test');
    await page.says('C’est parti');
    const text = await page.text();
    expect(text).toContain('« Un titre plus court » est mis en ligne');
    expect(text).toContain('Le lun. 21 juin, avant midi');
    expect(text).toContain('feuille Tests, boucle');
    expect(text).toContain('feuille Transferts');
    expect(text).toContain('feuille Objectifs');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is in the plan: the money has moved, and the form begins anew', async () => {
    await page.press('Une autre frappe');
    expect(await page.value('Le changement, en une phrase')).toBe('');
    const from = String(
      await page.evaluate(`plain(fieldOf('Ligne qui donne l’argent').selectedOptions[0].textContent)`),
    );
    expect(from).toContain('reste 19 500,00 €');
    await page.press('Mise en œuvre');
    await page.press('Déplacer un budget');
    await page.says('2 transferts à ce jour');
  });

  it('can be used by everybody, and nothing overflows at 320 pixels', async () => {
    await page.press('Plan d’actions');
    await page.press('Frappe en 3 temps');
    await page.says('Un objectif mesurable');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
