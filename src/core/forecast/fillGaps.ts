/** A history without holes, and what was done to it. */
export interface FilledHistory {
  readonly values: readonly number[];
  /** Missing periods between two known ones, put on the straight line between them. */
  readonly filled: number;
  /** Missing periods before the first known one, left out. */
  readonly leading: number;
  /** Missing periods after the last known one, left out: a forecast begins with the first of them. */
  readonly trailing: number;
}

/** Fills the missing periods (null) of a history by linear interpolation: a month without a figure is not a month at 0. */
export function fillGaps(history: readonly (number | null)[]): FilledHistory {
  const known = history.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return { values: [], filled: 0, leading: history.length, trailing: 0 };
  const values = known.flatMap(({ at, value }, i) => {
    const next = known[i + 1];
    const length = next ? next.at - at : 1;
    return Array.from({ length }, (_, step) =>
      step === 0 || !next ? value : value + ((next.value - value) * step) / length,
    );
  });
  return {
    values,
    filled: values.length - known.length,
    leading: first.at,
    trailing: history.length - 1 - last.at,
  };
}
