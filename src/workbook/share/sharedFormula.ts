import { FUNCTION_NAMES, isFunctionName, type FunctionName } from '../../core/functionNames';
import { isRatioId } from '../../core/kpi/ratios';
import { nativeTwin } from '../../core/twins/nativeTwin';
import { TWINS } from '../../core/twins/twins';
import { functionText } from '../../messages/functionText';
import { formulaCalls, type FormulaCall } from '../formula/formulaCalls';
import { formulaTokens } from '../formula/formulaTokens';
import { resolveReference, sheetOfToken, type FormulaPlace } from '../formula/resolveReference';
import type { OpenCell, OpenWorkbook } from '../openWorkbook';

/** The functions of ours that a formula calls, in the order of the formula. */
export function ownCalls(formula: string): readonly FormulaCall[] {
  return MAY_CALL.test(formula) ? formulaCalls(formula).filter(({ name }) => isFunctionName(name)) : [];
}

/** Nearly every formula of a workbook calls none: it is not taken apart. */
const MAY_CALL = new RegExp(`(?:${FUNCTION_NAMES.join('|')})\\(`, 'i');

/** The formula with each of our functions written as an ordinary formula, or null where one has none that is sure to agree. */
export function sharedFormula(formula: string, now: OpenWorkbook, place: FormulaPlace): string | null {
  const [call] = ownCalls(formula);
  if (!call) return formula;
  const twin = twinOf(formula, call, now, place);
  if (twin === null) return null;
  const isWhole = /^=?\s*$/.test(formula.slice(0, call.start)) && formula.slice(call.end).trim() === '';
  const written = isWhole ? twin : `(${twin})`;
  return sharedFormula(formula.slice(0, call.start) + written + formula.slice(call.end), now, place);
}

function twinOf(formula: string, call: FormulaCall, now: OpenWorkbook, place: FormulaPlace): string | null {
  const name = call.name as FunctionName;
  // BOUNCE_RATE is one of two ratios.
  const isRatio = name === 'BOUNCE_RATE' || (isRatioId(name.toLowerCase()) && !(name in TWINS));
  const args: (string | undefined)[] = [];
  let size: string | undefined;
  for (const [index, { start, end }] of call.args.entries()) {
    const inside = sharedFormula(formula.slice(start, end), now, place);
    if (inside === null) return null;
    const argument = readArgument(inside, now, place);
    if (argument === null) return null;
    if (argument.kind === 'text') {
      const choice = chosenWord(name, index, argument.text);
      if (choice === null) return null;
      args.push(choice);
    } else {
      if (argument.kind === 'range') {
        const isDaysOff = name === 'RETROPLAN' && index === 2;
        if (!isRatio && !isDaysOff) return null;
        // Ranges are summed side by side.
        if (isRatio && size !== undefined && size !== argument.size) return null;
        size = argument.size;
      }
      args.push(argument.kind === 'absent' ? undefined : argument.text);
    }
  }
  const twin = nativeTwin(name, args);
  // An argument that the twin does not know, such as the form of the result, changes what comes out.
  return twin !== null && args.every((one) => one === undefined || isUsed(one, twin, name)) ? twin : null;
}

function isUsed(argument: string, twin: string, name: FunctionName): boolean {
  return argument.startsWith('"') ? name === 'BOUNCE_RATE' || name === 'RETROPLAN' : twin.includes(argument);
}

/** The word of a choice as the twins know it, or null for any other text. */
function chosenWord(name: FunctionName, index: number, word: string): string | null {
  const words = (['fr', 'en'] as const).map((language) => functionText(language).choices);
  const isOne = (id: string, labels: readonly (string | undefined)[]): boolean =>
    [id, ...labels].some((label) => label?.toLowerCase() === word.trim().toLowerCase());
  if (name === 'BOUNCE_RATE' && index === 2) {
    if (
      isOne(
        'single-page',
        words.map(({ bounce }) => bounce['single-page']),
      )
    )
      return '"single-page"';
    return isOne(
      'engaged',
      words.map(({ bounce }) => bounce.engaged),
    )
      ? '"engaged"'
      : null;
  }
  if (name === 'RETROPLAN' && index === 3)
    return isOne(
      'none',
      words.map(({ territory }) => territory.none),
    )
      ? '"none"'
      : null;
  return null;
}

