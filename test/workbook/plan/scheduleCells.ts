import { formatAddress, parseAddress, quoteSheetName } from '../../../src/workbook/address';
import { dateSerial } from '../../../src/core/dateSerial';
import type { Plan } from '../../../src/core/plan/plan';
import { daysOf } from '../../../src/core/schedule/daysOff';
import { addDays } from '../../../src/core/schedule/isoDay';
import type { Schedule } from '../../../src/core/schedule/types';
import type { CellSpec, CellValue, NameSpec, RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import { planContext, type PlanContext } from '../../../src/workbook/plan/planContext';
import type { PlanTableName } from '../../../src/workbook/plan/planTables';
import { calendarSlots } from '../../../src/workbook/plan/schedule/calendarRows';
import { matrixPlace } from '../../../src/workbook/plan/schedule/calendarMatrix';
import { LAUNCH_CELL } from '../../../src/workbook/plan/schedule/ganttLayout';
import { putTaskTable } from '../../../src/workbook/plan/schedule/ganttTable';
import type { PlanSheet } from '../../../src/workbook/plan/planFrame';
import { createCanvas } from '../../../src/workbook/sheets/canvas';
import { SHEET_BUILDERS } from '../../../src/workbook/plan/sheets';

/** What a cell holds, by sheet and address; dates as serial days. */
export type ReadValue = (sheet: string, at: string) => CellValue | undefined;

export function storedValues(spec: WorkbookSpec): ReadValue {
  const sheets = new Map(
    spec.sheets.flatMap((sheet) =>
      sheet.kind === 'rich' ? [[sheet.name, new Map(sheet.cells.map((cell) => [cell.at, cell.value]))]] : [],
    ),
  );
  return (sheet, at) => sheets.get(sheet)?.get(at) ?? undefined;
}

/** A cell of a table of the plan. */
export function tableValue(
  context: PlanContext,
  read: ReadValue,
  table: PlanTableName,
  index: number,
  field: string,
  suffix = '',
): CellValue | undefined {
  const { sheet, first } = context.layout.place(table);
  return read(
    context.sheetName(sheet) + suffix,
    formatAddress(first + index, context.layout.column(table, field)),
  );
}

/** The schedule as the sheet of dates shows it, one line a task, to be compared with `expectedLines`. */
export function shownLines(context: PlanContext, read: ReadValue, suffix = ''): readonly string[] {
  return context.plan.tasks.map(({ id }, index) => {
    const value = (field: string): CellValue | undefined =>
      tableValue(context, read, 't_task_dates', index, field, suffix);
    const dates = ['start', 'finish', 'early_start', 'early_finish', 'late_start', 'late_finish'].map(
      (field) => shownDay(value(field)),
    );
    const { critical } = context.words.schedule;
    return [
      id,
      ...dates,
      value('float') ?? 0,
      value('critical') === critical,
      value('days_missing') ?? 0,
      // A formula that gives "" may come back without a result.
      value('slip') === '' ? '-' : (value('slip') ?? '-'),
    ].join(' ');
  });
}

export function expectedLines({ tasks }: Schedule): readonly string[] {
  return tasks.map((task) =>
    [
      task.id,
      task.start,
      task.finish,
      task.earlyStart,
      task.earlyFinish,
      task.lateStart,
      task.lateFinish,
      task.totalFloat,
      task.critical,
      task.daysMissing,
      task.slip ?? '-',
    ].join(' '),
  );
}

/** The ISO day of a serial one. */
export function shownDay(value: CellValue | undefined): string {
  if (typeof value === 'object' && value !== null && 'date' in value) return value.date;
  return typeof value === 'number'
    ? addDays('2000-01-01', value - dateSerial('2000-01-01')!)
    : JSON.stringify(value ?? null);
}

/** A value typed over a cell of a table: a date or a number. */
export interface TypedDate {
  readonly table: PlanTableName;
  readonly index: number;
  readonly field: string;
  readonly date: string | number;
}

/** The sheets of the schedule alone, with all they show; not calculated. */
export function scheduleWorkbook(
  plan: Plan,
  typed: readonly TypedDate[] = [],
): { readonly context: PlanContext; readonly spec: WorkbookSpec } {
  const sheets = ['load'] as const;
  const context = planContext({ ...plan, sheets });
  const built = [...SCHEDULE_SHEETS, ...sheets].map((id) => SHEET_BUILDERS[id](context));
  const address = ({ table, index, field }: TypedDate): string =>
    formatAddress(context.layout.place(table).first + index, context.layout.column(table, field));
  const specs = built.map(({ sheet }) => {
    const here = typed.filter(
      ({ table }) => context.sheetName(context.layout.place(table).sheet) === sheet.name,
    );
    return {
      ...sheet,
      cells: sheet.cells.map((cell): CellSpec => {
        const over = here.find((one) => address(one) === cell.at);
        const { link: _link, ...rest } = cell;
        if (!over) return rest;
        return { ...rest, value: typeof over.date === 'number' ? over.date : { date: over.date } };
      }),
    };
  });
  const names = built.flatMap((sheet) => sheet.names ?? []);
  return {
    context,
    spec: {
      language: plan.language,
      title: plan.title,
      created: '2027-01-01T00:00:00Z',
      sheets: specs,
      names,
    },
  };
}

/** Sheets that the dates are computed on. */
const SCHEDULE_SHEETS = ['gantt', 'dates', 'dependencies', 'calendar', 'settings'] as const;

/** Columns that say why, and not when. */
const LEFT_OUT = ['why', 'check', 'driver', 'driver_date', 'days_off', 'first_day_off', 'leave_days'];

const NAMES = [
  'today',
  'weekend',
  'period_start',
  'project_start',
  'launch_date',
  'calendar_days',
  'calendar_people',
  'team_days',
];

/**
 * Only what computes the dates of a plan, so that many plans fit into one workbook: sheets and names get a suffix;
 * bars, sentences and slots of days off that stay empty are left out.
 */
export function reducedSchedule(
  plan: Plan,
  suffix: string,
): { readonly sheets: readonly RichSheetSpec[]; readonly names: readonly NameSpec[] } {
  const context = planContext({ ...plan, sheets: [] });
  const rename = renaming(
    SCHEDULE_SHEETS.map((id) => context.sheetName(id)),
    suffix,
  );
  const built = SCHEDULE_SHEETS.map((id) => ({
    ...(id === 'gantt' ? ganttWithoutChart(context) : SHEET_BUILDERS[id](context)),
    isNeeded: needed(context, id),
  }));
  return {
    sheets: built.map(({ sheet, isNeeded }) => ({
      kind: 'rich',
      name: sheet.name + suffix,
      cells: sheet.cells.filter(isNeeded).map(({ at, value, formula }): CellSpec => ({
        at,
        ...(value === undefined ? {} : { value }),
        ...(formula === undefined ? {} : { formula: rename(formula) }),
      })),
    })),
    names: built
      .flatMap(({ names }) => names ?? [])
      .filter(({ name }) => NAMES.includes(name))
      .map(({ name, refersTo }) => ({ name: rename(name), refersTo: rename(refersTo) })),
  };
}

/** The table of tasks and the launch: bars take long to draw and have no say in the dates. */
function ganttWithoutChart(context: PlanContext): PlanSheet {
  const canvas = createCanvas();
  putTaskTable(canvas, context);
  const { row, column } = parseAddress(LAUNCH_CELL)!;
  canvas.put(row, column, { date: context.plan.launch.date });
  const name = context.sheetName('gantt');
  return {
    sheet: { kind: 'rich', name, cells: canvas.finish().cells },
    names: [{ name: 'launch_date', refersTo: context.at('gantt', LAUNCH_CELL) }],
  };
}

/** Gives sheets and names in a formula their suffix; texts between quotation marks stay. */
function renaming(sheets: readonly string[], suffix: string): (formula: string) => string {
  const words = new RegExp(`(?<![\\w'])(${NAMES.join('|')})(?![\\w'])`, 'g');
  const inside = (part: string): string =>
    sheets
      .reduce(
        (text, sheet) => text.replaceAll(`${quoteSheetName(sheet)}!`, `${quoteSheetName(sheet + suffix)}!`),
        part,
      )
      .replace(words, `$1_${suffix.trim()}`);
  return (formula) =>
    formula
      .split(/("(?:[^"]|"")*")/)
      .map((part, index) => (index % 2 === 1 ? part : inside(part)))
      .join('');
}

function needed(context: PlanContext, sheet: (typeof SCHEDULE_SHEETS)[number]): (cell: CellSpec) => boolean {
  const { layout, plan } = context;
  switch (sheet) {
    case 'dates': {
      const { first } = layout.place('t_task_dates');
      const leftOut = new Set(LEFT_OUT.map((field) => layout.column('t_task_dates', field)));
      return ({ at }) => {
        const { row, column } = parseAddress(at)!;
        return row < first || !leftOut.has(column);
      };
    }
    case 'calendar': {
      const { left } = matrixPlace(context);
      const holidays = layout.place('t_holidays').last;
      const slots = calendarSlots(plan);
      const days = (spans: readonly { readonly start: string; readonly finish: string }[]): number =>
        spans.reduce((sum, { start, finish }) => sum + daysOf(start, finish).length, 0);
      const closing = days(plan.calendar.closings);
      const leave = plan.team.map(({ name }) =>
        days(plan.calendar.leave.filter(({ person }) => person === name)),
      );
      return ({ at }) => {
        const { row, column } = parseAddress(at)!;
        if (column < left || row <= holidays) return column <= left + plan.team.length;
        const slot = row - holidays;
        if (slot <= slots.closing) return slot <= closing && column <= left + plan.team.length;
        return slot - slots.closing <= (leave[column - left - 1] ?? 0);
      };
    }
    default:
      return () => true;
  }
}
