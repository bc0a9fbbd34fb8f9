/** What people and hosts put into cells, and what the functions make of it, in the real runtime of office.js. */
import { fr } from '../../src/messages/typography';
import type { CustomFunctions } from '../host/node/customFunctions';
import { openBuiltFunctions } from './host/openBuiltFunctions';

let french: CustomFunctions;
let english: CustomFunctions;

beforeAll(async () => {
  french = await openBuiltFunctions('fr-FR');
  english = await openBuiltFunctions('en-US');
});
afterAll(() => {
  french.close();
  english.close();
});

const column = (...cells: readonly (string | number | boolean | null)[]) => cells.map((cell) => [cell]);

describe('amounts typed as text', () => {
  it.each([
    ['1 200 €', 25],
    ['1\u00a0200,00\u00a0€', 25],
    ['1\u202f200 €', 25],
    ['1,2 k€', 25],
    ['EUR 1200', 25],
  ])('understands %s', async (spend, cpa) => {
    expect(await french.call('CPA', [spend, 48])).toBe(cpa);
  });

  it('understands a percentage as a share', async () => {
    expect(await french.call('BREAK_EVEN_ROAS', ['40 %'])).toBe(2.5);
    expect(await english.call('BREAK_EVEN_ROAS', ['40%'])).toBe(2.5);
  });

  it('names the argument and the text that is no number', async () => {
    expect(await french.call('CPA', ['beaucoup', 48])).toEqual({
      code: '#VALUE!',
      message: fr`Dans « dépense », « beaucoup » n’est pas un nombre. Écrivez-le sous la forme 1200 ou 1 200,50.`,
    });
    expect(await english.call('CPA', ['a lot', 48])).toEqual({
      code: '#VALUE!',
      message: 'In “spend”, “a lot” is not a number. Type it as 1200 or 1,200.50.',
    });
  });

  it('refuses a number that can be read in two ways', async () => {
    expect(await french.call('CPA', ['1.200 €', 48])).toMatchObject({
      message: expect.stringContaining('peut se lire de deux façons') as string,
    });
    expect(await english.call('CPA', ['1,200', 48])).toBe(25);
  });

  it('refuses amounts in two currencies, in one range or in two', async () => {
    for (const args of [
      [column('100 €', '$100'), column(1, 2)],
      ['$500', '100 €'],
    ])
      expect(await french.call('ROAS', args)).toMatchObject({
        code: '#VALUE!',
        message: expect.stringMatching(/en (EUR|USD), les autres en (EUR|USD)/) as string,
      });
  });
});

describe('ranges', () => {
  it('are summed before dividing: a ratio of sums, never a mean of ratios', async () => {
    expect(await french.call('CPA', [column(100, 300), column(10, 10)])).toBe(20);
    expect(await french.call('CTR', [[[1, 2, 3]], [[100, 200, 300]]])).toBeCloseTo(0.01, 14);
  });

  it.each([null, '' as const])('leave out a row with a cell that is empty as %j', async (emptyAs) => {
    const args = [column(100, 300, null, 50), column(10, null, 7, 5)];
    expect(await french.call('CPA', args, { emptyAs })).toBe(10);
  });

  it('cannot tell the empty cell of desktop Excel from a typed 0', async () => {
    const args = [column(100, 300, null), column(10, null, 10)];
    expect(await french.call('CPA', args, { emptyAs: 0 })).toBe(20);
  });

  it('pass over a header, on one side or on both', async () => {
    const spend = column('Dépense', 100, 300);
    expect(await french.call('CPA', [spend, column('Conversions', 10, 10)])).toBe(20);
    expect(await french.call('CPA', [spend, column(null, 10, 10)])).toBe(20);
  });

  it('take the dashes of exports for blanks', async () => {
    expect(await french.call('CPA', [column(100, ' --', '—'), column(10, 5, 5)])).toBe(10);
  });

  it('name the row of a text that is no number', async () => {
    expect(await french.call('CPA', [column('Dépense', 100, '12O0'), column('C', 1, 2)])).toEqual({
      code: '#VALUE!',
      message: fr`Dans la ligne 3 de « dépense », « 12O0 » n’est pas un nombre. Écrivez-le sous la forme 1200 ou 1 200,50.`,
    });
  });

  it('must be of one size', async () => {
    expect(await french.call('CPA', [column(1, 2, 3), column(1, 2)])).toEqual({
      code: '#VALUE!',
      message: fr`« conversions » compte 2 cellules et « dépense » en compte 3. Choisissez des plages de même taille.`,
    });
  });

  it('stand beside a lone cell, which is taken as it is', async () => {
    expect(await french.call('CPA', [column(100, 300), 10])).toBe(40);
  });

  it('have no figure when no row is complete', async () => {
    expect(await french.call('CPA', [column(100, null), column(null, 10)])).toMatchObject({ code: '#N/A' });
  });
});

