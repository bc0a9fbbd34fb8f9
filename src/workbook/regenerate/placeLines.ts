/** Empty rows or columns put in before one of a sheet, or some taken out from it on; places before any change of the sheet. */
export interface LineChange {
  readonly kind: 'insert' | 'delete';
  readonly at: number;
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
  /** Where a line of today stands after the changes; 0 when it is taken out. */
  readonly moved: (line: number) => number;
}

/** A line with no partner goes below the one before it: into free lines, or into lines put in there. */
export function placeLines(
  lines: readonly number[],
  used: number,
  isFree: (line: number) => boolean,
  deleted: ReadonlySet<number> = new Set(),
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
    if (!inserted.has(before) && (next > used || (isFree(next) && !taken.has(next) && !deleted.has(next)))) {
      now[index] = before = next;
      taken.add(next);
    } else inserted.set(before, [...(inserted.get(before) ?? []), index]);
  });
  const changes: LineChange[] = [
    ...[...inserted].map(([at, indexes]) => ({ kind: 'insert' as const, at: at + 1, count: indexes.length })),
    ...[...deleted].map((at) => ({ kind: 'delete' as const, at, count: 1 })),
  ].sort((a, b) => b.at - a.at || a.kind.localeCompare(b.kind));
  const deletedUpTo = (line: number): number => [...deleted].filter((at) => at <= line).length;
  const insertedAbove = (line: number): number =>
    [...inserted].reduce((sum, [at, indexes]) => (at < line ? sum + indexes.length : sum), 0);
  const moved = (line: number): number => {
    if (changes.length === 0) return line;
    return deleted.has(line) ? 0 : line - deletedUpTo(line) + insertedAbove(line);
  };
  const final = now.map((line) => (line > 0 ? moved(line) : 0));
  for (const [at, indexes] of inserted)
    indexes.forEach((index, order) => {
      final[index] = at - deletedUpTo(at) + insertedAbove(at) + 1 + order;
    });
  return { now, final, changes, moved };
}
