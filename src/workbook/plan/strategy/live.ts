import type { Language } from '../../../core/report';
import { quoteText } from '../planContext';

/** A string inside a formula holds 255 characters at most. */
const LONGEST_TEXT = 250;

/** The formula of a sentence whose `{names}` are filled by formulas: `{days} days` with days `A1` gives `A1&" days"`. */
export function live(sentence: string, values: Readonly<Record<string, string>> = {}): string {
  const parts = sentence
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const name = /^\{([a-z]+)\}$/.exec(part)?.[1];
      if (name === undefined) return pieces(part).map(quoteText);
      const value = values[name];
      if (value === undefined) throw new Error(`no value for {${name}} in: ${sentence}`);
      return [value];
    });
  return parts.join('&');
}

function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start += LONGEST_TEXT)
    found.push(text.slice(start, start + LONGEST_TEXT));
  return found;
}

/** A day as text, `15/09/2027`: the codes of TEXT for dates depend on the reader's Excel. */
export function dateText(day: string): string {
  return `TEXT(DAY(${day}),"00")&"/"&TEXT(MONTH(${day}),"00")&"/"&YEAR(${day})`;
}

/** A number with one decimal at most, with the comma or the point of the language wherever it is opened. */
export function decimalText(language: Language, value: string): string {
  const [other, own] = language === 'fr' ? ['.', ','] : [',', '.'];
  // The tiny addition keeps exact halves from being rounded one way here and the other way there.
  return `SUBSTITUTE(ROUND(${value}+0.000001,1)&"","${other}","${own}")`;
}
