import { kpiById } from '../../core/kpi';
import { columnLetters, formatAddress, quoteSheetName } from '../address';
import type { NameSpec, RichSheetSpec } from '../model';
import { STYLES, TONES } from '../theme';
import { FIRST_COLUMN, FIRST_ROW, MARGIN, putBanner, sheetFrame } from './banner';
import { createCanvas, type Canvas } from './canvas';
import type { Figure } from './figure';
import type { FigureColumn } from './measureColumns';
import { PERIOD_END, PERIOD_START } from './measureFormula';
import { putBreakdown } from './overviewBreakdown';
import { CARD_KPIS, putCards, type Card } from './overviewCards';
import { CHART_ROWS, overviewCharts } from './overviewCharts';
import { putControls } from './overviewControls';
import { monthTable, putMonths, type MonthTable } from './overviewMonths';
import { putOverviewNotes } from './overviewNotes';
import { putPlatformMonths } from './overviewPlatformMonths';
import { putTargets } from './overviewTargets';
import { monthEnd, type ReportContext } from './reportContext';
import { putNote, putSection } from './section';

/** Columns of the grid beside the margin: four cards of three. */
const GRID_COLUMNS = 12;
const COLUMN_WIDTH = 14;

/** The first page: cards, charts, months, channels, platforms, targets, controls and what to know before quoting a figure. */
export function overviewSheet(context: ReportContext): {
  readonly sheet: RichSheetSpec;
  readonly names: readonly NameSpec[];
} {
  const { words, report } = context;
  const texts = words.sheets.overview;
  const name = words.sheets.names.overview;
  const canvas = createCanvas();
  const lastColumn = FIRST_COLUMN - 1 + Math.max(GRID_COLUMNS, context.platforms.length + 2);
  const wide = { last: lastColumn, width: (lastColumn - FIRST_COLUMN + 1) * COLUMN_WIDTH };
  putBanner(canvas, context, texts.title, texts.subtitle, lastColumn);
  putStatus(canvas, context, FIRST_ROW, lastColumn);

  const cardsRow = FIRST_ROW + 2;
  const chartsSection = cardsRow + Math.ceil(CARD_KPIS.length / 4) * 4;
  const chartsRow = chartsSection + 1;
  const hasCharts = context.months.length > 0 && report.monthly.length > 0;
  const monthsSection = hasCharts ? chartsRow + CHART_ROWS + 1 : chartsSection;
  const months = monthTable(context, monthsSection + 1);
  if (hasCharts) putSection(canvas, chartsSection, lastColumn, texts.trends);
  putSection(canvas, monthsSection, lastColumn, texts.byMonth);
  const monthColumns = putMonths(canvas, context, months);
  putCards(canvas, context, cardsRow, cards(context, canvas, months, monthColumns));

  let row = putSection(canvas, months.nextRow + 1, lastColumn, texts.byChannel);
  const channels = putBreakdown(canvas, context, row, {
    header: words.sheets.channel,
    lines: context.channels.map((channelId) => ({
      label: context.channelName(channelId),
      scope: { channelId },
    })),
    ...(context.paidChannels.length > 0
      ? { subtotal: { label: words.sheets.paid, scope: { channelIds: context.paidChannels } } }
      : {}),
    kpis: ['clicks', 'cpc', 'leads', 'qualified_leads', 'cpl', 'won_deals', 'cac', 'won_amount'],
  });
  row = putSection(canvas, channels.totalRow + 2, lastColumn, texts.byPlatform);
  const platforms = putBreakdown(canvas, context, row, {
    header: words.sheets.platform,
    lines: context.platforms.map((platform) => ({
      label: context.platformName(platform),
      scope: { platform },
    })),
    kpis: ['impressions', 'clicks', 'ctr', 'cpc', 'conversions', 'cpa', 'conversions_value', 'roas'],
  });
  row = platforms.totalRow + 1;
  if (context.platforms.length > 0) {
    row = putPlatformTables(canvas, context, row + 1, lastColumn);
    row = putNote(canvas, row, wide, texts.notAdded);
  }
  if (report.targets.length > 0) {
    row = putSection(canvas, row + 1, lastColumn, texts.targets.title);
    row = putTargets(canvas, context, row, lastColumn);
  }
  row = putSection(canvas, row + 1, lastColumn, texts.controls.title);
  const spendColumn = monthColumns.find(({ kpi }) => kpi === 'spend')?.column ?? FIRST_COLUMN + 1;
  row = putControls(canvas, context, row, lastColumn, {
    months,
    channels,
    platforms,
    spendColumn,
    sourcesSheet: words.sheets.names.sources,
  });
  row = putSection(canvas, row + 1, lastColumn, texts.notes.title);
  const names = putPeriod(canvas, context, row, name);
  row = putOverviewNotes(canvas, context, row + names.length, wide);

  const parts = canvas.finish();
  const charts = hasCharts
    ? overviewCharts(context, chartsRow, { sheet: name, months, monthColumns, channels, cells: parts.cells })
    : [];
  return {
    names,
    sheet: {
      ...sheetFrame(name, { headerRow: 3, lastRow: row - 1, lastColumn }),
      columnWidths: [MARGIN, 16, ...Array.from({ length: lastColumn - FIRST_COLUMN }, () => COLUMN_WIDTH)],
      ...parts,
      charts,
    },
  };
}

