import type { Language } from '../report';
import { detectLanguage } from './detectLanguage';

import { judgeAchievable, judgeMeasurable, judgeRealistic, judgeSpecific, judgeTime } from './judge';
import { readSentence } from './readSentence';
import type { Quantity } from './quantities';

/** One of the five letters. */
export type SmartLetter = 'S' | 'M' | 'A' | 'R' | 'T';

export const SMART_LETTERS: readonly SmartLetter[] = ['S', 'M', 'A', 'R', 'T'];

/** What the text alone says of a letter; most texts leave A and R undecidable. */
export type SmartVerdict = 'met' | 'missing' | 'undecidable';

export type SmartReasonCode =
  | 'outcome-bounded'
  | 'deliverable-bounded'
  | 'kpi-bounds-itself'
  | 'no-scope'
  | 'direction-only'
  | 'target-read'
  | 'deliverable-read'
  | 'construct-undefined'
  | 'no-target'
  | 'baseline-and-target'
  | 'baseline-unknown'
  | 'target-unknown'
  | 'impossible'
  | 'purpose-stated'
  | 'purpose-unknown'
  | 'date-read'
  | 'date-given'
  /** The end depends on a day of writing that is not known. */
  | 'date-relative'
  | 'frequency-only'
  | 'comparison-only'
  | 'date-unknown'
  | 'no-date';

export type SmartAdvice =
  | 'name-scope'
  | 'name-outcome'
  | 'give-target'
  | 'define-construct'
  | 'give-baseline'
  | 'give-baseline-and-target'
  | 'correct-target'
  | 'state-purpose'
  | 'give-date'
  | 'give-end-of-cadence';

/** A reason as a code, with what a sentence about it needs. */
export interface SmartReason {
  readonly code: SmartReasonCode;
  readonly params: {
    readonly found?: string;
    readonly baseline?: number;
    readonly target?: number;
    readonly unit?: string | null;
    readonly date?: string;
  };
}

export interface SmartJudgement {
  readonly verdict: SmartVerdict;
  readonly reason: SmartReason;
  /** What to add; null when the letter is met. */
  readonly advice: SmartAdvice | null;
}

export interface SmartCheck extends Readonly<Record<SmartLetter, SmartVerdict>> {
  readonly language: Language;
  /** The last day that the text commits to, or the one given beside it. */
  readonly deadline: string | null;
  readonly quantity: Quantity | null;
  /** True when the text says what to do rather than what to obtain. */
  readonly isAction: boolean;
  readonly reasons: Readonly<Record<SmartLetter, SmartReason>>;
  readonly advice: Readonly<Record<SmartLetter, SmartAdvice | null>>;
}

export interface SmartOptions {
  /** The day on which the text was written, `YYYY-MM-DD`. */
  readonly today: string;
  /** Detected when it is not given. */
  readonly language?: Language | undefined;
  /** Where the indicator stands, when it is known beside the text. */
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly deadline?: string | undefined;
  /** First and last day of the plan: “in March” is the March of the plan. */
  readonly periodStart?: string | undefined;
  readonly periodEnd?: string | undefined;
  /**
   * The month in which the fiscal year begins, 1 (by default) to 12: “FY26” and “exercice 2026” end in 2026,
   * “Q1 FY27” and “T1 de l’exercice” are counted from it. “Q1” alone is a quarter of the calendar.
   */
  readonly fiscalYearStart?: number | undefined;
}

/**
 * Judges a sentence as an objective, letter by letter, from what it says and what is given beside it.
 * A is met only where a baseline and a target are both known, R only where the text states its purpose.
 */
export function checkSmart(text: string, options: SmartOptions): SmartCheck {
  const { fiscalYearStart: start = 1 } = options;
  if (!Number.isInteger(start) || start < 1 || start > 12)
    throw new Error(`fiscal year start is not a month: ${start}`);
  const language = options.language ?? detectLanguage(text);
  const sentence = readSentence(text, language, options);
  const judgements: Readonly<Record<SmartLetter, SmartJudgement>> = {
    S: judgeSpecific(sentence),
    M: judgeMeasurable(sentence, options),
    A: judgeAchievable(sentence, options),
    R: judgeRealistic(sentence),
    T: judgeTime(sentence, options),
  };
  const { S, M, A, R, T } = judgements;
  return {
    language,
    S: S.verdict,
    M: M.verdict,
    A: A.verdict,
    R: R.verdict,
    T: T.verdict,
    deadline: sentence.deadline?.date ?? options.deadline ?? null,
    quantity: sentence.quantity && quantityOf(sentence.quantity),
    isAction: sentence.isAction,
    reasons: { S: S.reason, M: M.reason, A: A.reason, R: R.reason, T: T.reason },
    advice: { S: S.advice, M: M.advice, A: A.advice, R: R.advice, T: T.advice },
  };
}

function quantityOf({ text, kind, value, upTo, baseline, unit, bound }: Quantity): Quantity {
  return { text, kind, value, upTo, baseline, unit, bound };
}
