import type { KpiId } from '../../core/kpi';
import { columnLetters, formatAddress, quoteSheetName } from '../address';
import type { CellSpec, ChartSeriesSpec, ChartSpec } from '../model';
import { COLORS } from '../theme';
import { FIRST_COLUMN } from './banner';
import type { FigureColumn } from './measureColumns';
import type { BreakdownTable } from './overviewBreakdown';
import type { MonthTable } from './overviewMonths';
import type { ReportContext } from './reportContext';

/** Rows a chart covers. */
export const CHART_ROWS = 16;

/** From this amount on an axis is in thousands: its labels would not fit side by side. */
const SHORTENED = 10_000;

/** What the charts point at. */
export interface ChartSources {
  readonly sheet: string;
  readonly months: MonthTable;
  readonly monthColumns: readonly FigureColumn[];
  readonly channels: BreakdownTable;
  readonly cells: readonly CellSpec[];
}

/** Spend and leads by month, spend by channel, cost and rate of the clicks; a chart without anything to draw is left out. */
export function overviewCharts(
  context: ReportContext,
  row: number,
  sources: ChartSources,
): readonly ChartSpec[] {
  const { formats, words } = context;
  const texts = words.sheets.overview.charts;
  const at = (index: number): Pick<ChartSpec, 'from' | 'to'> => ({
    from: formatAddress(row, FIRST_COLUMN + index * 4),
    to: formatAddress(row + CHART_ROWS - 1, FIRST_COLUMN + index * 4 + 3),
  });
  const spend = monthSeries(sources, 'spend', COLORS.blue);
  const leads = monthSeries(sources, 'leads', COLORS.amber, true);
  const cpc = monthSeries(sources, 'cpc', COLORS.slate);
  const ctr = monthSeries(sources, 'ctr', COLORS.teal, true);
  const charts: ChartSpec[] = [];
  const axis = (series: ChartSeriesSpec): string =>
    Math.max(...(series.cache?.values ?? []).map((value) => value ?? 0)) >= SHORTENED
      ? formats.thousands
      : formats.wholeMoney;
  if (spend) {
    charts.push({
      kind: leads ? 'combo' : 'column',
      title: leads ? texts.spendAndLeads : texts.spend,
      ...at(0),
      series: leads ? [spend, leads] : [spend],
      valueFormat: axis(spend),
      secondaryFormat: formats.count,
      categoryFormat: formats.month,
    });
  }
  if (sources.channels.spendLines.length > 0) {
    const byChannel = channelSeries(context, sources);
    charts.push({
      kind: 'bar',
      title: texts.byChannel,
      ...at(1),
      series: [byChannel],
      valueFormat: axis(byChannel),
    });
  }
  if (cpc) {
    charts.push({
      kind: ctr ? 'combo' : 'column',
      title: ctr ? texts.cpcAndCtr : texts.cpc,
      ...at(2),
      series: ctr ? [cpc, ctr] : [cpc],
      valueFormat: formats.money,
      secondaryFormat: formats.rate,
      categoryFormat: formats.month,
    });
  }
  return charts;
}

function monthSeries(
  sources: ChartSources,
  kpi: KpiId,
  color: string,
  secondary = false,
): ChartSeriesSpec | null {
  const { months, monthColumns, sheet, cells } = sources;
  const column = monthColumns.find((each) => each.kpi === kpi)?.column;
  const shown = months.lines.filter((line) => line.month !== null);
  if (column === undefined || shown.length === 0) return null;
  const byAddress = new Map(cells.map((cell) => [cell.at, cell.value ?? null]));
  const values = shown.map(({ row }) => {
    const value = byAddress.get(formatAddress(row, column));
    return typeof value === 'number' ? value : null;
  });
  if (values.every((value) => value === null)) return null;
  const name = byAddress.get(formatAddress(months.headerRow, column));
  const range = (at: number): string =>
    `${quoteSheetName(sheet)}!$${columnLetters(at)}$${months.firstMonthRow}:$${columnLetters(at)}$${months.lastMonthRow}`;
  return {
    name: `${quoteSheetName(sheet)}!$${columnLetters(column)}$${months.headerRow}`,
    categories: range(FIRST_COLUMN),
    values: range(column),
    color,
    ...(secondary ? { secondary } : {}),
    cache: { name: String(name), categories: shown.map(({ month }) => serialDay(month ?? '')), values },
  };
}

function channelSeries(context: ReportContext, { sheet, channels }: ChartSources): ChartSeriesSpec {
  const last = channels.firstRow + channels.spendLines.length - 1;
  const range = (column: number): string =>
    `${quoteSheetName(sheet)}!$${columnLetters(column)}$${channels.firstRow}:$${columnLetters(column)}$${last}`;
  return {
    name: `${quoteSheetName(sheet)}!$${columnLetters(channels.spendColumn)}$${channels.headerRow}`,
    categories: range(FIRST_COLUMN),
    values: range(channels.spendColumn),
    color: COLORS.teal,
    cache: {
      name: context.words.kpis.spend.label,
      categories: channels.spendLines.map(({ label }) => label),
      values: channels.spendLines.map(({ spend }) => spend),
    },
  };
}

/** Days since 30 December 1899, as Excel counts dates. */
function serialDay(day: string): number {
  const DAY = 86_400_000;
  const parts = day.split('-').map(Number);
  return (Date.UTC(parts[0] ?? 1900, (parts[1] ?? 1) - 1, parts[2] ?? 1) - Date.UTC(1899, 11, 30)) / DAY;
}
