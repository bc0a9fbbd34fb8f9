/** One token of a DAX expression; names come without their quotes and brackets. */
export interface DaxToken {
  readonly kind: 'table' | 'bracket' | 'text' | 'number' | 'word' | 'operator';
  readonly value: string;
  readonly at: number;
  readonly end: number;
}

export type DaxReading =
  { readonly ok: true; readonly tokens: readonly DaxToken[] } | { readonly ok: false; readonly at: number };

const PATTERNS: readonly (readonly [DaxToken['kind'] | 'space', RegExp])[] = [
  ['space', /\s+|\/\/[^\n]*|--[^\n]*|\/\*[\s\S]*?\*\//y],
  ['text', /"(?:[^"]|"")*"/y],
  ['table', /'(?:[^']|'')*'/y],
  ['bracket', /\[(?:[^\]]|\]\])*\]/y],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['word', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['operator', /&&|\|\||<=|>=|<>|==|[-+*/^&=<>(){},]/y],
];

/** Splits DAX into tokens; the first character that belongs to none is told by its place. */
export function daxTokens(expression: string): DaxReading {
  const tokens: DaxToken[] = [];
  let at = 0;
  while (at < expression.length) {
    const found = tokenAt(expression, at);
    if (!found) return { ok: false, at };
    const { kind, text } = found;
    if (kind !== 'space') tokens.push({ kind, value: valueOf(kind, text), at, end: at + text.length });
    at += text.length;
  }
  return { ok: true, tokens };
}

function tokenAt(
  expression: string,
  at: number,
): { readonly kind: DaxToken['kind'] | 'space'; readonly text: string } | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(expression)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

function valueOf(kind: DaxToken['kind'], text: string): string {
  if (kind === 'table') return text.slice(1, -1).replaceAll("''", "'");
  if (kind === 'bracket') return text.slice(1, -1).replaceAll(']]', ']');
  return kind === 'text' ? text.slice(1, -1) : text;
}
