import { typedNumber } from '../../core/typedNumber';
import type { Language } from '../../core/report';
import type { FieldsText } from '../../messages/pane/fields';

/** What a field takes: money or any number from 0 up, a share typed as a percentage, whole working days, or a number of any sign. */
export type ValueKind = 'amount' | 'share' | 'days' | 'number';

/** What was typed, or what is wrong with it; an empty field is null and right. */
export interface TypedValue {
  readonly value: number | null;
  readonly error: keyof FieldsText | null;
}

const EMPTY: TypedValue = { value: null, error: null };

/** Reads a field: `1 200,50` in French, `1,200.50` in English; `12,5` and `12,5 %` are both a share of 0.125. */
export function typedValue(text: string, language: Language, kind: ValueKind): TypedValue {
  if (text.trim() === '') return EMPTY;
  const typed = typedNumber(text, language);
  if (!typed.ok) return { value: null, error: typed.reason === 'ambiguous' ? 'ambiguous' : 'notANumber' };
  if (kind !== 'share' && typed.isPercent) return { value: null, error: 'notANumber' };
  if (kind === 'number') return { value: typed.value, error: null };
  if (typed.value < 0) return { value: null, error: 'negative' };
  if (kind === 'days' && !Number.isInteger(typed.value)) return { value: null, error: 'notWhole' };
  if (kind !== 'share') return { value: typed.value, error: null };
  const share = typed.isPercent ? typed.value : typed.value / 100;
  return share > 1 ? { value: null, error: 'aboveAll' } : { value: share, error: null };
}
