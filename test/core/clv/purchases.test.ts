import { groupCustomers, purchaseRows, purchaseTable } from '../../../src/core/clv/purchases';

const once = { customer: 'a', frequency: 0, recency: 0, T: 10, monetary_value: 0 };
const twice = { ...once, frequency: 1, recency: 4 };

it('groups equal histories in the order of their first customer', () => {
  expect(groupCustomers([once, twice, once])).toEqual([
    { frequency: 0, recency: 0, T: 10, count: 2 },
    { frequency: 1, recency: 4, T: 10, count: 1 },
  ]);
});

it('samples customers, not histories, evenly', () => {
  const many = (one: typeof once, count: number) => Array.from({ length: count }, () => one);
  const { sample, sampled, customers } = purchaseRows([...many(once, 30_000), ...many(twice, 20_000)]);
  expect(customers).toBe(50_000);
  expect(sample.map(({ count }) => count)).toEqual([0.6 * sampled, 0.4 * sampled]);
});

it('names each frequency and each moment once', () => {
  const table = purchaseTable(groupCustomers([once, twice, { ...twice, T: 4 }]));
  expect(table.frequencies).toEqual([0, 1]);
  expect(table.moments).toEqual([
    { frequency: 0, time: 0 },
    { frequency: 0, time: 10 },
    { frequency: 1, time: 4 },
    { frequency: 1, time: 10 },
  ]);
  // The last customer bought on the last day: one moment for both.
  expect(table.rows[2]).toEqual({ count: 1, frequency: 1, last: 2, end: 2 });
});
