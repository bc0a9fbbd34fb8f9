import type { Language } from '../core/report';
import type { SmartCheck, SmartLetter, SmartVerdict } from '../core/smart/checkSmart';
import type { SmartProposal } from '../core/smart/proposal';
import { formatDate, formatNumber } from './format';
import { smart as en } from './en/smart';
import { smart as fr } from './fr/smart';

const WORDS = { fr, en };

/** Names of the letters, and what is said of the whole, in the language of the sentence. */
export function smartWords(language: Language): typeof en {
  return WORDS[language];
}

/** A mark for the eye, never alone: the words say the same. */
export const SMART_MARKS: Readonly<Record<SmartVerdict, string>> = {
  met: '✓',
  missing: '✗',
  undecidable: '?',
};

/** Why a letter has its mark, in the language of the sentence. */
export function smartReason({ language, reasons }: SmartCheck, letter: SmartLetter): string {
  const { code, params } = reasons[letter];
  const number = (value: number | undefined): string => {
    if (value === undefined) return '';
    const unit = params.unit === '%' ? (language === 'fr' ? '\u00A0%' : '%') : '';
    return formatNumber(language, value, 4) + unit;
  };
  return WORDS[language].reasons[code]({
    found: params.found ?? '',
    baseline: number(params.baseline),
    target: number(params.target),
    date: params.date === undefined ? '' : formatDate(language, params.date),
  });
}

/** What to add for a letter, or null when nothing is. */
export function smartAdvice({ language, advice }: SmartCheck, letter: SmartLetter): string | null {
  const code = advice[letter];
  return code === null ? null : WORDS[language].advice[code];
}

/** The objective rewritten with what was read and blanks to fill; the writer’s own text when nothing is missing. */
export function smartProposal(proposal: SmartProposal): string {
  const { language, additions } = proposal;
  const written = (value: number | string | null): string | null =>
    typeof value === 'number' ? formatNumber(language, value, 4) : value && formatDate(language, value);
  return WORDS[language].proposal({
    ...proposal,
    additions: Object.fromEntries(Object.entries(additions).map(([slot, value]) => [slot, written(value)])),
  });
}
