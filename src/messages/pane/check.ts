import type { PlanIssue } from '../../core/plan/planIssue';
import type { CheckCode, FindingCode } from '../../core/workbookCheck';
import type { Language } from '../../core/report';
import { checkText as en, type CheckWords } from '../en/pane/check';
import { planIssues as enIssues } from '../en/plan/issues';
import { formatNumber } from '../format';
import { checkText as fr } from '../fr/pane/check';
import { planIssues as frIssues } from '../fr/plan/issues';
import { inLanguage } from './inLanguage';

export const checkText = inLanguage({ fr, en });

const ISSUES = { en: enIssues, fr: frIssues };

/** What a sentence needs of a finding. */
export interface ToldFinding {
  readonly code: FindingCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly issue?: PlanIssue;
}

/** A finding as one sentence, without its place. */
export function findingSentence(language: Language, { code, params, issue }: ToldFinding): string {
  if (issue) {
    const { cell: _cell, ...at } = issue.at;
    // The empty sheet keeps the place out of the sentence.
    return ISSUES[language][issue.code]({ ...issue, at: { ...at, sheet: '' } });
  }
  const words: CheckWords = {
    text: (name) => String(params[name] ?? ''),
    number: (name) => formatNumber(language, Number(params[name] ?? 0)),
    has: (name) => params[name] !== undefined && params[name] !== '',
  };
  return checkText(language).findings[code as CheckCode](words);
}
