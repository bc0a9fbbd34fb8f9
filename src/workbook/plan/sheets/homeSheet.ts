import { columnLetters, formatAddress } from '../../address';
import type { StyleSpec } from '../../model';
import { FIRST_COLUMN, MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { COLORS, STYLES, TONES } from '../../theme';
import { alertRange } from '../pilot/alertsLayout';
import { CARD_ROWS, putCard } from '../pilot/cards';
import { ALERT_LEVELS, sheetLink } from '../pilot/figures';
import { homeCards } from '../pilot/homeCards';
import {
  HOME_WIDTHS,
  homeLayout,
  LAST_HOME_COLUMN,
  LIST_ROWS,
  MAP_COLUMNS,
  RIGHT_HALF,
  sheetsOf,
  CHART_ROWS,
  type HomeLayout,
} from '../pilot/homeLayout';
import { budgetChart, keyRange, labelRange, putWorkings } from '../pilot/homeWorkings';
import { quoteText, type PlanContext } from '../planContext';
import { GROUP_COLORS, planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

const LEFT_END = RIGHT_HALF - 2;

/** What a marketer sees first: where the plan stands, what comes next, and the way to every sheet. */
export const homeSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const layout = homeLayout(context);
  putPlanBanner(canvas, context, 'home', LAST_HOME_COLUMN);
  canvas.put(4, FIRST_COLUMN, null);
  canvas.height(4, 8);
  homeCards(context).forEach((card, index) => {
    const row = layout.cards + Math.floor(index / 4) * (CARD_ROWS + 1);
    const left = FIRST_COLUMN + (index % 4) * 3;
    putCard(canvas, { row, left, right: left + 2, edge: index < 4 ? COLORS.blue : COLORS.teal }, card);
    canvas.height(row + CARD_ROWS, 6);
  });
  putNextDates(canvas, context, layout);
  putTopAlerts(canvas, context, layout);
  putHelp(canvas, context, layout);
  putMap(canvas, context, layout);
  putWorkings(canvas, context, layout);
  return {
    sheet: {
      // Links are of no use on paper: the page ends where the map of the sheets begins.
      ...planFrame(context, 'home', {
        headerRow: 3,
        lastRow: layout.firstPage,
        lastColumn: LAST_HOME_COLUMN,
      }),
      columnWidths: [MARGIN, ...HOME_WIDTHS],
      ...canvas.finish(),
      charts: [budgetChart(context, layout)],
    },
  };
};

const HEAD: StyleSpec = {
  fontSize: 9,
  color: COLORS.slate,
  verticalAlign: 'middle',
  border: { bottom: 'hair' },
  borderColor: COLORS.line,
  indent: 1,
};

function putTitle(canvas: Canvas, row: number, from: number, to: number, title: string, link?: string): void {
  canvas.band(row, from, to, title, STYLES.section);
  if (link !== undefined) canvas.put(row, from, title, STYLES.section, { link });
  canvas.height(row, 22);
}

/** A cell over several columns. */
function spread(
  canvas: Canvas,
  row: number,
  from: number,
  to: number,
  content: { readonly value?: string; readonly formula?: string },
  style: StyleSpec,
): void {
  canvas.band(row, from, to, null, style);
  canvas.put(
    row,
    from,
    content.value ?? null,
    style,
    content.formula === undefined ? {} : { formula: content.formula },
  );
  if (from < to) canvas.merge(row, from, row, to);
}

/** The tasks that begin from today on, soonest first; tasks of one day in the order of the schedule. */
function putNextDates(canvas: Canvas, context: PlanContext, layout: HomeLayout): void {
  const texts = context.words.pilot.home.next;
  const { lists } = layout;
  putTitle(canvas, lists, FIRST_COLUMN, LEFT_END, texts.title, sheetLink(context, 'gantt'));
  canvas.put(lists + 1, FIRST_COLUMN, texts.columns.date, HEAD);
  spread(canvas, lists + 1, FIRST_COLUMN + 1, LEFT_END - 1, { value: texts.columns.task }, HEAD);
  canvas.put(lists + 1, LEFT_END, texts.columns.days, { ...HEAD, align: 'right', indent: 0 });
  const keys = keyRange(context, layout);
  for (let rank = 1; rank <= LIST_ROWS; rank++) {
    const row = lists + 1 + rank;
    const date = formatAddress(row, FIRST_COLUMN);
    const key = `SMALL(${keys},COUNTIF(${keys},"<"&today)+${rank})`;
    const name = `INDEX(${labelRange(context, layout)},MATCH(${key},${keys},0))`;
    canvas.put(
      row,
      FIRST_COLUMN,
      null,
      { ...STYLES.text, numberFormat: context.formats.date, align: 'left' },
      { formula: `IFERROR(INT(${key}),"")` },
    );
    const none = rank === 1 ? quoteText(texts.none) : '""';
    spread(
      canvas,
      row,
      FIRST_COLUMN + 1,
      LEFT_END - 1,
      { formula: `IF(${date}="",${none},${name})` },
      STYLES.wrapped,
    );
    canvas.put(
      row,
      LEFT_END,
      null,
      { ...STYLES.number, numberFormat: '0' },
      { formula: `IF(${date}="","",${date}-today)` },
    );
    canvas.height(row, 28);
  }
}

/** The most serious alerts that concern something now. */
function putTopAlerts(canvas: Canvas, context: PlanContext, layout: HomeLayout): void {
  const texts = context.words.pilot.home.alerts;
  const { lists } = layout;
  const last = LAST_HOME_COLUMN;
  putTitle(canvas, lists, RIGHT_HALF, last, texts.title, sheetLink(context, 'alerts'));
  canvas.put(lists + 1, RIGHT_HALF, texts.columns.level, HEAD);
  spread(canvas, lists + 1, RIGHT_HALF + 1, RIGHT_HALF + 2, { value: texts.columns.alert }, HEAD);
  spread(canvas, lists + 1, RIGHT_HALF + 3, last - 1, { value: texts.columns.first }, HEAD);
  canvas.put(lists + 1, last, texts.columns.count, { ...HEAD, align: 'right', indent: 0 });
  const ranks = alertRange(context, 'rank');
  for (let rank = 1; rank <= LIST_ROWS; rank++) {
    const row = lists + 1 + rank;
    const of = (id: Parameters<typeof alertRange>[1], none: string): string =>
      `IFERROR(INDEX(${alertRange(context, id)},MATCH(${rank},${ranks},0)),${none})`;
    const none = rank === 1 ? quoteText(texts.none) : '""';
    canvas.put(row, RIGHT_HALF, null, STYLES.text, { formula: of('level', '""') });
    spread(canvas, row, RIGHT_HALF + 1, RIGHT_HALF + 2, { formula: of('alert', none) }, STYLES.wrapped);
    spread(
      canvas,
      row,
      RIGHT_HALF + 3,
      last - 1,
      { formula: of('first', '""') },
      {
        ...STYLES.wrapped,
        color: COLORS.slate,
        numberFormat: context.formats.money,
        align: 'left',
      },
    );
    canvas.put(row, last, null, { ...STYLES.number, numberFormat: '0' }, { formula: of('count', '""') });
  }
  const tones = { high: TONES.bad, medium: TONES.watch, low: TONES.calm } as const;
  const top = lists + 2;
  canvas.conditional(
    ALERT_LEVELS.map((level) => ({
      kind: 'expression' as const,
      range: `${formatAddress(top, RIGHT_HALF)}:${formatAddress(top + LIST_ROWS - 1, RIGHT_HALF)}`,
      formula: `$${columnLetters(RIGHT_HALF)}${top}=${quoteText(context.words.pilot.alerts.levels[level])}`,
      style: { ...tones[level], bold: true },
    })),
  );
}

function putHelp(canvas: Canvas, context: PlanContext, { chart }: HomeLayout): void {
  const texts = context.words.pilot.home.help;
  putTitle(canvas, chart, RIGHT_HALF, LAST_HOME_COLUMN, texts.title);
  texts.lines.forEach((line, index) => {
    const row = chart + 1 + index * 2;
    const style: StyleSpec = { fontSize: 10, color: COLORS.ink, verticalAlign: 'middle', wrap: true };
    canvas.put(row, RIGHT_HALF, index + 1, {
      ...style,
      bold: true,
      fontSize: 14,
      color: COLORS.teal,
      align: 'center',
    });
    canvas.merge(row, RIGHT_HALF, row + 1, RIGHT_HALF);
    canvas.put(row, RIGHT_HALF + 1, line, style);
    canvas.merge(row, RIGHT_HALF + 1, row + 1, LAST_HOME_COLUMN);
  });
  for (let row = chart + 1; row < chart + CHART_ROWS; row++) canvas.height(row, 15);
}

/** One line and a link for every sheet, under the group it belongs to. */
function putMap(canvas: Canvas, context: PlanContext, { map }: HomeLayout): void {
  const texts = context.words.pilot.home.map;
  putTitle(canvas, map - 1, FIRST_COLUMN, LAST_HOME_COLUMN, texts.title);
  MAP_COLUMNS.forEach((groups, index) => {
    const left = FIRST_COLUMN + index * 4;
    const right = left + 3;
    let row = map;
    for (const group of groups) {
      if (group === 'start') continue;
      const { name, line } = texts.groups[group];
      const head: StyleSpec = { fontSize: 10, verticalAlign: 'middle', fill: COLORS.light };
      canvas.put(row, left, name, {
        ...head,
        bold: true,
        indent: 1,
        color: COLORS.ink,
        border: { left: 'medium' },
        borderColor: GROUP_COLORS[group],
      });
      spread(
        canvas,
        row,
        left + 1,
        right,
        { value: line },
        { ...head, fontSize: 9, color: COLORS.slate, wrap: true },
      );
      canvas.height(row, 28);
      row += 1;
      for (const sheet of sheetsOf(context, group)) {
        canvas.put(
          row,
          left,
          context.sheetName(sheet),
          {
            ...STYLES.link,
            wrap: true,
            bold: true,
            border: { bottom: 'hair', left: 'medium' },
            borderColor: COLORS.line,
          },
          { link: sheetLink(context, sheet) },
        );
        spread(
          canvas,
          row,
          left + 1,
          right,
          { value: context.words.sheets[sheet].subtitle },
          {
            ...STYLES.wrapped,
            indent: 0,
            fontSize: 9,
            color: COLORS.slate,
          },
        );
        canvas.height(row, 28);
        row += 1;
      }
    }
  });
}
