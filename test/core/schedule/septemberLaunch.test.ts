import type { Task } from '../../../src/core/plan/plan';
import { compareSchedules } from '../../../src/core/schedule/compareSchedules';
import { linkSlacks } from '../../../src/core/schedule/linkSlacks';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import { anchor, planOf, task } from './smallPlans';

/*
 * Five actions around a launch on Wednesday 15 September 2027, counted by hand on this calendar (Monday to Friday;
 * brackets: days off, weekends left out).
 *
 *   June        7  8  9 10 11 | 14 15 16 17 18 | 21 22 23 24 25 | 28 29 30
 *   July        1  2 | 5 6 7 8 9 | 12 13 [14 Fête nationale] 15 16 | 19 20 21 22 23 | 26 27 28 29 30
 *   August      2  3  4  5  6 | [9–13 closed] | [16–20 closed] | 23 24 25 26 27 | 30 31
 *   September   1  2  3 | 6 7 8 9 10 | 13 14 15 16 17 | 20 21 22 23 24 | 27 28 29 30
 *   October     1 | 4–8 | 11–15 | 18–22 | 25 26 27 28 29
 *   November   [1 Toussaint] 2 3 4 5 | 8 9 10 [11 Armistice] 12 | 15–19 | 22–26 | 29 30
 *   December    1  2  3
 *
 * Each action: creation 5 days, approval 2, production 8, airing (fixed), analysis 3. The first three are counted
 * backwards from the day before the airing, the analysis forwards from the day after it. 15 August is a Sunday.
 */
const TASKS: readonly Task[] = [
  ...action('A1', anchor('M-2:first', 'M-2:last')),
  ...action('A2', anchor('M-1:first', 'M-1:last')),
  ...action('A3', anchor('launch', 'M+1:last')),
  ...action('A4', anchor('launch', 'M+2:last')),
  ...action('A5', anchor('M+1:first', 'M+1:last')),
];

const PLAN = planOf(TASKS, {
  calendar: {
    territory: 'france',
    closings: [{ start: '2027-08-09', finish: '2027-08-20', label: 'Fermeture d’été' }],
  },
});

function action(id: string, airing: Pick<Task, 'anchor'>): readonly Task[] {
  return [
    task(`${id}.1`, 5, { step: 'creation' }),
    task(`${id}.2`, 2, { step: 'approval', after: [`${id}.1`] }),
    task(`${id}.3`, 8, { step: 'production', after: [`${id}.2`] }),
    task(`${id}.4`, 20, { step: 'airing', after: [`${id}.3`], ...airing }),
    task(`${id}.5`, 3, { step: 'analysis', after: [`${id}.4`] }),
  ];
}

const EXPECTED = {
  // M113, teasing on social networks in July (M-2). 1 July is a Thursday; 31 July a Saturday, so the last day is Friday 30.
  // Production, 8 days up to 30 June: 30 29 28 | 25 24 23 22 21. Approval: 18 17. Creation: 16 15 14 | 11 10.
  // Analysis after Friday 30 July: Monday 2, 3, 4 August.
  'A1.1': '2027-06-10 2027-06-16',
  'A1.2': '2027-06-17 2027-06-18',
  'A1.3': '2027-06-21 2027-06-30',
  'A1.4': '2027-07-01 2027-07-30',
  'A1.5': '2027-08-02 2027-08-04',
  // M114, press relations in August (M-1). 1 August is a Sunday: from Monday 2 to Tuesday 31, the closing in between.
  // Production up to Friday 30 July: 30 29 28 27 26 | 23 22 21. Approval: 20 19.
  // Creation: 16 15 (14 is off) 13 12 | 9. Analysis after 31 August: 1, 2, 3 September.
  'A2.1': '2027-07-09 2027-07-16',
  'A2.2': '2027-07-19 2027-07-20',
  'A2.3': '2027-07-21 2027-07-30',
  'A2.4': '2027-08-02 2027-08-31',
  'A2.5': '2027-09-01 2027-09-03',
  // M115, display and search from the launch to the end of October (M+1): 31 October is a Sunday, so Friday 29.
  // Production up to Tuesday 14 September: 14 13 | 10 9 8 7 6 | 3. Approval: 2 1.
  // Creation: 31 30 | 27 26 25 August, clear of the closing. Analysis after 29 October: (1 November is off) 2, 3, 4.
  'A3.1': '2027-08-25 2027-08-31',
  'A3.2': '2027-09-01 2027-09-02',
  'A3.3': '2027-09-03 2027-09-14',
  'A3.4': '2027-09-15 2027-10-29',
  'A3.5': '2027-11-02 2027-11-04',
  // M116, in stores from the launch to the end of November (M+2), Tuesday 30: the same preparation as A3.
  // Analysis: Wednesday 1, 2, 3 December.
  'A4.1': '2027-08-25 2027-08-31',
  'A4.2': '2027-09-01 2027-09-02',
  'A4.3': '2027-09-03 2027-09-14',
  'A4.4': '2027-09-15 2027-11-30',
  'A4.5': '2027-12-01 2027-12-03',
  // M117, demonstration webinars in October (M+1), from Friday 1 to Friday 29.
  // Production up to Thursday 30 September: 30 29 28 27 | 24 23 22 21. Approval: 20 | 17.
  // Creation: 16 15 14 13 | 10. Analysis: 2, 3, 4 November, as in A3.
  'A5.1': '2027-09-10 2027-09-16',
  'A5.2': '2027-09-17 2027-09-20',
  'A5.3': '2027-09-21 2027-09-30',
  'A5.4': '2027-10-01 2027-10-29',
  'A5.5': '2027-11-02 2027-11-04',
};

