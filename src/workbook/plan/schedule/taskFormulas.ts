import type { AnchorDate } from '../../../core/plan/plan';
import { quoteText, type PlanContext } from '../planContext';
import type { FormulaRow, TableOptions } from '../putTable';
import { daysBetween, down, extreme, ownCalendar, rest, TEAM, up, workday } from './dayFormulas';
import { isFromStart, isToStart } from './linkFormulas';
import {
  bindingLinks,
  localCell,
  PROJECT_FINISH,
  PROJECT_START,
  type MappedLink,
  type MappedTask,
  type ScheduleMap,
} from './scheduleMap';
import { daysOffFormula, firstDayOffFormula, leaveDaysFormula } from './skippedDays';
import { whyFormula } from './whyFormula';

const START = PROJECT_START.replace(/([A-Z]+)/, '$$$1$$');
const FINISH = PROJECT_FINISH.replace(/([A-Z]+)/, '$$$1$$');

type Formula = (task: MappedTask, row: FormulaRow) => string | null;

/** Formulas of t_task_dates: the dates of each task and what fixed them, as docs/schedule.md has it. */
export function taskFormulas(context: PlanContext, map: ScheduleMap): NonNullable<TableOptions['formulas']> {
  const formulas: Readonly<Record<string, Formula>> = {
    name: (task) => `${gantt(context, task, 'name')}&""`,
    owner: (task) => `${gantt(context, task, 'owner')}&""`,
    calendar: (_task, { cell }) =>
      `IF(${cell('owner')}="",1,IFERROR(MATCH(${cell('owner')},calendar_people,0),1))`,
    days: (task, { cell }) =>
      hasTwoEnds(task)
        ? `NETWORKDAYS.INTL(${cell('start')},${cell('finish')},weekend,${own(cell)})`
        : `MAX(0,INT(N(${gantt(context, task, 'duration')})))`,
    anchor_start: ({ task }) => anchorDay(task.anchor?.start),
    anchor_finish: ({ task }) => anchorDay(task.anchor?.finish),
    start: (task, { cell }) => startFormula(context, map, task, cell),
    finish: (task, { cell }) =>
      hasTwoEnds(task)
        ? `MAX(${cell('start')},${down(cell('anchor_finish'), own(cell))})`
        : workday(cell('start'), rest(cell('days')), own(cell)),
    early_start: (task, { cell }) =>
      task.placement === 'anchored'
        ? cell('start')
        : extreme('MAX', [up(START, own(cell)), ...bounds(context, task.into, 'early_bound')]),
    early_finish: (task, { cell }) =>
      task.placement === 'anchored'
        ? cell('finish')
        : workday(cell('early_start'), rest(cell('days')), own(cell)),
    late_start: (task, { cell }) =>
      task.placement !== 'forward'
        ? cell('start')
        : extreme('MIN', [
            workday(down(FINISH, own(cell)), `-${rest(cell('days'))}`, own(cell)),
            ...bounds(context, task.from, 'late_bound'),
          ]),
    late_finish: (task, { cell }) =>
      task.placement !== 'forward'
        ? cell('finish')
        : workday(cell('late_start'), rest(cell('days')), own(cell)),
    float: (_task, { cell }) => daysBetween(cell('early_start'), cell('late_start')),
    critical: (_task, { cell }) => `IF(${cell('float')}<=0,${quoteText(context.words.schedule.critical)},"")`,
    slip: (_task, { cell }) =>
      `IF(N(${cell('baseline_finish')})=0,"",${daysBetween(cell('baseline_finish'), cell('finish'))})`,
    days_missing: (task, { cell }) =>
      `IF(AND(${cell('start')}<today,N(${gantt(context, task, 'progress')})=0,${cell('days')}>0),` +
      `NETWORKDAYS.INTL(${cell('start')},today-1,weekend,${TEAM}),0)`,
    driver: (task, { cell }) => driverFormula(context, map, task, cell),
    driver_date: (task, { cell }) => driverDateFormula(context, map, task, cell),
    days_off: (_task, { cell }) => daysOffFormula(cell),
    first_day_off: (_task, { cell }) => firstDayOffFormula(context, cell),
    leave_days: (_task, { cell }) => leaveDaysFormula(cell),
    why: (task, { cell }) => whyFormula(context, bindingLinks(map, task), task, cell),
  };
  return Object.fromEntries(
    Object.entries(formulas).map(([field, formula]) => [
      field,
      (row: FormulaRow): string | null => {
        const task = map.tasks[row.index];
        return task ? formula(task, row) : null;
      },
    ]),
  );
}

