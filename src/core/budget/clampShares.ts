/** One taker: how much it weighs, and the least and most it may take. */
export interface Taker {
  readonly weight: bigint;
  readonly floor: bigint;
  readonly cap: bigint;
}

/** `numerator ÷ denominator`, and the bound that held it. */
export interface ClampedShare {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly bound: 'floor' | 'cap' | null;
}

/**
 * Shares an amount in proportion to weights, each part held between its floor and its cap, exactly.
 * The amount must lie between the sum of the floors and the sum of the caps.
 * Takers whose proportional part breaks a bound are fixed there, the side that breaks most first, and the rest is shared again:
 * what remains is proportional among those that no bound holds.
 * Takers without weight share equally what the others cannot take; `isEven` says that this happened.
 */
export function clampShares(
  amount: bigint,
  takers: readonly Taker[],
): { readonly shares: readonly ClampedShare[]; readonly isEven: boolean } {
  const shares = new Map<number, ClampedShare>();
  let free = takers.map((taker, index) => ({ ...taker, index }));
  let rest = amount;
  let isEven = false;
  const fix = (held: typeof free, bound: 'floor' | 'cap'): void => {
    for (const taker of held) {
      shares.set(taker.index, { numerator: taker[bound], denominator: 1n, bound });
      rest -= taker[bound];
    }
    free = free.filter((taker) => !held.includes(taker));
  };
  while (free.length > 0) {
    let sum = free.reduce((total, { weight }) => total + weight, 0n);
    if (sum === 0n) {
      isEven = free.some(({ floor, cap }) => floor !== cap);
      free = free.map((taker) => ({ ...taker, weight: 1n }));
      sum = BigInt(free.length);
    }
    const proposed = free.map((taker) => ({ taker, part: rest * taker.weight }));
    // Compared times the sum of the weights, to stay with whole numbers.
    const low = proposed.filter(({ taker, part }) => part < taker.floor * sum);
    const high = proposed.filter(({ taker, part }) => part > taker.cap * sum);
    if (low.length === 0 && high.length === 0) {
      for (const { taker, part } of proposed)
        shares.set(taker.index, { numerator: part, denominator: sum, bound: null });
      break;
    }
    const missing = low.reduce((total, { taker, part }) => total + taker.floor * sum - part, 0n);
    const excess = high.reduce((total, { taker, part }) => total + part - taker.cap * sum, 0n);
    if (missing >= excess)
      fix(
        low.map(({ taker }) => taker),
        'floor',
      );
    if (excess >= missing)
      fix(
        high.map(({ taker }) => taker),
        'cap',
      );
  }
  return { shares: takers.map((_, index) => shares.get(index)!), isEven };
}
