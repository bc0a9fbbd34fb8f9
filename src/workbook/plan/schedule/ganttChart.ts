import { columnLetters, formatAddress } from '../../address';
import type { ConditionalFormatSpec, StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { taskRows } from '../planRows';
import { chartPlace, DAY_ROW, MONTH_ROW, type ChartPlace } from './ganttLayout';
import { GANTT_SIGNS, OFF } from './ganttSigns';
import { PROJECT_FINISH } from './scheduleMap';

/** Tones of the bars: dark for what has no float, teal for what is done. */
export const BAR_STYLES = {
  critical: { color: COLORS.white, fill: COLORS.blue },
  done: { color: COLORS.white, fill: COLORS.teal },
  // The sign of a plain bar is as light as the bar.
  normal: { color: '9DBBDB', fill: '9DBBDB' },
  late: { color: COLORS.white, fill: COLORS.coral },
  summary: { color: '8793A1', fill: 'B7C1CC' },
  milestone: { color: COLORS.coral, bold: true },
  today: { fill: 'FBE3B5' },
  launch: { fill: 'FBE4E8' },
  off: { fill: 'E9EDF2' },
} as const satisfies Readonly<Record<string, StyleSpec>>;

const FRAME: StyleSpec = { border: { left: 'hair', bottom: 'hair' }, borderColor: 'DFE5EB' };

/** The periods over the chart, and a sign in each cell that a task covers; conditional formats make bars of them. */
export function putChart(canvas: Canvas, context: PlanContext): void {
  const place = chartPlace(context);
  putPeriods(canvas, context, place);
  const rows = taskRows(context.plan);
  const field = (name: string): string => `$${columnLetters(context.layout.column('t_tasks', name))}`;
  const [start, finish, progress, sign] = ['start', 'finish', 'progress', 'sign'].map(field);
  rows.forEach((shown, index) => {
    const row = place.first + index;
    const { kind } = shown;
    const isMilestone = shown.kind === 'task' && shown.task.duration === 0;
    const [from, to] = [`${start}${row}`, `${finish}${row}`];
    const style: StyleSpec = {
      ...FRAME,
      fontSize: isMilestone ? 12 : 8,
      align: 'center',
      verticalAlign: 'middle',
      color: COLORS.slate,
      locked: true,
      ...(kind === 'summary' ? { fill: 'F3F7FB' } : {}),
    };
    for (let column = place.left; column <= place.right; column++) {
      const [day, next] = [columnLetters(column), columnLetters(column + 1)].map((l) => `${l}$${DAY_ROW}`);
      const done = `MAX(${day},${from})-${from}<N(${progress}${row})*(${to}-${from}+1)`;
      const drawn =
        kind === 'summary'
          ? quoteText(GANTT_SIGNS.summary)
          : `IF(AND(${done},${sign}${row}<>${quoteText(GANTT_SIGNS.milestone)}),${quoteText(GANTT_SIGNS.done)},${sign}${row})`;
      canvas.put(row, column, null, style, {
        formula: `IF(OR(${to}<${day},${from}>=${next}),"",${drawn})`,
      });
    }
  });
  canvas.conditional(barFormats(place));
}

function putPeriods(canvas: Canvas, context: PlanContext, place: ChartPlace): void {
  const { words } = context;
  const texts = words.schedule;
  const [dayZoom, weekZoom] = [quoteText(texts.zooms.day), quoteText(texts.zooms.week)];
  const months = texts.months.map(quoteText).join(',');
  const header: StyleSpec = { align: 'center', verticalAlign: 'middle', locked: true, fontSize: 8 };
  for (let column = place.left; column <= place.right + 1; column++) {
    const day = `${columnLetters(column)}$${DAY_ROW}`;
    const before = `${columnLetters(column - 1)}$${DAY_ROW}`;
    const next = `${columnLetters(column + 1)}$${DAY_ROW}`;
    const isLast = column > place.right;
    canvas.put(
      DAY_ROW,
      column,
      null,
      {
        ...header,
        // The end of the last period is a date that nobody needs to see.
        numberFormat: isLast ? ';;;' : 'd',
        ...(isLast ? {} : { fill: COLORS.blueLight, color: COLORS.ink }),
      },
      {
        formula:
          column === place.left
            ? 'view_start'
            : `IF(zoom=${dayZoom},${before}+1,IF(zoom=${weekZoom},${before}+7,IF(DAY(${before})<20,${before}+10,EOMONTH(${before},0)+1)))`,
      },
    );
    if (isLast) continue;
    const number = column - place.left + 1;
    const step = `IF(zoom=${dayZoom},1,IF(zoom=${weekZoom},7,10))`;
    const inMonth = `INT((DAY(${day})-1)/${step})+1`;
    // The month over its first period, the year beside it in January and at the beginning of the chart.
    const year = `"’"&RIGHT(YEAR(${day}),2)`;
    canvas.put(
      MONTH_ROW,
      column,
      null,
      { ...header, bold: true, fontSize: 7, align: 'left', color: COLORS.blue, fill: COLORS.blueLight },
      {
        formula:
          number === 1
            ? `CHOOSE(MONTH(${day}),${months})`
            : `IF(${inMonth}=1,CHOOSE(MONTH(${day}),${months}),IF(AND(${inMonth}=2,MONTH(${day})=1),${year},${number === 2 ? year : '""'}))`,
      },
    );
    const off = `NETWORKDAYS.INTL(${day},${next}-1,weekend,team_days)`;
    const holiday = quoteText(texts.gantt.holidayMark);
    // The page ends before the project does.
    const more =
      column === place.shown
        ? `IF(${context.at('dates', PROJECT_FINISH)}>=${next},${quoteText(GANTT_SIGNS.more)},"")`
        : '""';
    canvas.put(
      place.header,
      column,
      null,
      { ...header, fontSize: 9, bold: true, color: COLORS.white, fill: COLORS.blue },
      {
        formula:
          `IF(AND(today>=${day},today<${next}),${quoteText(GANTT_SIGNS.today)},` +
          `IF(AND(launch_date>=${day},launch_date<${next}),${quoteText(GANTT_SIGNS.milestone)},` +
          `IF(${off}<NETWORKDAYS.INTL(${day},${next}-1,weekend),${holiday},${more})))&IF(${off}=0,${quoteText(OFF)},"")`,
      },
    );
  }
}

/** Excel adds up the formats of a cell, LibreOffice takes the first: bars come before the shades of the columns. */
function barFormats(place: ChartPlace): readonly ConditionalFormatSpec[] {
  const letters = columnLetters(place.left);
  const cell = `${letters}${place.first}`;
  const range = `${cell}:${formatAddress(place.last, place.right)}`;
  const isSign = (sign: string): string => `${cell}=${quoteText(sign)}`;
  const mark = `${letters}$${place.header}`;
  const isToday = `LEFT(${mark},1)=${quoteText(GANTT_SIGNS.today)}`;
  const isLaunch = `LEFT(${mark},1)=${quoteText(GANTT_SIGNS.milestone)}`;
  const isOff = `RIGHT(${mark},1)=${quoteText(OFF)}`;
  const heads = `${letters}${MONTH_ROW}:${formatAddress(place.header, place.right)}`;
  const days = `${letters}${DAY_ROW}:${formatAddress(DAY_ROW, place.right)}`;
  const rule = (where: string, formula: string, style: StyleSpec): ConditionalFormatSpec => ({
    kind: 'expression',
    range: where,
    formula,
    style,
  });
  return [
    rule(range, isSign(GANTT_SIGNS.critical), BAR_STYLES.critical),
    rule(range, isSign(GANTT_SIGNS.normal), BAR_STYLES.normal),
    rule(range, isSign(GANTT_SIGNS.done), BAR_STYLES.done),
    rule(range, isSign(GANTT_SIGNS.late), BAR_STYLES.late),
    rule(range, isSign(GANTT_SIGNS.milestone), BAR_STYLES.milestone),
    rule(range, isSign(GANTT_SIGNS.summary), BAR_STYLES.summary),
    rule(range, isToday, BAR_STYLES.today),
    rule(range, isLaunch, BAR_STYLES.launch),
    rule(range, isOff, BAR_STYLES.off),
    rule(heads, isToday, { color: COLORS.ink, fill: COLORS.amber, bold: true }),
    rule(heads, isLaunch, { color: COLORS.white, fill: COLORS.coral, bold: true }),
    rule(days, isOff, { fill: 'D5DEE8', color: COLORS.slate }),
  ];
}
