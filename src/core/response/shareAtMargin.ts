import { findRoot } from '../clv/numeric/findRoot';
import { worthSpending, type ConcaveEnvelope } from './concaveEnvelope';

/** Amounts that add up to the budget, and the marginal return they have in common. */
export interface Shared {
  readonly amounts: readonly number[];
  readonly margin: number;
}

/** e^−746 is 0 in a double: money that costs nothing. */
const LEAST_LOG = -746;
const MOST_LOG = 709;

/**
 * Shares a budget among concave envelopes so that their sum is greatest: each spends up to the same marginal return
 * (water-filling). Chords that have exactly this return are filled one after the other, so that at most one stays half-way.
 * The budget must lie between the sum of the lower and the sum of the upper ends.
 */
export function shareAtMargin(envelopes: readonly ConcaveEnvelope[], budget: number): Shared {
  const spent = (margin: number, end: 'least' | 'most'): number => {
    let sum = 0;
    for (const envelope of envelopes) sum += worthSpending(envelope, margin, end);
    return sum;
  };
  const chords = envelopes
    .filter(({ low, touch }) => touch > low)
    .map(({ chordSlope }) => chordSlope)
    .sort((a, b) => b - a);
  // Money costs `chords[above]` or more while the budget is not reached there.
  let above = -1;
  let below = chords.length;
  while (below - above > 1) {
    const middle = (above + below) >> 1;
    const margin = chords[middle]!;
    if (spent(margin, 'most') < budget) above = middle;
    else if (spent(margin, 'least') > budget) below = middle;
    else return fillChords(envelopes, budget, margin);
  }
  // Beyond the chords: where every channel is full, and where every one is at its lower end.
  const cheapest = chords[below] ?? Math.min(...envelopes.map(({ highSlope }) => highSlope));
  const dearest = chords[above] ?? Math.max(...envelopes.map(({ touchSlope }) => touchSlope));
  const from = Math.max(LEAST_LOG, Math.log(cheapest));
  const to = Math.min(MOST_LOG, Math.log(dearest));
  const root = findRoot((log) => spent(Math.exp(log), 'least') - budget, from, to);
  const log = Number.isNaN(root) ? from : root;
  return blend(envelopes, budget, Math.exp(log), 1e-13 * (1 + Math.abs(log)));
}

function fillChords(envelopes: readonly ConcaveEnvelope[], budget: number, margin: number): Shared {
  const amounts = envelopes.map((envelope) => worthSpending(envelope, margin, 'least'));
  let left = budget - amounts.reduce((sum, amount) => sum + amount, 0);
  envelopes.forEach((envelope, index) => {
    const room = worthSpending(envelope, margin, 'most') - amounts[index]!;
    const taken = Math.min(room, Math.max(0, left));
    amounts[index]! += taken;
    left -= taken;
  });
  return { amounts, margin };
}

/** Between a little more and a little less than the margin, the part that spends the budget exactly: straight stretches included. */
function blend(envelopes: readonly ConcaveEnvelope[], budget: number, margin: number, width: number): Shared {
  const at = (factor: number, end: 'least' | 'most'): readonly number[] =>
    envelopes.map((envelope) => worthSpending(envelope, margin * factor, end));
  const [less, more] = [at(1 + width, 'least'), at(1 - width, 'most')];
  const low = less.reduce((sum, amount) => sum + amount, 0);
  const range = more.reduce((sum, amount) => sum + amount, 0) - low;
  const part = range > 0 ? Math.min(1, Math.max(0, (budget - low) / range)) : 0;
  return { amounts: less.map((amount, index) => amount + part * (more[index]! - amount)), margin };
}
