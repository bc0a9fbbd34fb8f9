import { CHANNELS, CONTENT_STATUSES } from '../../../core/plan/plan';
import { columnLetters, formatAddress } from '../../address';
import type { StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { sentence } from './sentence';

/** A quarter. */
const WEEKS = 13;
const MONTHS = 12;

/** Where the calendar stands: to the right of the table of contents, its dates on the row of the headers. */
export interface CalendarPlace {
  readonly label: number;
  readonly firstWeek: number;
  readonly total: number;
  readonly title: number;
  readonly weeks: number;
  readonly mondays: number;
  readonly firstChannel: number;
  readonly totals: number;
  readonly months: number;
  readonly bottom: number;
}

export function calendarPlace({ layout }: PlanContext): CalendarPlace {
  const { header, right } = layout.place('t_editorial');
  const label = right + 2;
  const totals = header + 1 + CHANNELS.length;
  return {
    label,
    firstWeek: label + 1,
    total: label + 1 + WEEKS,
    title: header - 2,
    weeks: header - 1,
    mondays: header,
    firstChannel: header + 1,
    totals,
    months: totals + 2,
    bottom: totals + 2 + 3,
  };
}

/** Widths of the gap, the labels, the weeks and the total. */
export const CALENDAR_WIDTHS: readonly number[] = [3, 22, ...Array.from({ length: WEEKS }, () => 6.5), 8];

/** Contents by week and channel for a quarter, then by month: counted by formulas, so that it follows the table. */
export function putContentCalendar(canvas: Canvas, context: PlanContext): void {
  putWeeks(canvas, context);
  putMonths(canvas, context);
}

const SMALL_HEADER: StyleSpec = { ...STYLES.header, fontSize: 9, wrap: false };
const COUNT: StyleSpec = { ...STYLES.number, align: 'center', numberFormat: '0;-0;"–"' };
const TOTAL: StyleSpec = { ...STYLES.totalNumber, align: 'center', numberFormat: '0;-0;"–"' };

function putWeeks(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.operation.editorial;
  const place = calendarPlace(context);
  const dates = context.column('t_editorial', 'date');
  const channels = context.column('t_editorial', 'channel');
  const weeks = Array.from({ length: WEEKS }, (_, index) => place.firstWeek + index);
  canvas.band(place.title, place.label, place.total, texts.weeksTitle, { ...STYLES.section, fontSize: 11 });
  canvas.put(place.weeks, place.label, texts.channel, { ...SMALL_HEADER, align: 'left', indent: 1 });
  canvas.put(place.mondays, place.label, texts.weekOf, { ...SMALL_HEADER, align: 'left', indent: 1 });
  canvas.put(place.weeks, place.total, texts.total, SMALL_HEADER);
  canvas.put(place.mondays, place.total, null, SMALL_HEADER);
  weeks.forEach((column, index) => {
    const monday = formatAddress(place.mondays, column);
    // The first content still to come, or today when the first one is behind us.
    const start = `MAX(today,MIN(${dates}))`;
    canvas.put(place.weeks, column, null, SMALL_HEADER, {
      formula: sentence(texts.week, { n: `TEXT(ISOWEEKNUM(${monday}),"00")` }),
    });
    canvas.put(
      place.mondays,
      column,
      null,
      { ...SMALL_HEADER, bold: false, numberFormat: dayFormat(context) },
      {
        formula:
          index === 0 ? `${start}-WEEKDAY(${start},2)+1` : `${formatAddress(place.mondays, column - 1)}+7`,
      },
    );
  });
  CHANNELS.forEach((channel, index) => {
    const row = place.firstChannel + index;
    const label = `$${formatAddress(row, place.label)}`;
    canvas.put(row, place.label, context.item('channel', channel), STYLES.text);
    for (const column of weeks) {
      const monday = `${columnLetters(column)}$${place.mondays}`;
      canvas.put(row, column, null, COUNT, {
        formula: `COUNTIFS(${channels},${label},${dates},">="&${monday},${dates},"<"&(${monday}+7))`,
      });
    }
    canvas.put(
      row,
      place.total,
      null,
      { ...COUNT, bold: true },
      {
        formula: `SUM(${formatAddress(row, place.firstWeek)}:${formatAddress(row, place.total - 1)})`,
      },
    );
  });
  canvas.put(place.totals, place.label, texts.total, STYLES.total);
  for (let column = place.firstWeek; column <= place.total; column++) {
    canvas.put(place.totals, column, null, TOTAL, {
      formula: `SUM(${formatAddress(place.firstChannel, column)}:${formatAddress(place.totals - 1, column)})`,
    });
  }
  const range = `${formatAddress(place.firstChannel, place.firstWeek)}:${formatAddress(place.totals - 1, place.total - 1)}`;
  const first = formatAddress(place.firstChannel, place.firstWeek);
  canvas.conditional([
    { kind: 'expression', range, formula: `${first}>=3`, style: { fill: COLORS.tealBar, bold: true } },
    { kind: 'expression', range, formula: `${first}>0`, style: { fill: COLORS.tealLight, bold: true } },
    { kind: 'expression', range, formula: `${first}=0`, style: { color: COLORS.faint } },
  ]);
}

function putMonths(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.operation.editorial;
  const place = calendarPlace(context);
  const dates = context.column('t_editorial', 'date');
  const statuses = context.column('t_editorial', 'status');
  const published = CONTENT_STATUSES.indexOf('published');
  const publishedLabel = quoteText(context.items('content_status')[published] ?? '');
  const rows = [
    { row: place.months + 1, label: texts.contents, more: '' },
    { row: place.months + 2, label: texts.published, more: `,${statuses},${publishedLabel}` },
  ];
  canvas.put(place.months, place.label, texts.month, { ...SMALL_HEADER, align: 'left', indent: 1 });
  for (const { row, label } of rows) canvas.put(row, place.label, label, STYLES.text);
  for (let index = 0; index < WEEKS; index++) {
    const column = place.firstWeek + index;
    // Twelve months under thirteen weeks: the last place stays blank.
    if (index >= MONTHS) {
      canvas.put(place.months, column, null, SMALL_HEADER);
      for (const { row } of rows) canvas.put(row, column, null, COUNT);
      continue;
    }
    const month = `${columnLetters(column)}$${place.months}`;
    canvas.put(
      place.months,
      column,
      null,
      { ...SMALL_HEADER, numberFormat: context.formats.month.replace(' yyyy', '') },
      { formula: `DATE(YEAR(period_start),MONTH(period_start)+${index},1)` },
    );
    for (const { row, more } of rows) {
      canvas.put(row, column, null, COUNT, {
        formula: `COUNTIFS(${dates},">="&${month},${dates},"<"&EDATE(${month},1)${more})`,
      });
    }
  }
  canvas.put(place.months, place.total, texts.total, SMALL_HEADER);
  for (const { row } of rows) {
    canvas.put(
      row,
      place.total,
      null,
      { ...COUNT, bold: true },
      {
        formula: `SUM(${formatAddress(row, place.firstWeek)}:${formatAddress(row, place.total - 1)})`,
      },
    );
  }
}

function dayFormat({ plan }: PlanContext): string {
  return plan.language === 'fr' ? 'dd/mm' : 'd mmm';
}
