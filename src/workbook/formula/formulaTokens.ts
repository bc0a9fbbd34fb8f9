export type TokenKind =
  /** `"text"`, quotation marks included. */
  | 'text'
  /** `'Sheet name'!` or `Sheet!`. */
  | 'sheet'
  /** Name of a function; its bracket follows. */
  | 'call'
  /** `$A$1`, or one end of a range. */
  | 'reference'
  /** A name of the workbook, a table, a constant such as TRUE. */
  | 'name'
  /** `[…]` of a table or of another workbook, brackets inside included. */
  | 'bracket'
  | 'number'
  /** `#REF!` and its like. */
  | 'error'
  | 'space'
  /** An operator, a bracket, a comma, a brace. */
  | 'sign';

/** A piece of a formula; the pieces, one after the other, are the formula. */
export interface FormulaToken {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

const PIECES =
  /("(?:[^"]|"")*"?)|('(?:[^']|'')*'!?)|(#[A-Z][A-Z_/0]*[!?]?)|(\s+)|((?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)|([\p{L}_\\$][\p{L}\p{N}_.\\?$]*)|(.)/iuy;

const REFERENCE = /^(?:\$?[A-Z]{1,3}\$?[1-9]\d{0,6}|\$[A-Z]{1,3}|\$\d{1,7})$/i;

/** Takes a formula apart, in English with commas, with or without its leading `=`. Never throws: what is unfinished goes to the end. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  const push = (kind: TokenKind, end: number): void => {
    tokens.push({ kind, text: formula.slice(at, end), at });
    at = end;
  };
  while (at < formula.length) {
    if (formula[at] === '[') {
      push('bracket', bracketEnd(formula, at));
      continue;
    }
    PIECES.lastIndex = at;
    const match = PIECES.exec(formula);
    const end = match ? PIECES.lastIndex : at + 1;
    if (match?.[1] !== undefined) push('text', end);
    else if (match?.[2] !== undefined) push('sheet', end);
    else if (match?.[3] !== undefined) push('error', end);
    else if (match?.[4] !== undefined) push('space', end);
    else if (match?.[5] !== undefined) push('number', end);
    else if (match?.[6] !== undefined) {
      const next = formula[end];
      if (next === '!') push('sheet', end + 1);
      else if (next === '(') push('call', end);
      else push(REFERENCE.test(match[6]) ? 'reference' : 'name', end);
    } else push('sign', end);
  }
  return tokens;
}

/** Brackets nest in table references, where an apostrophe takes the next character as it is. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
