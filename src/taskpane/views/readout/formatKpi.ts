import { kpiById, type KpiId } from '../../../core/kpi';
import type { Language } from '../../../core/report';
import { formatMoney, formatNumber, formatPercent } from '../../../messages/format';

/** The value of a KPI in its unit. */
export function formatKpi(language: Language, kpi: KpiId, value: number, currency: string): string {
  switch (kpiById(kpi).unit) {
    case 'currency':
      return formatMoney(language, value, currency);
    case 'percent':
      return formatPercent(language, value);
    default:
      return formatNumber(language, value);
  }
}
