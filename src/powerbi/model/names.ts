import type { FigureId } from '../../core/figures';
import type { Language } from '../../core/report';
import type { TableName } from '../../core/tables';
import { report } from '../../messages/en/report';
import { columnLabel, reportFigureText } from '../../messages/reportText';

const { measures, roiBasis, ...tables } = report.powerbi.tableNames;

/** Names of the tables in the model. They never change once released: reports of other people lean on them. */
export const MODEL_TABLE_NAMES = tables satisfies Readonly<Partial<Record<TableName, string>>>;

export type ModelledTable = keyof typeof MODEL_TABLE_NAMES;

/** Table that holds every measure. */
export const MEASURES_TABLE = measures;
/** Table of the switch between the return on margin and the return on revenue. */
export const ROI_BASIS_TABLE = roiBasis;
/** Column of its choices in the words of each report: a model has no translation of its rows. */
export const ROI_BASIS_COLUMNS: Readonly<Record<Language, string>> = { en: 'Basis', fr: 'French' };

const { roi, targetValue, targetReached, targetAttainment, targetColour, dataAge, lastDataDay } =
  report.powerbi.measures;

/** Measures that only Power BI has, besides the figures of the core. */
export const SPECIAL_MEASURES = {
  roi: roi.label,
  targetValue: targetValue.label,
  targetReached: targetReached.label,
  targetAttainment: targetAttainment.label,
  targetColour: targetColour.label,
  dataAge: dataAge.label,
  lastDataDay: lastDataDay.label,
} as const;

/** Table of the model that stands for a table of the contract; the monthly sums are those of the daily rows. */
export function modelTable(table: TableName): string {
  const name = table === 'monthly_ad_performance' ? 'ad_performance' : table;
  const found = (MODEL_TABLE_NAMES as Readonly<Partial<Record<TableName, string>>>)[name];
  if (found === undefined) throw new Error(`table outside the model: ${table}`);
  return found;
}

/** Name of a column in the model: the English header, whatever the language of the report. */
export function modelColumn(table: TableName, column: string): string {
  return columnLabel('en', table, column);
}

/** Name of the measure of a figure. */
export function measureName(id: FigureId): string {
  return reportFigureText('en', id).label;
}
