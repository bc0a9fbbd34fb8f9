import { checkSmart, type SmartOptions } from '../../../src/core/smart/checkSmart';

const TODAY = '2026-02-10';
const check = (text: string, options: Partial<SmartOptions> = {}) =>
  checkSmart(text, { today: TODAY, ...options });
const marks = (text: string): string => {
  const { S, M, T } = check(text);
  return [S, M, T].join(' ');
};

describe('the examples of the mission', () => {
  it.each([
    ['augmenter le chiffre d’affaires e-commerce de 25 % d’ici décembre', '2026-12-31'],
    ['générer 1 000 leads qualifiés au T2', '2026-06-30'],
    ['améliorer le taux de conversion site web de 2 à 3,5 % en six mois', '2026-08-10'],
    ['atteindre 10 000 abonnés newsletter avant l’été', '2026-06-20'],
  ])('passes: %s', (text, deadline) => {
    expect([marks(text), check(text).deadline]).toEqual(['met met met', deadline]);
  });

  it('reads the baseline and the target of a rate', () => {
    const { A, quantity } = check('améliorer le taux de conversion site web de 2 à 3,5 % en six mois');
    expect([A, quantity?.baseline, quantity?.value, quantity?.unit]).toEqual(['met', 2, 3.5, '%']);
  });

  it.each(['+15 % de trafic web', '500 leads qualifiés', '20 % de notoriété assistée'])(
    'has no date: %s',
    (text) => {
      const { M, T } = check(text);
      expect([M, T]).toEqual(['met', 'missing']);
    },
  );

  it('has no date and no measure of awareness, but a segment', () => {
    expect(marks('une augmentation de 10 % de la notoriété sur un segment précis')).toBe(
      'met undecidable missing',
    );
  });

  it('tells an objective from an action', () => {
    expect(check('augmenter la notoriété').isAction).toBe(false);
    expect(check('lancer une campagne sur les réseaux sociaux').isAction).toBe(true);
    expect(marks('augmenter la notoriété')).toBe('missing missing missing');
  });
});

describe('what is known beside the text', () => {
  it('decides A when the starting point is given', () => {
    expect(check('Atteindre 500 abonnés').A).toBe('undecidable');
    expect(check('Atteindre 500 abonnés', { baseline: 320 }).A).toBe('met');
    expect(check('Augmenter les ventes de la gamme bio', { baseline: 100, target: 120 }).A).toBe('met');
  });

  it('decides T when a deadline is given, and gives it back', () => {
    const { T, deadline } = check('Atteindre 500 abonnés', { deadline: '2026-05-31' });
    expect([T, deadline]).toEqual(['met', '2026-05-31']);
  });

  it('counts undated months from the first day of the plan', () => {
    const options = { periodStart: '2027-01-01', periodEnd: '2027-12-31' };
    expect(check('+25 % de ventes en ligne d’ici décembre', options).deadline).toBe('2027-12-31');
  });
});

describe('quantities', () => {
  const quantity = (text: string) => check(text).quantity;

  it.each([
    ['Vendre 1\u202f200 lampes', 1200, null],
    ['Vendre 1\u00a0200 lampes', 1200, null],
    ['Sell 1,200 lamps to hotels', 1200, null],
    ['Signer vingt-cinq contrats', 25, null],
    ['Sign two hundred and fifty contracts', 250, null],
    ['Réaliser 1,2 M€ de ventes', 1_200_000, 'EUR'],
    ['Réaliser 500 k€ de ventes', 500_000, 'EUR'],
    ['Raise $1.5M from donors', 1_500_000, 'USD'],
    ['Garder un CPC < 50 €', 50, 'EUR'],
    ['Doubler les inscriptions', 2, 'times'],
    ['Multiplier par 7 le trafic', 7, 'times'],
    ['x7 sur les ventes', 7, 'times'],
    ['Baisser les retours de −15 %', -15, '%'],
    ['Gagner 3 points de part de marché', 3, 'points'],
  ])('reads %s', (text, value, unit) => {
    expect([quantity(text)?.value, quantity(text)?.unit]).toEqual([value, unit]);
  });

  it('keeps the figure of today apart from the target', () => {
    expect(quantity('Improve NPS to 50 (currently 42) by Q4 2026')).toMatchObject({
      value: 50,
      baseline: 42,
    });
    expect(quantity('Passer de 12 % en 2025 à 15 % en 2026')).toMatchObject({ value: 15, baseline: 12 });
  });

  it('takes a share of today’s customers for the target when no other figure is there', () => {
    expect(quantity('Fidéliser 30 % de nos clients actuels')).toMatchObject({ value: 30, baseline: null });
  });

  it('takes a growth between two figures for a range, not for a starting point', () => {
    expect(quantity('Augmenter les ventes de 8 à 10 %')).toMatchObject({
      value: 8,
      upTo: 10,
      baseline: null,
    });
  });

  it.each([
    'Toucher les femmes de 25-45 ans',
    'Reach women aged 25-45',
    'Obtenir la certification ISO 9001',
    'Fidéliser les clients B2B',
  ])('takes no name or age for a target: %s', (text) => {
    expect(quantity(text)).toBeNull();
  });
});

