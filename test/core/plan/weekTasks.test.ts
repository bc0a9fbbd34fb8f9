import { withProgress } from '../../../src/core/plan/change/withProgress';
import type { Plan } from '../../../src/core/plan/plan';
import { weekTasks } from '../../../src/core/plan/weekTasks';
import { addDays } from '../../../src/core/schedule/isoDay';
import { mondayOf } from '../../../src/core/schedule/isoWeek';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import { templatePlan } from '../../helpers/templates';

const PLAN = templatePlan('lancement-produit', 'fr');
const dates = new Map(schedulePlan(PLAN).tasks.map((task) => [task.id, task]));
const FIRST = dates.get('A1.1')!;
const ids = (tasks: readonly { readonly task: { readonly id: string } }[]) =>
  tasks.map(({ task }) => task.id);
const on = (today: string, plan: Plan = PLAN): Plan => ({ ...plan, today });

describe('weekTasks', () => {
  it('holds each task in every week that has a day of it, and says which end is in it', () => {
    const weeks = new Map<string, number>();
    for (let monday = mondayOf(PLAN.period.start); monday <= PLAN.period.end; monday = addDays(monday, 7))
      for (const { task, start, finish, starts, finishes } of weekTasks(PLAN, monday).tasks) {
        weeks.set(task.id, (weeks.get(task.id) ?? 0) + 1);
        expect(starts).toBe(mondayOf(start) === monday);
        expect(finishes).toBe(mondayOf(finish) === monday);
      }
    for (const { id, start, finish } of dates.values()) {
      let wanted = 0;
      for (let monday = mondayOf(start); monday <= finish; monday = addDays(monday, 7)) wanted += 1;
      expect([id, weeks.get(id)]).toEqual([id, wanted]);
    }
  });

  it('says that a task should have begun, with the working days lost', () => {
    const { late } = weekTasks(on(addDays(FIRST.start, 1)), mondayOf(FIRST.start));
    expect(late.find(({ task }) => task.id === 'A1.1')?.late).toEqual({ kind: 'not-begun', days: 1 });
  });

  it('says that a task should be finished, until it is', () => {
    const today = addDays(FIRST.finish, 7);
    const begun = withProgress(PLAN, 'A1.1', 0.5).plan;
    const found = weekTasks(on(today, begun), mondayOf(today)).late.find(({ task }) => task.id === 'A1.1');
    expect(found?.late).toEqual({ kind: 'not-finished', days: 5 });
    const done = withProgress(PLAN, 'A1.1', 1).plan;
    expect(ids(weekTasks(on(today, done), mondayOf(today)).late)).not.toContain('A1.1');
  });

  it('finds nothing late on the day a task begins, or while one that has begun runs', () => {
    expect(ids(weekTasks(on(FIRST.start), mondayOf(FIRST.start)).late)).not.toContain('A1.1');
    const begun = withProgress(PLAN, 'A1.1', 0.25).plan;
    expect(ids(weekTasks(on(FIRST.finish, begun), mondayOf(FIRST.finish)).late)).not.toContain('A1.1');
  });

  it('asks nothing of an action that was stopped', () => {
    const actions = PLAN.actions.map((action) =>
      action.id === 'A1' ? { ...action, status: 'stopped' as const } : action,
    );
    const today = addDays(FIRST.finish, 7);
    const { tasks, late } = weekTasks(on(today, { ...PLAN, actions }), mondayOf(FIRST.start));
    expect([...ids(tasks), ...ids(late)].filter((id) => id.startsWith('A1.'))).toEqual([]);
  });

  it('gives the contents of the week by day, from Monday to Sunday', () => {
    const row = PLAN.editorial[0]!;
    const monday = mondayOf(row.date);
    const editorial = [6, 0, 7, -1].map((days) => ({ ...row, date: addDays(monday, days) }));
    expect(weekTasks({ ...PLAN, editorial }, monday).contents.map(({ date }) => date)).toEqual([
      monday,
      addDays(monday, 6),
    ]);
  });
});
