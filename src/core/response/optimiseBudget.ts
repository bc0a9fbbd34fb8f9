import { fromCents, roundDivide, toCents, toMillionths, MILLION } from '../budget/cents';
import { roundShares } from '../budget/shareOut';
import { findRoot } from '../clv/numeric/findRoot';
import type { ResponseCurve } from './responseCurve';
import { searchBudget, totalResponse, type Candidate } from './searchBudget';
import { settleAmounts } from './settleAmounts';

/** A channel of the budget. A channel whose least and most are equal is fixed. */
export interface BudgetChannel {
  readonly curve: ResponseCurve;
  /** The least it may get, 0 unless told. */
  readonly min?: number;
  /** The most it may get, without limit unless told. */
  readonly max?: number;
  /** What it gets today, to compare with. */
  readonly current?: number;
}

export interface BudgetInput {
  readonly budget: number;
  readonly channels: readonly BudgetChannel[];
  /** Share of the budget kept for test and learn, taken off before the channels are served; 0 unless told. 10 to 15 % is the custom. */
  readonly pocketShare?: number;
}

export type BudgetRefusal =
  | 'no-channel'
  | 'not-a-number'
  | 'budget-negative'
  /** A test-and-learn share below 0, or of 1 and more. */
  | 'pocket-out-of-range'
  | 'amount-negative'
  | 'bounds-crossed'
  /** The least amounts together exceed the budget by `gap`. */
  | 'floors-above-budget'
  /** The most amounts together leave `gap` of the budget unspent. */
  | 'caps-below-budget'
  /** The curve falls, or is not a number, somewhere between 0 and the budget. */
  | 'bad-curve';

/** What decided an amount: a bound, equal marginal returns (`interior`), or no return worth its first euro (`zero`). */
export type BudgetBinding = 'fixed' | 'zero' | 'floor' | 'cap' | 'interior';

export interface ChannelBudget {
  /** Rounded to the cent; the amounts and the pocket add up to the budget. */
  readonly amount: number;
  /** Before rounding; what follows is computed here. */
  readonly exact: number;
  readonly response: number;
  /** What one more unit of money would bring; may be infinite at 0. */
  readonly marginalReturn: number;
  readonly binding: BudgetBinding;
}

export interface OptimisedBudget {
  readonly ok: true;
  readonly channels: readonly ChannelBudget[];
  readonly pocket: number;
  readonly response: number;
  /** Response of the most equal split that the bounds allow. */
  readonly equalSplitResponse: number;
  /** Today's amounts added up, which may differ from the budget, and their response; null unless every channel has one. */
  readonly current: { readonly amount: number; readonly response: number } | null;
  /** What the next unit of budget would bring: the return that the channels between their bounds have in common; null when every channel is full. */
  readonly marginalReturn: number | null;
  /** No split can bring more than the response by more than this share of it. */
  readonly gap: number;
}

export type BudgetResult =
  | OptimisedBudget
  | {
      readonly ok: false;
      readonly reason: BudgetRefusal;
      /** Place of the channel that is refused, from 0. */
      readonly channel?: number;
      readonly gap?: number;
    };

/** Bounds that miss the budget by this share of it are typed with rounding, not wrong. */
const ROUNDING = 1e-9;

/**
 * Splits a budget among channels so that the sum of their responses is greatest, over all splits and not only
 * near one: S-shaped curves are allowed, for which equal marginal returns may be a worst case.
 * The whole budget is spent. The same input always gives the same split; of channels that are alike, the earlier gets more.
 */
export function optimiseBudget(input: BudgetInput): BudgetResult {
  const { budget, channels, pocketShare = 0 } = input;
  if (channels.length === 0) return { ok: false, reason: 'no-channel' };
  if (!Number.isFinite(budget) || !Number.isFinite(pocketShare)) return { ok: false, reason: 'not-a-number' };
  if (budget < 0) return { ok: false, reason: 'budget-negative' };
  if (pocketShare < 0 || pocketShare >= 1) return { ok: false, reason: 'pocket-out-of-range' };
  for (const [index, channel] of channels.entries()) {
    const reason = channelRefusal(channel, budget);
    if (reason) return { ok: false, reason, channel: index };
  }
  const pocket = fromCents(roundDivide(toCents(budget) * toMillionths(pocketShare), MILLION));
  const core = budget - pocket;
  const floors = channels.reduce((sum, { min = 0 }) => sum + min, 0);
  const caps = channels.reduce((sum, { max = Infinity }) => sum + max, 0);
  if (floors - core > ROUNDING * core)
    return { ok: false, reason: 'floors-above-budget', gap: floors - core };
  if (core - caps > ROUNDING * core) return { ok: false, reason: 'caps-below-budget', gap: core - caps };
  const candidates = channels.map(({ curve, min = 0, max = Infinity }) => ({
    curve,
    low: min,
    high: Math.min(max, min + Math.max(0, core - floors)),
  }));
  const { amounts: found, bound } = searchBudget(candidates, core);
  const settled = settleAmounts(candidates, found, core);
  const isBetter =
    settled && totalResponse(channels, settled) >= totalResponse(channels, found) - 1e-13 * Math.abs(bound);
  return report(input, pocket, isBetter ? settled : found, bound, candidates);
}

