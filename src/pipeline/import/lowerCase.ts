const known = new Map<string, string>();
/** Names kept before the list starts anew: an account has hundreds of campaigns, not millions. */
const MOST_NAMES = 20_000;

/** Lower case letter by letter, as the SQL of the merge has it: a sigma that ends a word is not another letter. */
export function lowerCase(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const lower = /[Σİ]/.test(text)
    ? Array.from(text, (letter) => (letter === 'İ' ? 'i' : letter.toLowerCase())).join('')
    : text.toLowerCase();
  if (known.size >= MOST_NAMES) known.clear();
  known.set(text, lower);
  return lower;
}

/** Order of two texts by their characters, whatever the language of the reader. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same, with empty values after all others. */
export function compareNullsLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareTexts(a, b);
}
