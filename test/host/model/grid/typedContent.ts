import { dateSerial } from '../../../../src/core/dateSerial';
import type { Cell, Content } from './sheetGrid';

/** What a cell becomes when this is typed, or written by an add-in, which Excel treats alike. */
export interface TypedContent {
  readonly content: Omit<Cell, 'style'>;
  /** The number format that Excel gives to a cell that has none. */
  readonly format?: string;
}

export const ERROR_VALUES: readonly string[] = [
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
];

/** Longest text of a cell, and longest formula. */
const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

export const isTooLong = (value: unknown): boolean =>
  typeof value === 'string' && value.length > (value.startsWith('=') ? MAX_FORMULA : MAX_TEXT);

/**
 * Reads what is typed, as Excel does: texts that look like numbers, percentages, dates, logical values and errors
 * become such; an apostrophe in front, or the format `@`, keeps text. `day` says whether 1/2 is the first of February.
 */
export function typedContent(value: unknown, numberFormat: string, dayFirst: boolean): TypedContent {
  if (value === '') return { content: {} };
  if (typeof value !== 'string') return { content: { value: value as Content } };
  if (value.startsWith("'")) return { content: { value: value.slice(1) } };
  if (numberFormat === '@') return { content: { value } };
  if (value.startsWith('=') && value.length > 1) return { content: { formula: value } };
  if (/^(true|false)$/i.test(value)) return { content: { value: /^true$/i.test(value) } };
  if (ERROR_VALUES.includes(value.toUpperCase())) return { content: { value: value.toUpperCase() } };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return { content: { value: Number(value) } };
  const percentage = /^([+-]?\d+(?:\.\d+)?)%$/.exec(value);
  if (percentage)
    return { content: { value: Number(percentage[1]) / 100 }, format: value.includes('.') ? '0.00%' : '0%' };
  const date = typedDate(value, dayFirst);
  if (date !== undefined) return { content: { value: date }, format: dayFirst ? 'dd/mm/yyyy' : 'm/d/yyyy' };
  return { content: { value } };
}

function typedDate(value: string, dayFirst: boolean): number | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(value);
  const local = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(value);
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : local
      ? [local[3], local[dayFirst ? 2 : 1], local[dayFirst ? 1 : 2]]
      : undefined;
  if (!parts) return undefined;
  const [year, month, day] = parts.map(Number);
  const time = new Date(Date.UTC(year!, month! - 1, day!));
  const isReal = time.getUTCMonth() === month! - 1 && time.getUTCDate() === day!;
  return isReal ? dateSerial(time.toISOString().slice(0, 10)) : undefined;
}
