/** The middle of sorted values: the mean of the two in the middle when their number is even. */
export function median(sorted: readonly number[]): number {
  return at(sorted, (sorted.length - 1) / 2);
}

/** Tukey's hinges of sorted values: the medians of the lower and of the upper half, the middle value in both (R's `fivenum`). */
export function hinges(sorted: readonly number[]): { lower: number; upper: number } {
  const depth = Math.floor((sorted.length + 3) / 2) / 2 - 1;
  return { lower: at(sorted, depth), upper: at(sorted, sorted.length - 1 - depth) };
}

/** Distances to a centre, sorted. */
export function deviations(values: readonly number[], centre: number): number[] {
  return ascending(values.map((value) => Math.abs(value - centre)));
}

export function ascending(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other);
}

/** The value of that rank, or half-way between two ranks. */
function at(sorted: readonly number[], rank: number): number {
  return ((sorted[Math.floor(rank)] ?? Number.NaN) + (sorted[Math.ceil(rank)] ?? Number.NaN)) / 2;
}
