import type { KpiId } from '../../core/kpi';
import { formatAddress } from '../address';
import { STYLES } from '../theme';
import { FIRST_COLUMN } from './banner';
import type { Canvas } from './canvas';
import {
  directionFormats,
  figureColumns,
  putFigureHeaders,
  putFigureRow,
  ROW_HEIGHT,
  type FigureColumn,
} from './measureColumns';
import type { ReportContext } from './reportContext';
import type { Scope } from './scope';

const MONTH_KPIS = [
  'spend',
  'impressions',
  'clicks',
  'ctr',
  'cpc',
  'leads',
  'qualified_leads',
  'cpl',
  'cost_per_qualified_lead',
  'won_deals',
  'cac',
] as const satisfies readonly KpiId[];

/** One line of a table by month. */
export interface MonthLine {
  readonly row: number;
  /** Null for what has no month of its own. */
  readonly month: string | null;
  readonly label: string;
  readonly scope: Scope;
}

/** Where a table by month stands. */
export interface MonthTable {
  readonly headerRow: number;
  readonly lines: readonly MonthLine[];
  readonly firstMonthRow: number;
  readonly lastMonthRow: number;
  readonly totalRow: number;
  readonly nextRow: number;
}

/** The lines of a table by month from a header row on: what is older, the months, what has no month, and the total. */
export function monthTable(context: ReportContext, headerRow: number): MonthTable {
  const { months, report, words } = context;
  const texts = words.sheets.overview;
  const first = months[0];
  const isOlder = (month: string | null): boolean => month !== null && first !== undefined && month < first;
  const hasOlder = report.monthly.some((row) => isOlder(row.monthStart));
  const hasNone = report.monthly.some((row) => row.monthStart === null);
  const firstMonthRow = headerRow + 1 + (hasOlder ? 1 : 0);
  const reference = (row: number): string => `$${formatAddress(row, FIRST_COLUMN)}`;
  const lines: MonthLine[] = months.map((month, index) => ({
    row: firstMonthRow + index,
    month,
    label: month,
    scope: { time: { kind: 'month', month, reference: reference(firstMonthRow + index) } },
  }));
  if (hasOlder && first !== undefined) {
    lines.unshift({
      row: headerRow + 1,
      month: null,
      label: texts.before(context.date(first)),
      scope: { time: { kind: 'before', month: first, reference: reference(firstMonthRow) } },
    });
  }
  const lastMonthRow = firstMonthRow + months.length - 1;
  if (hasNone)
    lines.push({
      row: lastMonthRow + 1,
      month: null,
      label: texts.noMonth,
      scope: { time: { kind: 'none' } },
    });
  const totalRow = headerRow + 1 + lines.length;
  return { headerRow, lines, firstMonthRow, lastMonthRow, totalRow, nextRow: totalRow + 1 };
}

/** Labels of the lines and of the total. */
export function putMonthLabels(
  canvas: Canvas,
  context: ReportContext,
  table: MonthTable,
  column = FIRST_COLUMN,
): void {
  const { words, formats } = context;
  canvas.put(table.headerRow, column, words.sheets.overview.month, STYLES.header);
  canvas.height(table.headerRow, 32);
  for (const { row, month, label } of table.lines) {
    canvas.height(row, ROW_HEIGHT);
    if (month === null) canvas.put(row, column, label, STYLES.text);
    else
      canvas.put(
        row,
        column,
        { date: month },
        { ...STYLES.text, numberFormat: formats.month, align: 'left' },
      );
  }
  canvas.put(table.totalRow, column, words.sheets.total, STYLES.total);
}

/** The KPIs month by month; returns the columns, so that cards and charts can point at them. */
export function putMonths(
  canvas: Canvas,
  context: ReportContext,
  table: MonthTable,
): readonly FigureColumn[] {
  const columns = figureColumns(MONTH_KPIS, FIRST_COLUMN + 1);
  putMonthLabels(canvas, context, table);
  putFigureHeaders(canvas, context, table.headerRow, columns);
  for (const { row, scope } of table.lines) putFigureRow(canvas, context, row, columns, scope);
  putFigureRow(canvas, context, table.totalRow, columns, {}, STYLES.totalNumber);
  canvas.conditional(
    directionFormats(columns, {
      first: table.firstMonthRow,
      last: table.lastMonthRow,
      reference: table.totalRow,
    }),
  );
  return columns;
}
