import { shareOut } from './shareOut';

/** How a yearly amount falls on its months: evenly, around the launch, or by shares of one's own. */
export type Phasing = 'even' | 'launch' | readonly number[];

export const PHASED_MONTHS = 12;

/** The launch is paid from two months before it to one month after, in equal parts. */
const LAUNCH_WINDOW = { before: 2, after: 1 } as const;

/**
 * Twelve amounts, to the cent, whose sum is the amount.
 * `launchMonth` is the launch's place in the period, from 0; the part of its window that falls outside the period is left out.
 * Own shares need not add up to 1; a launch outside the period, or shares that are all 0, give even months.
 */
export function phaseAmount(
  amount: number,
  phasing: Phasing,
  launchMonth: number | null = null,
): readonly number[] {
  return shareOut(amount, weights(phasing, launchMonth));
}

function weights(phasing: Phasing, launchMonth: number | null): readonly number[] {
  const months = Array.from({ length: PHASED_MONTHS }, (_, month) => month);
  if (phasing === 'even') return months.map(() => 1);
  if (phasing !== 'launch') return months.map((month) => Math.max(0, phasing[month] ?? 0));
  if (launchMonth === null) return months.map(() => 1);
  const first = launchMonth - LAUNCH_WINDOW.before;
  const last = launchMonth + LAUNCH_WINDOW.after;
  return months.map((month) => (month >= first && month <= last ? 1 : 0));
}
