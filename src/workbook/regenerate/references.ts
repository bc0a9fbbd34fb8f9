import { columnLetters, MAX_COLUMNS, MAX_ROWS, type CellRange } from '../address';

/** A reference to cells inside a formula. */
export interface Reference {
  /** Name of the sheet in front of it, if any. */
  readonly sheet: string | undefined;
  readonly kind: 'cells' | 'rows' | 'columns';
  readonly range: CellRange;
  /** Which of its four edges carry a `$`. */
  readonly fixed: { readonly [edge in keyof CellRange]: boolean };
  readonly isRange: boolean;
}

/** What a formula is made of besides references: texts in quotes, brackets of tables, words, and signs between them. */
type OtherKind = 'text' | 'word' | 'sign';

/** The formula with each of its references said anew, undefined leaving one as it is; the rest goes through `other`. */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => string | undefined,
  other?: (text: string, kind: OtherKind) => string,
): string {
  const say = (from: number, to: number, kind: OtherKind): string => {
    const text = formula.slice(from, to);
    return other ? other(text, kind) : text;
  };
  let done = '';
  let at = 0;
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    if (code === QUOTE) {
      const end = afterQuotes(formula, at, QUOTE);
      done += say(at, end, 'text');
      at = end;
      continue;
    }
    if (code === BRACKET) {
      const end = afterBrackets(formula, at);
      done += say(at, end, 'text');
      at = end;
      continue;
    }
    if (code !== APOSTROPHE && !isWord(code)) {
      let end = at + 1;
      while (end < formula.length && isSign(formula.charCodeAt(end))) end++;
      done += say(at, end, 'sign');
      at = end;
      continue;
    }
    const from = at;
    let end = code === APOSTROPHE ? afterQuotes(formula, at, APOSTROPHE) : afterWord(formula, at);
    let sheet: string | undefined;
    if (formula.charCodeAt(end) === EXCLAMATION) {
      const name = formula.slice(from, end);
      sheet = code === APOSTROPHE ? name.slice(1, -1).replaceAll("''", "'") : name;
      at = end + 1;
      end = afterWord(formula, at);
    }
    const reference =
      code === APOSTROPHE && sheet === undefined ? undefined : readReference(formula, at, end, sheet);
    if (reference) {
      const said = change(reference.reference);
      done += said ?? say(from, reference.end, 'word');
      at = reference.end;
    } else {
      const next = Math.max(end, from + 1);
      done += say(from, next, 'word');
      at = next;
    }
  }
  return done;
}

/** A reference as a formula writes it, its sheet always in quotes. */
export function writeReference({ sheet, kind, range, fixed, isRange }: Reference): string {
  const corner = (row: 'top' | 'bottom', column: 'left' | 'right'): string =>
    (kind === 'rows' ? '' : `${fixed[column] ? '$' : ''}${columnLetters(range[column])}`) +
    (kind === 'columns' ? '' : `${fixed[row] ? '$' : ''}${range[row]}`);
  const prefix = sheet === undefined ? '' : `'${sheet.replaceAll("'", "''")}'!`;
  const first = corner('top', 'left');
  return `${prefix}${first}${isRange ? `:${corner('bottom', 'right')}` : ''}`;
}

/** A formula without what programs write one way or another: blanks, cases, quotes around names of sheets. */
export const canonicalFormula = remembering((formula) =>
  mapReferences(
    formula,
    (reference) =>
      writeReference(
        reference.sheet === undefined ? reference : { ...reference, sheet: reference.sheet.toUpperCase() },
      ),
    canonicalText,
  ),
);

/** The formula with a sign in the place of each reference: what stays of it when cells move. */
export const formulaSkeleton = remembering((formula) =>
  mapReferences(formula, () => '§', canonicalText).replaceAll('#REF!', '§'),
);

/** Formulas remembered at once; a plan has some 15,000, in three versions. */
const MOST_REMEMBERED = 100_000;

/** The same formula comes again in the last generation, in the sheet and in the next one. */
function remembering(compute: (formula: string) => string): (formula: string) => string {
  const known = new Map<string, string>();
  return (formula) => {
    let found = known.get(formula);
    if (found === undefined) {
      found = compute(formula);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(formula, found);
    }
    return found;
  };
}