describe('results that do not exist', () => {
  it('are #DIV/0!, never 0', async () => {
    expect(await french.call('CPA', [100, 0])).toEqual({ code: '#DIV/0!', message: '' });
    expect(await french.call('CPA', [column(100, 20), column(0, 0)])).toEqual({
      code: '#DIV/0!',
      message: '',
    });
    expect(await french.call('PRIORITY', [8, 0])).toEqual({ code: '#DIV/0!', message: '' });
  });

  it('pass on the error of a cell', async () => {
    const error = { code: '#REF!', message: '' };
    expect(await french.call('CPA', [error, 10])).toEqual(error);
  });

  it('say that an argument is empty', async () => {
    expect(await french.call('CPA', [null, 10])).toEqual({
      code: '#VALUE!',
      message: fr`« dépense » est vide. Saisissez une valeur ou désignez une cellule qui en contient une.`,
    });
  });
});

describe('arguments of one cell', () => {
  it('refuse a range rather than read its first cell', async () => {
    expect(await french.call('CAC_PAYBACK', [column(100, 200), 50, 0.8])).toEqual({
      code: '#VALUE!',
      message: fr`« cac » prend une seule cellule et en a reçu 2. Désignez-en une, puis recopiez la formule.`,
    });
  });

  it('refuse rates typed as percentages, and negative margins', async () => {
    for (const rate of [40, -0.2]) {
      expect(await french.call('BREAK_EVEN_ROAS', [rate])).toMatchObject({ code: '#VALUE!' });
      expect(await french.call('CAC_PAYBACK', [100, 50, rate])).toMatchObject({ code: '#VALUE!' });
    }
  });
});

describe('choices', () => {
  it('are understood in both languages and by their id, whatever the language of Excel', async () => {
    const values = await Promise.all(
      ['marge simple', 'simple margin', 'simple_margin', 'MARGE SIMPLE'].map((method) =>
        english.call('CLV', [50, 4, 0.4, 3, undefined, undefined, method]),
      ),
    );
    expect(values).toEqual([[[240]], [[240]], [[240]], [[240]]]);
  });

  it('list what is possible when a word is not known', async () => {
    expect(await french.call('CLV', [50, 4, 0.4, 3, undefined, undefined, undefined, 'siècle'])).toEqual({
      code: '#VALUE!',
      message: fr`« siècle » ne convient pas pour « période ». Choix possibles : an, trimestre, mois, semaine, jour.`,
    });
  });
});

describe('dates', () => {
  it('are numbers of Excel or texts', async () => {
    // 15 September 2026 is 46,280; ten working days before it is 1 September.
    for (const launch of [46_280, '2026-09-15', '15/09/2026'])
      expect(await french.call('RETROPLAN', [launch, 10])).toBe(46_266);
  });

  it('are refused when the day and the month cannot be told apart', async () => {
    expect(await english.call('RETROPLAN', ['06/07/2026', 10])).toMatchObject({ code: '#VALUE!' });
    expect(await french.call('RETROPLAN', ['06/07/2026', 10])).toBe(46_195);
  });
});

