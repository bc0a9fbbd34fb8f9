import type { PlanKpi } from '../core/plan/plan';
import type { Language } from '../core/report';
import { formatMoney, formatNumber, formatPercent } from './format';

/** A figure of a KPI with its unit: `62,07 €`, `1,2 %`, `3,15`, `1 200`. */
export function figureText(
  language: Language,
  { unit }: Pick<PlanKpi, 'unit'>,
  currency: string,
  value: number,
): string {
  switch (unit) {
    case 'currency':
      return formatMoney(language, value, currency);
    case 'percent':
      return formatPercent(language, value);
    case 'ratio':
    case 'count':
      return formatNumber(language, value);
  }
}
