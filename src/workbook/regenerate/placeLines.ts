/** Empty rows or columns put in before one of a sheet. */
export interface LineChange {
  /** The line before which they come, as it stands before any change of the sheet. */
  readonly before: number;
  readonly count: number;
}

/** Where the lines of the new sheet stand in the open one, now and after its lines were put in. */
export interface PlacedLines {
  /** Now; 0 for a line that is put in, -1 for one that has no place. */
  readonly now: readonly number[];
  /** After the changes; 0 for one that has no place. */
  readonly final: readonly number[];
  /** From the last to the first, so that each stands where it says. */
  readonly changes: readonly LineChange[];
  /** Where a line of today stands after the changes. */
  readonly moved: (line: number) => number;
}

/** A line with no partner goes below the one before it: into free lines, or into lines put in there. */
export function placeLines(
  lines: readonly number[],
  used: number,
  isFree: (line: number) => boolean,
): PlacedLines {
  const taken = new Set(lines.filter((line) => line > 0));
  const inserted = new Map<number, number[]>();
  const now = [...lines];
  let before = 0;
  lines.forEach((line, index) => {
    if (line < 0) return;
    if (line > 0) {
      before = line;
      return;
    }
    const next = before + 1;
    if (!inserted.has(before) && (next > used || (isFree(next) && !taken.has(next)))) {
      now[index] = before = next;
      taken.add(next);
    } else inserted.set(before, [...(inserted.get(before) ?? []), index]);
  });
  const changes = [...inserted]
    .map(([at, indexes]): LineChange => ({ before: at + 1, count: indexes.length }))
    .sort((a, b) => b.before - a.before);
  const moved = (line: number): number => movedLine(line, changes);
  const final = now.map((line) => (line > 0 ? moved(line) : 0));
  for (const [at, indexes] of inserted)
    indexes.forEach((index, order) => {
      final[index] = (at === 0 ? 0 : moved(at)) + 1 + order;
    });
  return { now, final, changes, moved };
}

/** Where a line stands after others were put in. */
export function movedLine(line: number, changes: readonly LineChange[]): number {
  return changes.reduce((sum, { before, count }) => (before <= line ? sum + count : sum), line);
}
