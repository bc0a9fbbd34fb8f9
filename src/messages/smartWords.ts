import type { SmartCheck, SmartLetter, SmartVerdict } from '../core/smart/checkSmart';
import { formatDate, formatNumber } from './format';
import { messages } from './index';

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
  return messages(language).smart.reasons[code]({
    found: params.found ?? '',
    baseline: number(params.baseline),
    target: number(params.target),
    date: params.date === undefined ? '' : formatDate(language, params.date),
  });
}

/** What to add for a letter, or null when nothing is. */
export function smartAdvice({ language, advice }: SmartCheck, letter: SmartLetter): string | null {
  const code = advice[letter];
  return code === null ? null : messages(language).smart.advice[code];
}
