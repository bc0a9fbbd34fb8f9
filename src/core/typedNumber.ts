import type { Language } from './report';

/** A number as somebody typed it, with the unit that stood beside it. */
export interface TypedNumber {
  readonly ok: true;
  /** In units: 0.125 for “12,5 %”, 3500 for “3,5 k€”. */
  readonly value: number;
  /** ISO 4217 code of the currency written, or null. */
  readonly currency: string | null;
  readonly isPercent: boolean;
}

/** `ambiguous`: “1.200” in French is 1 200 for some and 1.2 for others; guessing would be a factor of a thousand. */
export type TypedNumberRefusal = 'not-a-number' | 'ambiguous';

const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  usd: 'USD',
  gbp: 'GBP',
  chf: 'CHF',
  cad: 'CAD',
};
const MULTIPLES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, md: 1e9, bn: 1e9 };
const SPACES = /[\s\u00A0\u202F\u2009\u2007]/g;
const SHAPE =
  /^(?<before>[€$£¥]|eur|usd|gbp|chf|cad)?(?<sign>[+-]?)(?<digits>\d[\d.,']*|[.,]\d+)(?<multiple>k|md|m|bn)?(?<after>[€$£¥]|euros?|eur|usd|gbp|chf|cad)?(?<percent>%)?$/;

/**
 * Reads “1 200 €”, “12,5 %”, “(1 200)”, “$1,200.50” or “3,5 k€”, with ordinary, no-break and narrow spaces.
 * Where one mark could part thousands or decimals the language decides; where it does not, the text is refused.
 */
export function typedNumber(
  text: string,
  language: Language,
): TypedNumber | { readonly ok: false; readonly reason: TypedNumberRefusal } {
  const compact = text
    .replace(SPACES, '')
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/\u2019/g, "'")
    .toLowerCase();
  // Accountants write a loss between brackets.
  const bracketed = /^\((.*)\)$/.exec(compact);
  const match = SHAPE.exec(moveSign(bracketed?.[1] ?? compact));
  if (!match?.groups) return { ok: false, reason: 'not-a-number' };
  const { before, sign, digits = '', multiple, after, percent } = match.groups;
  if (before !== undefined && after !== undefined) return { ok: false, reason: 'not-a-number' };
  const plain = plainDigits(digits, language);
  if (plain === null) return { ok: false, reason: 'not-a-number' };
  if (plain === 'ambiguous') return { ok: false, reason: 'ambiguous' };
  const written = Number(plain) * (sign === '-' || bracketed ? -1 : 1);
  const value = written * (MULTIPLES[multiple ?? ''] ?? 1);
  return {
    ok: true,
    // Division keeps 12.5 % at the double nearest to 0.125.
    value: percent === undefined ? value : value / 100,
    currency: CURRENCIES[before ?? after ?? ''] ?? null,
    isPercent: percent !== undefined,
  };
}

/** “-€5” and “€-5” are the same loss. */
function moveSign(text: string): string {
  return text.replace(/^([+-])([€$£¥]|eur|usd|gbp|chf|cad)/, '$2$1');
}

/** Digits with a point for the decimals, or null when the marks make no number. */
function plainDigits(digits: string, language: Language): string | 'ambiguous' | null {
  const text = digits.replace(/'(?=\d{3}(?:\D|$))/g, '');
  if (text.includes("'")) return null;
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return text;
  const kinds = new Set(marks);
  const at = text.lastIndexOf(last);
  if (kinds.size === 2) {
    const other = last === ',' ? '.' : ',';
    const isGrouped = new RegExp(`^\\d{1,3}(?:\\${other}\\d{3})+$`).test(text.slice(0, at));
    return isGrouped ? `${text.slice(0, at).replaceAll(other, '')}.${text.slice(at + 1)}` : null;
  }
  const isGrouped = new RegExp(`^[1-9]\\d{0,2}(?:\\${last}\\d{3})+$`).test(text);
  if (marks.length > 1) return isGrouped ? text.replaceAll(last, '') : null;
  const decimal = `${text.slice(0, at)}.${text.slice(at + 1)}`;
  if (!isGrouped) return decimal;
  const decimalMark = language === 'fr' ? ',' : '.';
  if (last === decimalMark) return decimal;
  return language === 'en' ? text.replaceAll(last, '') : 'ambiguous';
}
