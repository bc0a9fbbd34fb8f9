import { quoteText } from '../planContext';

// Characters that no message contains.
const OPEN = '\u0001';
const CLOSE = '\u0002';

/**
 * A sentence of the messages as a formula: the message is called with marks for its parameters, and each mark becomes
 * the formula of that parameter. So one sentence serves texts and live cells.
 */
export function sentenceFormula<Name extends string>(
  message: (parameters: Readonly<Record<Name, string>>) => string,
  formulas: Readonly<Record<Name, string>>,
): string {
  const names = Object.keys(formulas) as Name[];
  const marks = Object.fromEntries(names.map((name) => [name, `${OPEN}${name}${CLOSE}`]));
  const text = message(marks as Readonly<Record<Name, string>>);
  return text
    .split(OPEN)
    .flatMap((part, index) => {
      if (index === 0) return part === '' ? [] : [quoteText(part)];
      const end = part.indexOf(CLOSE);
      const after = part.slice(end + 1);
      return [formulas[part.slice(0, end) as Name], ...(after === '' ? [] : [quoteText(after)])];
    })
    .join('&');
}

/** One of two sentences by a number: `IF(n=1,"1 day.",n&" days.")`, and nothing for 0. */
export function countedSentence<Name extends string = never>(
  count: string,
  {
    one,
    many,
  }: {
    readonly one: (parameters: Readonly<Record<Name, string>>) => string;
    readonly many: (parameters: Readonly<Record<Name | 'count', string>>) => string;
  },
  formulas: Readonly<Record<Name, string>>,
): string {
  const several = { ...formulas, count } as Readonly<Record<Name | 'count', string>>;
  return `IF(${count}=0,"",IF(${count}=1,${sentenceFormula(one, formulas)},${sentenceFormula(many, several)}))`;
}
