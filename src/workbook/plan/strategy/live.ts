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

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as text, as the cells of the workbook show it; the codes of TEXT for dates depend on the reader's Excel. */
export function dateText(language: Language, day: string): string {
  const parts =
    language === 'fr'
      ? [`TEXT(DAY(${day}),"00")`, `TEXT(MONTH(${day}),"00")`, `YEAR(${day})`]
      : [
          `TEXT(DAY(${day}),"00")`,
          `CHOOSE(MONTH(${day}),${ENGLISH_MONTHS.map(quoteText).join(',')})`,
          `YEAR(${day})`,
        ];
  return parts.join(language === 'fr' ? '&"/"&' : '&" "&');
}
