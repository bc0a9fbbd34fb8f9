import type { Decimal, MonthlyCrmRow, MonthlyRow } from '../report';
import type { MeasureId } from './kpi';

/** What a month of advertising states of a measure; null when it states nothing. */
export function statedBy(row: MonthlyRow, id: MeasureId): Decimal | null {
  const text = (value: number | null): string | null => (value === null ? null : String(value));
  switch (id) {
    case 'spend':
      return row.spendReporting;
    case 'impressions':
      return text(row.impressions);
    case 'clicks':
      return text(row.clicks);
    case 'conversions':
      return row.conversions;
    case 'conversions_value':
      return row.conversionsValueReporting;
    default:
      throw new Error(`not an advertising measure: ${id}`);
  }
}

/** What a month of the CRM counts of a measure. */
export function countedBy(row: MonthlyCrmRow, id: MeasureId): Decimal {
  switch (id) {
    case 'leads':
      return String(row.leads);
    case 'qualified_leads':
      return String(row.qualifiedLeads);
    case 'deals':
      return String(row.deals);
    case 'won_deals':
      return String(row.wonDeals);
    case 'won_amount':
      return row.wonAmountReporting;
    default:
      throw new Error(`not a CRM measure: ${id}`);
  }
}
