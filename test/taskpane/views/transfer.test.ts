import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

describeWithChromium('moving money from a line to another', () => {
  let page: PanePage;

  beforeAll(async () => {
    page = await openPanePage({ language: 'fr-FR', today: '2027-06-16' });
    await startPlan(page, '2027-09-15');
    await page.press('Mise en œuvre');
    await page.press('Déplacer un budget');
    await page.says('Un transfert à ce jour');
  });

  afterAll(() => page.close());

  it('says everything that is missing when it is sent too early, and writes nothing', async () => {
    await page.press('Déplacer ce montant');
    await page.says('Choisissez la ligne qui donne.');
    const text = await page.text();
    for (const sentence of [
      'Choisissez la ligne qui reçoit.',
      'Indiquez un montant supérieur à zéro.',
      'Dites pourquoi l’argent bouge.',
      'Nommez la personne qui a validé.',
      'Lisez d’abord les KPI de la semaine',
    ])
      expect(text).toContain(sentence);
    expect(text).toContain('Un transfert à ce jour');
  });

  it('refuses in words more than what remains, while it is typed', async () => {
    await page.choose('De la ligne', 'B06');
    await page.choose('Vers la ligne', 'B03');
    await page.fill('Montant hors taxes', '99 000');
    await page.says('Il ne reste que');
    expect(await page.text()).toMatch(/Il ne reste que [\d ]+,\d\d € sur B06/);
    await page.fill('Motif', 'Essai');
    await page.fill('Validé par', 'Hélène Daumier');
    await page.press('Les KPI de la semaine ont été lus');
    await page.press('Déplacer ce montant');
    expect(await page.text()).toContain('Un transfert à ce jour');
  });

  it('refuses a line that gives to itself, and what is no number', async () => {
    await page.choose('Vers la ligne', 'B06');
    await page.says('Choisissez deux lignes différentes.');
    await page.choose('Vers la ligne', 'B03');
    await page.fill('Montant hors taxes', '1.200');
    await page.says('peut se lire de deux façons');
  });

  it('shows what both lines will have left, then writes it', async () => {
    await page.fill('Montant hors taxes', '1 000,50');
    await page.says('Ce que cela change');
    const [from, to] = await leftOf(page);
    await page.press('Déplacer ce montant');
    await page.says('1 000,50 € sont passés de B06 à B03.');
    await page.says('2 transferts à ce jour');
    expect(await page.text()).toContain('16/06/2027 · Essai · validé par Hélène Daumier');
    expect(await page.value('Montant hors taxes')).toBe('');
    // The lines of the lists have what was announced.
    const choices = String(
      await page.evaluate(
        `[...fieldOf('De la ligne').options].map((each) => plain(each.textContent)).join('\\n')`,
      ),
    );
    expect(choices).toMatch(new RegExp(`B06 .*\\(reste ${from}\\)`));
    expect(choices).toMatch(new RegExp(`B03 .*\\(reste ${to}\\)`));
  });

  it('proposes the transfer the other way round', async () => {
    await page.press('Faire l’inverse : de B03 vers B06');
    expect(await page.value('De la ligne')).toBe('B03');
    expect(await page.value('Vers la ligne')).toBe('B06');
    expect(await page.value('Montant hors taxes')).toBe('1000,5');
    expect(await page.value('Motif')).toBe('Annule le transfert du 16/06/2027');
  });

  it('can be used by everybody, and nothing overflows at 320 pixels', async () => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});

/** What the effect says that both lines will have left. */
async function leftOf(page: PanePage): Promise<readonly string[]> {
  const text = await page.text();
  return [...text.matchAll(/le reste passe de [\d ,]+ € à ([\d ,]+ €)/g)].map((match) => match[1]!);
}
