import { columnLetters, formatAddress } from '../../address';
import type { ConditionalFormatSpec, StyleSpec } from '../../model';
import { FIRST_COLUMN, MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { COLORS, STYLES, TONES } from '../../theme';
import type { PlanContext } from '../planContext';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';
import { calendarNumber } from '../schedule/calendarMatrix';
import { projectWeeks } from '../schedule/ganttLayout';
import {
  FIRST_WEEK,
  LOAD_HEADER,
  LOAD_LEFT,
  LOAD_WEEKS,
  loadRow,
  ROWS_A_PERSON,
  teamRows,
} from '../schedule/loadLayout';
import { HELP } from '../schedule/lockedStyles';
import { PROJECT_FINISH } from '../schedule/scheduleMap';
import { sentenceFormula } from '../schedule/sentenceFormula';

const WEEK_WIDTH = 5.6;
const DAYS = [0, 1, 2, 3, 4, 5, 6];
/** Sums of shares of a day are exact to far more than this. */
const TOLERANCE = '0.001';

const WEEKS_A_PAGE = 36;

/** Days planned for each person and week beside the days they have. */
export const loadSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const texts = context.words.schedule.load;
  const lastColumn = FIRST_WEEK + weeks(context) - 1;
  const people = teamRows(context);
  const lastRow = loadRow(people) - 1;
  putPlanBanner(canvas, context, 'load', lastColumn);
  canvas.put(6, FIRST_COLUMN, texts.help, HELP);
  putWeeks(canvas, context, lastColumn);
  for (let person = 0; person < people; person++) putPerson(canvas, context, person, lastColumn);
  canvas.conditional(tones(lastRow, lastColumn));
  return {
    sheet: {
      ...planFrame(context, 'load', {
        headerRow: LOAD_HEADER,
        // Rows kept for people who may join are not printed.
        lastRow: loadRow(Math.max(1, context.plan.team.length)) - 1,
        lastColumn,
        freezeColumns: LOAD_WEEKS,
        paper: 'A3',
        // A whole year on one page would be too small to read.
        ...(weeks(context) > WEEKS_A_PAGE ? { pagesWide: 2 } : {}),
        isProtected: true,
      }),
      columnWidths: [
        MARGIN,
        18,
        13,
        12,
        ...Array.from({ length: lastColumn - FIRST_WEEK + 1 }, () => WEEK_WIDTH),
      ],
      ...canvas.finish(),
    },
  };
};

/** Weeks shown: those of the project, and a month to spare. */
function weeks({ plan }: PlanContext): number {
  return Math.min(66, Math.max(20, projectWeeks(plan) + 4));
}

function putWeeks(canvas: Canvas, context: PlanContext, lastColumn: number): void {
  const texts = context.words.schedule.load;
  const starts = context.column('t_task_dates', 'start');
  [texts.person, texts.figure, texts.weeks].forEach((label, index) => {
    canvas.put(LOAD_HEADER - 1, LOAD_LEFT + index, null, STYLES.header);
    canvas.put(LOAD_HEADER, LOAD_LEFT + index, label, STYLES.header);
  });
  for (let column = FIRST_WEEK; column <= lastColumn; column++) {
    const day = `${columnLetters(column)}$${LOAD_HEADER - 1}`;
    canvas.put(
      LOAD_HEADER - 1,
      column,
      null,
      { ...STYLES.header, fontSize: 8, numberFormat: 'dd/mm' },
      {
        formula:
          column === FIRST_WEEK
            ? `MIN(${starts})-WEEKDAY(MIN(${starts}),2)+1`
            : `${columnLetters(column - 1)}$${LOAD_HEADER - 1}+7`,
      },
    );
    canvas.put(
      LOAD_HEADER,
      column,
      null,
      { ...STYLES.header, fontSize: 9 },
      { formula: sentenceFormula(texts.week, { number: `ISOWEEKNUM(${day})` }) },
    );
  }
  canvas.height(LOAD_HEADER - 1, 16);
  canvas.height(LOAD_HEADER, 30);
}

