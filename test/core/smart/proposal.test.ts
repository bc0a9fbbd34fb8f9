import { checkSmart, type SmartOptions } from '../../../src/core/smart/checkSmart';
import { proposeObjective, type SmartProposal } from '../../../src/core/smart/proposal';
import { smartProposal } from '../../../src/messages/smartWords';

const TODAY = '2026-02-10';
const propose = (text: string, options: Partial<SmartOptions> = {}): SmartProposal =>
  proposeObjective(text, { today: TODAY, ...options });

const write = (text: string, options: Partial<SmartOptions> = {}): string =>
  smartProposal(propose(text, options));

describe('a text that meets everything', () => {
  it.each([
    'Porter le taux de réachat de la gamme bio de 12 % à 18 % d’ici le 31 décembre 2026, afin de financer un atelier à Tours.',
    'Raise repeat purchases of organic tea from 200 to 300 by June 30, 2026 in order to fund a workshop in Leeds.',
  ])('is its own proposal: %s', (text) => {
    expect([propose(text).isComplete, write(text)]).toEqual([true, text]);
  });
});

describe('what is written is kept, what is missing is a blank', () => {
  it.each([
    [
      'Augmenter les ventes de 20 %',
      'Augmenter les ventes de 20 % (de [valeur de départ] à [cible]) pour [produit, segment ou lieu] d’ici le [date], afin de [finalité]',
    ],
    [
      'Atteindre 10 000 abonnés newsletter avant l’été.',
      'Atteindre 10 000 abonnés newsletter (actuellement [valeur de départ]) avant l’été, afin de [finalité]',
    ],
    [
      'Augmenter les ventes de la gamme bio en Bretagne',
      'Augmenter les ventes de la gamme bio en Bretagne de [valeur de départ] à [cible] d’ici le [date], afin de [finalité]',
    ],
    [
      'Améliorer la notoriété',
      'Améliorer la notoriété, d’après [score, taux ou enquête], de [valeur de départ] à [cible] pour [produit, segment ou lieu] d’ici le [date], afin de [finalité]',
    ],
    [
      'Devenir la référence du marché',
      'Augmenter [indicateur] de [valeur de départ] à [cible] pour [produit, segment ou lieu] d’ici le [date], afin de [finalité]',
    ],
    [
      'Mettre en ligne la nouvelle version du site avant le 30 juin',
      'Mettre en ligne la nouvelle version du site avant le 30 juin, afin de [finalité]',
    ],
    [
      'Publier deux articles par semaine sur le blog',
      'Publier deux articles par semaine sur le blog jusqu’au [date], afin de [finalité]',
    ],
    [
      'Increase sales by 20%',
      'Increase sales by 20% (from [starting value] to [target]) for [product, segment or place] by [date], in order to [purpose]',
    ],
    [
      'Win 200 subscribers to the tea box by the end of June',
      'Win 200 subscribers to the tea box (currently [starting value]) by the end of June, in order to [purpose]',
    ],
    [
      'Improve customer loyalty by the end of the year',
      'Improve customer loyalty, as measured by [score, rate or survey], from [starting value] to [target] for [product, segment or place] by the end of the year, in order to [purpose]',
    ],
    [
      'Become the market leader',
      'Increase [indicator] from [starting value] to [target] for [product, segment or place] by [date], in order to [purpose]',
    ],
    ['Launch the tea box', 'Launch the tea box by [date], in order to [purpose]'],
  ])('%s', (text, expected) => {
    expect(write(text)).toBe(expected);
  });

  it('keeps a deadline that does not end the text where it is', () => {
    expect(write('D’ici fin juin, vendre 300 coffrets')).toBe(
      'D’ici fin juin, vendre 300 coffrets (actuellement [valeur de départ]), afin de [finalité]',
    );
  });

  it('puts the deadline before a purpose that is stated', () => {
    expect(write('Raise $20,000 from alumni in order to open a reading room')).toBe(
      'Raise $20,000 from alumni (currently [starting value]) by [date], in order to open a reading room',
    );
  });
});

describe('what is known beside the text is written in', () => {
  it.each([
    [
      'Augmenter les ventes de la gamme bio',
      'Augmenter les ventes de la gamme bio de 1\u202F200 à 1\u202F500 d’ici le 30/06/2026, afin de [finalité]',
    ],
    [
      'Increase sales of the organic range',
      'Increase sales of the organic range from 1,200 to 1,500 by 30 Jun 2026, in order to [purpose]',
    ],
  ])('%s', (text, expected) => {
    expect(write(text, { baseline: 1200, target: 1500, deadline: '2026-06-30' })).toBe(expected);
  });
});

describe('what was read', () => {
  it('names the indicator, the scope, the figures and the deadline', () => {
    expect(propose('Faire passer le CAC de la boutique de 85 € à 60 € d’ici fin 2026').read).toEqual({
      indicator: 'CAC',
      deliverable: 'passer',
      scope: ['boutique'],
      baseline: 85,
      target: 60,
      unit: 'EUR',
      deadline: '2026-12-31',
    });
  });
});

describe('a proposal whose blanks are filled in', () => {
  const filled = (text: string, words: Readonly<Record<string, string>>): string =>
    Object.entries(words).reduce((left, [blank, word]) => left.replace(`[${blank}]`, word), write(text));

  it.each([
    [
      'Augmenter les ventes de 20 %',
      {
        'produit, segment ou lieu': 'la gamme bio',
        'valeur de départ': '100 000 €',
        cible: '120 000 €',
        date: '30 juin 2026',
        finalité: 'financer un atelier à Tours',
      },
    ],
    [
      'Win 200 subscribers to the tea box',
      { 'starting value': '120', date: 'June 30, 2026', purpose: 'fund a workshop in Leeds' },
    ],
  ])('meets the five letters: %s', (text, words) => {
    const { S, M, A, R, T } = checkSmart(filled(text, words), { today: TODAY });
    expect([S, M, A, R, T]).toEqual(['met', 'met', 'met', 'met', 'met']);
  });
});
