const SPACES = /[\u00A0\u202F\u2009\u2007\t\r\n]/;
const DASHES = /[\u2010-\u2015\u2212]/;
const QUOTES = /[\u2018\u2019\u02BC`´]/;
/** Whatever is not already a plain sign of ASCII. */
const NOT_PLAIN = /[^\u0020-\u005F\u0061-\u007E]/g;

/**
 * A text in lower case without accents, with plain spaces, apostrophes and dashes.
 * It has the length of the text (in NFC), so that a place in one is a place in the other.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // A few capitals (İ) are longer in lower case: sign by sign the places stay those of the text.
  return lower.length === text.length
    ? lower.replace(NOT_PLAIN, folded)
    : text.split('').map(folded).join('');
}

function folded(character: string): string {
  if (SPACES.test(character)) return ' ';
  if (DASHES.test(character)) return '-';
  if (QUOTES.test(character)) return "'";
  const plain = character.normalize('NFD').charAt(0).toLowerCase();
  return plain.length === 1 ? plain : character;
}

/** The same text with the given spans blanked, so that what was read there is not read twice. */
export function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { at, end }) => left.slice(0, at) + '\uE000'.repeat(end - at) + left.slice(end),
    text,
  );
}

/** A part of a text: from `at` up to `end`, which is outside. */
export interface Span {
  readonly at: number;
  readonly end: number;
}
