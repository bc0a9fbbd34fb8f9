/** Finish-to-start, start-to-start, finish-to-finish, start-to-finish. */
export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** Seven digits from Monday to Sunday, 1 for a day off, as Excel's WORKDAY.INTL takes them: `0000011`. */
export type Weekend = string;

export const TERRITORIES = ['france', 'alsace-moselle', 'none'] as const;
/** Whose public holidays are computed; `none` when a calendar file gives them all. */
export type HolidayTerritory = (typeof TERRITORIES)[number];

export interface Holiday {
  readonly date: string;
  /** Key of the label in the messages (`easter-monday`), or the label itself when `isOwn`. */
  readonly label: string;
  readonly kind: 'public' | 'bridge' | 'own';
}

/** A calendar a schedule counts in. */
export interface WorkingCalendar {
  readonly weekend: Weekend;
  /** Days off besides weekends, ISO, sorted, without doubles. */
  readonly daysOff: readonly string[];
}

/** The dates of one task; all inclusive, a milestone starts and finishes the same day. */
export interface ScheduledTask {
  readonly id: string;
  readonly start: string;
  readonly finish: string;
  readonly earlyStart: string;
  readonly earlyFinish: string;
  readonly lateStart: string;
  readonly lateFinish: string;
  /** Working days of the team's calendar between the early and the late start. */
  readonly totalFloat: number;
  readonly critical: boolean;
  /** `anchored`: fixed; `backward`: as late as an anchored task allows; `forward`: as early as its predecessors allow. */
  readonly placement: 'anchored' | 'backward' | 'forward';
  /** Working days that are missing when the task must have started before `today` and has not; 0 otherwise. */
  readonly daysMissing: number;
  readonly slip: number | null;
}

/** The dates of a plan, tasks in its order. */
export interface Schedule {
  readonly tasks: readonly ScheduledTask[];
  readonly projectStart: string;
  readonly projectFinish: string;
}