type Argument =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'single'; readonly text: string }
  | { readonly kind: 'range'; readonly text: string; readonly size: string };

/** An argument whose cells hold what a native formula reads as our functions do: plain numbers; null for any other. */
function readArgument(written: string, now: OpenWorkbook, place: FormulaPlace): Argument | null {
  const text = written.trim();
  if (text === '') return { kind: 'absent' };
  if (/^\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(text)) return { kind: 'single', text };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') };
  const found = resolveReference(text, now, place);
  if (!found) return isSingle(text, now, place) ? { kind: 'single', text: `(${text})` } : null;
  const { top, left, bottom, right } = found.range;
  const valueAt = (row: number, column: number): OpenCell => found.sheet.values[row - 1]?.[column - 1] ?? '';
  if (top === bottom && left === right)
    return typeof valueAt(top, left) === 'number' ? { kind: 'single', text } : null;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const value = valueAt(row, column);
      // « 1 200 € » is a number for our functions, and a text for Excel; so are TRUE and an error.
      if (typeof value === 'boolean' || (typeof value === 'string' && /[\d#]/.test(value))) return null;
    }
  // A name of a range is written out: its twin is told a range by its looks.
  const isName = !/[:[]/.test(text);
  const reference = isName
    ? (now.names.find(({ name }) => name.toUpperCase() === text.toUpperCase())?.refersTo ?? null)
    : text;
  return reference === null
    ? null
    : { kind: 'range', text: reference, size: `${bottom - top + 1}×${right - left + 1}` };
}

/** Functions that give one value, whatever they are given. */
const AGGREGATES: ReadonlySet<string> = new Set(
  'SUM SUMIF SUMIFS SUMPRODUCT COUNT COUNTA COUNTIF COUNTIFS AVERAGE AVERAGEIF AVERAGEIFS MAX MIN MAXIFS MINIFS MEDIAN VLOOKUP HLOOKUP'.split(
    ' ',
  ),
);
/** Functions that give one value when they are given single ones. */
const SINGLES: ReadonlySet<string> = new Set(
  'ABS ROUND ROUNDUP ROUNDDOWN INT IF IFERROR N VALUE DATE TODAY EDATE EOMONTH WORKDAY WORKDAY.INTL LN SQRT NORM.S.INV'.split(
    ' ',
  ),
);

/** True for an expression of numbers and single cells, and of functions that give one value. */
function isSingle(text: string, now: OpenWorkbook, place: FormulaPlace): boolean {
  const open: string[] = [];
  let before = '';
  for (const { kind, text: piece } of formulaTokens(text)) {
    if (kind === 'space') continue;
    if (kind === 'sheet' && !hasSheet(now, piece)) return false;
    const isFree = open.some((name) => AGGREGATES.has(name));
    if (piece === '(') open.push(before);
    else if (piece === ')') open.pop();
    else if (kind === 'call') {
      if (!isFree && !AGGREGATES.has(piece.toUpperCase()) && !SINGLES.has(piece.toUpperCase())) return false;
    } else if (!isFree) {
      if (piece === ':' || piece === '{' || piece === '#' || piece === '@') return false;
      if (kind === 'bracket' && !/^\[(?:@|\[#This Row\])/i.test(piece)) return false;
      if (kind === 'name' && !isSingleName(piece, now, place)) return false;
    }
    before = kind === 'call' ? piece.toUpperCase() : '';
  }
  return true;
}

function hasSheet({ sheets }: OpenWorkbook, token: string): boolean {
  const name = sheetOfToken(token).toLowerCase();
  return sheets.some((sheet) => sheet.name.toLowerCase() === name);
}

function isSingleName(name: string, now: OpenWorkbook, place: FormulaPlace): boolean {
  if (/^(?:TRUE|FALSE)$/i.test(name)) return true;
  // The name of a table; its bracket says which cell.
  if (
    now.sheets.some(({ tables }) => tables.some((table) => table.name.toUpperCase() === name.toUpperCase()))
  )
    return true;
  const found = resolveReference(name, now, place);
  return found !== null && found.range.top === found.range.bottom && found.range.left === found.range.right;
}
