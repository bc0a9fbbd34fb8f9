import { lineLanding } from '../../../src/core/budget/landing';
import type { Cost, Plan } from '../../../src/core/plan/plan';
import { breakdownRows, CONTROLS_TOP, ENVELOPE_ROWS } from '../../../src/workbook/plan/budget/budgetPlaces';
import { moneyBook, type MoneyBook } from './moneyBook';
import { MONEY_PLAN } from './moneyPlan';

const { budget } = MONEY_PLAN;
const cents = (amount: number): number => Math.round(amount * 100) / 100;
const total = (costs: readonly Cost[]): number => cents(costs.reduce((sum, { amount }) => sum + amount, 0));
const figure = (book: MoneyBook, id: keyof typeof ENVELOPE_ROWS): unknown =>
  book.value('budget', `D${ENVELOPE_ROWS[id]}`);
/** Controls that do not read zero, by their words. */
const broken = (book: MoneyBook): readonly unknown[] =>
  Array.from({ length: 9 }, (_, index) => CONTROLS_TOP + 1 + index)
    .filter((row) => book.value('budget', `M${row}`) !== 'OK')
    .map((row) => book.value('budget', `F${row}`));

let book: MoneyBook;
beforeAll(async () => {
  book = await moneyBook(MONEY_PLAN);
});

describe('a line of the budget', () => {
  it('has the amounts, the landing and the variance that the core computes', () => {
    budget.lines.forEach((line, index) => {
      const costs = budget.costs.filter((cost) => cost.line === line.id);
      const of = (state: Cost['state'], since = ''): number =>
        total(costs.filter((cost) => cost.state === state && cost.date > since));
      const state = {
        months: line.months,
        transfers: cents(
          budget.transfers.reduce(
            (sum, { from, to, amount }) =>
              sum + (to === line.id ? amount : 0) - (from === line.id ? amount : 0),
            0,
          ),
        ),
        committed: of('committed'),
        accrued: of('accrued'),
        actual: of('actual'),
        bookedInOpenMonths: of('accrued', '2027-04-30') + of('actual', '2027-04-30'),
        closedMonths: 4,
      };
      const shown = (field: string): unknown => book.field('t_budget', index, field);
      const { transfers, committed, accrued, actual } = state;
      const expected = { ...lineLanding(state), transfers, committed, accrued, actual };
      for (const [field, amount] of Object.entries(expected)) expect(shown(field)).toBeCloseTo(amount, 9);
    });
  });

  it('shows its tax beside the net amount', () => {
    expect(book.field('t_budget', 4, 'planned')).toBeCloseTo(11_406, 9);
    expect(book.field('t_budget', 4, 'tax')).toBeCloseTo(2281.2, 9);
    expect(book.field('t_budget', 4, 'gross')).toBeCloseTo(13_687.2, 9);
  });

  it('stays quiet on the spare rows', () => {
    expect(book.field('t_budget', budget.lines.length, 'landing')).toBe('');
    expect(book.field('t_budget', budget.lines.length, 'check')).toBe('');
  });
});

describe('the envelope', () => {
  it('counts every cost of the register, also those that no line expected', () => {
    const of = (state: Cost['state']): number => total(budget.costs.filter((cost) => cost.state === state));
    expect(figure(book, 'committed')).toBeCloseTo(of('committed'), 9);
    expect(figure(book, 'accrued')).toBeCloseTo(of('accrued'), 9);
    expect(figure(book, 'actual')).toBeCloseTo(of('actual'), 9);
    expect(figure(book, 'remaining')).toBeCloseTo(180_000 - total(budget.costs), 9);
    expect(figure(book, 'unallocated')).toBeCloseTo(180_000 - 160_024.8, 9);
  });

  it('is protected without a password and locked, while the lines can be typed in and sorted', () => {
    const { protect, cells } = book.sheet('budget');
    expect(protect).toEqual({});
    const styleOf = (at: string): unknown => cells.find((cell) => cell.at === at)?.style?.locked;
    expect(styleOf(`D${ENVELOPE_ROWS.envelope}`)).not.toBe(false);
    const { first, last, left, right } = book.context.layout.place('t_budget');
    const inTable = cells.filter(({ at }) => {
      const row = Number(/\d+/.exec(at)?.[0]);
      return row >= first && row <= last;
    });
    expect(inTable).toHaveLength((last - first + 1) * (right - left + 1));
    expect(inTable.every(({ style }) => style?.locked === false)).toBe(true);
  });
});

