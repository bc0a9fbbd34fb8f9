import { columnLetters, parseAddress } from '../../address';
import type { StyleSpec, ValidationSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES, TONES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { BAR_STYLES } from './ganttChart';
import {
  chartPlace,
  FINISH_CELL,
  FROM_CELL,
  LAUNCH_CELL,
  startingZoom,
  TODAY_CELL,
  VIEW_START_CELL,
  ZOOM_CELL,
} from './ganttLayout';
import { GANTT_SIGNS } from './ganttSigns';
import { BOX_LABEL, BOX_VALUE, HELP, INPUT_BOX } from './lockedStyles';
import { PROJECT_FINISH, PROJECT_START } from './scheduleMap';

/** What people move (launch, zoom, first day shown), what the plan comes to, and the key to the signs. */
export function putGanttTop(canvas: Canvas, context: PlanContext): readonly ValidationSpec[] {
  const { plan, formats, words } = context;
  const texts = words.schedule.gantt;
  const zooms = words.schedule.zooms;
  const date: StyleSpec = { numberFormat: formats.date };
  const input = (
    address: string,
    label: string,
    value: Parameters<Canvas['put']>[2],
    style?: StyleSpec,
  ): void => {
    const { row, column } = parseAddress(address)!;
    canvas.put(row, column - 2, label, BOX_LABEL);
    canvas.put(row, column, value, { ...INPUT_BOX, ...style });
    canvas.put(row, column + 1, null, { ...INPUT_BOX, ...style });
    canvas.merge(row, column, row, column + 1);
  };
  input(LAUNCH_CELL, texts.launch, { date: plan.launch.date }, { ...date, fill: COLORS.amberLight });
  input(ZOOM_CELL, texts.zoom, zooms[startingZoom(plan)]);
  input(FROM_CELL, texts.from, null, date);
  const computed = (address: string, label: string, formula: string): void => {
    const { row, column } = parseAddress(address)!;
    canvas.put(row, column - 3, label, BOX_LABEL);
    canvas.put(row, column, null, { ...BOX_VALUE, ...date }, { formula });
    canvas.put(row, column + 1, null, BOX_VALUE);
    canvas.merge(row, column, row, column + 1);
  };
  computed(TODAY_CELL, texts.today, 'today');
  computed(VIEW_START_CELL, texts.viewStart, viewStartFormula(context));
  computed(FINISH_CELL, texts.projectFinish, context.at('dates', PROJECT_FINISH));
  [18, 24, 18].forEach((height, index) => canvas.height(5 + index, height));
  canvas.put(4, 4, texts.help, HELP);
  putCards(canvas, context);
  putLegend(canvas, context);
  return [
    {
      range: LAUNCH_CELL,
      kind: 'date',
      operator: 'greaterThanOrEqual',
      formulae: ['36526'],
      message: texts.launchHelp,
    },
    {
      range: ZOOM_CELL,
      kind: 'list',
      formulae: [quoteText(Object.values(zooms).join(','))],
      message: texts.zoomHelp,
    },
    {
      range: FROM_CELL,
      kind: 'date',
      operator: 'greaterThanOrEqual',
      formulae: ['36526'],
      message: texts.fromHelp,
    },
  ];
}

/** The Monday, or the first of the month, of the day people ask for or of the first task. */
function viewStartFormula(context: PlanContext): string {
  const from = FROM_CELL.replace(/([A-Z]+)/, '$$$1$$');
  const starts = context.column('t_task_dates', 'start');
  const { month, day } = context.words.schedule.zooms;
  const finish = context.at('dates', PROJECT_FINISH);
  // By the day the chart begins a week ago: by the week and by the month it has room for the whole plan.
  const first = `IF(zoom=${quoteText(day)},MAX(MIN(${starts}),MIN(today,${finish})-7),MIN(${starts}))`;
  const base = `IF(N(${from})>0,${from},${first})`;
  return `IF(zoom=${quoteText(month)},EOMONTH(${base},-1)+1,${base}-WEEKDAY(${base},2)+1)`;
}

function putCards(canvas: Canvas, context: PlanContext): void {
  const { formats, words } = context;
  const labels = words.schedule.gantt.cards;
  const { left, shown } = chartPlace(context);
  const missing = context.column('t_task_dates', 'days_missing');
  const cards = [
    { label: labels.start, formula: context.at('dates', PROJECT_START), format: formats.date },
    { label: labels.launch, formula: 'launch_date', format: formats.date },
    { label: labels.countdown, formula: 'launch_date-today', format: '#,##0;-#,##0;0' },
    { label: labels.late, formula: `COUNTIF(${missing},">0")`, format: '"▲ "0;;0' },
  ];
  const width = Math.floor((shown - left + 2) / cards.length);
  cards.forEach(({ label, formula, format }, index) => {
    const from = left + index * width;
    const to = from + width - 2;
    canvas.band(5, from, to, label, { ...STYLES.cardLabel, fontSize: 9 });
    canvas.merge(5, from, 5, to);
    const style: StyleSpec = { ...STYLES.cardValue, fontSize: 15, numberFormat: format };
    canvas.band(6, from, to, null, style);
    canvas.put(6, from, null, style, { formula });
    canvas.merge(6, from, 6, to);
    if (index < cards.length - 1) return;
    const cell = `$${columnLetters(from)}$6`;
    canvas.conditional([
      {
        kind: 'expression',
        range: `${columnLetters(from)}6:${columnLetters(to)}6`,
        formula: `${cell}>0`,
        style: TONES.bad,
      },
    ]);
  });
}

function putLegend(canvas: Canvas, context: PlanContext): void {
  const { left, shown } = chartPlace(context);
  const { legend, holidayMark } = context.words.schedule.gantt;
  const items: readonly (readonly [string, string, StyleSpec])[] = [
    [GANTT_SIGNS.critical, legend.critical, BAR_STYLES.critical],
    [GANTT_SIGNS.normal, legend.normal, BAR_STYLES.normal],
    [GANTT_SIGNS.done, legend.done, BAR_STYLES.done],
    [GANTT_SIGNS.late, legend.late, BAR_STYLES.late],
    [GANTT_SIGNS.summary, legend.summary, BAR_STYLES.summary],
    [GANTT_SIGNS.milestone, legend.milestone, BAR_STYLES.milestone],
    [GANTT_SIGNS.today, legend.today, { color: COLORS.ink, fill: COLORS.amber, bold: true }],
    [holidayMark, legend.holiday, { color: COLORS.white, fill: COLORS.blue, bold: true }],
  ];
  const width = Math.floor((shown - left + 1) / items.length);
  items.forEach(([sign, label, style], index) => {
    const column = left + index * width;
    canvas.put(7, column, sign, { fontSize: 8, align: 'center', verticalAlign: 'middle', ...style });
    canvas.band(7, column + 1, column + width - 1, label, {
      fontSize: 8,
      color: COLORS.slate,
      verticalAlign: 'middle',
    });
    canvas.merge(7, column + 1, 7, column + width - 1);
  });
}
