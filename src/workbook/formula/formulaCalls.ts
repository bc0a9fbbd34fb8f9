import { formulaTokens, type FormulaToken } from './formulaTokens';

/** A call of a function inside a formula; places are positions in its text. */
export interface FormulaCall {
  /** As written, without the prefixes that Excel leaves. */
  readonly name: string;
  /** As written. */
  readonly written: string;
  /** Where it begins, the path of an add-in in front included. */
  readonly start: number;
  /** After its closing bracket. */
  readonly end: number;
  readonly args: readonly { readonly start: number; readonly end: number }[];
}

/** What Excel puts before a function of an add-in that it does not know. */
const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xldudf_|_xll\.)+/i;

/** The name people type, in upper case, of a function as a file may hold it: `_xldudf_CPA` is CPA. */
export function plainFunctionName(written: string): string {
  return written.replace(PREFIXES, '').toUpperCase();
}

/** True when the name carries more than people would type. */
export function isPrefixed(written: string): boolean {
  return PREFIXES.test(written);
}

/** Every call of a formula, outer ones before those inside; calls without their closing bracket are passed over. */
export function formulaCalls(formula: string, tokens = formulaTokens(formula)): readonly FormulaCall[] {
  const found: FormulaCall[] = [];
  const open: (Opened | null)[] = [];
  tokens.forEach((token, index) => {
    const inner = open.at(-1);
    if (token.text === '(') open.push(opened(tokens, index));
    else if (token.text === '{') open.push(null);
    else if (token.text === '}') open.pop();
    else if (token.text === ',' && inner) inner.commas.push(token.at);
    else if (token.text === ')') {
      open.pop();
      if (inner?.call) found.push(closed(formula, inner, token.at));
    }
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Opened {
  readonly call: FormulaToken | null;
  readonly start: number;
  readonly from: number;
  readonly commas: number[];
}

function opened(tokens: readonly FormulaToken[], index: number): Opened {
  const before = tokens[index - 1];
  const call = before?.kind === 'call' ? before : null;
  const path = tokens[index - 2];
  const hasPath = call !== null && path?.kind === 'sheet';
  const book = hasPath && tokens[index - 3]?.kind === 'bracket' ? tokens[index - 3] : path;
  return {
    call,
    start: hasPath && book ? book.at : (call?.at ?? 0),
    from: (tokens[index]?.at ?? 0) + 1,
    commas: [],
  };
}

function closed(formula: string, { call, start, from, commas }: Opened, to: number): FormulaCall {
  const written = call?.text ?? '';
  const ends = [...commas, to];
  const isEmpty = commas.length === 0 && formula.slice(from, to).trim() === '';
  return {
    name: plainFunctionName(written),
    written: formula.slice(start, (call?.at ?? 0) + written.length),
    start,
    end: to + 1,
    args: isEmpty
      ? []
      : ends.map((end, index) => ({ start: index === 0 ? from : ends[index - 1]! + 1, end })),
  };
}