describe('what is no deadline', () => {
  it.each([
    ['Augmenter les ventes de 10 % par rapport à 2025', 'undecidable'],
    ['Increase sales by 10% vs last year', 'undecidable'],
    ['Publier deux articles par semaine', 'undecidable'],
    ['Répondre à 90 % des e-mails en moins de 24 h', 'missing'],
    ['Answer 90% of e-mails within 4 hours', 'missing'],
    ['Relancer 200 clients inactifs depuis 12 mois', 'missing'],
  ])('%s', (text, verdict) => {
    const { T, deadline } = check(text);
    expect([T, deadline]).toEqual([verdict, null]);
  });
});

describe('A and R', () => {
  it('A is missing only where what is written cannot be', () => {
    expect(check('Réduire les retours de 150 %').A).toBe('missing');
    expect(check('Atteindre un taux de conversion de 120 %').A).toBe('missing');
    expect(check('Réduire le taux de churn de 3 à 5 %').A).toBe('missing');
  });

  it.each([
    'Augmenter les ventes de 5 à 10 % d’ici juin',
    'Réduire les prix de 10 à 20 %',
    'Réduire le délai de livraison de 10 à 20 %',
    'Augmenter les ventes d’articles de 10 à 20 €',
    'Publier de 3 à 5 articles par semaine',
    'Développer une gamme de 15 à 20 produits',
    'Augmenter de 20 % la fréquentation de 8 h à 18 h',
    'Augmenter les ventes aux familles de 3 à 5 personnes',
    'Maintenir le taux de rebond de 30 à 40 %',
    'Atteindre 20 % de part de marché contre 3 concurrents',
    'Increase sales from 5 to 10%',
    'Increase sales of lamps from $20 to $50',
    'Increase visits from 8 am to 10 am by 15%',
    'Open the shop from 9 to 5',
    'Grow sales among people aged from 25 to 34',
  ])('two figures are no starting point and target: %s', (text) => {
    expect(check(text).A).toBe('undecidable');
  });

  it.each([
    ['Passer de 3 à 5 commerciaux', 3, 5],
    ['Améliorer la note Google de 4,1 à 4,5', 4.1, 4.5],
    ['Augmenter la durée moyenne de visite de 1 min 20 à 3 min 40', 80, 220],
    ['Baisser les prix de 100 à 80 €', 100, 80],
    ['Increase headcount from 12 to 15', 12, 15],
    ['Cut expenses from 8% to 6%', 8, 6],
  ])('two figures are a starting point and a target: %s', (text, baseline, value) => {
    expect(check(text).quantity).toMatchObject({ baseline, value });
    expect(check(text).A).toBe('met');
  });

  it('leaves out the figures of today, of what is there and of a means', () => {
    expect(check('Améliorer la marge brute (31 % actuellement)').quantity).toBeNull();
    expect(check('Soigner l’accueil dans nos 14 boutiques').quantity).toBeNull();
    expect(check('Increase sales of tea by 12% by sending 4 newsletters').quantity?.value).toBe(12);
  });

  it.each([
    'Vendre 300 lampes afin d’améliorer nos résultats',
    'Augmenter les ventes de 10 % afin d’augmenter le chiffre d’affaires',
    'Recruter 5 vendeurs pour renforcer l’équipe',
    'Publier 3 articles par semaine afin d’atteindre 10 000 visites',
    'Vendre 300 licences pour aider les PME',
    'Increase traffic by 20% thanks to better content',
    'Get 1,000 followers so that we can sell more',
  ])('R takes no manner, public or common end: %s', (text) => {
    expect(check(text).R).toBe('undecidable');
  });

  it('R takes a purpose, not a public nor the objective itself', () => {
    expect(check('Vendre 300 lampes afin de financer un atelier à Tours').R).toBe('met');
    expect(check('Vendre 300 lampes pour les hôtels de Tours').R).toBe('undecidable');
    expect(check('Lancer une campagne afin de vendre 300 lampes').R).toBe('undecidable');
  });
});
