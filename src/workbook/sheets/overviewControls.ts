import { formatAddress, formatRange, quoteSheetName } from '../address';
import { STYLES, TONES } from '../theme';
import { FIRST_COLUMN } from './banner';
import type { Canvas } from './canvas';
import { HEADER_HEIGHT, ROW_HEIGHT } from './measureColumns';
import type { BreakdownTable } from './overviewBreakdown';
import type { MonthTable } from './overviewMonths';
import type { ReportContext } from './reportContext';
import { sourceColumn, sourcesLayout, statedVerdict } from './sourcesLayout';

/** One control: a difference that must be 0. */
interface Control {
  readonly label: string;
  readonly formula: string;
  readonly value: number;
  readonly unit: 'amount' | 'count';
  /** False when a difference is worth a look but is not a mistake of ours. */
  readonly isOurs: boolean;
}

/** What the controls compare. */
export interface Controlled {
  readonly months: MonthTable;
  readonly spendColumn: number;
  readonly channels: BreakdownTable;
  readonly platforms: BreakdownTable;
  readonly sourcesSheet: string;
}

/** Columns of the grid: label over six, value, verdict over the rest. */
const VALUE_COLUMN = FIRST_COLUMN + 6;

/** Lines of control, each with its difference and its verdict in words; returns the next row. */
export function putControls(
  canvas: Canvas,
  context: ReportContext,
  row: number,
  lastColumn: number,
  controlled: Controlled,
): number {
  const texts = context.words.sheets.overview.controls;
  canvas.band(row, FIRST_COLUMN, VALUE_COLUMN - 1, texts.control, STYLES.header);
  canvas.merge(row, FIRST_COLUMN, row, VALUE_COLUMN - 1);
  canvas.put(row, VALUE_COLUMN, texts.difference, STYLES.header);
  canvas.band(row, VALUE_COLUMN + 1, lastColumn, texts.verdict, STYLES.header);
  canvas.merge(row, VALUE_COLUMN + 1, row, lastColumn);
  canvas.height(row, HEADER_HEIGHT);
  const controls = listControls(context, controlled);
  controls.forEach((control, index) => {
    const at = row + 1 + index;
    canvas.height(at, ROW_HEIGHT);
    canvas.band(at, FIRST_COLUMN, VALUE_COLUMN - 1, control.label, STYLES.text);
    canvas.figure(at, VALUE_COLUMN, control, {
      ...STYLES.number,
      numberFormat: control.unit === 'count' ? context.formats.count : context.formats.difference,
    });
    const wrong = control.isOurs ? texts.wrong : texts.look;
    const cell = formatAddress(at, VALUE_COLUMN);
    canvas.band(at, VALUE_COLUMN + 1, lastColumn, null, STYLES.text);
    canvas.put(at, VALUE_COLUMN + 1, control.value === 0 ? texts.right : wrong, STYLES.text, {
      formula: `IF(${cell}=0,"${texts.right}","${wrong}")`,
    });
  });
  const range = formatRange({
    top: row + 1,
    left: VALUE_COLUMN,
    bottom: row + controls.length,
    right: lastColumn,
  });
  const first = `$${formatAddress(row + 1, VALUE_COLUMN)}`;
  canvas.conditional([
    { kind: 'expression', range, formula: `${first}=0`, style: { color: TONES.good.color } },
    { kind: 'expression', range, formula: `${first}<>0`, style: TONES.watch },
  ]);
  return row + 1 + controls.length;
}

function listControls(context: ReportContext, controlled: Controlled): readonly Control[] {
  const { months, channels, platforms, spendColumn } = controlled;
  const texts = context.words.sheets.overview.controls;
  const layout = sourcesLayout(context.report);
  const sheet = quoteSheetName(controlled.sourcesSheet);
  const controls: Control[] = [];
  if (context.hasTable('ad_performance') && context.hasTable('monthly_ad_performance')) {
    const formula =
      'ROUND(SUM(ad_performance[spend_reporting])-SUM(monthly_ad_performance[spend_reporting]),2)';
    controls.push({ label: texts.detail, formula, value: 0, unit: 'amount', isOurs: true });
  }
  const sumLess = (column: number, first: number, last: number, total: number): string =>
    `ROUND(SUM(${formatRange({ top: first, left: column, bottom: last, right: column })})-${formatAddress(total, column)},2)`;
  const tables = [
    {
      label: texts.months,
      column: spendColumn,
      first: months.headerRow + 1,
      last: months.totalRow - 1,
      total: months.totalRow,
    },
    {
      label: texts.channels,
      column: channels.spendColumn,
      first: channels.firstRow,
      last: channels.lastRow,
      total: channels.totalRow,
    },
    {
      label: texts.platforms,
      column: platforms.spendColumn,
      first: platforms.firstRow,
      last: platforms.lastRow,
      total: platforms.totalRow,
    },
  ];
  for (const { label, column, first, last, total } of tables) {
    // Without a row, or without any spend, there is nothing to compare.
    const hasSpend = context.report.monthly.some((each) => each.spendReporting !== null);
    if (last >= first && hasSpend)
      controls.push({
        label,
        formula: sumLess(column, first, last, total),
        value: 0,
        unit: 'amount',
        isOurs: true,
      });
  }
  const { files } = context.report;
  const unexplained = files.reduce(
    (sum, { rows }) => sum + rows.read - rows.loaded - rows.excluded - rows.rejected,
    0,
  );
  controls.push({
    label: texts.rows,
    formula: `${sheet}!${formatAddress(layout.totalRow, sourceColumn('control'))}`,
    value: unexplained,
    unit: 'count',
    isOurs: true,
  });
  controls.push({
    label: texts.stated,
    formula: `${sheet}!${formatAddress(layout.differingRow, FIRST_COLUMN + 4)}`,
    value: layout.stated.filter((each) => statedVerdict(each) === 'differs').length,
    unit: 'count',
    isOurs: false,
  });
  return controls;
}
