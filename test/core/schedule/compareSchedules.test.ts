import { compareSchedules } from '../../../src/core/schedule/compareSchedules';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import type { Task } from '../../../src/core/plan/plan';
import { anchor, planOf, task } from './smallPlans';

const chain = (days: number): readonly Task[] => [
  task('A', 2),
  task('B', days, { after: ['A'] }),
  task('L', 0, { after: ['B'], ...anchor('launch') }),
  task('Z', 1, anchor('2027-03-01')),
];

test('says that nothing moved between two equal schedules', () => {
  const schedule = schedulePlan(planOf(chain(3)));
  expect(compareSchedules(schedule, schedulePlan(planOf(chain(3))))).toEqual([]);
});

// Before Wednesday 15 September: B 10, 13, 14 and A 8, 9; with two days more B begins on 8 and A on 6.
test('tells what a longer task moves, with both dates', () => {
  const moved = compareSchedules(schedulePlan(planOf(chain(3))), schedulePlan(planOf(chain(5))));
  expect(moved).toEqual([
    {
      id: 'A',
      from: { start: '2027-09-08', finish: '2027-09-09' },
      to: { start: '2027-09-06', finish: '2027-09-07' },
    },
    {
      id: 'B',
      from: { start: '2027-09-10', finish: '2027-09-14' },
      to: { start: '2027-09-08', finish: '2027-09-14' },
    },
  ]);
});

test('tells what a later launch moves, and nothing of tasks that are new or gone', () => {
  const before = schedulePlan(planOf(chain(3)));
  const after = planOf([...chain(3).filter(({ id }) => id !== 'Z'), task('New', 1)]);
  const later = schedulePlan({ ...after, launch: { ...after.launch, date: '2027-09-22' } });
  expect(compareSchedules(before, later).map(({ id, to }) => `${id} ${to.start}`)).toEqual([
    'A 2027-09-15',
    'B 2027-09-17',
    'L 2027-09-22',
  ]);
});