function report(
  { budget, channels }: BudgetInput,
  pocket: number,
  amounts: readonly number[],
  bound: number,
  candidates: readonly Candidate[],
): OptimisedBudget {
  const rounded = roundAmounts(toCents(budget) - toCents(pocket), amounts);
  const lines = channels.map((channel, index): ChannelBudget => {
    const exact = amounts[index]!;
    return {
      amount: rounded[index]!,
      exact,
      response: channel.curve.value(exact),
      marginalReturn: channel.curve.slope(exact),
      binding: bindingOf(channel, exact),
    };
  });
  const response = totalResponse(channels, amounts);
  const currents = channels.map(({ current }) => current ?? Number.NaN);
  const currentAmount = currents.reduce((sum, amount) => sum + amount, 0);
  return {
    ok: true,
    channels: lines,
    pocket,
    response,
    equalSplitResponse: totalResponse(channels, equalSplit(candidates, budget - pocket)),
    current: Number.isNaN(currentAmount)
      ? null
      : { amount: currentAmount, response: totalResponse(channels, currents) },
    marginalReturn: commonReturn(lines),
    gap: bound > response ? (bound - response) / Math.abs(response || bound) : 0,
  };
}

function channelRefusal(
  { curve, min = 0, max = Infinity, current = 0 }: BudgetChannel,
  budget: number,
): BudgetRefusal | undefined {
  if (!Number.isFinite(min) || Number.isNaN(max) || !Number.isFinite(current)) return 'not-a-number';
  if (min < 0 || max < 0 || current < 0) return 'amount-negative';
  if (min > max) return 'bounds-crossed';
  // Eight steps show what is no response curve at all; its exact shape is taken on trust.
  const steps = Array.from({ length: 9 }, (_, step) => (budget * step) / 8);
  const values = steps.map(curve.value);
  const isCurve =
    curve.inflexion >= 0 &&
    values.every((value, step) => Number.isFinite(value) && value >= (values[step - 1] ?? value)) &&
    steps.every((amount) => curve.slope(amount) >= 0);
  return isCurve ? undefined : 'bad-curve';
}

function bindingOf({ min = 0, max = Infinity }: BudgetChannel, exact: number): BudgetBinding {
  if (min === max) return 'fixed';
  if (exact <= min) return min === 0 ? 'zero' : 'floor';
  return exact >= max ? 'cap' : 'interior';
}

function commonReturn(lines: readonly ChannelBudget[]): number | null {
  const inside = lines.filter(({ binding }) => binding === 'interior');
  const open =
    inside.length > 0 ? inside : lines.filter(({ binding }) => binding !== 'cap' && binding !== 'fixed');
  const most = open.reduce((best, { marginalReturn }) => Math.max(best, marginalReturn), -Infinity);
  return Number.isFinite(most) ? most : null;
}

/** Every channel gets the same amount, or the bound that it meets first. */
function equalSplit(candidates: readonly Candidate[], budget: number): readonly number[] {
  const at = (level: number): readonly number[] =>
    candidates.map(({ low, high }) => Math.min(high, Math.max(low, level)));
  const level = findRoot((amount) => at(amount).reduce((sum, one) => sum + one, -budget), 0, budget);
  return at(Number.isNaN(level) ? budget : level);
}

/** Whole cents that add up to the total, by the largest remainder: a bound of whole cents holds. */
function roundAmounts(total: bigint, amounts: readonly number[]): readonly number[] {
  const scale = 100 * Number(MILLION);
  const parts = amounts.map((amount) => BigInt(Math.round(amount * scale)));
  // What doubles lose in the last place goes to an amount that stands clear of whole cents, and so of its bounds.
  const missing = parts.reduce((left, part) => left - part, total * MILLION);
  const clearest = parts.reduce(
    (best, part, index) => (offHalf(part) < offHalf(parts[best]!) ? index : best),
    0,
  );
  const shares = parts.map((part, index) => ({
    numerator: index === clearest ? part + missing : part,
    denominator: MILLION,
  }));
  return roundShares(total, shares).map(({ cents }) => fromCents(cents));
}

/** How far the fraction of a cent is from one half, in millionths of a cent. */
function offHalf(part: bigint): number {
  return Math.abs(Number(part % MILLION) - Number(MILLION) / 2);
}
