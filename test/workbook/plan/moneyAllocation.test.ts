import { allocate } from '../../../src/core/budget/allocate';
import { proposeMoves } from '../../../src/core/budget/proposeMoves';
import type { Lever, Plan } from '../../../src/core/plan/plan';
import { ALLOCATION_ROWS, versionRows } from '../../../src/workbook/plan/budget/allocationPlaces';
import { seeded } from '../../helpers/seeded';
import { moneyBook, type MoneyBook } from './moneyBook';
import { MONEY_PLAN } from './moneyPlan';

const { budget } = MONEY_PLAN;
const withLevers = (levers: readonly Lever[], amount = budget.envelope.amount): Plan => ({
  ...MONEY_PLAN,
  language: 'en',
  budget: { ...budget, levers, envelope: { ...budget.envelope, amount } },
});
const lever = (id: string, more: Partial<Lever>): Lever => ({
  id,
  label: id,
  channel: 'other',
  expectedRoi: 1,
  measuredRoi: null,
  floor: 0,
  cap: 1,
  stable: null,
  isPocket: false,
  ...more,
});
const figure = (book: MoneyBook, id: keyof typeof ALLOCATION_ROWS, column = 'D'): unknown =>
  book.value('allocation', `${column}${ALLOCATION_ROWS[id]}`);

/** Eight levers with odd shares and returns, half of them measured. */
function drawn(seed: number): readonly Lever[] {
  const random = seeded(seed);
  return Array.from({ length: 8 }, (_, index) =>
    lever(`L${index}`, {
      expectedRoi: 1 + Math.round(random() * 300) / 100,
      measuredRoi: random() < 0.8 ? Math.round(random() * 500) / 100 : null,
      floor: Math.round(random() * 5) / 100,
      cap: index === 7 ? 0.15 : (20 + Math.round(random() * 20)) / 100,
      isPocket: index === 7,
    }),
  );
}

describe.each<[string, Plan]>([
  ['of a shop', MONEY_PLAN],
  ['drawn by chance (1)', withLevers(drawn(1), 123_456.78)],
  ['drawn by chance (2)', withLevers(drawn(2), 98_765.43)],
  ['drawn by chance (3)', withLevers(drawn(3), 77_777.77)],
])('the levers %s', (_, plan) => {
  let book: MoneyBook;
  const { levers, envelope } = plan.budget;
  const { lines } = allocate({ envelope: envelope.amount, levers });
  beforeAll(async () => {
    book = await moneyBook(plan);
  });

  it('hold the amounts of the core, which add up to the envelope', () => {
    expect(lines.length).toBe(levers.length);
    lines.forEach(({ amount }, index) => expect(book.field('t_allocation', index, 'amount')).toBe(amount));
    expect(figure(book, 'gap')).toBe(0);
  });

  it('have shares that sum to 100 %', () => {
    const shares = lines.map((_, index) => Number(book.field('t_allocation', index, 'share')));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('are moved by formulas as by the core, to the cent', () => {
    const moves = proposeMoves(
      envelope.amount,
      levers.map((one, index) => ({
        ...one,
        amount: lines[index]!.amount,
        isFixed: one.isPocket || one.stable !== null,
      })),
    );
    expect(moves.some(({ move }) => move !== 0)).toBe(true);
    moves.forEach(({ wish, move, proposed }, index) => {
      const shown = (field: string): unknown => book.field('t_allocation', index, field);
      expect(shown('wish')).toBeCloseTo(wish, 9);
      expect(shown('move')).toBeCloseTo(move, 9);
      expect(shown('proposed')).toBeCloseTo(proposed, 9);
    });
    expect(figure(book, 'proposedGap')).toBe(0);
  });
});

describe('the pocket', () => {
  const pocket = (share: number): Plan =>
    withLevers([lever('a', {}), lever('test', { isPocket: true, stable: share })], 200_000);

  it.each([
    [0.1, 0, 'OK'],
    [0.15, 0, 'OK'],
    [0.0999, 20, 'Into the pocket'],
    [0.1501, 20, 'Out of the pocket'],
  ])('at %d has %d to move: %s', async (share, amount, verdict) => {
    const book = await moneyBook(pocket(share));
    expect(figure(book, 'toMove')).toBe(amount);
    expect(figure(book, 'toMove', 'E')).toBe(verdict);
  });
});

describe('rules and versions', () => {
  it('name the rule of each amount in the language of the plan', async () => {
    const book = await moneyBook(MONEY_PLAN);
    expect(budget.levers.map((_, index) => book.field('t_allocation', index, 'rule'))).toEqual(
      [
        'Au prorata de son ROI attendu de 3,2.',
        'Au prorata de son ROI attendu de 4,1.',
        'Part stable : 20 % de l’enveloppe.',
        'Plafond : son ROI seul lui donnerait plus de 8 %.',
        'Plancher : son ROI seul lui donnerait moins de 12 %.',
        'Au prorata de son ROI attendu de 2,3.',
        'Poche test & learn : la plus petite part permise, soit 10 % de l’enveloppe.',
      ].map(
        (text) =>
          expect.stringMatching(
            new RegExp(`^${text.replaceAll(/[.]/g, '\\.').replaceAll(' ', '\\s')}$`),
          ) as string,
      ),
    );
  });

  it('say why an envelope cannot be shared, and leave the amounts empty', async () => {
    const book = await moneyBook(withLevers([lever('a', { floor: 0.7 }), lever('b', { floor: 0.6 })], 1000));
    expect(book.field('t_allocation', 0, 'amount')).toBeNull();
    expect(book.value('allocation', 'G16')).toContain('The floors add up to €1,300.00');
  });

  it('take the split as V1 until somebody votes another one', async () => {
    const book = await moneyBook(MONEY_PLAN);
    expect(book.field('t_versions', 1, 'v1')).toBe(38_437.5);
    expect(book.field('t_versions', 1, 'difference')).toBe('');
    expect(book.value('allocation', `D${versionRows(book.context).versionVerdict}`)).toBe('OK');
  });

  it('compare the latest version with the first, line by line, and tell which one misses the envelope', async () => {
    const version = (name: string, a: number, b: number) => ({
      name,
      date: '2027-01-02',
      author: 'Léa',
      reason: 'Revue',
      amounts: { a, b },
    });
    const plan = withLevers([lever('a', {}), lever('b', { isPocket: true, cap: 0.15 })], 1000);
    const book = await moneyBook({
      ...plan,
      budget: { ...plan.budget, versions: [version('V1', 900, 100), version('V2', 850, 100)] },
    });
    expect(book.field('t_versions', 0, 'difference')).toBe(-50);
    const row = versionRows(book.context);
    expect(
      ['D', 'E', 'F'].map((letters) => book.value('allocation', `${letters}${row.versionVerdict}`)),
    ).toEqual(['OK', 'Gap', '']);
    expect(book.value('allocation', `E${row.versionGap}`)).toBe(-50);
    expect(book.value('allocation', `E${row.versionAuthor}`)).toBe('Léa');
  });
});
