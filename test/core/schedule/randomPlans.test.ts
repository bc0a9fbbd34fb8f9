import { isMilestone } from '../../../src/core/schedule/anchors';
import { addDays } from '../../../src/core/schedule/isoDay';
import { linkSlacks } from '../../../src/core/schedule/linkSlacks';
import { planGround, type PlanGround } from '../../../src/core/schedule/planGround';
import { whyDate } from '../../../src/core/schedule/reasons';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import { isWorkingDay, networkdays, workday } from '../../../src/core/schedule/workday';
import type { Plan, Task } from '../../../src/core/plan/plan';
import type { Schedule, ScheduledTask } from '../../../src/core/schedule/types';
import { randomPlan } from '../../helpers/randomPlan';

const CASES = Array.from({ length: 500 }, (_, seed) => {
  const plan = randomPlan(seed);
  return { seed, plan, schedule: schedulePlan(plan), ground: planGround(plan) };
});

/** What breaks a rule, one line a task or a link, over all plans. */
function offences(
  rule: (plan: Plan, schedule: Schedule, ground: PlanGround) => readonly string[],
): readonly string[] {
  return CASES.flatMap(({ seed, plan, schedule, ground }) =>
    rule(plan, schedule, ground).map((text) => `plan ${seed}: ${text}`),
  );
}

function pairs(plan: Plan, schedule: Schedule): readonly (readonly [Task, ScheduledTask])[] {
  return plan.tasks.flatMap((task, index) => {
    const dates = schedule.tasks[index];
    return dates ? [[task, dates] as const] : [];
  });
}

test('draws every kind of link, anchor, placement and territory', () => {
  const tasks = CASES.flatMap(({ plan }) => plan.tasks);
  expect(new Set(tasks.flatMap(({ links }) => links.map(({ type }) => type))).size).toBe(4);
  expect(new Set(tasks.flatMap(({ links }) => links.map(({ lag }) => lag))).size).toBe(9);
  expect(new Set(tasks.map(({ anchor }) => anchor?.start.kind))).toEqual(
    new Set([undefined, 'date', 'launch', 'month']),
  );
  expect(new Set(CASES.map(({ plan }) => plan.calendar.territory)).size).toBe(3);
  expect(new Set(CASES.map(({ plan }) => plan.scheduling)).size).toBe(2);
  const sizes = CASES.map(({ plan }) => plan.tasks.length);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([5, 40]);
  const placed = CASES.flatMap(({ schedule }) => schedule.tasks.map(({ placement }) => placement));
  for (const placement of ['anchored', 'backward', 'forward']) {
    expect(placed.filter((other) => other === placement).length).toBeGreaterThan(1000);
  }
});

test('draws the same plan from the same seed', () => {
  expect(randomPlan(7)).toEqual(randomPlan(7));
});

test('puts no task on a day off of its owner, milestones of anchored days excepted', () => {
  const off = offences((plan, schedule, ground) =>
    pairs(plan, schedule).flatMap(([task, dates]) => {
      if (task.anchor !== null && isMilestone(task)) return [];
      const own = ground.own(task);
      const days = [
        dates.start,
        dates.finish,
        dates.earlyStart,
        dates.earlyFinish,
        dates.lateStart,
        dates.lateFinish,
      ];
      return days.filter((day) => !isWorkingDay(day, own)).map((day) => `${task.id} on ${day}`);
    }),
  );
  expect(off).toEqual([]);
});

