import { formatDate, formatNumber, formatPercent } from '../../messages/functionText';
import { currentLanguage } from '../language';

/** `12,5 %` in the language of the reader. */
export function writtenPercent(share: number): string {
  return formatPercent(currentLanguage(), share);
}

export function writtenNumber(value: number, digits = 2): string {
  return formatNumber(currentLanguage(), value, digits);
}

/** A probability as people write it: `0,013`, or `< 0,001`. */
export function writtenProbability(p: number): string {
  return p < 0.001 ? `<\u00A0${writtenNumber(0.001, 3)}` : writtenNumber(p, 3);
}

export function writtenDate(day: string): string {
  return formatDate(currentLanguage(), day);
}
