import { weeklyLoad } from '../../../src/core/schedule/load';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import type { Plan } from '../../../src/core/plan/plan';
import { anchor, planOf, task } from './smallPlans';

function load(plan: Plan): readonly string[] {
  return weeklyLoad(plan, schedulePlan(plan)).map(
    ({ person, week, days, isOverloaded }) =>
      `${person} ${week} ${days.toFixed(2)}${isOverloaded ? ' over' : ''}`,
  );
}

// Wednesday 15 September 2027 is in week 37. Léa gives 5 days a week, Tom 4, Inès 3.
test('adds the shares of the days of each person, week by week', () => {
  const plan = planOf([
    // 15, 16, 17 | 20, 21 September at half time, and 16, 17 | 20 at 20 %.
    task('A', 5, { load: 0.5, ...anchor('launch') }),
    task('B', 3, { load: 0.2, ...anchor('launch+1') }),
    task('C', 2, { owner: 'Tom', load: 1, ...anchor('launch') }),
  ]);
  expect(load(plan)).toEqual(['Léa 2027-W37 1.90', 'Léa 2027-W38 1.20', 'Tom 2027-W37 2.00']);
});

test('counts neither days off nor milestones', () => {
  const plan = planOf([task('A', 4, anchor('launch')), task('M', 0, anchor('launch'))], {
    calendar: { leave: [{ person: 'Léa', start: '2027-09-16', finish: '2027-09-17', reason: '' }] },
  });
  // 15 September, then 20, 21 and 22.
  expect(load(plan)).toEqual(['Léa 2027-W37 1.00', 'Léa 2027-W38 3.00']);
  expect(weeklyLoad(plan, schedulePlan(plan))[0]).toMatchObject({
    monday: '2027-09-13',
    available: 3,
  });
});

test('tells a week that asks for more days than the person gives, not one that asks for as many', () => {
  const ines = (id: string, duration: number, share: number) =>
    task(id, duration, { owner: 'Inès', load: share, ...anchor('launch-2') });
  expect(load(planOf([ines('A', 5, 0.6)]))).toEqual(['Inès 2027-W37 3.00']);
  expect(load(planOf([ines('A', 5, 0.6), ines('B', 1, 0.1)]))).toEqual(['Inès 2027-W37 3.10 over']);
  // 0.1 + 0.2 is more than 0.3 in binary, ten times over.
  const tenths = Array.from({ length: 10 }, (_, index) => [
    ines(`A${index}`, 1, 0.1),
    ines(`B${index}`, 1, 0.2),
  ]);
  expect(load(planOf(tenths.flat()))).toEqual(['Inès 2027-W37 3.00']);
});

test('has no more days than the week: four of a week with a holiday, whatever the person gives', () => {
  // Wednesday 14 July 2027 is off: four days at 120 % are 4.8, at 100 % they just fit.
  const week = (share: number): Plan =>
    planOf([task('A', 4, anchor('2027-07-12')), task('B', 4, { load: share, ...anchor('2027-07-12') })], {
      calendar: { territory: 'france' },
    });
  expect(load(week(0.2))).toEqual(['Léa 2027-W28 4.80 over']);
  expect(load(week(0))).toEqual(['Léa 2027-W28 4.00']);
});

test('leaves out people who are not of the team', () => {
  expect(load(planOf([task('A', 5, { owner: 'Agence', ...anchor('launch') })]))).toEqual([]);
});