function canonicalText(text: string, kind: OtherKind): string {
  if (kind === 'text') return text;
  if (kind === 'sign') return /\s/.test(text) ? text.replaceAll(/\s/g, '') : text;
  const first = text.charCodeAt(0);
  const isNumber = (first >= 48 && first <= 57) || first === 46;
  return isNumber && Number.isFinite(Number(text)) ? String(Number(text)) : text.toUpperCase();
}

const [QUOTE, DOLLAR, APOSTROPHE, PARENTHESIS, DOT, COLON, EXCLAMATION, BRACKET, UNDERSCORE] = [
  34, 36, 39, 40, 46, 58, 33, 91, 95,
];

function isWord(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === DOLLAR ||
    code === DOT ||
    code === UNDERSCORE ||
    // Letters of other alphabets and accents; no-break spaces only stand in texts.
    code > 191
  );
}

function isSign(code: number): boolean {
  return code !== QUOTE && code !== BRACKET && code !== APOSTROPHE && !isWord(code);
}

function afterWord(formula: string, from: number): number {
  let end = from;
  while (end < formula.length && isWord(formula.charCodeAt(end))) end++;
  return end;
}

/** A doubled quote inside is a quote. */
function afterQuotes(formula: string, from: number, quote: number): number {
  for (let at = from + 1; at < formula.length; at++) {
    if (formula.charCodeAt(at) !== quote) continue;
    if (formula.charCodeAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

function afterBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula.charCodeAt(at) === BRACKET) depth++;
    else if (formula.charCodeAt(at) === BRACKET + 2 && --depth === 0) return at + 1;
  }
  return formula.length;
}

function readReference(
  formula: string,
  from: number,
  end: number,
  sheet: string | undefined,
): { readonly reference: Reference; readonly end: number } | undefined {
  const first = readCorner(formula, from, end);
  if (!first) return undefined;
  let last = first;
  let until = end;
  if (formula.charCodeAt(end) === COLON) {
    const stop = afterWord(formula, end + 1);
    const corner = readCorner(formula, end + 1, stop);
    if (corner && (corner.row === 0) === (first.row === 0) && (corner.column === 0) === (first.column === 0))
      [last, until] = [corner, stop];
  }
  const isRange = until > end;
  // A row or a column alone is a number or a name.
  if ((first.row === 0 || first.column === 0) && !isRange) return undefined;
  const after = formula.charCodeAt(until);
  if (after === PARENTHESIS || after === EXCLAMATION) return undefined;
  return {
    end: until,
    reference: {
      sheet,
      kind: first.row === 0 ? 'columns' : first.column === 0 ? 'rows' : 'cells',
      isRange,
      range: {
        top: first.row || 1,
        left: first.column || 1,
        bottom: last.row || MAX_ROWS,
        right: last.column || MAX_COLUMNS,
      },
      fixed: {
        top: first.isRowFixed,
        left: first.isColumnFixed,
        bottom: last.isRowFixed,
        right: last.isColumnFixed,
      },
    },
  };
}

/** One corner of a reference; 0 for what it does not say. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

function readCorner(formula: string, from: number, end: number): Corner | undefined {
  if (end - from > 12 || end === from) return undefined;
  let at = from;
  const dollar = (): boolean => formula.charCodeAt(at) === DOLLAR && ++at > 0;
  const isFirstFixed = dollar();
  let column = 0;
  const letters = at;
  for (; at < end; at++) {
    const letter = formula.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90 || formula.charCodeAt(at) < 65) break;
    column = column * 26 + letter - 64;
  }
  const hasLetters = at > letters;
  const isSecondFixed = hasLetters && at < end && dollar();
  let row = 0;
  const digits = at;
  for (; at < end; at++) {
    const digit = formula.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  const hasDigits = at > digits;
  if (!hasLetters && !hasDigits) return undefined;
  if (column > MAX_COLUMNS || row > MAX_ROWS || (hasDigits && row === 0)) return undefined;
  if (isSecondFixed && !hasDigits) return undefined;
  return {
    row,
    column,
    // A row alone has its `$` in the first place.
    isRowFixed: hasLetters ? isSecondFixed : isFirstFixed,
    isColumnFixed: hasLetters && isFirstFixed,
  };
}
