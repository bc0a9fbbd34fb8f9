import type { Language } from '../core/report';
import { en, type Messages } from './en';
import { fr } from './fr';

export { formatAmount, formatBytes, formatDate, formatMoney, formatNumber } from './format';
export type { Messages } from './en';

const CATALOGUES: Readonly<Record<Language, Messages>> = { fr, en };

/** Every text a person reads, in one language. */
export function messages(language: Language): Messages {
  return CATALOGUES[language];
}
