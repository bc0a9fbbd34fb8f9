import type { Language } from '../../core/report';

/** A number as somebody would type it in a field: `1200,5` in French, `1200.5` in English; nothing for null. */
export function writtenNumber(value: number | null, language: Language): string {
  if (value === null) return '';
  // Shares typed as percentages come back without the dust of binary fractions: 0.07 × 100 is 7.
  const text = String(Number(value.toFixed(6)));
  return language === 'fr' ? text.replace('.', ',') : text;
}