test('gives each task its number of working days, in placed, early and late dates', () => {
  const wrong = offences((plan, schedule, ground) =>
    pairs(plan, schedule).flatMap(([task, dates]) => {
      const own = ground.own(task);
      const spans = [
        [dates.start, dates.finish],
        [dates.earlyStart, dates.earlyFinish],
        [dates.lateStart, dates.lateFinish],
      ] as const;
      return spans
        .filter(([start, finish]) => {
          if (isMilestone(task)) return start !== finish;
          const days = networkdays(start, finish, own);
          return task.anchor?.finish ? days < 1 : days !== task.duration;
        })
        .map(([start, finish]) => `${task.id} ${start} ${finish}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test('respects every link between tasks that are not anchored', () => {
  const broken = offences((plan, schedule, ground) => {
    const anchored = new Set(plan.tasks.filter(({ anchor }) => anchor !== null).map(({ id }) => id));
    return linkSlacks(plan, schedule, ground)
      .filter(
        ({ predecessor, successor, isRespected }) =>
          !isRespected && !anchored.has(predecessor) && !anchored.has(successor),
      )
      .map(({ predecessor, successor, slack }) => `${predecessor} → ${successor} ${slack}`);
  });
  expect(broken).toEqual([]);
});

test('breaks a link to an anchored task only when planning forwards, or between two anchored tasks, or from an anchored task to a backward one', () => {
  const kinds = new Set<string>();
  for (const { plan, schedule, ground } of CASES) {
    const placement = new Map(schedule.tasks.map((task) => [task.id, task.placement]));
    for (const { predecessor, successor, isRespected, slack } of linkSlacks(plan, schedule, ground)) {
      expect(isRespected).toBe(slack >= 0);
      if (!isRespected) kinds.add(`${placement.get(predecessor)} → ${placement.get(successor)}`);
    }
  }
  expect(kinds).toEqual(new Set(['anchored → anchored', 'anchored → backward', 'forward → anchored']));
});

test('keeps forward tasks of backward plans between their early and late dates, unless the plan is impossible', () => {
  const wrong = offences((plan, schedule) =>
    plan.scheduling === 'forward'
      ? []
      : schedule.tasks
          .filter(({ placement }) => placement === 'forward')
          .filter(
            ({ start, earlyStart, lateStart }) =>
              start > lateStart ||
              (start < earlyStart && schedule.tasks.every(({ totalFloat }) => totalFloat >= 0)),
          )
          .map(({ id, earlyStart, start, lateStart }) => `${id} ${earlyStart} ${start} ${lateStart}`),
  );
  expect(wrong).toEqual([]);
});

test('places by the rules: anchored and backward tasks late, forward tasks early when planning forwards', () => {
  const wrong = offences((plan, schedule) =>
    pairs(plan, schedule)
      .filter(([task, dates]) => {
        if ((task.anchor !== null) !== (dates.placement === 'anchored')) return true;
        if (dates.placement === 'backward') {
          return plan.scheduling === 'forward' || dates.start !== dates.lateStart;
        }
        if (dates.placement === 'anchored') {
          return dates.start !== dates.lateStart || dates.start !== dates.earlyStart;
        }
        return plan.scheduling === 'forward' && dates.start !== dates.earlyStart;
      })
      .map(([{ id }, { placement }]) => `${id} ${placement}`),
  );
  expect(wrong).toEqual([]);
});

test('cannot move a backward task one day later without breaking a link', () => {
  const loose = offences((plan, schedule, ground) => {
    const placement = new Map(schedule.tasks.map((task) => [task.id, task.placement]));
    return pairs(plan, schedule)
      .filter(([, dates]) => dates.placement === 'backward')
      .flatMap(([task, dates]) => {
        const own = ground.own(task);
        // Nothing is worked on the day off of a fixed milestone: a task may start after it and before the next day.
        const { team } = ground;
        const next = schedule.tasks.filter(({ id }) =>
          plan.tasks.some(
            (other) => other.id === id && other.links.some(({ predecessor }) => predecessor === task.id),
          ),
        );
        if (next.some(({ start }) => !isWorkingDay(start, team))) return [];
        const start = workday(dates.start, 1, own);
        const later = { ...dates, start, finish: workday(start, Math.max(0, task.duration - 1), own) };
        const moved = {
          ...schedule,
          tasks: schedule.tasks.map((other) => (other.id === task.id ? later : other)),
        };
        const breaks = linkSlacks(plan, moved, ground).some(
          ({ predecessor, successor, isRespected }) =>
            predecessor === task.id && placement.get(successor) !== 'forward' && !isRespected,
        );
        return breaks ? [] : [`${task.id} ${dates.start}`];
      });
  });
  expect(loose).toEqual([]);
});

test('calls critical the tasks whose float is 0 or less, and only those', () => {
  const wrong = offences((_, schedule) =>
    schedule.tasks.filter(({ critical, totalFloat }) => critical !== totalFloat <= 0).map(({ id }) => id),
  );
  expect(wrong).toEqual([]);
});

test('finishes with the last of the tasks, and starts with the first in backward planning', () => {
  for (const { plan, schedule } of CASES) {
    expect(schedule.projectFinish).toBe(
      schedule.tasks
        .map(({ finish }) => finish)
        .sort()
        .at(-1),
    );
    const fixed = schedule.tasks.filter(({ placement }) => placement !== 'forward').map(({ start }) => start);
    const first = plan.scheduling === 'backward' ? fixed.sort()[0] : undefined;
    expect(schedule.projectStart).toBe(plan.projectStart ?? first ?? plan.period.start);
  }
});

test('moves the plan when the launch moves by a week', () => {
  for (const { plan, schedule } of CASES) {
    const later = { ...plan, launch: { ...plan.launch, date: addDays(plan.launch.date, 7) } };
    const moved = schedulePlan(later);
    plan.tasks.forEach((task, index) => {
      const anchor = task.anchor?.start;
      if (anchor?.kind !== 'launch' || !isMilestone(task)) return;
      expect(moved.tasks[index]?.start).toBe(addDays(schedule.tasks[index]?.start ?? '', 7));
    });
    if (!plan.tasks.some(({ anchor }) => anchor?.start.kind === 'launch' || anchor?.finish)) {
      const months = plan.tasks.some(({ anchor }) => anchor?.start.kind === 'month');
      if (!months) expect(moved).toEqual(schedule);
    }
  }
});

test('explains every date by something that gives it', () => {
  const kinds = new Map<string, Set<string>>();
  for (const { plan, schedule, ground } of CASES.slice(0, 150)) {
    for (const { id, placement } of schedule.tasks) {
      const { reason } = whyDate(plan, schedule, id, ground);
      kinds.set(placement, (kinds.get(placement) ?? new Set()).add(reason.kind));
    }
  }
  expect(kinds).toEqual(
    new Map([
      ['anchored', new Set(['anchor-date', 'anchor-launch', 'anchor-month'])],
      ['backward', new Set(['before'])],
      ['forward', new Set(['after', 'project-start'])],
    ]),
  );
});
