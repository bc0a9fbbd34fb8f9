import type { KpiDirection, KpiUnit } from '../kpi/kpi';
import type { Quotient } from '../kpi/quotient';
import type { TableName } from '../tables';

/** Which rows of a table count: the column has this value, is filled, or is empty; `not` turns the first around. */
export interface Condition {
  readonly column: string;
  readonly is: string | boolean | 'filled' | 'empty';
  readonly not?: true;
}

/** What a figure is made of. Every kind has one meaning in TypeScript, in DAX and in SQL. */
export type FigureKind<Id extends string = string> =
  /** Columns added over the rows of a table; without columns the rows are counted. */
  | {
      readonly kind: 'sum';
      readonly table: TableName;
      readonly columns: readonly string[];
      readonly where: readonly Condition[];
      /** Day or month that puts a row in time; null when the table has none. */
      readonly day: string | null;
      /** False when two platforms may claim the same person: no figure over several platforms. */
      readonly addsAcrossPlatforms: boolean;
    }
  /** Different values of a column over the rows of a table. */
  | {
      readonly kind: 'distinct';
      readonly table: TableName;
      readonly column: string;
      readonly where: readonly Condition[];
      readonly day: string | null;
    }
  /** The largest day of a column. */
  | { readonly kind: 'latest'; readonly table: TableName; readonly column: string }
  /** The one value of `report_settings`. */
  | { readonly kind: 'setting'; readonly column: string }
  /** Months chosen that have advertising. */
  | { readonly kind: 'months' }
  /** (plus − minus) ÷ product of over × scale; without `over`, a sum. */
  | { readonly kind: 'quotient'; readonly quotient: Quotient<Id> }
  | { readonly kind: 'product'; readonly factors: readonly [Id, Id] }
  /** The same figure over as many months just before, or over the same months a year before. */
  | { readonly kind: 'shifted'; readonly of: Id; readonly by: 'previous' | 'year' }
  /** The figure ÷ the other figure − 1. */
  | { readonly kind: 'change'; readonly of: Id; readonly from: Id }
  /** The figure ÷ itself over all channels. */
  | { readonly kind: 'share'; readonly of: Id }
  /** The figure of the last month of the selection alone. */
  | { readonly kind: 'month-to-date'; readonly of: Id }
  /** Budget lines added up, each landing by `lineLanding`: invoiced + received + the larger of ordered and still planned. */
  | { readonly kind: 'landing' }
  /** Median of the days from one column to another, rows with both. */
  | { readonly kind: 'median-days'; readonly table: TableName; readonly from: string; readonly to: string }
  /** A mark beside a ratio whose results are fewer than `FEW_RESULTS`: the number of these results, else nothing. */
  | { readonly kind: 'few'; readonly results: Id };

/** A figure of the reports: one definition for the model of Power BI, the dashboard and the tests. */
export interface Figure<Id extends string = string> {
  readonly id: Id;
  readonly unit: KpiUnit | 'days' | 'date' | 'months';
  readonly direction: KpiDirection;
  readonly folder: FigureFolder;
  readonly from: FigureKind<Id>;
}

export const FIGURE_FOLDERS = [
  'advertising',
  'crm',
  'customers',
  'costs',
  'time',
  'web',
  'budget',
  'plan',
  'quality',
  'samples',
] as const;
export type FigureFolder = (typeof FIGURE_FOLDERS)[number];
