import { PLAN_RULES, type Lever, type Plan } from '../plan/plan';
import { ceilDivide, fromCents, floorDivide, MILLION, roundDivide, toCents, toMillionths } from './cents';
import { clampShares } from './clampShares';
import { roundShares, type ExactShare } from './shareOut';

/** The « test & learn » pocket stays between these shares of the envelope, both included. */
export const POCKET_BOUNDS = { min: PLAN_RULES.pocket_min, max: PLAN_RULES.pocket_max } as const;

/** The bounds of the pocket that a plan sets for itself. */
export function pocketBounds({ rules = {} }: Pick<Plan, 'rules'>): {
  readonly min: number;
  readonly max: number;
} {
  const { pocket_min: min = POCKET_BOUNDS.min, pocket_max: max = POCKET_BOUNDS.max } = rules;
  return { min, max };
}

/** What decided the amount of a line. */
export type AllocationRule = 'stable' | 'pocket' | 'floor' | 'cap' | 'proportional';

export interface AllocationLine {
  readonly id: string;
  readonly amount: number;
  readonly rule: AllocationRule;
  /** 1 when rounding gave the line one cent more than its exact share rounded down. */
  readonly extraCents: 0 | 1;
}

export type AllocationIssueCode =
  /** Nothing can be shared: the lines are empty. */
  | 'envelope-negative'
  | 'levers-missing'
  | 'lever-bounds-crossed'
  | 'stable-outside-bounds'
  | 'floors-above-envelope'
  | 'caps-below-envelope'
  /** The envelope is shared, with something to decide. */
  | 'pocket-missing'
  | 'pocket-below-minimum'
  | 'pocket-above-maximum'
  | 'returns-missing';

