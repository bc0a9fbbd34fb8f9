import { formatAddress, columnLetters } from '../../address';
import type { StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES } from '../../theme';
import type { PlanContext } from '../planContext';
import { calendarSlots } from './calendarRows';

/** Where the days off of each person stand: the team's column first, then one a row of t_team. */
export function matrixPlace(context: PlanContext): {
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
} {
  const { layout, plan } = context;
  const [holidays, leave, team] = [
    layout.place('t_holidays'),
    layout.place('t_leave'),
    layout.place('t_team'),
  ];
  const slots = calendarSlots(plan);
  const rows = holidays.last - holidays.first + 1 + slots.closing + slots.leave;
  const left = leave.right + 2;
  return {
    header: holidays.header,
    first: holidays.first,
    last: holidays.first + rows - 1,
    left,
    right: left + 1 + team.last - team.first,
  };
}

/** Number of a member's column among the calendars, from their row of t_team. */
export function calendarNumber(teamRow: number): number {
  return teamRow + 2;
}

/** The day of an unused slot, long before any plan: IronCalc refuses 0 among the days off, Excel a text. */
const UNUSED = '1';

/** One column a person: holidays that count, then the days of closings, then the person's own leave. */
export function putMatrix(canvas: Canvas, context: PlanContext): void {
  const { layout, plan, words, formats } = context;
  const place = matrixPlace(context);
  const holidays = layout.place('t_holidays');
  const slots = calendarSlots(plan);
  const style: StyleSpec = {
    ...STYLES.text,
    fontSize: 8,
    color: COLORS.slate,
    fill: COLORS.light,
    align: 'center',
    indent: 0,
    locked: true,
    // Unused slots stay blank to the eye.
    numberFormat: `[<2]"";${formats.date}`,
  };
  const put = (row: number, column: number, formula: string): void =>
    canvas.put(row, column, null, style, { formula });
  const teamColumn = columnLetters(place.left);
  for (let column = place.left; column <= place.right; column++) {
    const isTeam = column === place.left;
    const head = `${columnLetters(column)}$${place.header}`;
    if (isTeam) canvas.put(place.header, column, words.schedule.everyone, STYLES.header);
    else {
      const name = context.cell('t_team', column - place.left - 1, 'name');
      canvas.put(place.header, column, null, STYLES.header, { formula: `${name}&""` });
    }
    let row = place.first;
    for (; row <= holidays.last; row++) {
      const [date, active] = ['date', 'active'].map(
        (field) => `$${formatAddress(row, layout.column('t_holidays', field))}`,
      );
      put(
        row,
        column,
        isTeam
          ? `IF(AND(${active}=${context.quoted('yes_no', 'yes')},N(${date})>0),${date},${UNUSED})`
          : `$${teamColumn}${row}`,
      );
    }
    for (let slot = 1; slot <= slots.closing; slot++, row++)
      put(row, column, isTeam ? absenceDay(context, head, slot) : `$${teamColumn}${row}`);
    for (let slot = 1; slot <= slots.leave; slot++, row++)
      put(row, column, isTeam ? UNUSED : `IF(${head}="",${UNUSED},${absenceDay(context, head, slot)})`);
  }
}

/** The day of absence of this number of a person, counted through their rows of t_leave. */
function absenceDay(context: PlanContext, person: string, slot: number): string {
  const { layout } = context;
  const { first, last } = layout.place('t_leave');
  const column = (field: string): string => {
    const letters = columnLetters(layout.column('t_leave', field));
    return `$${letters}$${first}:$${letters}$${last}`;
  };
  const row = `${column('person')},${person},${column('offset')},"<${slot}",${column('until')},">=${slot}"`;
  return (
    `IF(COUNTIFS(${row})=0,${UNUSED},` +
    `SUMIFS(${column('start')},${row})-SUMIFS(${column('offset')},${row})+${slot - 1})`
  );
}
