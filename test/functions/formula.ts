import type { Language } from '../../src/core/report';
import { dateSerial } from '../../src/core/dateSerial';
import type { Argument } from '../host/node/callArguments';

/** A call as a person types it: `=CPA(1200; 48)` in French, `=CPA(1200, 48)` in English. */
export interface TypedCall {
  readonly id: string;
  readonly args: readonly Argument[];
}

/** Ranges that an example may name instead of writing every cell. */
export type NamedRanges = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

/** Separators of a formula and of an array constant, as Excel takes them in each language. */
const MARKS: Readonly<Record<Language, { argument: string; column: string; decimal: string }>> = {
  fr: { argument: ';', column: '.', decimal: ',' },
  en: { argument: ',', column: ',', decimal: '.' },
};

/** Reads a formula of one function over constants, arrays, dates and named ranges. */
export function parseFormula(text: string, language: Language, ranges: NamedRanges): TypedCall {
  const match = /^=([A-Z_]+)\((.*)\)$/s.exec(text.trim());
  if (!match) throw new Error(`not a formula of one function: ${text}`);
  const [, id = '', inside = ''] = match;
  const parts = inside.trim() === '' ? [] : split(inside, MARKS[language].argument);
  return { id, args: parts.map((part) => argument(part.trim(), language, ranges)) };
}

function argument(text: string, language: Language, ranges: NamedRanges): Argument {
  if (text === '') return undefined;
  const array = /^\{(.*)\}$/s.exec(text);
  if (array) {
    const { column } = MARKS[language];
    return split(array[1] ?? '', ';').map((row) =>
      split(row, column).map((cell) => constant(cell.trim(), language)),
    );
  }
  const named = ranges[text];
  if (named) return named.map((row) => [...row]);
  return constant(text, language);
}

function constant(text: string, language: Language): string | number | boolean | null {
  if (text === '') return null;
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  if (/^(?:TRUE|VRAI)$/.test(text)) return true;
  if (/^(?:FALSE|FAUX)$/.test(text)) return false;
  const date = /^DATE\((\d{4})[;,]\s*(\d{1,2})[;,]\s*(\d{1,2})\)$/.exec(text);
  if (date) {
    const [, year = '', month = '', day = ''] = date;
    const serial = dateSerial(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (serial === undefined) throw new Error(`no such date: ${text}`);
    return serial;
  }
  const percent = /^(.+?)\s?%$/.exec(text);
  const number = Number((percent?.[1] ?? text).replace(MARKS[language].decimal, '.'));
  if (!Number.isFinite(number)) throw new Error(`not a constant: ${text}`);
  return percent ? number / 100 : number;
}

/** Splits at a mark that stands outside of quotes, brackets and braces. */
function split(text: string, mark: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let part = '';
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && '({'.includes(character)) depth += 1;
    if (!isQuoted && ')}'.includes(character)) depth -= 1;
    if (character === mark && depth === 0 && !isQuoted) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}
