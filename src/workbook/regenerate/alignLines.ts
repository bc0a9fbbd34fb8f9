import { isIdentical, type Grid } from './grid';

/** Some rows or columns of a sheet, from 0 on, and their cells. */
export interface Lines extends Pick<Grid, 'content' | 'feature'> {
  readonly count: number;
  readonly cells: number;
}

/** Cells of one row or column as they may be told apart wherever they stand: how often each feature occurs. */
type Line = ReadonlyMap<string, number>;

/** Score of two lines that have nothing in common, of a blank pair, and of a line without a partner. */
const UNLIKE = -0.2;
const BOTH_BLANK = 0.3;
const ALONE = -0.15;

/**
 * Pairs lines of two sheets in order, so that those which hold the same come together: an inserted line has no partner, a
 * line whose content was changed keeps its own. Returns for each line of `from` the index in `to`, or -1.
 */
export function alignLines(from: Lines, to: Lines): readonly number[] {
  const pairs = Array<number>(from.count).fill(-1);
  const [lineOf, otherOf] = [linesOf(from), linesOf(to)];
  const areEqual = (a: number, b: number): boolean =>
    holdTheSame(from, a, to, b) || equal(lineOf(a), otherOf(b));
  let start = 0;
  while (start < from.count && start < to.count && areEqual(start, start)) {
    pairs[start] = start;
    start++;
  }
  let [fromEnd, toEnd] = [from.count, to.count];
  while (fromEnd > start && toEnd > start && areEqual(fromEnd - 1, toEnd - 1)) pairs[--fromEnd] = --toEnd;
  for (const [a, b] of align(between(lineOf, start, fromEnd), between(otherOf, start, toEnd)))
    pairs[start + a] = start + b;
  return pairs;
}

/** Whether each cell of a line is that of the other: seen at once, without its features. */
function holdTheSame(from: Lines, a: number, to: Lines, b: number): boolean {
  const cells = Math.max(from.cells, to.cells);
  for (let cell = 0; cell < cells; cell++)
    if (!isIdentical(from.content(a, cell), to.content(b, cell))) return false;
  return true;
}

function linesOf({ cells, feature }: Lines): (index: number) => Line {
  const known: Line[] = [];
  return (index) =>
    (known[index] ??= lineOf(Array.from({ length: cells }, (_, cell) => feature(index, cell))));
}

function lineOf(features: readonly string[]): Line {
  const line = new Map<string, number>();
  for (const feature of features) if (feature !== '') line.set(feature, (line.get(feature) ?? 0) + 1);
  return line;
}

function between(lineOf: (index: number) => Line, from: number, until: number): readonly Line[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => lineOf(from + index));
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
