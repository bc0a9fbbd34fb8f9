import { messages } from '../../../src/messages';
import { ALERTS } from '../../../src/workbook/plan/alerts';
import { strategyAlerts } from '../../../src/workbook/plan/alerts/strategy';
import { PLAN_TABLES, type PlanTableName } from '../../../src/workbook/plan/planTables';
import { dateText, live } from '../../../src/workbook/plan/strategy/live';

const TABLES: readonly PlanTableName[] = [
  't_swot',
  't_pestel',
  't_porter',
  't_benchmark',
  't_segments',
  't_personas',
  't_differentiation',
  't_mix',
  't_objectives',
  't_approvals',
];

describe.each(['en', 'fr'] as const)('strategy texts in %s', (language) => {
  const { plan } = messages(language);

  test.each(TABLES)('name every column of %s, each differently', (table) => {
    const ids = PLAN_TABLES[table].fields.map(({ id }) => id);
    const labels = ids.map((id) => plan.fields[table]?.[id]);
    expect(labels).not.toContain(undefined);
    expect(new Set(labels).size).toBe(ids.length);
  });

  test('give each alert a short label that no other label contains', () => {
    const labels = ALERTS.map(({ id }) => plan.alerts[id]?.label ?? '');
    for (const { id } of strategyAlerts) {
      const { label, todo } = plan.alerts[id]!;
      expect(label.length).toBeLessThanOrEqual(40);
      expect(todo).toMatch(/\.$/);
      expect(labels.filter((other) => other.includes(label))).toEqual([label]);
    }
  });
});

test('both languages fill the same places of each sentence', () => {
  const places = (value: unknown): unknown => {
    if (typeof value === 'string') return (value.match(/\{[a-z]+\}/g) ?? []).sort();
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, places(inner)]));
  };
  expect(places(messages('fr').plan.strategy)).toEqual(places(messages('en').plan.strategy));
});

describe('live', () => {
  test('puts the formulas where the sentence names them', () => {
    expect(live('{days} days left', { days: 'A1' })).toBe('A1&" days left"');
  });

  test('doubles the quotation marks of the sentence', () => {
    expect(live('say "{word}"', { word: 'B2' })).toBe('"say """&B2&""""');
  });

  test('cuts a sentence longer than a string of a formula may be', () => {
    const parts = live('x'.repeat(600)).split('&');
    expect(parts).toHaveLength(3);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(255);
  });

  test('refuses a sentence with a name that nothing fills', () => {
    expect(() => live('{days} days')).toThrow('no value for {days}');
  });
});

test('a day is written the way of the language', () => {
  expect(dateText('fr', 'A1')).not.toContain('CHOOSE');
  expect(dateText('en', 'A1')).toContain('CHOOSE(MONTH(A1),"Jan"');
});
