import { quoteText, type PlanContext } from '../planContext';

const MARK = '\u0001';

/** A sentence of the messages as a formula: each of its parameters becomes the expression of that name. */
export function textFormula<K extends string>(
  sentence: (parameters: Readonly<Record<K, string>>) => string,
  expressions: Readonly<Record<K, string>>,
): string {
  const names = Object.keys(expressions) as K[];
  const marked = Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`])) as Record<
    K,
    string
  >;
  return (
    sentence(marked)
      .split(MARK)
      // Texts stand at the even places, names of parameters between them.
      .map((part, index) => (index % 2 === 0 ? quoteText(part) : `(${expressions[part as K]})`))
      .filter((part) => part !== '""')
      .join('&')
  );
}

const ENGLISH_MONTHS =
  '"Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"' satisfies string;

/** A date as text, by its parts: the date codes of TEXT depend on the language of Excel. */
export function dateText({ plan }: PlanContext, date: string): string {
  return plan.language === 'fr'
    ? `TEXT(DAY(${date}),"00")&"/"&TEXT(MONTH(${date}),"00")&"/"&YEAR(${date})`
    : `TEXT(DAY(${date}),"00")&" "&CHOOSE(MONTH(${date}),${ENGLISH_MONTHS})&" "&YEAR(${date})`;
}