function putPerson(canvas: Canvas, context: PlanContext, person: number, lastColumn: number): void {
  const texts = context.words.schedule.load;
  const [planned, available, overload] = [loadRow(person), loadRow(person) + 1, loadRow(person) + 2];
  const member = (field: string): string => context.cell('t_team', person, field);
  const name = `$${formatAddress(planned, LOAD_LEFT)}`;
  const last: StyleSpec = { border: { bottom: 'thin' }, borderColor: COLORS.line };
  const labels = [texts.planned, texts.available, texts.overload];
  labels.forEach((label, index) => {
    const row = planned + index;
    const style = { ...STYLES.text, border: {}, ...(index === ROWS_A_PERSON - 1 ? last : {}) };
    canvas.put(row, LOAD_LEFT, null, { ...style, bold: true });
    canvas.put(
      row,
      LOAD_LEFT + 1,
      null,
      { ...style, fontSize: 9, color: COLORS.slate },
      {
        formula: `IF(${name}="","","${label}")`,
      },
    );
    canvas.put(row, LOAD_WEEKS, null, { ...style, align: 'center', indent: 0 });
    canvas.height(row, 16);
  });
  canvas.put(
    planned,
    LOAD_LEFT,
    null,
    { ...STYLES.text, border: {}, bold: true },
    {
      formula: `${member('name')}&""`,
    },
  );
  const cells = (row: number): string =>
    `$${columnLetters(FIRST_WEEK)}${row}:$${columnLetters(lastColumn)}${row}`;
  canvas.put(
    overload,
    LOAD_WEEKS,
    null,
    { ...STYLES.text, ...last, align: 'center', indent: 0, numberFormat: '"▲ "0;;""' },
    { formula: `COUNTIF(${cells(overload)},">0")` },
  );
  const calendar = `INDEX(calendar_days,0,${calendarNumber(person)})`;
  const number: StyleSpec = { ...STYLES.number, border: {}, align: 'center', fontSize: 9 };
  for (let column = FIRST_WEEK; column <= lastColumn; column++) {
    const letters = columnLetters(column);
    const monday = `${letters}$${LOAD_HEADER - 1}`;
    const isEmpty = `OR(${name}="",${monday}>${context.at('dates', PROJECT_FINISH)})`;
    const put = (row: number, formula: string, style: StyleSpec): void =>
      canvas.put(row, column, null, { ...number, ...style }, { formula: `IF(${isEmpty},"",${formula})` });
    put(planned, plannedFormula(context, name, monday, calendar), { numberFormat: '0.0;;""' });
    put(
      available,
      `MIN(N(${member('capacity')}),NETWORKDAYS.INTL(${monday},${monday}+6,weekend,${calendar}))`,
      { numberFormat: '0.#', color: COLORS.faint },
    );
    const excess = `${letters}${planned}-${letters}${available}`;
    put(overload, `IF(${excess}>${TOLERANCE},${excess},0)`, {
      ...last,
      fontSize: 8,
      bold: true,
      numberFormat: texts.overloadFormat,
    });
  }
}

/** Shares of the days of the tasks a person owns, on each day of the week that they work. Milestones are no work. */
function plannedFormula(context: PlanContext, name: string, monday: string, calendar: string): string {
  const column = (field: string): string => context.column('t_task_dates', field);
  return DAYS.map((shift) => {
    const day = shift === 0 ? monday : `(${monday}+${shift})`;
    const load =
      `SUMIFS(${column('load')},${column('owner')},${name},${column('start')},"<="&${day},` +
      `${column('finish')},">="&${day},${column('days')},">0")`;
    return `${load}*NETWORKDAYS.INTL(${day},${day},weekend,${calendar})`;
  }).join('+');
}

/** Work in blue, too much of it in red; the sign of the third row says the same without colour. */
function tones(lastRow: number, lastColumn: number): readonly ConditionalFormatSpec[] {
  const top = LOAD_HEADER + 1;
  const letters = columnLetters(FIRST_WEEK);
  const range = `${letters}${top}:${formatAddress(lastRow, lastColumn)}`;
  const kind = (place: number): string => `MOD(ROW()-${top},${ROWS_A_PERSON})=${place}`;
  const cell = (shift: number): string => `N(${letters}${top + shift})`;
  const rule = (formula: string, style: StyleSpec): ConditionalFormatSpec => ({
    kind: 'expression',
    range,
    formula,
    style,
  });
  const heads = `${letters}${LOAD_HEADER - 1}:${formatAddress(LOAD_HEADER, lastColumn)}`;
  const monday = `${letters}$${LOAD_HEADER - 1}`;
  return [
    rule(`AND(${kind(0)},${cell(2)}>0)`, { color: COLORS.white, fill: COLORS.coral, bold: true }),
    rule(`AND(${kind(2)},${cell(0)}>0)`, { ...TONES.bad, bold: true }),
    rule(`AND(${kind(0)},${cell(0)}>0)`, { color: COLORS.ink, fill: 'CFE0F0' }),
    {
      kind: 'expression',
      range: heads,
      formula: `AND(today>=${monday},today<${monday}+7)`,
      style: { color: COLORS.ink, fill: COLORS.amber },
    },
  ];
}
