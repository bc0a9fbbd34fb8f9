import type { Task, TaskLink } from '../../../core/plan/plan';
import { network } from '../../../core/schedule/network';
import { placements } from '../../../core/schedule/placement';
import type { ScheduledTask } from '../../../core/schedule/types';
import { columnLetters } from '../../address';
import type { PlanContext } from '../planContext';
import { planLinks, taskRows } from '../planRows';
import type { PlanTableName } from '../planTables';

/** A task as the formulas see it: fixed when the workbook is generated, unlike its dates. */
export interface MappedTask {
  readonly task: Task;
  /** Row of t_task_dates, from 0. */
  readonly index: number;
  /** Row of t_tasks, from 0: summary rows stand in between. */
  readonly ganttRow: number;
  readonly placement: ScheduledTask['placement'];
  /** The links that wait for others, and those that others wait for. */
  readonly into: readonly MappedLink[];
  readonly from: readonly MappedLink[];
}

export interface MappedLink {
  readonly link: TaskLink;
  /** Row of t_dependencies, from 0. */
  readonly index: number;
  readonly predecessor: number;
  readonly successor: number;
}

/** Which task stands on which row, and which links hold it. */
export interface ScheduleMap {
  readonly tasks: readonly MappedTask[];
  readonly links: readonly MappedLink[];
}

/** Throws on tasks that cannot be scheduled, such as a cycle: a plan is checked before. */
export function scheduleMap({ plan }: PlanContext): ScheduleMap {
  const indexes = new Map(plan.tasks.map(({ id }, index) => [id, index]));
  const links = planLinks(plan).map((link, index): MappedLink => ({
    link,
    index,
    predecessor: indexes.get(link.predecessor)!,
    successor: indexes.get(link.successor)!,
  }));
  const { order, from } = network(plan.tasks);
  const placement = placements(order, (id) => from(id).map(({ successor }) => successor), plan.scheduling);
  const tasks = taskRows(plan).flatMap((row, ganttRow): readonly MappedTask[] =>
    row.kind === 'summary'
      ? []
      : [
          {
            task: row.task,
            index: row.index,
            ganttRow,
            placement: placement.get(row.task.id) ?? 'forward',
            into: links.filter(({ successor }) => successor === row.index),
            from: links.filter(({ predecessor }) => predecessor === row.index),
          },
        ],
  );
  return { tasks, links };
}

/** The links a task's placed start is taken from: `late_bound` for a backward task, `placed_bound` for a forward one. */
export function bindingLinks(map: ScheduleMap, task: MappedTask): readonly MappedLink[] {
  if (task.placement === 'backward')
    return task.from.filter(({ successor }) => map.tasks[successor]?.placement !== 'forward');
  return task.placement === 'forward' ? task.into : [];
}

/** `$K$12` without its sheet, for a formula of the same sheet. */
export function localCell(context: PlanContext, table: PlanTableName, index: number, field: string): string {
  const { layout } = context;
  return `$${columnLetters(layout.column(table, field))}$${layout.place(table).first + index}`;
}

/** Beginning and end of the project on the sheet of dates. */
export const PROJECT_START = 'D6';
export const PROJECT_FINISH = 'D7';