/** The beginning of the project: the setting, or the earliest task that something later fixes, or the period. */
export function projectStartFormula(context: PlanContext, map: ScheduleMap): string {
  const fixed = map.tasks.filter(({ placement }) => placement !== 'forward');
  const starts = fixed.map(({ index }) => localCell(context, 't_task_dates', index, 'start'));
  const isFree = context.plan.scheduling === 'forward' || starts.length === 0;
  return `IF(N(project_start)>0,project_start,${isFree ? 'period_start' : extreme('MIN', starts)})`;
}

/** The end of the project: the latest placed finish. */
export function projectFinishFormula(context: PlanContext): string {
  const { plan } = context;
  if (plan.tasks.length === 0) return START;
  const cell = (index: number): string => localCell(context, 't_task_dates', index, 'finish');
  return `MAX(${cell(0)}:${cell(plan.tasks.length - 1)})`;
}

/** True when the anchor fixes the finish too, so that the duration is counted. */
export function hasTwoEnds({ task }: MappedTask): boolean {
  return task.anchor?.finish !== undefined;
}

function gantt(context: PlanContext, { ganttRow }: MappedTask, field: string): string {
  return context.cell('t_tasks', ganttRow, field);
}

function own(cell: FormulaRow['cell']): string {
  return ownCalendar(cell('calendar'));
}

/** Null for a date that stands in the cell itself. */
function anchorDay(anchor: AnchorDate | undefined): string | null {
  if (anchor === undefined || anchor.kind === 'date') return null;
  if (anchor.kind === 'launch') {
    if (anchor.days === 0) return 'launch_date';
    return `launch_date${anchor.days < 0 ? '-' : '+'}${Math.abs(anchor.days)}`;
  }
  return anchor.edge === 'first'
    ? workday(`EOMONTH(launch_date,${anchor.months - 1})`, '1', TEAM)
    : workday(`EOMONTH(launch_date,${anchor.months})+1`, '-1', TEAM);
}

function startFormula(
  context: PlanContext,
  map: ScheduleMap,
  task: MappedTask,
  cell: FormulaRow['cell'],
): string {
  if (task.placement === 'anchored') {
    const working = up(cell('anchor_start'), own(cell));
    return hasTwoEnds(task) ? working : `IF(${cell('days')}=0,${cell('anchor_start')},${working})`;
  }
  const links = bindingLinks(map, task);
  return task.placement === 'backward'
    ? extreme('MIN', bounds(context, links, 'late_bound'))
    : extreme('MAX', [up(START, own(cell)), ...bounds(context, links, 'placed_bound')]);
}

function bounds(context: PlanContext, links: readonly MappedLink[], field: string): readonly string[] {
  return links.map(({ index }) => context.cell('t_dependencies', index, field));
}

// Excel nests 64 functions.
const MOST_LINKS = 60;

/** Row, from 1, of the first link whose bound is the start; 0 when none is. */
function driverFormula(
  context: PlanContext,
  map: ScheduleMap,
  task: MappedTask,
  cell: FormulaRow['cell'],
): string {
  const field = task.placement === 'backward' ? 'late_bound' : 'placed_bound';
  return bindingLinks(map, task)
    .slice(0, MOST_LINKS)
    .reduceRight(
      (otherwise, { index }) =>
        `IF(${context.cell('t_dependencies', index, field)}=${cell('start')},${index + 1},${otherwise})`,
      '0',
    );
}

/** The date of the other task that the deciding link starts from; the beginning of the project without one. */
function driverDateFormula(
  context: PlanContext,
  map: ScheduleMap,
  task: MappedTask,
  cell: FormulaRow['cell'],
): string {
  if (task.placement === 'anchored') return cell('anchor_start');
  return bindingLinks(map, task)
    .slice(0, MOST_LINKS)
    .reduceRight((otherwise, { link, index, predecessor, successor }) => {
      const date =
        task.placement === 'backward'
          ? localCell(context, 't_task_dates', successor, isToStart(link) ? 'start' : 'finish')
          : localCell(context, 't_task_dates', predecessor, isFromStart(link) ? 'start' : 'finish');
      return `IF(${cell('driver')}=${index + 1},${date},${otherwise})`;
    }, START);
}
