import { columnLetters, formatAddress, quoteSheetName } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { STYLES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';
import { putTable, type FormulaRow, type TableOptions } from '../putTable';
import { PLAN_TABLES } from '../planTables';
import { matrixPlace, putMatrix } from '../schedule/calendarMatrix';
import { HELP } from '../schedule/lockedStyles';

const GAP = 2;

/** Holidays, closings and leave, and the days that each person does not work, which all formulas count with. */
export const calendarSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const texts = context.words.schedule.calendar;
  const [holidays, leave] = [context.layout.place('t_holidays'), context.layout.place('t_leave')];
  const matrix = matrixPlace(context);
  putPlanBanner(canvas, context, 'calendar', leave.right);
  canvas.put(5, holidays.left, texts.help, HELP);
  const title = holidays.header - 1;
  canvas.band(title, holidays.left, holidays.right, texts.holidays, STYLES.section);
  canvas.band(title, leave.left, leave.right, texts.leave, STYLES.section);
  canvas.band(title, matrix.left, matrix.right, texts.matrix, STYLES.section);
  canvas.height(title, 24);
  const parts = [
    putTable(canvas, context, 't_holidays', { formulas: holidayFormulas(context) }),
    putTable(canvas, context, 't_leave', { formulas: leaveFormulas(context) }),
  ];
  putMatrix(canvas, context);
  const sheet = quoteSheetName(context.sheetName('calendar'));
  const absolute = (top: number, left: number, bottom: number, right: number): string =>
    `${sheet}!$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;
  const { header, first, last, left, right } = matrix;
  const people = columnLetters(context.layout.column('t_leave', 'person'));
  return {
    sheet: {
      ...planFrame(context, 'calendar', {
        headerRow: holidays.header,
        lastRow: Math.max(holidays.last, leave.last),
        lastColumn: leave.right,
        isProtected: true,
      }),
      columnWidths: [
        MARGIN,
        ...PLAN_TABLES.t_holidays.fields.map(({ width }) => width),
        GAP,
        ...PLAN_TABLES.t_leave.fields.map(({ width }) => width),
        GAP,
        ...Array.from({ length: right - left + 1 }, () => 13),
      ],
      ...canvas.finish(),
      tables: parts.map(({ table }) => table),
      validations: [
        ...parts.flatMap(({ validations }) => validations),
        {
          range: `${people}${leave.first}:${people}${leave.last}`,
          kind: 'list',
          formulae: ['calendar_people'],
          message: context.words.validation.reference(context.label('t_leave', 'person')),
        },
      ],
    },
    names: [
      { name: 'calendar_people', refersTo: absolute(header, left, header, right) },
      { name: 'calendar_days', refersTo: absolute(first, left, last, right) },
      { name: 'team_days', refersTo: absolute(first, left, last, left) },
    ],
  };
};

function holidayFormulas({ words, quoted }: PlanContext): NonNullable<TableOptions['formulas']> {
  const names = words.schedule.weekdays.map(quoteText).join(',');
  const [yes, no] = [quoted('yes_no', 'yes'), quoted('yes_no', 'no')];
  return {
    weekday: ({ cell }) => `IF(N(${cell('date')})>0,CHOOSE(WEEKDAY(N(${cell('date')}),2),${names}),"")`,
    lost: ({ cell }) =>
      `IF(AND(${cell('active')}=${yes},N(${cell('date')})>0,MID(weekend,WEEKDAY(N(${cell('date')}),2),1)="0"),${yes},${no})`,
  };
}

function leaveFormulas({ layout }: PlanContext): NonNullable<TableOptions['formulas']> {
  const { first } = layout.place('t_leave');
  const above = (field: string, { row }: FormulaRow): string => {
    const column = layout.column('t_leave', field);
    const letters = columnLetters(column);
    return `$${letters}$${first}:$${formatAddress(row - 1, column)}`;
  };
  return {
    days: ({ cell }) =>
      `IF(AND(N(${cell('start')})>0,N(${cell('finish')})>=N(${cell('start')})),${cell('finish')}-${cell('start')}+1,0)`,
    offset: (row) =>
      row.index === 0 ? '0' : `SUMIFS(${above('days', row)},${above('person', row)},${row.cell('person')})`,
    until: ({ cell }) => `${cell('offset')}+${cell('days')}`,
  };
}
