/** Cells of one row or column as they may be told apart wherever they stand: how often each content occurs. */
export type Line = ReadonlyMap<string, number>;

/** Score of two lines that have nothing in common, of a blank pair, and of a line without a partner. */
const UNLIKE = -0.2;
const BOTH_BLANK = 0.3;
const ALONE = -0.15;

/**
 * Pairs lines of two sheets in order, so that those which hold the same come together: an inserted line has no partner, a
 * line whose content was changed keeps its own. Returns for each line of `from` the index in `to`, or -1.
 */
export function alignLines(from: readonly Line[], to: readonly Line[]): readonly number[] {
  const pairs = Array<number>(from.length).fill(-1);
  let start = 0;
  while (start < from.length && start < to.length && equal(from[start]!, to[start]!)) {
    pairs[start] = start;
    start++;
  }
  let [fromEnd, toEnd] = [from.length, to.length];
  while (fromEnd > start && toEnd > start && equal(from[fromEnd - 1]!, to[toEnd - 1]!))
    pairs[--fromEnd] = --toEnd;
  for (const [a, b] of align(from.slice(start, fromEnd), to.slice(start, toEnd)))
    pairs[start + a] = start + b;
  return pairs;
}

/** The best pairing in order, by the sum of its scores (Needleman and Wunsch, 1970). */
function align(from: readonly Line[], to: readonly Line[]): readonly (readonly [number, number])[] {
  const width = to.length + 1;
  const best = new Float64Array((from.length + 1) * width);
  const pairScores = new Float64Array(from.length * to.length);
  for (let b = 1; b <= to.length; b++) best[b] = b * ALONE;
  for (let a = 1; a <= from.length; a++) {
    best[a * width] = a * ALONE;
    for (let b = 1; b <= to.length; b++) {
      const score = likeness(from[a - 1]!, to[b - 1]!);
      pairScores[(a - 1) * to.length + b - 1] = score;
      best[a * width + b] = Math.max(
        best[(a - 1) * width + b - 1]! + score,
        best[(a - 1) * width + b]! + ALONE,
        best[a * width + b - 1]! + ALONE,
      );
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [a, b] = [from.length, to.length]; a > 0 && b > 0;) {
    const here = best[a * width + b]!;
    const paired = best[(a - 1) * width + b - 1]! + pairScores[(a - 1) * to.length + b - 1]!;
    if (Math.abs(here - paired) < 1e-9) pairs.push([--a, --b]);
    else if (Math.abs(here - best[(a - 1) * width + b]! - ALONE) < 1e-9) a--;
    else b--;
  }
  return pairs;
}

function likeness(a: Line, b: Line): number {
  const [sizeOfA, sizeOfB] = [size(a), size(b)];
  if (sizeOfA === 0 && sizeOfB === 0) return BOTH_BLANK;
  if (sizeOfA === 0 || sizeOfB === 0) return UNLIKE;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [content, count] of few) common += Math.min(count, many.get(content) ?? 0);
  return common === 0 ? UNLIKE : (2 * common) / (sizeOfA + sizeOfB);
}

const sizes = new WeakMap<Line, number>();

function size(line: Line): number {
  let sum = sizes.get(line);
  if (sum === undefined) {
    sum = 0;
    for (const count of line.values()) sum += count;
    sizes.set(line, sum);
  }
  return sum;
}

function equal(a: Line, b: Line): boolean {
  if (a.size !== b.size) return false;
  for (const [content, count] of a) if (b.get(content) !== count) return false;
  return true;
}
