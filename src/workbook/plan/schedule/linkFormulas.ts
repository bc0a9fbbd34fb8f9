import type { TaskLink } from '../../../core/plan/plan';
import type { PlanContext } from '../planContext';
import type { FormulaRow, TableOptions } from '../putTable';
import { daysBetween, down, one, ownCalendar, rest, TEAM, up, workday } from './dayFormulas';
import type { MappedLink, ScheduleMap } from './scheduleMap';

type TaskField = (field: string) => string;

/** Formulas of t_dependencies: what each link asks of its two tasks, as docs/schedule.md has it. */
export function linkFormulas(context: PlanContext, map: ScheduleMap): NonNullable<TableOptions['formulas']> {
  const of =
    (index: number): TaskField =>
    (field) =>
      context.cell('t_task_dates', index, field);
  const byLink =
    (formula: (link: MappedLink, row: FormulaRow, before: TaskField, after: TaskField) => string | null) =>
    (row: FormulaRow): string | null => {
      const link = map.links[row.index];
      return link ? formula(link, row, of(link.predecessor), of(link.successor)) : null;
    };
  return {
    predecessor_name: byLink((_link, _row, before) => before('name')),
    successor_name: byLink((_link, _row, _before, after) => after('name')),
    bound: byLink(({ link }, row, before, after) =>
      forwardBound(link, row, before, after, isFromStart(link) ? 'start' : 'finish'),
    ),
    slack: byLink(({ link }, row, _before, after) =>
      daysBetween(row.cell('bound'), after(isToStart(link) ? 'start' : 'finish')),
    ),
    early_bound: byLink(({ link, successor }, row, before, after) =>
      map.tasks[successor]?.placement === 'anchored'
        ? null
        : startFrom(
            link,
            forwardBound(link, row, before, after, isFromStart(link) ? 'early_start' : 'early_finish'),
            after,
          ),
    ),
    placed_bound: byLink(({ link, successor }, row, _before, after) =>
      map.tasks[successor]?.placement === 'forward' ? startFrom(link, row.cell('bound'), after) : null,
    ),
    late_bound: byLink(({ link, predecessor, successor }, row, before, after) => {
      const first = map.tasks[predecessor]?.placement;
      const isUnused =
        first === 'anchored' || (first === 'backward' && map.tasks[successor]?.placement === 'forward');
      return isUnused ? null : startUntil(link, row, before, after);
    }),
  };
}

function forwardBound(
  link: TaskLink,
  row: FormulaRow,
  before: TaskField,
  after: TaskField,
  from: string,
): string {
  return workday(before(from), linkDays(link, row, before, after), TEAM);
}

/** The start of the second task, from a bound on its start or on its finish. */
function startFrom(link: TaskLink, bound: string, after: TaskField): string {
  const own = ownCalendar(after('calendar'));
  const day = up(bound, own);
  return isToStart(link) ? day : workday(day, `-${rest(after('days'))}`, own);
}

/** The start of the first task, from the late dates of the second. */
function startUntil(link: TaskLink, row: FormulaRow, before: TaskField, after: TaskField): string {
  const own = ownCalendar(before('calendar'));
  const to = after(isToStart(link) ? 'late_start' : 'late_finish');
  const day = down(workday(to, `-(${linkDays(link, row, before, after)})`, TEAM), own);
  return isFromStart(link) ? day : workday(day, `-${rest(before('days'))}`, own);
}

/** Working days from one end to the other: the last day of a task counts for one, a milestone has none. */
function linkDays(link: TaskLink, row: FormulaRow, before: TaskField, after: TaskField): string {
  const first = isFromStart(link) ? '' : `+${one(before('days'))}`;
  const second = isToStart(link) ? '' : `-${one(after('days'))}`;
  return `N(${row.cell('lag')})${first}${second}`;
}

/** True when the link leaves from the start of its predecessor. */
export function isFromStart({ type }: TaskLink): boolean {
  return type === 'SS' || type === 'SF';
}

/** True when the link holds the start of its successor. */
export function isToStart({ type }: TaskLink): boolean {
  return type === 'FS' || type === 'SS';
}