export interface AllocationIssue {
  readonly code: AllocationIssueCode;
  /** An `error` leaves the lines empty. */
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface AllocationInput {
  readonly envelope: number;
  readonly levers: readonly Lever[];
  /** Shares between which the pocket stays; 10 % and 15 % unless told. */
  readonly pocket?: { readonly min: number; readonly max: number };
}

export interface Allocation {
  /** One a lever, in order; their sum is the envelope to the cent. Empty when it cannot be shared. */
  readonly lines: readonly AllocationLine[];
  readonly issues: readonly AllocationIssue[];
}

/**
 * Shares the envelope among the levers, to the cent:
 * 1. stable levers take their own share;
 * 2. the pocket takes its lowest share allowed, so 10 % unless its own floor or the caps of the others ask for more;
 * 3. the rest goes in proportion to the expected return, within floors and caps;
 * 4. fractions of a cent go to the largest remainders.
 * Bounds are shares of the envelope, so that they hold to the cent below (floor) or above (cap).
 */
export function allocate({ envelope, levers, pocket = POCKET_BOUNDS }: AllocationInput): Allocation {
  const total = toCents(envelope);
  const entries = levers.map((lever) => entry(lever, total));
  const errors = [...inputErrors(envelope, levers), ...capacityErrors(total, entries)];
  if (errors.length > 0) return { lines: [], issues: errors };
  const pocketTotal = pocketScaled(total, entries, pocket);
  const inPocket = solve(
    entries.filter(({ lever }) => lever.isPocket),
    pocketTotal,
  );
  const others = solve(
    entries.filter(({ lever }) => !lever.isPocket),
    total * MILLION - pocketTotal,
  );
  const solved = new Map([...inPocket.lines, ...others.lines]);
  const shares = levers.map((lever) => solved.get(lever)!.share);
  const lines = roundShares(total, withPocketFirst(shares, entries, total, pocket)).map(
    ({ cents, extra }, index): AllocationLine => ({
      id: levers[index]!.id,
      amount: fromCents(cents),
      rule: solved.get(levers[index]!)!.rule,
      extraCents: extra,
    }),
  );
  return {
    lines,
    issues: [
      ...pocketIssues(total, levers, lines, pocket),
      ...(inPocket.isEven || others.isEven ? [warning('returns-missing', {})] : []),
    ],
  };
}

/** A lever with its bounds in millionths of a cent, where every share is a whole number. */
interface Entry {
  readonly lever: Lever;
  readonly floor: bigint;
  readonly cap: bigint;
  readonly weight: bigint;
}

interface Solved {
  readonly share: ExactShare;
  readonly rule: AllocationRule;
}

function entry(lever: Lever, total: bigint): Entry {
  const { stable } = lever;
  return {
    lever,
    floor: total * toMillionths(stable ?? lever.floor),
    cap: total * toMillionths(stable ?? lever.cap),
    weight: toMillionths(Math.max(0, lever.expectedRoi)),
  };
}

function inputErrors(envelope: number, levers: readonly Lever[]): readonly AllocationIssue[] {
  const issues: AllocationIssue[] = [];
  if (envelope < 0) issues.push(error('envelope-negative', { envelope }));
  if (levers.length === 0) issues.push(error('levers-missing', {}));
  for (const { id, floor, cap, stable } of levers) {
    if (floor > cap || floor < 0) issues.push(error('lever-bounds-crossed', { lever: id, floor, cap }));
    else if (stable !== null && (stable < floor || stable > cap))
      issues.push(error('stable-outside-bounds', { lever: id, stable, floor, cap }));
  }
  return issues;
}

function capacityErrors(total: bigint, entries: readonly Entry[]): readonly AllocationIssue[] {
  if (entries.length === 0 || total < 0n) return [];
  const envelope = fromCents(total);
  const floors = sum(entries.map(({ floor }) => floor));
  const caps = sum(entries.map(({ cap }) => cap));
  if (floors > total * MILLION)
    return [error('floors-above-envelope', { floors: scaledAmount(floors), envelope })];
  if (caps < total * MILLION) return [error('caps-below-envelope', { caps: scaledAmount(caps), envelope })];
  return [];
}

/** What the pocket takes together: its least, or what the others leave. Its own bounds come before the 10 to 15 %. */
function pocketScaled(
  total: bigint,
  entries: readonly Entry[],
  pocket: { readonly min: number; readonly max: number },
): bigint {
  const inside = entries.filter(({ lever }) => lever.isPocket);
  const outside = entries.filter(({ lever }) => !lever.isPocket);
  const least = max(
    sum(inside.map(({ floor }) => floor)),
    total * MILLION - sum(outside.map(({ cap }) => cap)),
  );
  const most = min(
    sum(inside.map(({ cap }) => cap)),
    total * MILLION - sum(outside.map(({ floor }) => floor)),
  );
  // Whole cents: the pocket is looked at by itself and must not miss its minimum by a fraction.
  const wanted = ceilDivide(total * toMillionths(pocket.min), MILLION) * MILLION;
  return min(max(wanted, least), most);
}

/** Exact shares of `amount` (in millionths of a cent) among levers whose bounds allow it. */
function solve(
  entries: readonly Entry[],
  amount: bigint,
): { readonly lines: readonly (readonly [Lever, Solved])[]; readonly isEven: boolean } {
  const { shares, isEven } = clampShares(amount, entries);
  const lines = entries.map(({ lever }, index) => {
    const { numerator, denominator, bound } = shares[index]!;
    const free: AllocationRule = lever.isPocket ? 'pocket' : 'proportional';
    const rule: AllocationRule = lever.stable !== null ? 'stable' : (bound ?? free);
    // One lever alone in the pocket is there because of the pocket, whatever bound it touches.
    const isAlone = lever.isPocket && lever.stable === null && entries.length === 1;
    return [
      lever,
      { share: { numerator, denominator: denominator * MILLION }, rule: isAlone ? 'pocket' : rule },
    ] as const;
  });
  return { lines, isEven };
}

/** Fractions of a cent go to the pocket first when it would otherwise stand a cent below its minimum. */
function withPocketFirst(
  shares: readonly ExactShare[],
  entries: readonly Entry[],
  total: bigint,
  pocket: { readonly min: number },
): readonly ExactShare[] {
  const whole = sum(
    shares
      .filter((_, index) => entries[index]!.lever.isPocket)
      .map(({ numerator, denominator }) => floorDivide(numerator, denominator)),
  );
  if (whole >= roundDivide(total * toMillionths(pocket.min), MILLION)) return shares;
  return shares.map((share, index) => ({ ...share, priority: entries[index]!.lever.isPocket ? 1 : 0 }));
}

function pocketIssues(
  total: bigint,
  levers: readonly Lever[],
  lines: readonly AllocationLine[],
  pocket: { readonly min: number; readonly max: number },
): readonly AllocationIssue[] {
  if (!levers.some(({ isPocket }) => isPocket)) return [warning('pocket-missing', {})];
  const amount = sum(lines.filter((_, index) => levers[index]!.isPocket).map((line) => toCents(line.amount)));
  const least = roundDivide(total * toMillionths(pocket.min), MILLION);
  const most = roundDivide(total * toMillionths(pocket.max), MILLION);
  if (amount < least)
    return [warning('pocket-below-minimum', pocketParams(amount, pocket.min, least - amount))];
  if (amount > most)
    return [warning('pocket-above-maximum', pocketParams(amount, pocket.max, amount - most))];
  return [];
}

/** `move` is the amount that brings the pocket back to its bound. */
function pocketParams(amount: bigint, bound: number, move: bigint): AllocationIssue['params'] {
  return { amount: fromCents(amount), bound, move: fromCents(move) };
}

function error(code: AllocationIssueCode, params: AllocationIssue['params']): AllocationIssue {
  return { code, severity: 'error', params };
}

function warning(code: AllocationIssueCode, params: AllocationIssue['params']): AllocationIssue {
  return { code, severity: 'warning', params };
}

function scaledAmount(millionths: bigint): number {
  return fromCents(roundDivide(millionths, MILLION));
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
