import type { Plan, Task } from '../plan/plan';
import { isMilestone, type Span } from './anchors';
import { addDays } from './isoDay';
import { backwardBound, forwardBound } from './linkBounds';
import type { Edge } from './network';
import { spanFrom, startFrom, startUntil } from './placement';
import { planGround, type PlanGround } from './planGround';
import type { Schedule, ScheduledTask } from './types';
import { networkdays, workingDaysBetween } from './workday';

type Spans = ReadonlyMap<string, Span>;

/** The dates of every task, in the order of the plan, as docs/schedule.md computes them. Throws on a cycle. */
export function schedulePlan(plan: Plan): Schedule {
  const ground = planGround(plan);
  const backward = placeBackward(ground);
  const projectStart = beginning(plan, backward);
  const placed = passForward(ground, projectStart, backward);
  const projectFinish = latest([...placed.values()].map(({ finish }) => finish)) ?? projectStart;
  const early = passForward(ground, projectStart, ground.anchored);
  const late = passBackward(ground, projectFinish, backward);
  const tasks = plan.tasks.map((task) =>
    scheduledTask(plan, ground, task, spanOf(placed, task), spanOf(early, task), spanOf(late, task)),
  );
  return { tasks, projectStart, projectFinish };
}

/** Anchored tasks, and backward ones as late as those allow. */
function placeBackward(ground: PlanGround): Spans {
  const spans = new Map(ground.anchored);
  for (const task of [...ground.net.order].reverse()) {
    if (ground.placement.get(task.id) !== 'backward') continue;
    const binding = ground.net
      .from(task.id)
      .filter(({ successor }) => ground.placement.get(successor.id) !== 'forward');
    const start = earliest(latestStarts(ground, task, binding, spans));
    if (start === undefined) throw new Error(`backward task without successor: ${task.id}`);
    spans.set(task.id, spanFrom(task, start, ground.own(task)));
  }
  return spans;
}

/** All tasks as early as their predecessors and the beginning of the project allow, those of `fixed` at their dates. */
function passForward(ground: PlanGround, projectStart: string, fixed: Spans): Spans {
  const spans = new Map(fixed);
  for (const task of ground.net.order) {
    if (spans.has(task.id)) continue;
    const own = ground.own(task);
    const starts = ground.net.into(task.id).map(({ link, predecessor }) => {
      const bound = forwardBound(link, predecessor, spanOf(spans, predecessor), task, ground.team);
      return startFrom(task, bound, own);
    });
    const begin = startFrom(task, { on: 'start', date: projectStart }, own);
    spans.set(task.id, spanFrom(task, latest([begin, ...starts]) ?? begin, own));
  }
  return spans;
}

/** All tasks as late as their successors and the end of the project allow, those of `fixed` at their dates. */
function passBackward(ground: PlanGround, projectFinish: string, fixed: Spans): Spans {
  const spans = new Map(fixed);
  for (const task of [...ground.net.order].reverse()) {
    if (spans.has(task.id)) continue;
    const own = ground.own(task);
    const end = startUntil(task, { on: 'finish', date: projectFinish }, own);
    const starts = latestStarts(ground, task, ground.net.from(task.id), spans);
    spans.set(task.id, spanFrom(task, earliest([end, ...starts]) ?? end, own));
  }
  return spans;
}

function latestStarts(
  ground: PlanGround,
  task: Task,
  edges: readonly Edge[],
  spans: Spans,
): readonly string[] {
  return edges.map(({ link, successor }) =>
    startUntil(
      task,
      backwardBound(link, task, successor, spanOf(spans, successor), ground.team),
      ground.own(task),
    ),
  );
}

function beginning(plan: Plan, backward: Spans): string {
  if (plan.projectStart !== undefined) return plan.projectStart;
  const first = earliest([...backward.values()].map(({ start }) => start));
  return plan.scheduling === 'backward' && first !== undefined ? first : plan.period.start;
}

function scheduledTask(
  plan: Plan,
  { team, placement }: PlanGround,
  task: Task,
  placed: Span,
  early: Span,
  late: Span,
): ScheduledTask {
  const totalFloat = workingDaysBetween(early.start, late.start, team);
  const shouldHaveStarted = placed.start < plan.today && task.progress === 0 && !isMilestone(task);
  return {
    id: task.id,
    start: placed.start,
    finish: placed.finish,
    earlyStart: early.start,
    earlyFinish: early.finish,
    lateStart: late.start,
    lateFinish: late.finish,
    totalFloat,
    critical: totalFloat <= 0,
    placement: placement.get(task.id) ?? 'forward',
    daysMissing: shouldHaveStarted ? networkdays(placed.start, addDays(plan.today, -1), team) : 0,
    slip: task.baseline && workingDaysBetween(task.baseline.finish, placed.finish, team),
  };
}

function spanOf(spans: Spans, task: Task): Span {
  const span = spans.get(task.id);
  if (!span) throw new Error(`task without dates: ${task.id}`);
  return span;
}

function earliest(dates: readonly string[]): string | undefined {
  return dates.reduce<string | undefined>(
    (best, date) => (best === undefined || date < best ? date : best),
    undefined,
  );
}

function latest(dates: readonly string[]): string | undefined {
  return dates.reduce<string | undefined>(
    (best, date) => (best === undefined || date > best ? date : best),
    undefined,
  );
}
