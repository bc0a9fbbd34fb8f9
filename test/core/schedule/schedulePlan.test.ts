import type { Plan, Task } from '../../../src/core/plan/plan';
import { linkSlacks } from '../../../src/core/schedule/linkSlacks';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import type { ScheduledTask } from '../../../src/core/schedule/types';
import { anchor, planOf, task } from './smallPlans';

/** Dates of one task, `2027-03-04 2027-03-05`. */
function datesOf(plan: Plan, id: string): string {
  const { start, finish } = scheduled(plan, id);
  return `${start} ${finish}`;
}

function scheduled(plan: Plan, id: string): ScheduledTask {
  const found = schedulePlan(plan).tasks.find((other) => other.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
}

// March 2027 begins on a Monday: weeks are 1–5, 8–12, 15–19, 22–26.
describe('forwards, from Monday 1 March 2027', () => {
  const forward = (...tasks: readonly Task[]): Plan =>
    planOf(tasks, { scheduling: 'forward', projectStart: '2027-03-01' });

  // P: Monday 1 to Wednesday 3. S: two days.
  test.each([
    ['P FS', '2027-03-04 2027-03-05'],
    ['P FS+2', '2027-03-08 2027-03-09'],
    ['P FS-1', '2027-03-03 2027-03-04'],
    ['P FS-2', '2027-03-02 2027-03-03'],
    ['P SS', '2027-03-01 2027-03-02'],
    ['P SS+1', '2027-03-02 2027-03-03'],
    ['P SS-1', '2027-03-01 2027-03-02'],
    ['P FF', '2027-03-02 2027-03-03'],
    ['P FF+1', '2027-03-03 2027-03-04'],
    ['P FF-1', '2027-03-01 2027-03-02'],
    ['P SF', '2027-03-01 2027-03-02'],
    // The third working day from the start of P on is Wednesday 3.
    ['P SF+3', '2027-03-02 2027-03-03'],
  ])('a task of two days after %s of a task of three stands on %s', (after, expected) => {
    expect(datesOf(forward(task('P', 3), task('S', 2, { after: [after] })), 'S')).toBe(expected);
  });

  // A milestone stands at the beginning of its day: after three days of work, on the morning of the fourth.
  test.each([
    ['P FS', '2027-03-04 2027-03-04'],
    ['P FS+1', '2027-03-05 2027-03-05'],
    ['P FS-1', '2027-03-03 2027-03-03'],
    ['P SS', '2027-03-01 2027-03-01'],
    ['P FF', '2027-03-04 2027-03-04'],
    ['P SF+3', '2027-03-04 2027-03-04'],
  ])('a milestone after %s of a task of three days stands on %s', (after, expected) => {
    expect(datesOf(forward(task('P', 3), task('S', 0, { after: [after] })), 'S')).toBe(expected);
  });

  test.each([
    ['P FS', '2027-03-01 2027-03-02'],
    ['P FS+1', '2027-03-02 2027-03-03'],
    ['P SS+2', '2027-03-03 2027-03-04'],
    ['P FF+2', '2027-03-01 2027-03-02'],
    ['P FF+3', '2027-03-02 2027-03-03'],
    ['P SF+3', '2027-03-02 2027-03-03'],
  ])('a task of two days after %s of a milestone stands on %s', (after, expected) => {
    expect(datesOf(forward(task('P', 0), task('S', 2, { after: [after] })), 'S')).toBe(expected);
  });

  test('the latest of several predecessors decides, wherever they stand in the plan', () => {
    const plan = forward(task('S', 1, { after: ['P', 'Q FS+1'] }), task('P', 3), task('Q', 4));
    expect(datesOf(plan, 'S')).toBe('2027-03-08 2027-03-08');
  });

  test('starts with the period when no beginning is given, even if a task is fixed later', () => {
    const plan = planOf([task('P', 3), task('L', 0, anchor('launch'))], { scheduling: 'forward' });
    expect(schedulePlan(plan).projectStart).toBe('2027-01-01');
    expect(datesOf(plan, 'P')).toBe('2027-01-01 2027-01-05');
  });

  test('reports a fixed task that comes too early, and gives its predecessors a negative float', () => {
    const plan = forward(task('P', 5), task('S', 1, { after: ['P'], ...anchor('2027-03-03') }));
    expect(linkSlacks(plan, schedulePlan(plan))).toEqual([
      { predecessor: 'P', successor: 'S', type: 'FS', lag: 0, slack: -3, isRespected: false },
    ]);
    // P must finish on Tuesday 2, hence start on Wednesday 24 February: three days of work before Monday 1.
    expect(scheduled(plan, 'P')).toMatchObject({
      start: '2027-03-01',
      lateStart: '2027-02-24',
      lateFinish: '2027-03-02',
      totalFloat: -3,
      critical: true,
    });
  });

  test('marks the longest chain as critical and counts the float of the other', () => {
    const plan = forward(
      task('A', 5),
      task('B', 2),
      task('C', 3, { after: ['A', 'B'] }),
      task('D', 1, { after: ['B'] }),
    );
    const floats = schedulePlan(plan).tasks.map(({ id, totalFloat, critical }) => [id, totalFloat, critical]);
    // A 1–5, C 8–10 is the end. B 1–2 may wait until Thursday 4: three days. D, on 3, until Wednesday 10: five.
    expect(floats).toEqual([
      ['A', 0, true],
      ['B', 3, false],
      ['C', 0, true],
      ['D', 5, false],
    ]);
  });
});

test('never finishes a task after the end of the project at the latest, even when its successor only waits for its start', () => {
  const plan = {
    ...planOf([task('A', 5), task('B', 1, { after: ['A SS'] }), task('C', 10)], { scheduling: 'forward' }),
    projectStart: '2027-03-01',
  };
  // C ends the project on Friday 12; B may wait until then, A must have begun on Monday 8.
  expect(scheduled(plan, 'B').lateStart).toBe('2027-03-12');
  expect(scheduled(plan, 'A')).toMatchObject({
    lateStart: '2027-03-08',
    lateFinish: '2027-03-12',
    totalFloat: 5,
  });
});

describe('backwards, before a task of two days fixed on Monday 15 March 2027', () => {
  const fixed = (duration: number, after: string): Task =>
    task('S', duration, { after: [after], ...anchor('2027-03-15') });

  test.each([
    ['P FS', '2027-03-10 2027-03-12'],
    ['P FS+2', '2027-03-08 2027-03-10'],
    ['P FS-1', '2027-03-11 2027-03-15'],
    ['P SS', '2027-03-15 2027-03-17'],
    ['P SS+1', '2027-03-12 2027-03-16'],
    ['P SS-1', '2027-03-16 2027-03-18'],
    ['P FF', '2027-03-12 2027-03-16'],
    ['P FF+1', '2027-03-11 2027-03-15'],
    ['P FF-1', '2027-03-15 2027-03-17'],
    ['P SF', '2027-03-17 2027-03-19'],
    ['P SF+2', '2027-03-15 2027-03-17'],
    ['P SF-1', '2027-03-18 2027-03-22'],
  ])('a task of three days with a link %s stands on %s', (after, expected) => {
    const plan = planOf([task('P', 3), fixed(2, after)]);
    expect(datesOf(plan, 'P')).toBe(expected);
    expect(linkSlacks(plan, schedulePlan(plan))[0]?.slack).toBe(0);
  });

  test.each([
    ['P FS', '2027-03-15'],
    ['P FS+1', '2027-03-12'],
    ['P SS', '2027-03-15'],
    ['P FF', '2027-03-17'],
    ['P SF', '2027-03-17'],
  ])('a milestone with a link %s stands on %s', (after, expected) => {
    expect(datesOf(planOf([task('P', 0), fixed(2, after)]), 'P')).toBe(`${expected} ${expected}`);
  });

  test.each([
    ['P FS', '2027-03-10 2027-03-12'],
    ['P FF', '2027-03-10 2027-03-12'],
    ['P SS', '2027-03-15 2027-03-17'],
    ['P SF', '2027-03-15 2027-03-17'],
    ['P SF+1', '2027-03-12 2027-03-16'],
  ])('a task of three days before a fixed milestone, with a link %s, stands on %s', (after, expected) => {
    expect(datesOf(planOf([task('P', 3), fixed(0, after)]), 'P')).toBe(expected);
  });

  test('the earliest of several successors decides, a forward one does not', () => {
    const plan = planOf([
      task('P', 1),
      fixed(2, 'P'),
      task('T', 1, { after: ['P'], ...anchor('2027-03-11') }),
      task('F', 1, { after: ['P'] }),
    ]);
    expect(schedulePlan(plan).tasks.map(({ id, start, placement }) => `${id} ${start} ${placement}`)).toEqual(
      ['P 2027-03-10 backward', 'S 2027-03-15 anchored', 'T 2027-03-11 anchored', 'F 2027-03-11 forward'],
    );
  });

  test('gives a negative float when the beginning of the project comes too late', () => {
    const plan = { ...planOf([task('P', 10), fixed(2, 'P')]), projectStart: '2027-03-08' };
    expect(scheduled(plan, 'P')).toMatchObject({
      start: '2027-03-01',
      finish: '2027-03-12',
      earlyStart: '2027-03-08',
      earlyFinish: '2027-03-19',
      totalFloat: -5,
      critical: true,
    });
  });

  test('leave of the owner moves a task earlier, and the leave of others does not', () => {
    const leave = (person: string): Plan =>
      planOf([task('P', 3), fixed(2, 'P')], {
        calendar: { leave: [{ person, start: '2027-03-11', finish: '2027-03-12', reason: '' }] },
      });
    expect(datesOf(leave('Léa'), 'P')).toBe('2027-03-08 2027-03-10');
    expect(datesOf(leave('Tom'), 'P')).toBe('2027-03-10 2027-03-12');
  });

  test('a lag is counted in the days of the team: it runs on during the leave of the owner', () => {
    const plan = planOf([task('P', 1), fixed(2, 'P FS+2')], {
      calendar: { leave: [{ person: 'Léa', start: '2027-03-11', finish: '2027-03-12', reason: '' }] },
    });
    expect(datesOf(plan, 'P')).toBe('2027-03-10 2027-03-10');
  });

  test('someone outside the team has the calendar of the team, whatever leave is written', () => {
    const plan = planOf([task('P', 3, { owner: 'Agence' }), fixed(2, 'P')], {
      calendar: { leave: [{ person: 'Agence', start: '2027-03-11', finish: '2027-03-12', reason: '' }] },
    });
    expect(datesOf(plan, 'P')).toBe('2027-03-10 2027-03-12');
  });

  test('a closing moves everybody', () => {
    const plan = planOf([task('P', 3), fixed(2, 'P')], {
      calendar: { closings: [{ start: '2027-03-09', finish: '2027-03-11', label: 'Inventaire' }] },
    });
    // Friday 12, then over the closing to Monday 8 and Friday 5.
    expect(datesOf(plan, 'P')).toBe('2027-03-05 2027-03-12');
  });
});

// Ascension is on Thursday 6 May 2027; Saturday 8 May is off anyway.
test.each([
  [false, '2027-05-04 2027-05-07'],
  [true, '2027-05-03 2027-05-05'],
])('three days before Monday 10 May 2027, with bridges: %p, stand on %s', (bridges, expected) => {
  const plan = planOf([task('P', 3), task('S', 1, { after: ['P'], ...anchor('2027-05-10') })], {
    calendar: { territory: 'france', bridges },
  });
  expect(datesOf(plan, 'P')).toBe(expected);
});

test('Good Friday, 26 March 2027, is off in Alsace-Moselle only, Easter Monday in both', () => {
  const plan = (territory: 'france' | 'alsace-moselle'): Plan =>
    planOf([task('P', 2), task('S', 1, { after: ['P'], ...anchor('2027-03-30') })], {
      calendar: { territory },
    });
  expect(datesOf(plan('france'), 'P')).toBe('2027-03-25 2027-03-26');
  expect(datesOf(plan('alsace-moselle'), 'P')).toBe('2027-03-24 2027-03-25');
});

describe('anchors, with a launch on Wednesday 15 September 2027', () => {
  const away = (start: string, finish: string): Partial<Plan['calendar']> => ({
    leave: [{ person: 'Léa', start, finish, reason: '' }],
  });

  test.each([
    ['the launch', 2, anchor('launch'), {}, '2027-09-15 2027-09-16'],
    ['five calendar days before', 2, anchor('launch-5'), {}, '2027-09-10 2027-09-13'],
    ['a Saturday, for a task', 2, anchor('launch+3'), {}, '2027-09-20 2027-09-21'],
    ['a Saturday, for a milestone', 0, anchor('launch+3'), {}, '2027-09-18 2027-09-18'],
    ['a date', 3, anchor('2027-09-30'), {}, '2027-09-30 2027-10-04'],
    // 1 August is a Sunday; 31 July and 31 October fall on weekends.
    ['the first day of a month', 1, anchor('M-1:first'), {}, '2027-08-02 2027-08-02'],
    ['the last day of a month', 1, anchor('M+1:last'), {}, '2027-10-29 2027-10-29'],
    ['a month of another year', 0, anchor('M+5:last'), {}, '2028-02-29 2028-02-29'],
    ['two ends', 1, anchor('M-2:first', 'M-2:last'), {}, '2027-07-01 2027-07-30'],
    ['two ends, never a milestone', 0, anchor('launch', 'launch+3'), {}, '2027-09-15 2027-09-17'],
    ['leave on the day', 2, anchor('launch'), away('2027-09-13', '2027-09-17'), '2027-09-20 2027-09-21'],
    [
      'leave on the day of a milestone',
      0,
      anchor('launch'),
      away('2027-09-13', '2027-09-17'),
      '2027-09-15 2027-09-15',
    ],
    [
      'leave at the end',
      1,
      anchor('launch', 'M+0:last'),
      away('2027-09-29', '2027-09-30'),
      '2027-09-15 2027-09-28',
    ],
    [
      'leave from end to end',
      1,
      anchor('launch', 'launch+2'),
      away('2027-09-13', '2027-09-17'),
      '2027-09-20 2027-09-20',
    ],
  ] as const)('%s', (_, duration, fixed, calendar, expected) => {
    expect(datesOf(planOf([task('T', duration, fixed)], { calendar }), 'T')).toBe(expected);
  });

  test('one working day after a milestone of a Saturday is Monday, and the link is respected', () => {
    const plan = planOf([task('M', 0, anchor('launch+3')), task('T', 1, { after: ['M FS+1'] })]);
    expect(datesOf(plan, 'T')).toBe('2027-09-20 2027-09-20');
    expect(linkSlacks(plan, schedulePlan(plan))[0]).toMatchObject({ slack: 0, isRespected: true });
  });

  test('reports a link between two fixed tasks that overlap', () => {
    const plan = planOf([
      task('A', 3, anchor('launch')),
      task('B', 1, { after: ['A'], ...anchor('launch+1') }),
    ]);
    // A takes 15, 16, 17: B, on Thursday 16, is two days short of Monday 20.
    expect(linkSlacks(plan, schedulePlan(plan))[0]).toMatchObject({ slack: -2, isRespected: false });
  });
});

describe('seen on Wednesday 10 March 2027', () => {
  const seen = (changes: Partial<Task>, start = '2027-03-08'): ScheduledTask =>
    scheduled(planOf([task('T', 3, { ...changes, ...anchor(start) })], { today: '2027-03-10' }), 'T');

  test('counts the working days missing to a task that should have started', () => {
    expect(seen({}).daysMissing).toBe(2);
    expect(seen({}, '2027-03-04').daysMissing).toBe(4);
  });

  test('misses nothing when the task has begun, starts today, or is a milestone', () => {
    expect(seen({ progress: 0.1 }).daysMissing).toBe(0);
    expect(seen({}, '2027-03-10').daysMissing).toBe(0);
    expect(seen({ duration: 0 }).daysMissing).toBe(0);
  });

  test('counts the slip from the baseline in working days, late positive, early negative', () => {
    // The task takes 8, 9 and 10 March.
    expect(seen({ baseline: { start: '2027-03-03', finish: '2027-03-05' } }).slip).toBe(3);
    expect(seen({ baseline: { start: '2027-03-11', finish: '2027-03-15' } }).slip).toBe(-3);
    expect(seen({ baseline: { start: '2027-03-08', finish: '2027-03-10' } }).slip).toBe(0);
    expect(seen({}).slip).toBeNull();
  });
});

test('gives an empty plan the beginning of its period as beginning and end', () => {
  expect(schedulePlan(planOf([]))).toEqual({
    tasks: [],
    projectStart: '2027-01-01',
    projectFinish: '2027-01-01',
  });
});