function dates(plan: typeof PLAN): Readonly<Record<string, string>> {
  return Object.fromEntries(
    schedulePlan(plan).tasks.map(({ id, start, finish }) => [id, `${start} ${finish}`]),
  );
}

test('dates the twenty-five tasks of a September launch as counted by hand', () => {
  expect(dates(PLAN)).toEqual(EXPECTED);
});

test('begins with the first creation and ends with the last analysis, every link respected', () => {
  const schedule = schedulePlan(PLAN);
  expect([schedule.projectStart, schedule.projectFinish]).toEqual(['2027-06-10', '2027-12-03']);
  expect(linkSlacks(PLAN, schedule).filter(({ isRespected }) => !isRespected)).toEqual([]);
});

/*
 * The project begins on 10 June, the late start of A1.1: A1.1 to A1.3 have no float. A2.1 may begin on 10 June too and
 * must on 9 July: 2 + 5 + 5 + 3 days of June (10 11 | 14–18 | 21–25 | 28–30), 2 + 4 of July (1 2 | 5–8), 21 in all.
 */
test('gives no float to the first action, and 21 days to the next', () => {
  const { tasks } = schedulePlan(PLAN);
  const float = (id: string): number | undefined => tasks.find((other) => other.id === id)?.totalFloat;
  expect(['A1.1', 'A1.2', 'A1.3', 'A1.4', 'A2.1'].map(float)).toEqual([0, 0, 0, 0, 21]);
});

/*
 * Launch two weeks earlier, on Wednesday 1 September: the months do not change, so only what hangs on the day moves.
 * Production up to 31 August goes over the closing: 31 30 | 27 26 25 24 23 | (closed) | 6 August.
 * Approval: 5 4. Creation: 3 2 | 30 29 28 July.
 */
test('moves only what hangs on the launch when it moves within its month, over the August closing', () => {
  const earlier = { ...PLAN, launch: { ...PLAN.launch, date: '2027-09-01' } };
  const moved = {
    '1': '2027-07-28 2027-08-03',
    '2': '2027-08-04 2027-08-05',
    '3': '2027-08-06 2027-08-31',
  };
  const expected = {
    ...EXPECTED,
    ...Object.fromEntries(
      ['A3', 'A4'].flatMap((id) => Object.entries(moved).map(([step, days]) => [`${id}.${step}`, days])),
    ),
    'A3.4': '2027-09-01 2027-10-29',
    'A4.4': '2027-09-01 2027-11-30',
  };
  expect(dates(earlier)).toEqual(expected);
  expect(compareSchedules(schedulePlan(PLAN), schedulePlan(earlier)).map(({ id }) => id)).toEqual([
    'A3.1',
    'A3.2',
    'A3.3',
    'A3.4',
    'A4.1',
    'A4.2',
    'A4.3',
    'A4.4',
  ]);
});
