import type { PlanIssue } from '../core/plan/planIssue';
import type { Language } from '../core/report';
import { formatDate, formatMoney, formatNumber } from './format';

/** How one language quotes and places the problems of a plan. */
export interface PlanIssueGrammar {
  readonly language: Language;
  readonly quote: (value: string) => string;
  readonly row: (row: string) => string;
  readonly cell: (cell: string) => string;
  readonly colon: string;
  readonly none: string;
  /** What a value should have been, by `Expected`. */
  readonly expected: Readonly<Record<string, string>>;
}

/** Readers of the parameters of a plan issue. */
export interface PlanIssueWords {
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string;
  readonly quoted: (name: string) => string;
  readonly number: (name: string) => string;
  readonly date: (name: string) => string;
  readonly money: (name: string) => string;
  /** Values one after the other, at most forty. */
  readonly list: (name: string, separator?: string) => string;
  readonly expected: string;
  readonly field: string;
  /** The sentence preceded by the list, row and field it is about. */
  readonly at: (sentence: string) => string;
}

const LISTED = 40;

export function planIssueWords(issue: PlanIssue, grammar: PlanIssueGrammar): PlanIssueWords {
  const { language } = grammar;
  const raw = (name: string): string => {
    const value = issue.params[name];
    return value === undefined || Array.isArray(value) ? '' : String(value);
  };
  const number = (name: string): string =>
    raw(name) === '' ? grammar.none : formatNumber(language, Number(raw(name)), 6);
  return {
    has: (name) => {
      const value = issue.params[name];
      return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
    },
    text: (name) => raw(name) || grammar.none,
    quoted: (name) => grammar.quote(raw(name)),
    number,
    date: (name) => formatDate(language, raw(name)),
    money: (name) => formatMoney(language, Number(raw(name)), raw('currency') || ''),
    list: (name, separator = ', ') => {
      const value = issue.params[name];
      const all: readonly string[] = Array.isArray(value) ? (value as readonly string[]) : [];
      const shown = all.slice(0, LISTED).join(separator);
      if (all.length === 0) return grammar.none;
      return all.length > LISTED ? `${shown}${separator}…` : shown;
    },
    expected: grammar.expected[raw('expected')] ?? raw('expected'),
    field: grammar.quote(issue.at.field ?? issue.at.table),
    at: (written) => {
      // A list that goes on ends the sentence.
      const sentence = written.replace(/…\./g, '…');
      const place = placeText(issue, grammar);
      return place === '' ? sentence : `${place}${grammar.colon}${lowerFirst(sentence)}`;
    },
  };
}

/** `actions, row 3 (A3), owner`, or the sheet and the cell. */
function placeText({ at }: PlanIssue, grammar: PlanIssueGrammar): string {
  if (at.sheet !== undefined)
    return [at.sheet, at.cell === undefined ? '' : grammar.cell(at.cell)].filter(Boolean).join(', ');
  const row = at.row === undefined ? '' : grammar.row(formatNumber(grammar.language, at.row));
  const named = row !== '' && at.id !== undefined ? `${row} (${at.id})` : row;
  return [at.table, named, at.field ?? ''].filter(Boolean).join(', ');
}

function lowerFirst(sentence: string): string {
  return /^\p{Lu}(?=[\p{Ll}’' ])/u.test(sentence) ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence;
}
