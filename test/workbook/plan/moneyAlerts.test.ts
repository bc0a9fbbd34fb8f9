import type { Budget, Cost, Plan } from '../../../src/core/plan/plan';
import { messages } from '../../../src/messages';
import { ALERTS, type PlanAlert, type RowAlert } from '../../../src/workbook/plan/alerts';
import { moneyAlerts } from '../../../src/workbook/plan/alerts/money';
import type { PlanTableName } from '../../../src/workbook/plan/planTables';
import { moneyBook, type MoneyBook } from './moneyBook';
import { MONEY_PLAN } from './moneyPlan';

const { budget } = MONEY_PLAN;
const rows = moneyAlerts.filter((alert): alert is RowAlert => alert.kind === 'row');
const wholes = moneyAlerts.filter((alert): alert is PlanAlert => alert.kind === 'plan');
const twelve = (first: number): readonly number[] => [first, ...Array.from({ length: 11 }, () => 0)];
const [aLine, aCost, aTransfer, aLever] = [
  budget.lines[1]!,
  budget.costs[0]!,
  budget.transfers[0]!,
  budget.levers[0]!,
];
const plan = (change: Partial<Budget>): Plan => ({
  ...MONEY_PLAN,
  language: 'en',
  budget: { ...budget, ...change },
});
const cost = (more: Partial<Cost>): Cost => ({ ...aCost, document: '', ...more });

/** One thing wrong a row, and a sound row first. */
const FAULTS: Plan = plan({
  lines: [
    { ...aLine, id: 'OK' },
    { ...aLine, id: 'V', label: 'Frais divers, imprévus' },
    { ...aLine, id: 'S', supplier: '' },
    { ...aLine, id: 'N', channel: '' as 'email' },
    { ...aLine, id: 'E', months: [] },
    { ...aLine, id: 'M', months: [-1, ...twelve(500)].slice(0, 12) },
    { ...aLine, id: 'D' },
    { ...aLine, id: 'D' },
    { ...aLine, id: 'A', action: 'A77' },
    { ...aLine, id: 'P', months: twelve(100) },
  ],
  costs: [
    cost({ line: 'OK', document: 'G-1' }),
    cost({ line: '' }),
    cost({ line: 'nowhere' }),
    cost({ line: 'P', amount: 150 }),
    cost({ line: 'OK', state: '' as 'actual' }),
    cost({ line: 'OK', document: 'X-1', state: 'accrued' }),
    cost({ line: 'OK', document: 'X-1', state: 'actual' }),
    cost({ line: 'OK', label: 'Misc' }),
    cost({ line: 'OK', owner: '' }),
    cost({ line: 'OK', date: '2026-12-31' }),
    cost({ line: 'OK', state: 'committed', date: '2027-03-14' }),
    cost({ line: 'OK', state: 'committed', date: '2027-03-15' }),
  ],
  transfers: [
    { ...aTransfer, from: 'OK', to: 'S' },
    { ...aTransfer, from: 'OK', to: '' },
    { ...aTransfer, from: 'OK', to: 'OK' },
    { ...aTransfer, from: 'OK', to: 'S', approver: '' },
    { ...aTransfer, from: 'OK', to: 'S', amount: 90_000 },
    { ...aTransfer, from: 'S', to: 'OK', amount: -5 },
  ],
});

const labels = (book: MoneyBook, table: PlanTableName, count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, index) => book.field(table, index, 'check'));

describe('the rows', () => {
  let book: MoneyBook;
  beforeAll(async () => {
    book = await moneyBook(FAULTS);
  });

  it('of the budget say what is wrong with a line', () => {
    expect(labels(book, 't_budget', 10)).toEqual(
      [
        // Its transfer of 90,000 takes more than it has.
        'Line overspent',
        'Vague line',
        'Line without supplier or owner',
        'Nature or channel missing',
        'Amount missing or not a number',
        'Negative month',
        'Line code used twice',
        'Line code used twice',
        'Action not in the action plan',
        'Line overspent · Landing above plan',
      ].map((text) => expect.stringContaining(text) as string),
    );
  });

  it('of the costs say what is wrong with a cost, and nothing of a sound one', () => {
    expect(labels(book, 't_costs', 12)).toEqual(
      [
        '',
        'Unplanned cost',
        'Unplanned cost',
        '',
        'Date, state or amount missing',
        'Document counted twice',
        'Document counted twice',
        'Unclear description',
        'Cost without supplier or owner',
        'Date outside the period',
        'Order open for too long',
        '',
      ].map((text, index) =>
        // The first line has given more than it had; so has the fourth spent.
        index === 1 || index === 2
          ? text
          : [text, 'Above what the line has left'].sort(order).filter(Boolean).join(' · '),
      ),
    );
  });

  it('of the transfers say what is wrong with a transfer', () => {
    expect(labels(book, 't_transfers', 6)).toEqual([
      '',
      'Line unknown to the budget',
      'Transfer to the same line',
      'Transfer without approver',
      'More than the line had left',
      expect.stringContaining('Amount not above zero'),
    ]);
  });
});

