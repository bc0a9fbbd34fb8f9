import { concaveEnvelope, envelopeValue, type ConcaveEnvelope } from './concaveEnvelope';
import type { ResponseCurve } from './responseCurve';
import { shareAtMargin } from './shareAtMargin';

/** A channel to which money can be given, between two amounts. */
export interface Candidate {
  readonly curve: ResponseCurve;
  readonly low: number;
  readonly high: number;
}

export interface SearchResult {
  readonly amounts: readonly number[];
  /** No split of the budget can bring more than this. */
  readonly bound: number;
}

/** The search stops when no split can bring more than this share above the best one found. */
const TOLERANCE = 1e-9;
/**
 * Ordinary channels need 1 to 100 parts. Many channels of one shape that differ only in size are a subset-sum problem,
 * which no search settles quickly: the gap that is left is then told.
 */
const MOST_NODES = 1000;

/** A part of all splits, and the best that its envelopes promise. */
interface Node {
  readonly envelopes: readonly ConcaveEnvelope[];
  readonly amounts: readonly number[];
  readonly bound: number;
  /** The channel whose curve lies furthest below its envelope. */
  readonly widest: number;
}

/**
 * The split of a budget that brings the most, over all splits: branch and bound on concave envelopes.
 * The envelopes are shared out exactly, which bounds what any split can bring; the channel whose curve lies furthest
 * below its envelope is then cut in two at its amount, and the part that promises most is looked at next.
 * Falk & Soland 1969, “An algorithm for separable nonconvex programming problems”, Management Science 15(9):550–569.
 */
export function searchBudget(candidates: readonly Candidate[], budget: number): SearchResult {
  const alike = candidates.map((candidate) => firstAlike(candidates, candidate));
  const open: Node[] = [];
  let best = { amounts: candidates.map(({ low }) => low), response: -Infinity };
  let settled = -Infinity;
  let nodes = 0;
  const promises = ({ bound }: Node): boolean => bound > best.response + TOLERANCE * Math.abs(best.response);
  const visit = (envelopes: readonly ConcaveEnvelope[]): void => {
    const node = relax(envelopes, budget);
    nodes += 1;
    const response = totalResponse(candidates, node.amounts);
    if (response > best.response) best = { amounts: [...node.amounts], response };
    if (promises(node)) open.push(node);
    else settled = Math.max(settled, node.bound);
  };
  visit(candidates.map(({ curve, low, high }) => concaveEnvelope(curve, low, high)));
  for (let node = takeBest(open); node; node = takeBest(open)) {
    if (!promises(node) || nodes >= MOST_NODES) {
      settled = Math.max(settled, node.bound);
      break;
    }
    for (const half of halves(node, alike)) if (canSpend(half, budget)) visit(half);
  }
  return { amounts: best.amounts, bound: Math.max(settled, best.response) };
}

/** What amounts bring together. */
export function totalResponse(
  channels: readonly { readonly curve: ResponseCurve }[],
  amounts: readonly number[],
): number {
  return channels.reduce((sum, { curve }, index) => sum + curve.value(amounts[index] ?? Number.NaN), 0);
}

function relax(envelopes: readonly ConcaveEnvelope[], budget: number): Node {
  const { amounts } = shareAtMargin(envelopes, budget);
  let bound = 0;
  let widest = -1;
  let most = 0;
  envelopes.forEach((envelope, index) => {
    const amount = amounts[index]!;
    const value = envelopeValue(envelope, amount);
    const gap = amount > envelope.low && amount < envelope.touch ? value - envelope.curve.value(amount) : 0;
    bound += value;
    if (gap > most) [most, widest] = [gap, index];
  });
  return { envelopes, amounts, bound, widest };
}

/** The two halves of a node: its widest channel up to its amount, and from it on. */
function halves(
  { envelopes, amounts, widest }: Node,
  alike: readonly number[],
): readonly (readonly ConcaveEnvelope[])[] {
  if (widest < 0) return [];
  const cut = amounts[widest]!;
  const below = [...envelopes];
  const above = [...envelopes];
  envelopes.forEach(({ curve, low, high }, index) => {
    if (alike[index] !== alike[widest]) return;
    // Of channels that are alike the earlier one takes at least as much: the other way round is not looked at.
    if (index >= widest && high > cut) below[index] = concaveEnvelope(curve, low, cut);
    if (index <= widest && low < cut) above[index] = concaveEnvelope(curve, cut, high);
  });
  return [below, above];
}

function canSpend(envelopes: readonly ConcaveEnvelope[], budget: number): boolean {
  const least = envelopes.reduce((sum, { low }) => sum + low, 0);
  const most = envelopes.reduce((sum, { high }) => sum + high, 0);
  return least <= budget && budget <= most && envelopes.every(({ low, high }) => low <= high);
}

/** The first channel of the same curve and bounds, which may be the channel itself. */
function firstAlike(candidates: readonly Candidate[], { curve, low, high }: Candidate): number {
  return candidates.findIndex(
    (other) =>
      other.low === low &&
      other.high === high &&
      (other.curve === curve || (curve.key !== undefined && other.curve.key === curve.key)),
  );
}

/** Takes out the node that promises most; of equal ones, the first. */
function takeBest(open: Node[]): Node | undefined {
  let best = 0;
  open.forEach(({ bound }, index) => {
    if (bound > open[best]!.bound) best = index;
  });
  return open.splice(best, 1)[0];
}
