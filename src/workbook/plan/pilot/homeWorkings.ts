import { columnLetters, formatAddress, quoteSheetName } from '../../address';
import type { ChartSpec, StyleSpec } from '../../model';
import { FIRST_COLUMN } from '../../sheets/banner';
import type { Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { COLORS } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { BUDGET_MONTHS } from '../planTables';
import { actualCosts } from './homeCards';
import { CHART_ROWS, LAST_HOME_COLUMN, type HomeLayout } from './homeLayout';

const MONTH = FIRST_COLUMN;
const PLANNED = FIRST_COLUMN + 1;
const ACTUAL = FIRST_COLUMN + 2;
const KEY = FIRST_COLUMN + 4;
const LABEL = FIRST_COLUMN + 5;
const QUIET: StyleSpec = { fontSize: 9, color: COLORS.slate };

/** Where the keys of the tasks stand: the start of each, made unique by its rank, so that tasks of one day follow one another. */
export function keyRange(context: PlanContext, layout: HomeLayout): string {
  return taskRange(context, layout, KEY);
}

/** What each task is called, with its action. */
export function labelRange(context: PlanContext, layout: HomeLayout): string {
  return taskRange(context, layout, LABEL);
}

function taskRange(context: PlanContext, { workings }: HomeLayout, column: number): string {
  const { first, last } = context.layout.place('t_task_dates');
  const letters = columnLetters(column);
  return `$${letters}$${workings + 2}:$${letters}$${workings + 2 + last - first}`;
}

/** Figures of the chart and keys of the next dates, below what people see and outside the printed area. */
export function putWorkings(canvas: Canvas, context: PlanContext, layout: HomeLayout): number {
  const texts = context.words.pilot.home;
  const { workings } = layout;
  putSection(canvas, workings, LAST_HOME_COLUMN, texts.workings.title);
  const header = workings + 1;
  [texts.chart.month, texts.chart.planned, texts.chart.actual].forEach((label, index) =>
    canvas.put(header, MONTH + index, label, { ...QUIET, bold: true }),
  );
  canvas.put(header, KEY, texts.workings.key, { ...QUIET, bold: true });
  canvas.put(header, LABEL, texts.workings.task, { ...QUIET, bold: true });
  for (let month = 1; month <= BUDGET_MONTHS; month++) putMonth(canvas, context, header + month, month);
  const { first, last } = context.layout.place('t_task_dates');
  for (let index = 0; index <= last - first; index++) {
    const start = context.cell('t_task_dates', index, 'start');
    canvas.put(
      header + 1 + index,
      KEY,
      null,
      { ...QUIET, numberFormat: '0.0000' },
      {
        // Ten thousand tasks at most have keys of their own.
        formula: `IF(ISNUMBER(${start}),${start}+${index + 1}/10000,"")`,
      },
    );
    canvas.put(header + 1 + index, LABEL, null, QUIET, { formula: taskLabel(context, index) });
  }
  return header + Math.max(BUDGET_MONTHS, last - first + 1);
}

/** « Création · Salon professionnel »: tasks of different actions share their names. */
function taskLabel(context: PlanContext, index: number): string {
  const name = context.cell('t_task_dates', index, 'name');
  const action = context.plan.tasks[index]?.action ?? '';
  if (action === '') return `${name}&""`;
  const row = `MATCH(${quoteText(action)},${context.column('t_actions', 'id')},0)`;
  return `${name}&IFERROR(" · "&INDEX(${context.column('t_actions', 'name')},${row}),"")`;
}

/** Planned and actual from the first month to this one. */
function putMonth(canvas: Canvas, context: PlanContext, row: number, month: number): void {
  const { formats } = context;
  const planned = `SUM(${context.column('t_budget', `m${month}`)})`;
  const above = month === 1 ? '' : `${formatAddress(row - 1, PLANNED)}+`;
  const begin = `EDATE(period_start,${month - 1})`;
  canvas.put(row, MONTH, null, { ...QUIET, numberFormat: formats.month, align: 'left' }, { formula: begin });
  canvas.put(
    row,
    PLANNED,
    null,
    { ...QUIET, numberFormat: formats.wholeMoney },
    { formula: `${above}${planned}` },
  );
  canvas.put(
    row,
    ACTUAL,
    null,
    { ...QUIET, numberFormat: formats.wholeMoney },
    {
      formula: `IF(${begin}>today,"",${actualCosts(context, `EDATE(period_start,${month})`)})`,
    },
  );
}

/** Planned and actual spending since the first month, side by side. */
export function budgetChart(context: PlanContext, layout: HomeLayout): ChartSpec {
  const { chart, workings } = layout;
  const sheet = quoteSheetName(context.sheetName('home'));
  const [first, last] = [workings + 2, workings + 1 + BUDGET_MONTHS];
  const range = (column: number): string =>
    `${sheet}!$${columnLetters(column)}$${first}:$${columnLetters(column)}$${last}`;
  const series = (column: number, color: string) => ({
    name: `${sheet}!$${columnLetters(column)}$${workings + 1}`,
    categories: range(MONTH),
    values: range(column),
    color,
  });
  return {
    kind: 'column',
    title: context.words.pilot.home.chart.title,
    from: formatAddress(chart, FIRST_COLUMN),
    to: formatAddress(chart + CHART_ROWS - 1, FIRST_COLUMN + 4),
    series: [series(PLANNED, COLORS.mist), series(ACTUAL, COLORS.blue)],
    valueFormat: context.formats.thousands,
    categoryFormat: context.formats.month,
  };
}
