import type { Issue } from './issue';
import type { TableName } from './tables';

export type Language = 'fr' | 'en';

/** Money and other exact decimals travel as strings such as `1234.56`; never as floats. */
export type Decimal = string;

/** What a file can state a total of. */
export type ControlMeasure =
  | 'spend'
  | 'impressions'
  | 'clicks'
  | 'conversions'
  | 'conversions_value'
  | 'page_views'
  | 'event_count'
  | 'revenue'
  | 'amount'
  | 'amount_excl_tax'
  | 'tax_amount'
  | 'amount_incl_tax'
  | 'rows';

/** A measure of one file against the total the file itself states. */
export interface ControlTotal {
  readonly measure: ControlMeasure;
  readonly stated: Decimal;
  readonly loaded: Decimal;
  /** loaded − stated. */
  readonly difference: Decimal;
}

export type ExclusionReason =
  | 'total-row'
  | 'duplicate-file'
  | 'newer-export'
  | 'other-level'
  | 'covered-by-days'
  | 'covered-by-period'
  | 'description-row';

/** What happened to one input file. */
export interface FileReport {
  /** Path relative to the inbox, with `/`. */
  readonly file: string;
  readonly status: 'loaded' | 'empty' | 'duplicate' | 'refused';
  readonly connector: string | null;
  readonly platform: string | null;
  readonly report: string | null;
  readonly table: TableName | null;
  readonly language: Language | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly currency: string | null;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly hasDays: boolean;
  readonly rows: {
    readonly read: number;
    readonly loaded: number;
    readonly excluded: number;
    readonly rejected: number;
  };
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  readonly totals: readonly ControlTotal[];
  readonly issues: readonly Issue[];
}

/** One row of `monthly_ad_performance`: additive measures only, so that every ratio is a ratio of sums. */
export interface MonthlyRow {
  /** First day of the month, or null when the row is a period that spans several months. */
  readonly monthStart: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly platform: string;
  readonly channelId: string;
  readonly campaignKey: string;
  readonly campaignName: string;
  readonly currency: string;
  readonly spend: Decimal | null;
  /** Null when there is no rate to the reporting currency. */
  readonly spendReporting: Decimal | null;
  readonly impressions: number | null;
  readonly clicks: number | null;
  readonly conversions: Decimal | null;
  readonly conversionsValue: Decimal | null;
  readonly conversionsValueReporting: Decimal | null;
}

/** CRM results counted by month, channel and campaign. */
export interface MonthlyCrmRow {
  readonly monthStart: string | null;
  readonly channelId: string;
  readonly campaignKey: string | null;
  readonly leads: number;
  readonly qualifiedLeads: number;
  readonly deals: number;
  readonly wonDeals: number;
  readonly wonAmountReporting: Decimal;
}

/** One line of an invoice, as `actual_costs` holds it. */
export interface InvoiceRow {
  readonly file: string;
  readonly line: number;
  readonly date: string | null;
  readonly number: string;
  readonly supplier: string;
  readonly description: string;
  readonly account: string;
  readonly channelId: string | null;
  /** Net, in the reporting currency; null when it is not stated, or without a rate. */
  readonly amountReporting: Decimal | null;
  /** Net and tax in the currency of the invoice. */
  readonly amount: Decimal | null;
  readonly tax: Decimal | null;
}

/** Everything the report sheets are built from; the long tables themselves come from row sources. */
export interface MergeReport {
  readonly language: Language;
  /** Reporting currency, ISO 4217. */
  readonly currency: string;
  /** Last day covered by any loaded advertising, web or search file; the data-as-of stamp. */
  readonly dataAsOf: string | null;
  readonly files: readonly FileReport[];
  /** All issues, of files and of the merge as a whole. */
  readonly issues: readonly Issue[];
  readonly monthly: readonly MonthlyRow[];
  readonly monthlyCrm: readonly MonthlyCrmRow[];
  readonly invoices: readonly InvoiceRow[];
  readonly channels: readonly { readonly channelId: string; readonly isPaid: boolean }[];
  readonly campaigns: readonly {
    readonly campaignKey: string;
    readonly campaignName: string;
    readonly platform: string;
    readonly channelId: string;
  }[];
  /** Spend that has no rate to the reporting currency, by currency. */
  readonly unconverted: readonly { readonly currency: string; readonly spend: Decimal }[];
  /** Campaigns with spend and no CRM lead; campaign names of leads that no platform knows. */
  readonly unmatched: {
    readonly spendWithoutLead: readonly {
      readonly campaignName: string;
      readonly platform: string;
      readonly spendReporting: Decimal | null;
    }[];
    readonly leadWithoutCampaign: readonly { readonly campaignName: string; readonly leads: number }[];
  };
  readonly targets: readonly {
    readonly kpiId: string;
    readonly periodStart: string;
    readonly periodEnd: string;
    readonly channelId: string | null;
    readonly target: number;
  }[];
  /** Every data table, in the order of the sheets; `file` is set when the rows went to Parquet beside the workbook. */
  readonly tables: readonly { readonly name: TableName; readonly rows: number; readonly file?: string }[];
}
