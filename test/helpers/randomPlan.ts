import type { AnchorDate, Plan, Task, TaskAnchor, TaskLink } from '../../src/core/plan/plan';
import { holidaysOfPlan } from '../../src/core/schedule/daysOff';
import { addDays } from '../../src/core/schedule/isoDay';
import { LINK_TYPES, TERRITORIES } from '../../src/core/schedule/types';
import { SAMPLE_PLAN } from '../workbook/plan/samplePlan';

/**
 * A plan of 5 to 40 tasks drawn from a seed, the same for the same seed: all link types, lags from −3 to 5,
 * milestones, anchors of each kind, leave, closings, own holidays, days switched off, territories, weekends, backward and forward.
 * Never a cycle, an unknown predecessor or a doubled link.
 */
export function randomPlan(seed: number): Plan {
  const random = generator(seed);
  const year = pick(random, [2026, 2027, 2027, 2028]);
  const period = { start: `${year}-01-01`, end: `${year}-12-31` };
  const day = (from = 0, to = 364): string => addDays(period.start, whole(random, from, to));
  const span = (longest: number): { start: string; finish: string } => {
    const start = day();
    return { start, finish: addDays(start, whole(random, 0, longest)) };
  };
  const { actions, tasks } = randomTasks(random, day);
  const plan: Plan = {
    ...SAMPLE_PLAN,
    period,
    launch: { date: day(60, 330), label: 'Lancement' },
    today: day(),
    scheduling: random() < 0.7 ? 'backward' : 'forward',
    ...(random() < 0.3 ? { projectStart: day(0, 200) } : {}),
    calendar: {
      weekend: pick(random, ['0000011', '0000011', '0000011', '0000001', '1000001']),
      territory: pick(random, TERRITORIES),
      bridges: random() < 0.5,
      holidays: many(random, 3).map((index) => ({ date: day(), label: `Fête locale ${index + 1}` })),
      closings: many(random, 2).map((index) => ({ ...span(18), label: `Fermeture ${index + 1}` })),
      leave: many(random, 6).map(() => ({
        person: pick(random, SAMPLE_PLAN.team).name,
        ...span(20),
        reason: 'Congés',
      })),
    },
    actions,
    tasks,
  };
  // Drawn from the seed itself, so that the draws above stay what they were.
  const ignored = holidaysOfPlan(plan)
    .filter((_, index) => index % 4 === seed % 4)
    .map(({ date }) => date);
  return seed % 3 === 0 ? { ...plan, calendar: { ...plan.calendar, ignored } } : plan;
}

function randomTasks(random: Random, day: () => string): Pick<Plan, 'actions' | 'tasks'> {
  const model = SAMPLE_PLAN.actions[0];
  const count = whole(random, 5, 40);
  const tasks: Task[] = [];
  const actionIds: string[] = [];
  while (tasks.length < count) {
    const alone = actionIds.length > 0 && random() < 0.2;
    const action = alone ? '' : `A${actionIds.length + 1}`;
    if (!alone) actionIds.push(action);
    const size = alone ? 1 : whole(random, 1, 6);
    for (let index = 1; index <= size && tasks.length < count; index += 1) {
      tasks.push(randomTask(random, alone ? `T${tasks.length + 1}` : `${action}.${index}`, action, day));
    }
  }
  return {
    actions: model ? actionIds.map((id) => ({ ...model, id, name: `Action ${id}` })) : [],
    tasks: withLinks(random, tasks),
  };
}

function randomTask(random: Random, id: string, action: string, day: () => string): Task {
  const isMilestone = random() < 0.15;
  const start = day();
  return {
    id,
    action,
    step: isMilestone ? 'milestone' : 'other',
    name: `Tâche ${id}`,
    owner: pick(random, [...SAMPLE_PLAN.team.map(({ name }) => name), 'Agence']),
    duration: isMilestone ? 0 : whole(random, 1, 15),
    load: whole(random, 0, 10) / 10,
    links: [],
    anchor: random() < 0.2 ? randomAnchor(random, day) : null,
    progress: pick(random, [0, 0, 0.5, 1]),
    baseline: random() < 0.3 ? { start, finish: addDays(start, whole(random, 0, 30)) } : null,
  };
}

function randomAnchor(random: Random, day: () => string): TaskAnchor {
  const months = whole(random, -3, 2);
  const days = whole(random, -60, 30);
  const month: AnchorDate = { kind: 'month', months, edge: pick(random, ['first', 'last'] as const) };
  return pick(random, [
    { start: { kind: 'date', date: day() } },
    { start: { kind: 'launch', days } },
    { start: month },
    {
      start: { kind: 'month', months, edge: 'first' },
      finish: { kind: 'month', months: months + whole(random, 0, 2), edge: 'last' },
    },
    { start: { kind: 'launch', days }, finish: { kind: 'launch', days: days + whole(random, 0, 40) } },
  ] satisfies TaskAnchor[]);
}

/** Links go from earlier to later places of a shuffled order, so that they never turn in circles. */
function withLinks(random: Random, tasks: readonly Task[]): readonly Task[] {
  const order = random() < 0.5 ? tasks : shuffled(random, tasks);
  return tasks.map((task) => {
    const place = order.indexOf(task);
    const wanted = place === 0 ? 0 : pick(random, [0, 1, 1, 1, 2, 3]);
    const predecessors = new Set(
      Array.from({ length: wanted }, () =>
        // Near neighbours half of the time, which makes chains.
        random() < 0.5 ? place - 1 : whole(random, 0, place - 1),
      ),
    );
    const links = [...predecessors].map((index): TaskLink => ({
      predecessor: order[index]?.id ?? '',
      type: pick(random, ['FS', ...LINK_TYPES] as const),
      lag: random() < 0.5 ? 0 : whole(random, -3, 5),
    }));
    return { ...task, links };
  });
}

type Random = () => number;

/** Numbers from 0 to 1, 1 excluded: mulberry32, by Tommy Ettinger, public domain. */
function generator(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[whole(random, 0, values.length - 1)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Indexes of a list of 0 to `most` things. */
function many(random: Random, most: number): readonly number[] {
  return Array.from({ length: whole(random, 0, most) }, (_, index) => index);
}

function shuffled<T>(random: Random, values: readonly T[]): readonly T[] {
  return values
    .map((value) => ({ value, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}
