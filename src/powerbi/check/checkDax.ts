import type { Measure, Model } from '../model/spec';
import { daxTokens, type DaxToken } from './daxTokens';
import type { ProjectProblem } from './problem';

/** Functions that the measures use; another one is a misspelling until it is added here on purpose. */
const FUNCTIONS: ReadonlySet<string> = new Set(
  `ALL BLANK CALCULATE CALCULATETABLE COALESCE COUNTROWS DATEDIFF DATESBETWEEN DAY DISTINCTCOUNTNOBLANK DIVIDE EDATE
   EOMONTH FALSE FILTER IF ISBLANK ISEMPTY KEEPFILTERS MAX MEDIANX MIN REMOVEFILTERS SELECTEDVALUE SUM SUMX SWITCH TODAY
   TRUE USERELATIONSHIP VALUES`.split(/\s+/),
);
const WORDS: ReadonlySet<string> = new Set(['VAR', 'RETURN', 'IN', 'NOT', 'MONTH', 'DAY']);

interface Names {
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
  readonly measures: ReadonlySet<string>;
}

/**
 * Every name in every measure exists, brackets balance, nothing dangles, no measure leans on itself. No compiler: the
 * number and the types of arguments are not checked.
 */
export function checkDax(model: Model): readonly ProjectProblem[] {
  const names: Names = {
    tables: new Map(
      model.tables.map(({ name, columns }) => [
        fold(name),
        new Set(columns.map((column) => fold(column.name))),
      ]),
    ),
    measures: new Set(model.tables.flatMap(({ measures }) => measures.map(({ name }) => fold(name)))),
  };
  const uses = new Map<string, readonly string[]>();
  const problems = model.tables.flatMap((table) =>
    table.measures.flatMap((measure) => {
      const at = `${table.name}[${measure.name}]`;
      const reading = daxTokens(measure.expression);
      if (!reading.ok)
        return [
          {
            code: 'dax-unreadable',
            at,
            name: measure.expression.slice(reading.at, reading.at + 12),
          } as const,
        ];
      uses.set(fold(measure.name), measureNames(reading.tokens, names));
      return checkTokens(reading.tokens, at, names);
    }),
  );
  return [
    ...problems,
    ...cycles(
      uses,
      model.tables.flatMap(({ measures }) => measures),
    ),
  ];
}

const fold = (name: string): string => name.toLowerCase();

function checkTokens(tokens: readonly DaxToken[], at: string, names: Names): readonly ProjectProblem[] {
  const problems: ProjectProblem[] = [];
  const variables = new Set(
    tokens.flatMap((token, index) => (isWord(tokens[index - 1], 'VAR') ? [fold(token.value)] : [])),
  );
  const open: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.kind === 'operator') problems.push(...checkOperator(token, next, open, at));
    if (token.kind === 'table') {
      if (!names.tables.has(fold(token.value)))
        problems.push({ code: 'unknown-table', at, name: token.value });
    } else if (token.kind === 'bracket') problems.push(...checkBracket(token, tokens[index - 1], at, names));
    else if (token.kind === 'word') problems.push(...checkWord(token, next, at, names, variables));
  }
  if (open.length > 0) problems.push({ code: 'dax-unbalanced', at, name: open.join('') });
  return problems;
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(', '}': '{' };

function checkOperator(
  { value }: DaxToken,
  next: DaxToken | undefined,
  open: string[],
  at: string,
): readonly ProjectProblem[] {
  if (value === '(' || value === '{') open.push(value);
  else if (value in CLOSING) {
    if (open.pop() !== CLOSING[value]) return [{ code: 'dax-unbalanced', at, name: value }];
  } else if (next === undefined || next.value === ')' || next.value === '}' || next.value === ',')
    return [{ code: 'dax-dangling', at, name: value }];
  return [];
}

/** `Table[x]` is a column; `[x]` alone is a measure. */
function checkBracket(
  { value, at: start }: DaxToken,
  before: DaxToken | undefined,
  at: string,
  { tables, measures }: Names,
): readonly ProjectProblem[] {
  const isColumn =
    before !== undefined && before.end === start && (before.kind === 'table' || before.kind === 'word');
  if (!isColumn) return measures.has(fold(value)) ? [] : [{ code: 'unknown-measure', at, name: value }];
  const columns = tables.get(fold(before.value));
  // A table that does not exist is told once, by its own token.
  return columns && !columns.has(fold(value))
    ? [{ code: 'unknown-column', at, name: `${before.value}[${value}]` }]
    : [];
}

function checkWord(
  token: DaxToken,
  next: DaxToken | undefined,
  at: string,
  { tables }: Names,
  variables: ReadonlySet<string>,
): readonly ProjectProblem[] {
  const name = token.value;
  if (next?.value === '(' && next.kind === 'operator')
    return FUNCTIONS.has(name.toUpperCase()) || WORDS.has(name.toUpperCase())
      ? []
      : [{ code: 'unknown-function', at, name }];
  const isKnown = WORDS.has(name.toUpperCase()) || variables.has(fold(name)) || tables.has(fold(name));
  return isKnown ? [] : [{ code: 'unknown-table', at, name }];
}

const isWord = (token: DaxToken | undefined, word: string): boolean =>
  token?.kind === 'word' && token.value.toUpperCase() === word;

function measureNames(tokens: readonly DaxToken[], { measures }: Names): readonly string[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const isAlone = !(
      before &&
      before.end === token.at &&
      (before.kind === 'table' || before.kind === 'word')
    );
    return token.kind === 'bracket' && isAlone && measures.has(fold(token.value)) ? [fold(token.value)] : [];
  });
}

function cycles(
  uses: ReadonlyMap<string, readonly string[]>,
  measures: readonly Measure[],
): readonly ProjectProblem[] {
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (uses.get(from) ?? []).some((name) => {
      if (name === goal) return true;
      if (seen.has(name)) return false;
      seen.add(name);
      return reaches(name, goal, seen);
    });
  return measures
    .filter(({ name }) => reaches(fold(name), fold(name)))
    .map(({ name }) => ({ code: 'measure-cycle', at: name, name }));
}
