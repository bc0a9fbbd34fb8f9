const SPACES = /[\u00A0\u202F\u2009\u2007\t\r\n]/;
const DASHES = /[\u2010-\u2015\u2212]/;
const QUOTES = /[\u2018\u2019\u02BC`´]/;

/**
 * A text in lower case without accents, with plain spaces, apostrophes and dashes.
 * It has the length of the text (in NFC), so that a place in one is a place in the other.
 */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text.split('')) {
    if (SPACES.test(character)) folded += ' ';
    else if (DASHES.test(character)) folded += '-';
    else if (QUOTES.test(character)) folded += "'";
    else {
      const plain = character.normalize('NFD').charAt(0).toLowerCase();
      folded += plain.length === 1 ? plain : character;
    }
  }
  return folded;
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
