import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

/** Steps follow one another as they do for a person: one page, one plan. */
describeWithChromium('a persona in fifteen minutes', () => {
  let page: PanePage;
  beforeAll(async () => {
    page = await openPanePage({ language: 'fr-FR', today: '2026-11-27' });
    await startPlan(page, '2027-09-15');
    await page.press('Étape 1 sur 6');
    await page.press('Persona en 15 minutes');
  }, 60_000);
  afterAll(() => page.close());

  it('begins with the personas that are there, and with the timer', async () => {
    await page.says('Camille, 32 ans');
    await page.says('Validé par Nathalie le 15/12/2026');
    await page.press('Commencer un persona');
    await page.says('encore 15:00');
    await page.says('environ 3 min pour cet écran');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('stops the time when it is paused, and lets the work go on', async () => {
    await page.press('Pause');
    await page.says('en pause');
    await page.choose('Segment', 'Parents pressés');
    await page.fill('Un chiffre tiré de vos données clients', '62 % des paniers sont payés sur mobile');
    await page.press('Reprendre');
    await page.says('environ 3 min pour cet écran');
    await page.press('Continuer');
  });

  it('never holds anybody up: what is missing is said on coming back, and before writing', async () => {
    await page.says('Une phrase du terrain');
    await page.press('La fiche');
    await page.says('Avant de l’écrire :');
    await page.says('Notez une phrase qu’un client a réellement dite.');
    expect(await page.evaluate(`document.querySelector('button[type=submit]').disabled`)).toBe(true);
    await page.press('Notez une phrase');
    await page.says('Indiquez d’où elle vient.');
    expect(await page.evaluate(`document.activeElement.textContent`)).toBe('Une phrase du terrain');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('tells an old verbatim and one to come', async () => {
    await page.fill('Ce qu’il ou elle a dit', 'J’ai dix minutes pour choisir.');
    await page.fill('Source', 'Entretien');
    await page.fill('Date', '2026-12-01');
    await page.says('Ce jour n’est pas encore arrivé.');
    await page.fill('Date', '2026-01-10');
    await page.says('Cette phrase date d’il y a 11 mois');
    await page.fill('Date', '2026-11-20');
  });

  it('takes three pains and three motivations at most, then a name that is not taken', async () => {
    await page.press('Continuer');
    await page.fill('Frein 1', 'Livraison en retard');
    await page.fill('Motivation 1', 'Choisir une fois');
    expect(await page.evaluate(`document.querySelectorAll('main fieldset input').length`)).toBe(6);
    await page.press('Continuer');
    await page.fill('Prénom', 'camille');
    await page.says('Le plan a déjà un persona nommé camille.');
    await page.fill('Prénom', 'Sophie Martin');
    await page.says('ceci ressemble au nom d’une vraie personne');
    await page.fill('Prénom', 'Sophie');
    await page.fill('Âge', '150');
    await page.says('L’âge est un nombre entier de 1 à 120.');
    await page.fill('Âge', '42');
  });

  it('is there again after the view was left and opened anew', async () => {
    await page.press('Retour');
    await page.press('Persona en 15 minutes');
    await page.says('Un prénom et un âge');
    expect(await page.value('Prénom')).toBe('Sophie');
    expect(await page.value('Âge')).toBe('42');
  });

  it('takes exactly one channel', async () => {
    await page.press('Continuer');
    await page.press('E-mail');
    await page.press('Vidéo');
    expect(await page.evaluate(`document.querySelectorAll('main input[type=radio]:checked').length`)).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    await page.press('Continuer');
  });

  it('shows the card as the sheet will, and writes a draft', async () => {
    await page.press('Voir la fiche');
    await page.says('Sophie, 42 ans');
    await page.says('○ Brouillon : à faire valider par un collègue');
    await page.says('« J’ai dix minutes pour choisir. » (Entretien, 20/11/2026)');
    await page.says('Canal favori : Vidéo');
    expect(await axeViolations(page)).toEqual([]);
    await page.press('L’écrire dans le plan');
    await page.says('Sophie est dans le plan, en brouillon');
    await page.says('Sophie, 42 ans · Parents pressés');
    await page.says('Brouillon : personne d’autre ne l’a encore relu');
  });

  it('lets a colleague validate it afterwards, by keyboard', async () => {
    await page.press('Modifier Sophie');
    await page.press('6. Un deuxième avis');
    await page.fill('Validé par', 'Karima');
    await page.says('Indiquez quel jour.');
    await page.press('Aujourd’hui');
    await page.waitFor(`fieldOf('Le').value === '2026-11-27'`);
    await page.fill('Validé par', 'Karima');
    await page.waitFor(`fieldOf('Validé par').value === 'Karima'`);
    await page.key('Enter');
    await page.says('✓ Validé par Karima le 27/11/2026');
    await page.press('L’écrire dans le plan');
    await page.says('Sophie est dans le plan.');
    await page.says('Validé par Karima le 27/11/2026');
  });

  it('asks before another one takes the place of what is under way', async () => {
    await page.press('Commencer un persona');
    await page.fill('Un chiffre tiré de vos données clients', 'Mon chiffre');
    await page.press('Mettre de côté');
    await page.press('Modifier Karim');
    await page.says('En ouvrir un autre efface ce que vous avez saisi pour lui.');
    await page.press('Continuer le mien');
    expect(await page.value('Un chiffre tiré de vos données clients')).toBe('Mon chiffre');
  });

  it('stays within 320 pixels, without an error in the console', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
