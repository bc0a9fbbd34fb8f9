import { FUNCTION_NAMES, isFunctionName } from '../../core/functionNames';
import { nearest } from '../../core/plan/nearest';
import { formulaCalls, isPrefixed, type FormulaCall } from '../formula/formulaCalls';
import { formulaTokens, type FormulaToken } from '../formula/formulaTokens';
import { isNativeFunction, NATIVE_FUNCTIONS } from '../formula/nativeFunctions';
import type { OpenWorkbook } from '../openWorkbook';
import { isFormula } from './comparedSheets';
import type { Finding } from './finding';
import type { ExpectedFormula } from './generatedFormulas';

/** Formulas that show `#NAME?` or have lost what they named, in every sheet, whoever typed them. */
export function checkBrokenFormulas(
  now: OpenWorkbook,
  expected: ExpectedFormula,
  /** Sheets are gone: each lost reference would say the same. */
  isTorn: boolean,
): readonly Finding[] {
  const names = new Set(
    [
      ...now.names.map(({ name }) => name),
      ...now.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    ].map((name) => name.toUpperCase()),
  );
  const known = [
    ...now.names.map(({ name }) => name),
    ...now.sheets.flatMap((sheet) => sheet.tables.map((t) => t.name)),
  ];
  const findings: Finding[] = [];
  const unloaded: Finding[] = [];
  for (const sheet of now.sheets) {
    let lost = 0;
    sheet.formulas.forEach((line, rowIndex) => {
      line.forEach((content, columnIndex) => {
        if (!isFormula(content)) return;
        const [row, column] = [rowIndex + 1, columnIndex + 1];
        const at = { sheet: sheet.id, sheetName: sheet.name, row, column };
        if (content.includes('#REF!') && hasLostReference(content)) {
          if (!isTorn || lost === 0) findings.push(lostReference(at, content, expected));
          lost++;
          return;
        }
        if (hasPrefix(content)) {
          findings.push(prefixed(at, content));
          return;
        }
        if (sheet.values[rowIndex]?.[columnIndex] !== '#NAME?') return;
        const found = unknownNames(at, content, names, known);
        if (found === 'not-loaded')
          unloaded.push({ ...finding('functions-not-loaded', 'error', at), params: { count: 1 } });
        else if (found) findings.push(found);
      });
    });
  }
  const [first] = unloaded;
  return first ? [{ ...first, params: { count: unloaded.length } }, ...findings] : findings;
}

type Place = Pick<Finding, 'sheet' | 'sheetName' | 'row' | 'column'>;

function finding(code: Finding['code'], severity: Finding['severity'], at: Place): Finding {
  return { code, severity, ...at, params: {} };
}

function hasLostReference(formula: string): boolean {
  return formulaTokens(formula).some(
    ({ kind, text }) => (kind === 'error' || kind === 'sheet') && text.includes('#REF!'),
  );
}

function lostReference(at: Place, content: string, expected: ExpectedFormula): Finding {
  const formula = expected(at.sheet, at.row, at.column);
  return {
    ...finding('reference-lost', 'error', at),
    params: { formula: content.length > 80 ? `${content.slice(0, 79)}…` : content },
    ...(formula === null ? {} : { repair: [edit(at, formula)] }),
  };
}

function edit({ sheet, row, column }: Place, content: string) {
  return { sheet, row, column, content };
}

/** Cheap enough to be asked of every formula. */
function hasPrefix(formula: string): boolean {
  return /_xldudf_|_xludf\.|_xll\.|[\]'!]!?[A-Z_]+\(/i.test(formula) && foreignCalls(formula).length > 0;
}

/** Calls that carry what Excel put in front of a function that it did not find: a prefix, or the path of an add-in. */
function foreignCalls(formula: string): readonly FormulaCall[] {
  return formulaCalls(formula).filter(
    ({ name, written }) => isFunctionName(name) && (isPrefixed(written) || written.includes('!')),
  );
}

function prefixed(at: Place, content: string): Finding {
  const calls = foreignCalls(content);
  return {
    ...finding('function-prefixed', 'error', at),
    params: { written: calls[0]?.written ?? '', name: calls[0]?.name ?? '' },
    repair: [
      edit(
        at,
        renamed(
          content,
          calls.map((call) => ({ ...call, becomes: call.name })),
        ),
      ),
    ],
  };
}

function renamed(
  formula: string,
  changes: readonly { readonly start: number; readonly written: string; readonly becomes: string }[],
): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, written, becomes }) =>
        text.slice(0, start) + becomes + text.slice(start + written.length),
      formula,
    );
}

const CALLABLE: readonly string[] = [...FUNCTION_NAMES, ...NATIVE_FUNCTIONS];

/** Why the cell shows `#NAME?`: a name that nobody knows, functions that are not there, or null when the cause stands in another cell. */
function unknownNames(
  at: Place,
  content: string,
  names: ReadonlySet<string>,
  known: readonly string[],
): Finding | 'not-loaded' | null {
  const tokens = formulaTokens(content);
  const calls = formulaCalls(content, tokens);
  const odd = calls.filter(
    ({ name }) => !isFunctionName(name) && !isNativeFunction(name) && !names.has(name),
  );
  if (odd.length > 0) {
    const meant = odd.map((call) => ({ ...call, becomes: nearest(call.name, CALLABLE) }));
    const [first] = meant;
    const isClear = meant.every(({ becomes }) => becomes !== '');
    return {
      ...finding(first?.becomes ? 'function-misspelt' : 'function-unknown', 'error', at),
      params: { written: first?.written ?? '', ...(first?.becomes ? { suggestion: first.becomes } : {}) },
      ...(isClear ? { repair: [edit(at, renamed(content, meant))] } : {}),
    };
  }
  const lost = hasOwnNames(calls) ? [] : tokens.filter((token) => isUnknownName(token, names));
  if (lost.length > 0) {
    const meant = lost.map(({ at: start, text }) => ({
      start,
      written: text,
      becomes: nearest(text, known),
    }));
    const [first] = meant;
    const isClear = meant.every(({ becomes }) => becomes !== '');
    return {
      ...finding(first?.becomes ? 'name-misspelt' : 'name-unknown', 'error', at),
      params: { written: first?.written ?? '', ...(first?.becomes ? { suggestion: first.becomes } : {}) },
      ...(isClear ? { repair: [edit(at, renamed(content, meant))] } : {}),
    };
  }
  return calls.some(({ name }) => isFunctionName(name)) ? 'not-loaded' : null;
}

/** LET and LAMBDA name what they like. */
function hasOwnNames(calls: readonly FormulaCall[]): boolean {
  return calls.some(({ name }) => name === 'LET' || name === 'LAMBDA');
}

function isUnknownName({ kind, text }: FormulaToken, names: ReadonlySet<string>): boolean {
  if (kind !== 'name') return false;
  const name = text.toUpperCase();
  // A column or the edge of a range of whole columns.
  return name !== 'TRUE' && name !== 'FALSE' && !names.has(name) && !/^\$?[A-Z]{1,3}$/.test(name);
}
