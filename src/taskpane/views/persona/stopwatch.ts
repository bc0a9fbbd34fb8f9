/** A stop-watch that survives the pane: times are milliseconds, `since` is null while it stands still. */
export interface Stopwatch {
  readonly spent: number;
  readonly since: number | null;
}

/** An absence this short is part of the work: a look at a sheet, a word with a customer or a colleague. */
export const SHORT_ABSENCE = 5 * 60_000;

export function startedAt(now: number): Stopwatch {
  return { spent: 0, since: now };
}

/** Time worked so far; a clock that was set back takes none away. */
export function elapsed({ spent, since }: Stopwatch, now: number): number {
  return spent + (since === null ? 0 : Math.max(0, now - since));
}

export function paused(watch: Stopwatch, now: number): Stopwatch {
  return { spent: elapsed(watch, now), since: null };
}

export function resumed(watch: Stopwatch, now: number): Stopwatch {
  return { spent: elapsed(watch, now), since: now };
}

/** The same time, counted up to now: called as the work goes on, so that an absence can be told from it. */
export function touched(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === null ? watch : resumed(watch, now);
}

/** After an absence: a short one counts, a longer one was a pause that the person ends when they want. */
export function reopened(watch: Stopwatch, now: number): Stopwatch {
  if (watch.since === null) return watch;
  const absence = now - watch.since;
  return absence >= 0 && absence <= SHORT_ABSENCE ? watch : { spent: watch.spent, since: null };
}

/** `9:05`, from milliseconds. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
