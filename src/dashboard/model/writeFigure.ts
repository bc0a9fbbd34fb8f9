import type { Figure } from '../../core/figures/figure';
import type { Language } from '../../core/report';
import { formatDate, formatFixed } from '../../messages/format';

export type FigureUnit = Figure['unit'];

/** « – »: there is no figure. */
export const NO_FIGURE = '–';

interface Writing {
  readonly language: Language;
  readonly currency: string;
}

/** A figure as a reader sees it: amounts from a hundred on without cents, rates with a decimal. */
export function writeFigure(
  value: number | string | null,
  unit: FigureUnit,
  { language, currency }: Writing,
): string {
  if (value === null) return NO_FIGURE;
  if (typeof value === 'string') return formatDate(language, value);
  switch (unit) {
    case 'currency':
      return formatFixed(language, value, isWhole(value) || Math.abs(value) >= 100 ? 0 : 2, {
        style: 'currency',
        currency,
      });
    case 'percent':
      return formatFixed(language, value, isWhole(value) ? 0 : Math.abs(value) < 0.1 ? 2 : 1, {
        style: 'percent',
      });
    case 'ratio':
      return formatFixed(language, value, 2);
    case 'months':
    case 'days':
      return formatFixed(language, value, isWhole(value) ? 0 : 1, {
        style: 'unit',
        unit: unit === 'months' ? 'month' : 'day',
        unitDisplay: 'long',
      });
    case 'count':
    case 'date':
      return formatFixed(language, value, isWhole(value) ? 0 : 1);
  }
}

const isWhole = (value: number): boolean => Number.isInteger(value);

/** A figure on an axis: `58 k€`, `12 %`. */
export function writeAxis(value: number, unit: FigureUnit, { language, currency }: Writing): string {
  if (unit === 'percent') return formatFixed(language, value, 0, { style: 'percent' }, 1);
  return formatFixed(
    language,
    value,
    0,
    {
      notation: 'compact',
      ...(unit === 'currency' ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    },
    1,
  );
}

/** A change with its sign: `+12,5 %`. */
export function writeChange(share: number, { language }: Writing): string {
  return formatFixed(language, share, 1, { style: 'percent', signDisplay: 'exceptZero' });
}