/** Labels of a cell come in the order of the registry. */
function order(a: string, b: string): number {
  const place = (label: string): number =>
    rows.findIndex(({ id }) => messages('en').plan.alerts[id]?.label === label);
  return place(a) - place(b);
}

describe('the plan as a whole', () => {
  const counts = async (change: Partial<Budget>): Promise<Readonly<Record<string, unknown>>> => {
    const book = await moneyBook(plan(change), (context) =>
      Object.fromEntries(
        wholes.flatMap((alert) => [
          [alert.id, alert.count(context)],
          [`${alert.id}.detail`, alert.detail?.(context) ?? '""'],
        ]),
      ),
    );
    return Object.fromEntries(
      wholes.flatMap(({ id }) => [
        [id, book.probe(id)],
        [`${id}.detail`, book.probe(`${id}.detail`)],
      ]),
    );
  };
  const raised = (found: Readonly<Record<string, unknown>>): readonly string[] =>
    wholes.map(({ id }) => id).filter((id) => found[id] !== 0);

  it('raises nothing on a sound budget', async () => {
    expect(raised(await counts({}))).toEqual([]);
  });

  it('tells an envelope that the plan and the landing exceed, by how much, and that nobody voted it', async () => {
    const found = await counts({ envelope: { amount: 100_000, votedBy: '', votedOn: '' } });
    expect(raised(found)).toEqual(['envelope-exceeded', 'landing-exceeds-envelope', 'envelope-not-voted']);
    expect(found['envelope-exceeded.detail']).toBeCloseTo(60_024.8, 9);
    expect(found['landing-exceeds-envelope.detail']).toBeCloseTo(45_663.3, 9);
  });

  it('counts the hidden costs left empty and names the first', async () => {
    const found = await counts({
      lines: budget.lines.filter(({ nature }) => nature !== 'steering_tools' && nature !== 'logistics'),
    });
    expect(found['hidden-costs-empty']).toBe(2);
    expect(found['hidden-costs-empty.detail']).toContain('Steering tools');
  });

  it('tells a pocket outside its bounds with the amount to move', async () => {
    const found = await counts({
      levers: [
        { ...aLever, floor: 0, cap: 1 },
        { ...aLever, id: 'R2', isPocket: true, floor: 0.08, cap: 0.09 },
      ],
    });
    expect(raised(found)).toEqual(['pocket-outside-bounds']);
    expect(found['pocket-outside-bounds.detail']).toBeCloseTo(180_000 * 0.01, 9);
  });

  it('counts the versions and the controls that do not tie', async () => {
    const amounts = Object.fromEntries(budget.levers.map(({ id }) => [id, 1]));
    const found = await counts({
      versions: [{ name: 'V1', date: '', author: '', reason: '', amounts }],
      costs: [{ ...aCost, state: '' as 'actual' }],
    });
    expect(raised(found)).toEqual(['controls-broken', 'version-not-envelope']);
    expect(found['controls-broken']).toBe(1);
  });
});

describe('levers and actions', () => {
  it('are flagged below a floor, above a cap, and without a budget line', async () => {
    const book = await moneyBook(plan({ lines: [{ ...aLine, action: '' }] }), (context) => {
      const alert = (id: string): RowAlert => rows.find((one) => one.id === id)!;
      const lever = (id: string, amount: string): string =>
        `IF(${alert(id).when((field) => (field === 'amount' ? amount : context.cell('t_allocation', 0, field)), context)},1,0)`;
      return {
        'at floor': lever('lever-below-floor', '27000'),
        'below floor': lever('lever-below-floor', '26999.99'),
        'at cap': lever('lever-above-cap', '54000'),
        'above cap': lever('lever-above-cap', '54000.01'),
        action: `IF(${alert('action-without-budget').when((field) => context.cell('t_actions', 0, field), context)},1,0)`,
      };
    });
    const found = ['at floor', 'below floor', 'at cap', 'above cap', 'action'].map((name) =>
      book.probe(name),
    );
    expect(found).toEqual([0, 1, 0, 1, 1]);
  });
});

describe.each(['fr', 'en'] as const)('the labels in %s', (language) => {
  const texts = messages(language).plan.alerts;

  it('are there for each alert about money, 40 characters at most, with what to do', () => {
    for (const { id } of moneyAlerts) {
      expect({ id, length: texts[id]?.label.length ?? 99 }).toEqual({
        id,
        length: expect.any(Number) as number,
      });
      expect(texts[id]?.label.length ?? 99).toBeLessThanOrEqual(40);
      expect(texts[id]?.todo ?? '').toMatch(/\.$/);
    }
  });

  it('never stand inside another one, so that a count of one is not a count of two', () => {
    const all = ALERTS.map(({ id }) => ({ id, label: texts[id]?.label ?? id }));
    const inside = moneyAlerts.flatMap(({ id }) =>
      all
        .filter(
          (other) =>
            other.id !== id &&
            (other.label.includes(texts[id]!.label) || texts[id]!.label.includes(other.label)),
        )
        .map((other) => `${id} and ${other.id}`),
    );
    expect(inside).toEqual([]);
  });
});
