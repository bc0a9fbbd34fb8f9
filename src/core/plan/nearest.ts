/** The known name that a mistyped one most likely means, or an empty text when none is near. */
export function nearest(name: string, known: readonly string[]): string {
  const wanted = fold(name);
  let best = '';
  // A third of the letters may be wrong, and two at least: `ownr`, `objetive`, `Lea`.
  let limit = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(wanted, fold(candidate));
    if (distance < limit && distance < Math.max(wanted.length, candidate.length)) {
      best = candidate;
      limit = distance;
    }
  }
  return best;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
}

/** Insertions, deletions and replacements of one letter that lead from one text to the other (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, before[j]! + 1, row[j - 1]! + 1));
    }
    before = row;
  }
  return before[b.length]!;
}
