/** The entries of a list written as one text, with commas between them. */
const entriesOf = (lists: readonly string[]): readonly string[] =>
  lists
    .flatMap((list) => list.split(','))
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')
    // The longest first: “part de marche” before “part”.
    .sort((a, b) => b.length - a.length);

/** The source of an expression that finds any word of the lists, in the singular or the plural. */
export function wordSource(...lists: readonly string[]): string {
  return `\\b(?:${entriesOf(lists).join('|')})(?:s|es|x)?\\b`;
}

/** Finds any word of the lists, in the singular or the plural; an entry may be an expression of its own. */
export function anyWord(...lists: readonly string[]): RegExp {
  return new RegExp(wordSource(...lists));
}

/** Finds any word that begins with a stem of the list, with one of the endings, or with any. */
export function anyStem(list: string, endings = '[a-z]*'): RegExp {
  return new RegExp(`\\b(?:${entriesOf([list]).join('|')})${endings}\\b`);
}

/** A set of whole words, with spaces between them. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/)).filter((word) => word !== ''));
}
