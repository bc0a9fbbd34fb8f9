import { ceilDivide, floorDivide, fromCents, MILLION, roundDivide, toCents, toMillionths } from './cents';

/** A lever may gain or lose at most this share of its amount in a quarter, unless told. */
export const QUARTERLY_STEP = 0.2;

export interface MovableLever {
  readonly id: string;
  readonly amount: number;
  readonly expectedRoi: number;
  /** Null while nothing is measured: the lever stays. */
  readonly measuredRoi: number | null;
  /** Shares of the envelope. */
  readonly floor: number;
  readonly cap: number;
  /** Stable shares and the pocket do not follow the return. */
  readonly isFixed: boolean;
}

export type MoveReason =
  | 'fixed'
  | 'not-measured'
  | 'as-expected'
  | 'at-bound'
  /** It earned more or less than expected, but nobody gives or takes on the other side. */
  | 'no-counterpart'
  | 'raise'
  | 'cut';

export interface Move {
  readonly id: string;
  /** What it would gain (or lose) if the others followed. */
  readonly wish: number;
  readonly move: number;
  readonly proposed: number;
  readonly reason: MoveReason;
}

/**
 * The amounts of the next quarter, from measured against expected return; their sum does not change.
 * 1. A lever wishes its amount × (measured ÷ expected − 1), at most `step` of its amount up or down.
 * 2. The wish stops at the lever's floor and cap, shares of the envelope.
 * 3. What is moved is the smaller of all gains and all losses; the larger side is cut in proportion.
 * 4. Rounding is cumulative: each line ends where the rounded running sum ends, so that both sides meet to the cent.
 */
export function proposeMoves(
  envelope: number,
  levers: readonly MovableLever[],
  step = QUARTERLY_STEP,
): readonly Move[] {
  const total = toCents(envelope);
  const wishes = levers.map((lever) => wishOf(lever, total, step));
  const gains = wishes.reduce((sum, wish) => (wish > 0n ? sum + wish : sum), 0n);
  const losses = wishes.reduce((sum, wish) => (wish < 0n ? sum - wish : sum), 0n);
  const moved = gains < losses ? gains : losses;
  const running = { up: 0n, down: 0n };
  return levers.map((lever, index): Move => {
    const wish = wishes[index]!;
    const side = wish < 0n ? 'down' : 'up';
    const sum = wish < 0n ? losses : gains;
    const before = sum === 0n ? 0n : roundDivide(running[side] * moved, sum);
    running[side] += wish < 0n ? -wish : wish;
    const until = sum === 0n ? 0n : roundDivide(running[side] * moved, sum);
    const move = wish < 0n ? before - until : until - before;
    return {
      id: lever.id,
      wish: fromCents(wish),
      move: fromCents(move),
      proposed: fromCents(toCents(lever.amount) + move),
      reason: reasonOf(lever, wish, moved),
    };
  });
}

function wishOf(lever: MovableLever, total: bigint, step: number): bigint {
  const { measuredRoi, expectedRoi } = lever;
  if (lever.isFixed || measuredRoi === null || expectedRoi <= 0) return 0n;
  const amount = toCents(lever.amount);
  const expected = toMillionths(expectedRoi);
  const most = toMillionths(step);
  // Gain and loss are cut to the step before the division, so that the step itself is exact.
  const difference = toMillionths(measuredRoi) - expected;
  const size = difference < 0n ? -difference : difference;
  const isLarge = size * MILLION > most * expected;
  const change = isLarge ? roundDivide(amount * most, MILLION) : roundDivide(amount * size, expected);
  if (difference > 0n)
    return least(change, room(floorDivide(total * toMillionths(lever.cap), MILLION) - amount));
  return -least(change, room(amount - ceilDivide(total * toMillionths(lever.floor), MILLION)));
}

function reasonOf(lever: MovableLever, wish: bigint, moved: bigint): MoveReason {
  if (lever.isFixed) return 'fixed';
  if (lever.measuredRoi === null || lever.expectedRoi <= 0) return 'not-measured';
  if (wish === 0n) return lever.measuredRoi === lever.expectedRoi ? 'as-expected' : 'at-bound';
  if (moved === 0n) return 'no-counterpart';
  return wish > 0n ? 'raise' : 'cut';
}

function room(cents: bigint): bigint {
  return cents > 0n ? cents : 0n;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
