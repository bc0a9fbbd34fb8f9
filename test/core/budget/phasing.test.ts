import { phaseAmount } from '../../../src/core/budget/phasing';
import { shareOut } from '../../../src/core/budget/shareOut';
import { seeded } from '../../helpers/seeded';

const cents = (amount: number): number => Math.round(amount * 100);
const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + cents(amount), 0);

it('spreads an amount evenly, the odd cents on the first months', () => {
  expect(phaseAmount(100, 'even')).toEqual([
    8.34, 8.34, 8.34, 8.34, 8.33, 8.33, 8.33, 8.33, 8.33, 8.33, 8.33, 8.33,
  ]);
});

it('spreads an amount from two months before the launch to one after', () => {
  expect(phaseAmount(40_000, 'launch', 8)).toEqual([0, 0, 0, 0, 0, 0, 10_000, 10_000, 10_000, 10_000, 0, 0]);
});

it('leaves out the part of the launch that falls outside the period', () => {
  expect(phaseAmount(90, 'launch', 0).slice(0, 3)).toEqual([45, 45, 0]);
  expect(phaseAmount(90, 'launch', 11).slice(8)).toEqual([0, 30, 30, 30]);
});

it('spreads by shares of one’s own, whether they add up to 1 or to 100', () => {
  const shares = [0.5, 0, 0.25, 0, 0, 0, 0, 0, 0, 0, 0, 0.25];
  const expected = [500, 0, 250, 0, 0, 0, 0, 0, 0, 0, 0, 250];
  expect(phaseAmount(1000, shares)).toEqual(expected);
  expect(
    phaseAmount(
      1000,
      shares.map((share) => share * 100),
    ),
  ).toEqual(expected);
});

it('is even where the way to spread says nothing', () => {
  expect(phaseAmount(12, [])).toEqual(phaseAmount(12, 'even'));
  expect(phaseAmount(12, 'launch', 40)).toEqual(phaseAmount(12, 'even'));
});

it('spreads a credit like an amount', () => {
  expect(shareOut(-100, [1, 1, 1])).toEqual([-33.34, -33.33, -33.33]);
});

it('never loses a cent, for 2,000 amounts and shares drawn by a seeded chance', () => {
  const random = seeded(7);
  for (let index = 0; index < 2000; index += 1) {
    const amount = Math.round((random() - 0.1) * 100_000_000) / 100;
    const shares = Array.from({ length: 12 }, () => (random() < 0.3 ? 0 : random()));
    const months = phaseAmount(amount, shares);
    expect(sum(months)).toBe(cents(amount));
    const total = shares.reduce((all, share) => all + share, 0);
    if (total > 0)
      months.forEach((month, place) =>
        // A millionth of the weights and a cent of rounding.
        expect(Math.abs(month - (amount * shares[place]!) / total)).toBeLessThan(
          0.01 + Math.abs(amount) * 1e-5,
        ),
      );
  }
});
