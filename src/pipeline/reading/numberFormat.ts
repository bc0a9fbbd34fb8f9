/** Decimal mark of a column; `none` when no value has a decimal part or a doubtful group. */
export type DecimalMark = ',' | '.' | 'none';

/** Cells that mean "no value" in the exports of the platforms, lower case and trimmed. */
const PLACEHOLDERS = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  'n/a',
  'n.a.',
  'n.d.',
  'nd',
  'na',
  'nan',
  'null',
  'undefined',
  '[]',
  '∞',
  'unknown',
  '(not set)',
  '(data not available)',
  'no data',
  '#div/0!',
  '#n/a',
  '#valeur!',
  '#value!',
  'aucune donnée',
]);

/** Values the platform hides on purpose: `<5`, `< 10%`, `> 90 %`. */
const MASKED = /^[<>] ?\d[\d.,]* ?%?$/;

const SPACES = /[ \t\u00a0\u2009\u202f]/g;
const CURRENCY =
  /^(?:[A-Z]{2,3}\$|R\$|Rs\.?|[A-Z]{3}|[€$£¥₹₺₽₩₪zł]+|kr\.?|Kč|Ft)|(?:[A-Z]{2,3}\$|R\$|[A-Z]{3}|[€$£¥₹₺₽₩₪]|zł|kr\.?|Kč|Ft)$/;

/** Whether a cell stands for "no value". */
export function isPlaceholder(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (first >= 48 && first <= 57) return false;
  const value = cell.trim();
  if (value.length > 24) return false;
  return PLACEHOLDERS.has(value.toLowerCase()) || MASKED.test(value);
}

interface NumberToken {
  readonly negative: boolean;
  /** Digits with their marks, no spaces, no sign, no currency. */
  readonly body: string;
}

/** What a cell's writing proves about its decimal mark. */
export type NumberEvidence = 'comma' | 'dot' | 'plain' | 'doubtful-comma' | 'doubtful-dot' | 'unreadable';

/** Judges one written number: which decimal mark its writing proves, if any. */
export function numberEvidence(cell: string): NumberEvidence {
  const token = tokenOf(cell);
  if (!token) return 'unreadable';
  const { body } = token;
  const commas = count(body, ',');
  const dots = count(body, '.');
  if (commas === 0 && dots === 0) return /^\d+$/.test(body) ? 'plain' : 'unreadable';
  if (commas > 0 && dots > 0) {
    const mark = body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.';
    return grammar(mark).test(body) ? (mark === ',' ? 'comma' : 'dot') : 'unreadable';
  }
  const mark = commas > 0 ? ',' : '.';
  const isGroups = groupsOf(mark).test(body);
  if (Math.max(commas, dots) > 1) {
    // Several equal marks can only be thousands, so the decimal mark is the other one.
    return isGroups ? (mark === ',' ? 'dot' : 'comma') : 'unreadable';
  }
  if (isGroups && !body.startsWith('0')) return mark === ',' ? 'doubtful-comma' : 'doubtful-dot';
  return grammar(mark).test(body) ? (mark === ',' ? 'comma' : 'dot') : 'unreadable';
}

/**
 * The exact decimal of a written number in canonical form (`-1234.5`), or undefined when it does not fit the mark.
 * At most six decimals are kept, rounded half away from zero: one millionth is the platforms' own unit.
 */
export function parseNumber(cell: string, mark: DecimalMark): string | undefined {
  const token = tokenOf(cell);
  if (!token) return undefined;
  const decimal = mark === 'none' ? '.' : mark;
  const { body } = token;
  if (mark === 'none' ? !/^\d+$/.test(body) : !grammar(decimal).test(body)) return undefined;
  const [whole = '', fraction = ''] = body.split(decimal);
  return canonical(token.negative, whole.replace(/[.,]/g, ''), fraction);
}

/** A whole number, where three digits behind a single mark can only be a group of thousands. */
export function parseInteger(cell: string, mark: DecimalMark): string | undefined {
  const token = tokenOf(cell);
  if (!token) return undefined;
  const { body } = token;
  if (/^\d+$/.test(body)) return canonical(token.negative, body, '');
  if (mark === 'none' && (groupsOf(',').test(body) || groupsOf('.').test(body))) {
    return canonical(token.negative, body.replace(/[.,]/g, ''), '');
  }
  const parsed = parseNumber(cell, mark);
  if (parsed === undefined) return undefined;
  return /^-?\d+$/.test(parsed) ? parsed : undefined;
}

/** ISO code of the currency a cell shows, `$` alone being `USD?` (several countries write it so). */
export function currencyOfCell(cell: string): string | undefined {
  const found = CURRENCY.exec(
    cell
      .trim()
      .replace(/^[-−(]/, '')
      .replace(/\)$/, ''),
  );
  return found
    ? (CURRENCY_SIGNS[found[0]] ?? (/^[A-Z]{3}$/.test(found[0]) ? found[0] : undefined))
    : undefined;
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD?',
  US$: 'USD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  R$: 'BRL',
  '₹': 'INR',
  Rs: 'INR',
  'Rs.': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
};

const BARE = /^[\d.,]+$/;

function tokenOf(cell: string): NumberToken | undefined {
  if (BARE.test(cell)) return { negative: false, body: cell };
  let text = cell.replace(SPACES, '').replace(/['’](?=\d{3})/g, '');
  if (BARE.test(text)) return { negative: false, body: text };
  let negative = false;
  if (text.startsWith('(') && text.endsWith(')')) {
    negative = true;
    text = text.slice(1, -1);
  }
  text = stripSign(text);
  const stripped = text.replace(CURRENCY, '').replace(/%$/, '');
  const body = stripSign(stripped.replace(CURRENCY, ''));
  return body && /^[\d.,]+$/.test(body) ? { negative, body } : undefined;

  function stripSign(value: string): string {
    const sign = /^[-−+]/.exec(value) ?? /[-−]$/.exec(value);
    if (!sign) return value;
    if (sign[0] !== '+') negative = !negative;
    return sign.index === 0 ? value.slice(1) : value.slice(0, -1);
  }
}

function canonical(negative: boolean, whole: string, fraction: string): string | undefined {
  let digits = whole.replace(/^0+(?=\d)/, '') || '0';
  let decimals = fraction.slice(0, 6);
  if (fraction.length > 6 && fraction.charCodeAt(6) >= 53) {
    const raised = (BigInt(digits + decimals) + 1n).toString().padStart(digits.length + 6, '0');
    digits = raised.slice(0, -6);
    decimals = raised.slice(-6);
  }
  decimals = decimals.replace(/0+$/, '');
  // DECIMAL(18,6) holds twelve digits before the mark.
  if (digits.length > 12) return undefined;
  const value = decimals ? `${digits}.${decimals}` : digits;
  return negative && value !== '0' ? `-${value}` : value;
}

const COMMA_NUMBER = /^(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d*)?$/;
const DOT_NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?$/;

function grammar(mark: ',' | '.'): RegExp {
  return mark === ',' ? COMMA_NUMBER : DOT_NUMBER;
}

const COMMA_GROUPS = /^\d{1,3}(?:,\d{3})+$/;
const DOT_GROUPS = /^\d{1,3}(?:\.\d{3})+$/;

function groupsOf(mark: ',' | '.'): RegExp {
  return mark === ',' ? COMMA_GROUPS : DOT_GROUPS;
}

function count(text: string, char: string): number {
  let found = 0;
  for (const each of text) if (each === char) found++;
  return found;
}
