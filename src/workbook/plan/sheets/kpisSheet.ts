import { columnLetters, formatAddress, quoteSheetName } from '../../address';
import type { ChartSpec, ConditionalFormatSpec } from '../../model';
import { putNote } from '../../sheets/section';
import { COLORS, TONES } from '../../theme';
import { dueBottom, DUE_LAST_COLUMN, dueTop, putDueBlock, putDueLine } from '../operation/dueBlock';
import { actual, attainment, CUTOFF, isDue, lastEntry, nextDue } from '../operation/kpiFormulas';
import { kpiStatus } from '../operation/kpiStatus';
import { roomyRows } from '../operation/rowHeights';
import { columnTone, KPI_NAMES, TECHNICAL, unitFormats, wordTones } from '../operation/tones';
import { quoteText, type PlanContext } from '../planContext';
import type { PlanSheetBuilder } from '../planFrame';
import { PLAN_TABLES } from '../planTables';
import type { FormulaRow } from '../putTable';
import { tableSheet } from '../tableSheet';

const ROW_HEIGHT = 30;
/** Row between the banner and the table. */
const LINE_ROW = 5;
/** Rows of the block that the chart stands beside, at least. */
const CHART_ROWS = 14;

/** Who owes which figure, at which pace, and where it stands against its target. */
export const kpisSheet: PlanSheetBuilder = (context) => {
  const printed = context.layout.column('t_kpis', 'check');
  const notesTop = Math.max(dueBottom(context), dueTop(context) + CHART_ROWS) + 1;
  const { sheet } = tableSheet(context, 'kpis', 't_kpis', {
    freezeColumns: context.layout.column('t_kpis', 'name'),
    paper: 'A3',
    formulas: formulas(context),
    format: (field, index) => unitFormat(context, field, index),
    style: (field) =>
      field === 'registry' || field === 'due_key' ? TECHNICAL : field === 'name' ? { bold: true } : undefined,
    decorate: (canvas) => {
      putDueLine(canvas, context, LINE_ROW, printed);
      putDueBlock(canvas, context);
      context.words.operation.kpis.notes.forEach((note, index) =>
        putNote(canvas, notesTop + index, { last: printed, width: 220 }, note),
      );
      canvas.conditional(tones(context));
    },
  });
  return {
    sheet: {
      ...sheet,
      rowHeights: roomyRows(context, 't_kpis', sheet.rowHeights ?? {}, ROW_HEIGHT),
      charts: attainmentChart(context),
      print: {
        ...sheet.print!,
        area: `A1:${formatAddress(notesTop + context.words.operation.kpis.notes.length - 1, printed)}`,
      },
    },
    names: (['name', 'unit'] as const).map((field) => ({
      name: KPI_NAMES[field],
      refersTo: context.column('t_kpis', field),
    })),
  };
};

function formulas(context: PlanContext): Readonly<Record<string, (row: FormulaRow) => string>> {
  const words = context.words.operation.kpis;
  return {
    last_entry: ({ cell }) => lastEntry(context, cell),
    actual: ({ cell }) => actual(context, cell, quoteText(words.undefined)),
    attainment: ({ cell }) => attainment(context, cell),
    due: ({ cell }) => nextDue(context, cell),
    status: ({ cell }) => kpiStatus(context, cell),
    due_key: (row) => dueKey(context, row),
  };
}

/** `owner|n` for the nth figure this person owes, counted down to this row; empty when nothing is owed or nobody owes it. */
function dueKey(context: PlanContext, { cell, row }: FormulaRow): string {
  const { first } = context.layout.place('t_kpis');
  const downToHere = (field: string): string => {
    const letters = columnLetters(context.layout.column('t_kpis', field));
    return `$${letters}$${first}:$${letters}${row}`;
  };
  const rank = `COUNTIFS(${downToHere('owner')},${cell('owner')},${downToHere('due')},"<"&${CUTOFF})`;
  return `IF(AND(${cell('owner')}<>"",${isDue(cell)}),${cell('owner')}&"|"&${rank},"")`;
}

function unitFormat(context: PlanContext, field: string, index: number): string | undefined {
  if (field !== 'target' && field !== 'actual') return undefined;
  const unit = context.plan.kpis[index]?.unit;
  return unit === undefined ? 'General' : context.formats.unit(unit);
}

function tones(context: PlanContext): readonly ConditionalFormatSpec[] {
  const { statuses } = context.words.operation.kpis;
  return [
    ...wordTones(context, 't_kpis', 'status', [
      [statuses.reached, 'good'],
      [statuses.ahead, 'good'],
      [statuses.late, 'bad'],
      [statuses.toEnter, 'watch'],
    ]),
    columnTone(context, 't_kpis', 'due', (cell) => `AND(${cell('name')}<>"",${isDue(cell)})`, {
      ...TONES.bad,
    }),
    ...unitFormats(context, 't_kpis', ['target', 'actual'], (cell) => cell('unit')),
  ];
}

/** Share of the target reached, KPI by KPI; nothing to draw without one. */
function attainmentChart(context: PlanContext): readonly ChartSpec[] {
  const count = context.layout.rows.t_kpis;
  if (count === 0) return [];
  const { first, header } = context.layout.place('t_kpis');
  const sheet = quoteSheetName(context.sheetName('kpis'));
  const letters = (field: string): string => columnLetters(context.layout.column('t_kpis', field));
  const filled = (field: string): string =>
    `${sheet}!$${letters(field)}$${first}:$${letters(field)}$${first + count - 1}`;
  const last = PLAN_TABLES.t_kpis.left + PLAN_TABLES.t_kpis.fields.findIndex(({ id }) => id === 'check');
  return [
    {
      kind: 'bar',
      title: context.words.operation.kpis.chart,
      from: formatAddress(dueTop(context), DUE_LAST_COLUMN + 2),
      to: formatAddress(Math.max(dueBottom(context), dueTop(context) + CHART_ROWS) - 1, last),
      series: [
        {
          name: `${sheet}!$${letters('attainment')}$${header}`,
          categories: filled('name'),
          values: filled('attainment'),
          color: COLORS.teal,
        },
      ],
      valueFormat: '0%',
    },
  ];
}
