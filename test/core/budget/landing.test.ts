import { lineLanding, type LineState } from '../../../src/core/budget/landing';

/** 1,000 a month, January and February closed, nothing spent yet. */
const line = (more: Partial<LineState> = {}): LineState => ({
  months: Array.from({ length: 12 }, () => 1000),
  transfers: 0,
  committed: 0,
  accrued: 0,
  actual: 0,
  bookedInOpenMonths: 0,
  closedMonths: 2,
  ...more,
});

it('adds what closed months booked to the plan of the months that are open', () => {
  expect(lineLanding(line({ actual: 1500, accrued: 300 }))).toEqual({
    planned: 12_000,
    remaining: 10_200,
    landing: 11_800,
    variance: -200,
  });
});

it('counts what open months already booked in the place of their plan, not on top', () => {
  const { landing } = lineLanding(line({ actual: 2600, bookedInOpenMonths: 600 }));
  expect(landing).toBe(2600 + 10_000 - 600);
});

it('counts an open order inside the plan to come, not on top', () => {
  expect(lineLanding(line({ committed: 4000 })).landing).toBe(10_000);
});

it('counts open orders alone when they are above the plan to come', () => {
  expect(lineLanding(line({ committed: 13_000 }))).toMatchObject({
    landing: 13_000,
    variance: 1000,
    remaining: -1000,
  });
});

it('moves the plan to come by the transfers, and measures the variance after them', () => {
  expect(lineLanding(line({ transfers: -3000 }))).toMatchObject({
    landing: 7000,
    variance: -2000,
    remaining: 9000,
  });
});

it('never plans less than nothing to come', () => {
  expect(lineLanding(line({ actual: 15_000, bookedInOpenMonths: 15_000 })).landing).toBe(15_000);
});

it('is what was booked once every month is closed and no order is open', () => {
  expect(lineLanding(line({ actual: 9000.1, accrued: 0.2, closedMonths: 12 }))).toMatchObject({
    landing: 9000.3,
    variance: -2999.7,
  });
});
