/**
 * A text that Excel would take for something else when it is written as if typed: a number, a date, a truth value, an error
 * or a formula. « mars 2026 » is a date in a French Excel, so every digit counts.
 */
const TAKEN_FOR_OTHER = /^[=+\-@'#]|\d|^(?:true|false|vrai|faux)$/i;

/** What to type so that a cell holds a text and nothing else. */
export function typedText(text: string): string {
  return TAKEN_FOR_OTHER.test(text) ? `'${text}` : text;
}
