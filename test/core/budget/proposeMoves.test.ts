import { proposeMoves, type MovableLever } from '../../../src/core/budget/proposeMoves';
import { seeded } from '../../helpers/seeded';

const lever = (id: string, amount: number, more: Partial<MovableLever> = {}): MovableLever => ({
  id,
  amount,
  expectedRoi: 4,
  measuredRoi: null,
  floor: 0,
  cap: 1,
  isFixed: false,
  ...more,
});
const cents = (amount: number): number => Math.round(amount * 100);

it('moves money from what earns less than expected to what earns more', () => {
  const moves = proposeMoves(100_000, [
    lever('a', 40_000, { measuredRoi: 4.4 }),
    lever('b', 60_000, { measuredRoi: 3.8 }),
  ]);
  expect(moves.map(({ wish, move, reason }) => ({ wish, move, reason }))).toEqual([
    { wish: 4000, move: 3000, reason: 'raise' },
    { wish: -3000, move: -3000, reason: 'cut' },
  ]);
});

it('moves at most a fifth of a lever in a quarter, whatever it earned', () => {
  const moves = proposeMoves(100_000, [
    lever('a', 50_000, { measuredRoi: 40 }),
    lever('b', 50_000, { measuredRoi: 0 }),
  ]);
  expect(moves.map(({ move }) => move)).toEqual([10_000, -10_000]);
});

it.each<[string, Partial<MovableLever>, string]>([
  ['fixed', { isFixed: true, measuredRoi: 9 }, 'a stable share'],
  ['not-measured', {}, 'a lever without a measure'],
  ['as-expected', { measuredRoi: 4 }, 'a lever that earns what was expected'],
  ['at-bound', { measuredRoi: 9, cap: 0.5 }, 'a lever at its cap'],
  ['no-counterpart', { measuredRoi: 9 }, 'a good lever when nobody gives'],
])('says %s for %s', (reason, more) => {
  const [move] = proposeMoves(100_000, [lever('a', 50_000, more), lever('b', 50_000)]);
  expect(move).toMatchObject({ move: 0, proposed: 50_000, reason });
});

it('keeps the total, the step and the bounds in 2,000 plans drawn by a seeded chance', () => {
  const random = seeded(11);
  let moved = 0;
  for (let index = 0; index < 2000; index += 1) {
    const amounts = Array.from(
      { length: 2 + Math.floor(random() * 6) },
      () => Math.round(random() * 5e6) / 100,
    );
    const envelope = amounts.reduce((sum, amount) => sum + cents(amount), 0) / 100;
    const levers = amounts.map((amount, place) => {
      const share = amount / envelope;
      return lever(`L${place}`, amount, {
        expectedRoi: 1 + Math.round(random() * 400) / 100,
        measuredRoi: random() < 0.2 ? null : Math.round(random() * 600) / 100,
        floor: Math.floor(share * random() * 100) / 100,
        cap: Math.min(1, Math.ceil((share + random() * 0.2) * 100) / 100),
        isFixed: random() < 0.1,
      });
    });
    const moves = proposeMoves(envelope, levers);
    expect(moves.reduce((sum, { proposed }) => sum + cents(proposed), 0)).toBe(cents(envelope));
    moves.forEach(({ wish, move, proposed }, place) => {
      const { amount, floor, cap } = levers[place]!;
      if (move !== 0) moved += 1;
      expect(Math.abs(move)).toBeLessThanOrEqual(Math.abs(wish));
      expect(cents(Math.abs(move))).toBeLessThanOrEqual(Math.round(cents(amount) * 0.2 + 0.001));
      expect(proposed).toBeGreaterThanOrEqual(envelope * floor - 1e-6);
      expect(proposed).toBeLessThanOrEqual(envelope * cap + 1e-6);
    });
  }
  expect(moved).toBeGreaterThan(2000);
});