/** Spend and conversions by platform and month: side by side when they fit, else one below the other. */
function putPlatformTables(canvas: Canvas, context: ReportContext, row: number, lastColumn: number): number {
  const texts = context.words.sheets.overview;
  const half = FIRST_COLUMN + GRID_COLUMNS / 2;
  const table = { headerRow: row + 1, column: FIRST_COLUMN };
  if (FIRST_COLUMN + context.platforms.length + 1 < half) {
    putSection(canvas, row, half - 1, texts.spendByPlatform);
    canvas.band(row, half, lastColumn, texts.conversionsByPlatform, STYLES.section);
    putPlatformMonths(canvas, context, table, 'spend');
    return putPlatformMonths(canvas, context, { ...table, column: half }, 'conversions');
  }
  putSection(canvas, row, lastColumn, texts.spendByPlatform);
  const next = putPlatformMonths(canvas, context, table, 'spend') + 1;
  putSection(canvas, next, lastColumn, texts.conversionsByPlatform);
  return putPlatformMonths(canvas, context, { headerRow: next + 1, column: FIRST_COLUMN }, 'conversions');
}

/** Whether anything needs a look, in words and colour, with a link to the list. */
function putStatus(canvas: Canvas, context: ReportContext, row: number, lastColumn: number): void {
  const { issues } = context.report;
  const count = (severity: string): number => issues.filter((issue) => issue.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const tone = errors > 0 ? TONES.bad : warnings > 0 ? TONES.watch : TONES.good;
  const { sheets } = context.words;
  canvas.band(row, FIRST_COLUMN, lastColumn, null, { ...STYLES.link, ...tone });
  canvas.put(
    row,
    FIRST_COLUMN,
    sheets.overview.status(errors, warnings),
    { ...STYLES.link, ...tone, bold: true },
    {
      link: `#${quoteSheetName(sheets.names.issues)}!A1`,
    },
  );
  canvas.height(row, 20);
  canvas.height(row + 1, 8);
}

/** The months of the report in two named cells, which the formulas over the CRM tables read. */
function putPeriod(canvas: Canvas, context: ReportContext, row: number, sheet: string): readonly NameSpec[] {
  const { period, formats, words } = context;
  if (period === null) return [];
  const days = [
    { name: PERIOD_START, label: words.sheets.overview.periodStart, day: period.start },
    { name: PERIOD_END, label: words.sheets.overview.periodEnd, day: period.end },
  ];
  return days.map(({ name, label, day }, index) => {
    const column = FIRST_COLUMN + 6;
    canvas.band(row + index, FIRST_COLUMN, column - 1, label, STYLES.text);
    canvas.put(row + index, column, { date: day }, { ...STYLES.number, numberFormat: formats.date });
    return { name, refersTo: `${quoteSheetName(sheet)}!$${columnLetters(column)}$${row + index}` };
  });
}

/** The cards point at the table by month: its total, and its last two whole months. */
function cards(
  context: ReportContext,
  canvas: Canvas,
  months: MonthTable,
  columns: readonly FigureColumn[],
): readonly Card[] {
  const byAddress = new Map(canvas.finish().cells.map((cell) => [cell.at, cell.value]));
  const figureAt = (row: number, column: number): Figure | null => {
    const formula = formatAddress(row, column);
    const value = byAddress.get(formula);
    if (typeof value === 'number') return { value, formula };
    const isError = typeof value === 'object' && value !== null && 'error' in value;
    return isError && (value.error === '#DIV/0!' || value.error === '#N/A')
      ? { value: { error: value.error }, formula }
      : null;
  };
  const whole = months.lines.filter(
    ({ month }) =>
      month !== null && context.report.dataAsOf !== null && monthEnd(month) <= context.report.dataAsOf,
  );
  const [previous, last] = whole.slice(-2);
  return CARD_KPIS.map((kpi): Card => {
    const column = columns.find((each) => each.kpi === kpi)?.column;
    if (column === undefined) throw new Error(`no column by month for kpi: ${kpiById(kpi).id}`);
    const value = last ? figureAt(last.row, column) : null;
    const before = previous ? figureAt(previous.row, column) : null;
    return {
      kpi,
      figure: figureAt(months.totalRow, column),
      trend:
        last && value
          ? { monthRow: last.row, month: last.month ?? '', value, change: change(value, before) }
          : null,
    };
  });
}

function change(now: Figure, before: Figure | null): Figure | null {
  if (before === null || typeof now.value !== 'number' || typeof before.value !== 'number') return null;
  const formula = `${now.formula}/${before.formula}-1`;
  return { formula, value: before.value === 0 ? { error: '#DIV/0!' } : now.value / before.value - 1 };
}