describe('the controls', () => {
  it('all read zero on a sound budget', () => {
    expect(broken(book)).toEqual([]);
    expect(book.value('budget', `L${CONTROLS_TOP + 10}`)).toBe(9);
  });

  const changed = (change: (plan: Plan['budget']) => Partial<Plan['budget']>): Plan => ({
    ...MONEY_PLAN,
    language: 'en',
    budget: { ...budget, ...change(budget) },
  });
  const [first, ...others] = budget.lines;
  const [cost, ...costs] = budget.costs;

  it.each<[string, Plan]>([
    [
      'Lines = sum of the natures',
      changed(() => ({ lines: [{ ...first!, nature: '' as 'media' }, ...others] })),
    ],
    [
      'Lines = sum of the channels',
      changed(() => ({ lines: [{ ...first!, channel: '' as 'email' }, ...others] })),
    ],
    [
      'Cost register = costs of the lines + costs without line',
      changed(() => ({ costs: [{ ...cost!, state: '' as 'actual' }, ...costs] })),
    ],
    [
      'Invoices = sum of the invoices by month',
      changed(() => ({ costs: [{ ...cost!, date: '2026-12-31' }, ...costs] })),
    ],
    [
      'Transfers received = transfers given',
      changed(({ transfers }) => ({ transfers: [{ ...transfers[0]!, to: 'B77' }] })),
    ],
    [
      'Allocation = envelope',
      changed(({ levers }) => ({
        levers: levers.map((lever) => ({ ...lever, cap: 0.1, floor: 0, stable: null })),
      })),
    ],
  ])('tell when this one does not hold: %s', async (control, plan) => {
    expect(broken(await moneyBook(plan))).toEqual([control]);
  });
});

describe('the full cost per customer', () => {
  it('goes from media to full cost in steps that sum exactly, and shares that sum to 100 %', () => {
    const rows = breakdownRows(book.context);
    const column = (letters: string, row: number): number => Number(book.value('budget', `${letters}${row}`));
    const steps = rows.natures.map(({ row }) => column('I', row));
    expect(steps[0]).toBeCloseTo(70_100 / 2350, 1);
    expect(cents(steps.reduce((sum, step) => sum + step, 0))).toBe(cents(160_024.8 / 2350));
    expect(column('I', rows.full)).toBeCloseTo(cents(160_024.8 / 2350), 9);
    expect(cents(column('I', rows.visible) + column('I', rows.hidden))).toBe(column('I', rows.full));
    expect(rows.natures.reduce((sum, { row }) => sum + column('H', row), 0)).toBeCloseTo(1, 9);
    expect(rows.channels.reduce((sum, { row }) => sum + column('H', row), 0)).toBeCloseTo(1, 9);
  });

  it('is 0 rather than an error while nobody said how many customers are expected', async () => {
    const blank = await moneyBook({ ...MONEY_PLAN, budget: { ...budget, expectedCustomers: null } });
    expect(blank.value('budget', `I${breakdownRows(blank.context).full}`)).toBe(0);
  });
});

describe('a plan without allocation, transfers, lines or costs', () => {
  it('has a budget sheet without an error, whose controls all read zero', async () => {
    const empty = await moneyBook({
      ...MONEY_PLAN,
      sheets: [],
      budget: { ...budget, lines: [], costs: [], levers: [], transfers: [] },
    });
    const errors = ['budget', 'costs'] as const;
    const found = errors.flatMap((id) =>
      empty
        .sheet(id)
        .cells.filter(({ value }) => typeof value === 'object' && value !== null && 'error' in value),
    );
    expect(found).toEqual([]);
    expect(empty.value('budget', `L${CONTROLS_TOP + 8}`)).toBe(7);
    expect(figure(empty, 'unallocated')).toBe(180_000);
  });
});
