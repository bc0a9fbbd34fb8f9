import type { AnchorDate, Plan, Task, TaskAnchor, TaskLink } from '../../../src/core/plan/plan';
import type { LinkType } from '../../../src/core/schedule/types';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

/** The sample plan with other tasks, in plain weeks from Monday to Friday: no holiday, closing or leave unless `changes` brings some. */
export function planOf(tasks: readonly Task[], changes: PlanChanges = {}): Plan {
  const { calendar, ...rest } = changes;
  return {
    ...SAMPLE_PLAN,
    ...rest,
    tasks,
    calendar: {
      weekend: '0000011',
      territory: 'none',
      bridges: false,
      holidays: [],
      closings: [],
      leave: [],
      ...calendar,
    },
  };
}

type PlanChanges = Partial<Omit<Plan, 'calendar' | 'tasks'>> & {
  readonly calendar?: Partial<Plan['calendar']>;
};

/** A task of so many days; `after` is written as in plan files: `P FS+1`. */
export function task(id: string, duration: number, changes: TaskChanges = {}): Task {
  const { after = [], ...rest } = changes;
  return {
    id,
    action: '',
    step: 'other',
    name: id,
    owner: 'Léa',
    duration,
    load: 1,
    links: after.map(link),
    anchor: null,
    progress: 0,
    baseline: null,
    ...rest,
  };
}

type TaskChanges = Partial<Task> & { readonly after?: readonly string[] };

function link(text: string): TaskLink {
  const [, predecessor = '', type = 'FS', lag = '0'] =
    /^(\S+)(?: (FS|SS|FF|SF)([+-]\d+)?)?$/.exec(text) ?? [];
  return { predecessor, type: type as LinkType, lag: Number(lag) };
}

/** `launch`, `launch+3`, `M-2:first` or a date, for one end of an anchor. */
export function end(text: string): AnchorDate {
  const month = /^M([+-]\d+):(first|last)$/.exec(text);
  if (month)
    return { kind: 'month', months: Number(month[1]), edge: month[2] === 'first' ? 'first' : 'last' };
  if (text.startsWith('launch')) return { kind: 'launch', days: Number(text.slice(6)) };
  return { kind: 'date', date: text };
}

export function anchor(start: string, finish?: string): { readonly anchor: TaskAnchor } {
  return { anchor: { start: end(start), ...(finish === undefined ? {} : { finish: end(finish) }) } };
}
