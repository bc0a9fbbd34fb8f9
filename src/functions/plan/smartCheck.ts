import type { Language } from '../../core/report';
import { checkSmart, SMART_LETTERS, type SmartCheck } from '../../core/smart/checkSmart';
import { proposeObjective } from '../../core/smart/proposal';
import { functionText } from '../../messages/functionText';
import { SMART_MARKS, smartAdvice, smartProposal, smartReason } from '../../messages/smartWords';
import { isLeftOut, type ResultTable } from '../cells/cells';
import { readOptionalDate } from '../cells/readDate';
import { readOptionalNumber } from '../cells/readNumber';
import { readChoice, readText } from '../cells/readText';
import { readWhole } from '../cells/readWhole';
import { choiceLabels } from '../cells/words';

/**
 * Judges an objective letter by letter (specific, measurable, achievable, realistic, time-bound): met, missing, or not to be told from the text.
 * @customfunction SMART_CHECK
 * @param text The objective, in French or English.
 * @param [baseline] Where the figure stands today, when the text does not say.
 * @param [target] Where it should go, when the text does not say.
 * @param [deadline] End date, when the text does not say.
 * @param [language] "auto" (default), "French" or "English".
 * @param [result] "marks" (default, one cell), "table" (reasons and what to add), "score" (letters met, 0 to 5) or "proposal".
 * @param [today] Day on which the text was written, for "in six months"; =TODAY() or a date.
 * @param [fiscal_start] First month of the fiscal year, 1 to 12, for "end of FY27"; January when it is left out.
 */
export function smartCheck(
  text: unknown[][],
  baseline?: unknown[][],
  target?: unknown[][],
  deadline?: unknown[][],
  language?: unknown,
  result?: unknown,
  today?: unknown[][],
  fiscal_start?: unknown[][],
): unknown[][] {
  const sentence = readText('text', text);
  const chosen = readChoice('language', language, ['auto', 'fr', 'en'], choiceLabels('language'));
  const given = {
    baseline: readOptionalNumber('baseline', baseline),
    target: readOptionalNumber('target', target),
    deadline: readOptionalDate('deadline', deadline),
    ...(isLeftOut(fiscal_start) ? {} : { fiscalYearStart: readWhole('fiscal_start', fiscal_start, 1, 12) }),
    ...(chosen === 'auto' ? {} : { language: chosen satisfies Language }),
  };
  const day = readOptionalDate('today', today);
  const check = judged(sentence, given, day);
  const form = readChoice('result', result, FORMS, choiceLabels('smartResult'));
  switch (form) {
    case 'marks':
      return [[marks(check)]];
    case 'table':
      return table(check);
    case 'score':
      return [[SMART_LETTERS.filter((letter) => check[letter] === 'met').length]];
    case 'proposal':
      return [[smartProposal(proposeObjective(sentence, { ...given, today: day ?? SOME_DAYS[0] }))]];
  }
}

const FORMS = ['marks', 'table', 'score', 'proposal'] as const;

/** Two writing days far apart: a deadline on which both agree does not depend on the day. */
const SOME_DAYS = ['2024-01-15', '2031-08-20'] as const;

type Given = Omit<Parameters<typeof checkSmart>[1], 'today'>;

/** The judgement; without the day of writing, a deadline that depends on it is left open while its letter is still judged. */
function judged(sentence: string, given: Given, today: string | undefined): SmartCheck {
  if (today !== undefined) return checkSmart(sentence, { ...given, today });
  const [someDay, otherDay] = SOME_DAYS;
  const check = checkSmart(sentence, { ...given, today: someDay });
  if (check.reasons.T.code !== 'date-read') return check;
  if (checkSmart(sentence, { ...given, today: otherDay }).deadline === check.deadline) return check;
  const { date: _relative, ...params } = check.reasons.T.params;
  return {
    ...check,
    deadline: null,
    reasons: { ...check.reasons, T: { code: 'date-relative', params } },
  };
}

function marks(check: SmartCheck): string {
  const { smart } = functionText(check.language);
  const line = SMART_LETTERS.map((letter) => `${letter}\u00A0${SMART_MARKS[check[letter]]}`).join('  ');
  return check.isAction ? `${line} — ${smart.actionMark}` : line;
}

function table(check: SmartCheck): ResultTable {
  const { smart } = functionText(check.language);
  return [
    ...SMART_LETTERS.map((letter) => [
      `${letter} — ${smart.letters[letter]}`,
      `${SMART_MARKS[check[letter]]} ${smart.verdicts[check[letter]]}`,
      smartReason(check, letter),
      smartAdvice(check, letter) ?? '',
    ]),
    ...(check.isAction ? [['', '', smart.action, '']] : []),
  ];
}