describe('EXPLAIN_KPI', () => {
  it('counts the rows that a blank leaves out', async () => {
    const table = await french.call('EXPLAIN_KPI', ['cpa', column(100, 300, 50), column(10, null, 5)]);
    expect(table).toEqual([
      ['CPA', 10],
      ['Définition', expect.stringContaining('Coût par acquisition')],
      ['Formule', expect.stringContaining('÷')],
      ['Lignes retenues', 2],
      ['Lignes écartées (un blanc)', 1],
    ]);
  });

  it('shows the error in its cell and a lower bound when there is no result yet', async () => {
    const table = await english.call('EXPLAIN_KPI', ['CPA', 369, 0]);
    expect(table).toEqual([
      ['CPA', { code: '#DIV/0!', message: '' }],
      ['Definition', expect.any(String)],
      ['Formula', expect.any(String)],
      ['Rows counted', 1],
      ['Rows left out (a blank)', 0],
      ['At least, with no result yet', expect.stringMatching(/^100(\.0\d)? /)],
    ]);
  });

  it('explains the definition of the function, not that of the reports: CAC is full cost by new customers', async () => {
    const table = await french.call('EXPLAIN_KPI', ['CAC', 9000, 30]);
    expect((table as string[][])[1]?.[1]).toContain('le temps, les outils et la logistique');
    expect((table as string[][])[2]?.[1]).toContain('nouveaux clients');
  });

  it('counts the thousand impressions of a CPM in its bound', async () => {
    const table = await english.call('EXPLAIN_KPI', ['CPM', 369, 0]);
    expect((table as string[][])[5]?.[1]).toMatch(/^100,0\d\d/);
  });

  it('names the ranges that do not face each other as the help of the function does', async () => {
    expect(await french.call('EXPLAIN_KPI', ['CAC', column(1, 2, 3), column(1, 2)])).toEqual({
      code: '#VALUE!',
      message: fr`« nouveaux_clients » compte 2 cellules et « coût_complet » en compte 3. Choisissez des plages de même taille.`,
    });
  });

  it('says how many ranges a KPI takes', async () => {
    expect(await english.call('EXPLAIN_KPI', ['ROI', 1])).toMatchObject({ code: '#VALUE!' });
    expect(await english.call('EXPLAIN_KPI', ['nonsense', 1])).toMatchObject({ code: '#VALUE!' });
  });
});

describe('SMART_CHECK', () => {
  const LEFT_OUT = [undefined, undefined, undefined, undefined];
  const text = 'Augmenter le chiffre d’affaires e-commerce de 25 % d’ici décembre';

  it('gives the five marks in one cell, in the language of the text', async () => {
    expect(await english.call('SMART_CHECK', [text])).toEqual([
      ['S\u00a0✓  M\u00a0✓  A\u00a0?  R\u00a0?  T\u00a0✓'],
    ]);
  });

  it('says that an action is no objective', async () => {
    expect(await french.call('SMART_CHECK', ['Lancer une campagne sur les réseaux sociaux'])).toEqual([
      [expect.stringContaining('une action, pas un objectif')],
    ]);
  });

  it('decides A when the starting point stands in another cell', async () => {
    const marks = await french.call('SMART_CHECK', ['Atteindre 500 abonnés newsletter', 320]);
    expect(marks).toEqual([[expect.stringContaining('A\u00a0✓')]]);
  });

  it('does not date what depends on a day it is not given', async () => {
    const without = await french.call('SMART_CHECK', [text, ...LEFT_OUT, 'tableau']);
    const given = await french.call('SMART_CHECK', [text, ...LEFT_OUT, 'tableau', '2026-02-10']);
    const reason = (table: unknown) => (table as string[][])[4]?.[2];
    expect(reason(without)).toContain('donnez la date du jour');
    expect(reason(given)).toContain('31/12/2026');
  });

  it('follows the fiscal year of the company', async () => {
    const fiscal = 'Atteindre 2 000 abonnés à la lettre bio d’ici la fin de l’exercice 2027';
    const end = async (...start: readonly number[]): Promise<unknown> => {
      const table = await french.call('SMART_CHECK', [
        fiscal,
        ...LEFT_OUT,
        'tableau',
        '2026-11-27',
        ...start,
      ]);
      return (table as string[][])[4]?.[2];
    };
    expect(await end()).toContain('31/12/2027');
    expect(await end(7)).toContain('30/06/2027');
    expect(
      await french.call('SMART_CHECK', [fiscal, ...LEFT_OUT, 'tableau', '2026-11-27', 13]),
    ).toMatchObject({
      code: '#VALUE!',
    });
  });

  it('counts the letters met, and proposes the text with its blanks', async () => {
    expect(await french.call('SMART_CHECK', [text, ...LEFT_OUT, 'score'])).toEqual([[3]]);
    expect(
      await french.call('SMART_CHECK', ['Augmenter les ventes de 20 %', ...LEFT_OUT, 'proposition']),
    ).toEqual([[expect.stringContaining('[date]')]]);
  });
});

it('gives the same answer to the same question, ten thousand cells in one recalculation', async () => {
  const calls = Array.from({ length: 10_000 }, (_, index) => ({ id: 'CPA', args: [index + 1, 4] }));
  const results = await french.callMany(calls);
  expect(results.map((result, index) => result === (index + 1) / 4).every(Boolean)).toBe(true);
});
