import type { Issue } from '../core/issue';
import type { Language } from '../core/report';
import { formatBytes, formatDate, formatMoney, formatNumber, isSingular } from './format';

/** How one language says what is missing, quotes a value and names a place. */
export interface IssueGrammar {
  readonly language: Language;
  readonly notStated: string;
  readonly several: (plural: string) => string;
  readonly quote: (value: string) => string;
  readonly line: (line: string) => string;
  readonly column: (column: string) => string;
  readonly thisFile: string;
  readonly measures: Readonly<Record<string, string>>;
}

/** Readers of the parameters of an issue; a missing parameter has words too, never `undefined`. */
export interface IssueWords {
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string;
  readonly quoted: (name: string) => string;
  readonly number: (name: string) => string;
  readonly bytes: (name: string) => string;
  readonly date: (name: string) => string;
  /** An amount in the currency of the parameter `currency`, when there is one. */
  readonly money: (name: string) => string;
  readonly counted: (name: string, singular: string, plural: string) => string;
  readonly isOne: (name: string) => boolean;
  readonly measure: string;
  /** The file between quotation marks. */
  readonly file: string;
  /** The sentence preceded by the file, line and column it is about. */
  readonly at: (sentence: string) => string;
}

const MONEY_MEASURES: ReadonlySet<string> = new Set([
  'spend',
  'conversions_value',
  'revenue',
  'amount',
  'amount_excl_tax',
  'tax_amount',
  'amount_incl_tax',
]);

/** The words of one issue in one language. */
export function issueWords(issue: Issue, grammar: IssueGrammar): IssueWords {
  const { language } = grammar;
  const raw = (name: string): string | number | null => {
    const value: string | number | null | undefined = issue.params[name];
    return value === undefined || value === null || value === '' ? null : value;
  };
  const asNumber = (name: string): number | null => {
    const value = raw(name);
    const number = value === null ? Number.NaN : Number(value);
    return Number.isFinite(number) ? number : null;
  };
  const text = (name: string): string => {
    const value = raw(name);
    if (value === null) return grammar.notStated;
    return typeof value === 'number' ? formatNumber(language, value) : value;
  };
  const formatted = (name: string, format: (value: number) => string): string => {
    const value = asNumber(name);
    return value === null ? text(name) : format(value);
  };
  const quoted = (name: string): string => {
    const value = raw(name);
    return value === null ? grammar.notStated : grammar.quote(String(value));
  };
  const number = (name: string): string => formatted(name, (value) => formatNumber(language, value, 6));
  const currency = raw('currency');
  const measure = raw('measure');
  const isMoney = currency !== null && (measure === null || MONEY_MEASURES.has(String(measure)));
  return {
    has: (name) => raw(name) !== null,
    text,
    quoted,
    number,
    bytes: (name) => formatted(name, (value) => formatBytes(language, value)),
    date: (name) => formatDate(language, text(name)),
    money: (name) =>
      isMoney ? formatted(name, (value) => formatMoney(language, value, String(currency))) : number(name),
    counted: (name, singular, plural) => {
      const value = asNumber(name);
      if (value === null) return grammar.several(plural);
      return `${formatNumber(language, value)}\u00A0${isSingular(language, value) ? singular : plural}`;
    },
    isOne: (name) => {
      const value = asNumber(name);
      return value !== null && isSingular(language, value);
    },
    measure: measure === null ? grammar.notStated : (grammar.measures[String(measure)] ?? String(measure)),
    file: issue.at.file ? grammar.quote(issue.at.file) : grammar.thisFile,
    at: (sentence) => withPlace(issue, grammar, sentence),
  };
}

function withPlace(issue: Issue, grammar: IssueGrammar, sentence: string): string {
  const { file, line, column, sheet, cell } = issue.at;
  const parts = [
    file ?? sheet,
    line === undefined ? undefined : grammar.line(formatNumber(grammar.language, line)),
    column === undefined ? cell : grammar.column(column),
  ];
  const place = parts.filter((part) => part !== undefined && part !== '').join(', ');
  if (place === '') return sentence;
  const colon = grammar.language === 'fr' ? '\u00A0: ' : ': ';
  // A sentence after a colon starts in lower case, unless its first word is an acronym or a quotation.
  const lower = /^\p{Lu}(?=[\p{Ll}’' ])/u.test(sentence)
    ? sentence[0]!.toLowerCase() + sentence.slice(1)
    : sentence;
  return place + colon + lower;
}
