import type { PlanKpi } from '../../../core/plan/plan';
import type { Language } from '../../../core/report';
import { formatMoney, formatNumber, formatPercent } from '../../../messages/format';

/** A figure of a KPI as people read it. */
export function shownFigure(
  value: number,
  unit: PlanKpi['unit'],
  currency: string,
  language: Language,
): string {
  if (unit === 'percent') return formatPercent(language, value);
  if (unit === 'currency') return formatMoney(language, value, currency);
  return formatNumber(language, value, 4);
}
