import { findRoot } from '../clv/numeric/findRoot';
import { concaveEnvelope } from './concaveEnvelope';
import type { Candidate } from './searchBudget';
import { shareAtMargin } from './shareAtMargin';

/** An amount this close to a bound, beside the room of the channel, stands on it. */
const ON_BOUND = 1e-11;

/**
 * Brings the best split found to the last digits: channels on a bound stay, the others get one common marginal return.
 * At an optimum at most one channel stands before its inflexion: of two, moving money to one of them would bring more.
 * Undefined when the amounts are not of that form.
 */
export function settleAmounts(
  candidates: readonly Candidate[],
  amounts: readonly number[],
  budget: number,
): readonly number[] | undefined {
  const settled = candidates.map(({ low, high }, index) => {
    const room = ON_BOUND * (high - low);
    const amount = amounts[index]!;
    return amount - low <= room ? low : high - amount <= room ? high : Number.NaN;
  });
  const free = candidates.flatMap((_, index) => (Number.isNaN(settled[index]) ? [index] : []));
  const rising = free.filter((index) => amounts[index]! < candidates[index]!.curve.inflexion);
  const falling = free.filter((index) => !rising.includes(index));
  if (rising.length > 1) return undefined;
  const left = budget - settled.reduce((sum, amount) => sum + (amount || 0), 0);
  const envelopes = falling.map((index) => {
    const { curve, low, high } = candidates[index]!;
    return concaveEnvelope(curve, Math.max(low, curve.inflexion), high);
  });
  const [single] = rising;
  if (single !== undefined && falling.length === 0) settled[single] = left;
  else if (single !== undefined) {
    const { curve } = candidates[single]!;
    const advantage = (amount: number): number =>
      curve.slope(amount) - shareAtMargin(envelopes, left - amount).margin;
    const amount = rootNear(advantage, amounts[single]!, candidates[single]!);
    if (Number.isNaN(amount)) return undefined;
    settled[single] = amount;
  }
  const shared = shareAtMargin(envelopes, left - (single === undefined ? 0 : settled[single]!)).amounts;
  falling.forEach((index, place) => (settled[index] = shared[place]!));
  return settled;
}

/** The zero closest to where the search stopped, or NaN. */
function rootNear(f: (x: number) => number, near: number, { curve, low, high }: Candidate): number {
  const end = Math.min(high, curve.inflexion);
  for (let width = 1e-6 * (high - low); width < high - low; width *= 4) {
    const root = findRoot(f, Math.max(low, near - width), Math.min(end, near + width));
    if (!Number.isNaN(root)) return root;
  }
  return Number.NaN;
}
