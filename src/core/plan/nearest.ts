/** The known name that a mistyped one most likely means, or an empty text when none is near. */
export function nearest(name: string, known: readonly string[]): string {
  const wanted = fold(name);
  let best = '';
  let limit = tolerance(wanted.length) + 1;
  for (const candidate of known) {
    const distance = editDistance(wanted, fold(candidate));
    if (distance < limit) {
      best = candidate;
      limit = distance;
    }
  }
  return best;
}

/** Errors that a typist may have made: none in `A1`, which may be any other action; one in `owner`; two in `objective`. */
function tolerance(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : Math.max(2, Math.floor(length / 4));
}

/** Without accents, case and what joins words: those differences are no errors. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();
}

/** Letters to insert, drop, replace or swap with their neighbour (optimal string alignment, after Damerau 1964). */
function editDistance(a: string, b: string): number {
  let older: readonly number[] = [];
  let before: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? older[j - 2]! + 1 : replaced;
      row.push(Math.min(replaced, swapped, before[j]! + 1, row[j - 1]! + 1));
    }
    older = before;
    before = row;
  }
  return before[b.length]!;
}
