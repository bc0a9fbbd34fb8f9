import type { Plan } from '../../../src/core/plan/plan';
import { whyDate, type WhyDate } from '../../../src/core/schedule/reasons';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import { anchor, planOf, task } from './smallPlans';

function why(plan: Plan, id: string): WhyDate {
  return whyDate(plan, schedulePlan(plan), id);
}

// Launch on Wednesday 15 September 2027.
test.each([
  ['launch-5', { kind: 'anchor-launch', date: '2027-09-10', days: -5 }],
  ['2027-10-02', { kind: 'anchor-date', date: '2027-10-02' }],
  ['M-1:first', { kind: 'anchor-month', date: '2027-08-02', months: -1, edge: 'first' }],
])('names the anchor %s and the day it points at', (text, reason) => {
  expect(why(planOf([task('T', 1, anchor(text))]), 'T').reason).toEqual(reason);
});

test('names the successor that binds, and the day it was counted from', () => {
  const plan = planOf([
    task('P', 2),
    // Stands right after P, yet follows it and does not bind it.
    task('Free', 1, { after: ['P'] }),
    task('Late', 1, { after: ['P'], ...anchor('launch+30') }),
    task('Soon', 1, { after: ['P FS+1'], ...anchor('launch') }),
  ]);
  expect(why(plan, 'P').reason).toEqual({
    kind: 'before',
    date: '2027-09-15',
    task: 'Soon',
    type: 'FS',
    lag: 1,
  });
});

test('of two links that bind equally, names the first of the plan', () => {
  const plan = planOf([
    task('Y', 1, { after: ['P'], ...anchor('launch') }),
    task('X', 1, { after: ['P'], ...anchor('launch') }),
    task('P', 2),
    task('Q', 1, { after: ['X', 'Y'] }),
  ]);
  expect(why(plan, 'P').reason).toMatchObject({ kind: 'before', task: 'Y' });
  expect(why(plan, 'Q').reason).toEqual({
    kind: 'after',
    date: '2027-09-15',
    task: 'X',
    type: 'FS',
    lag: 0,
  });
});

test('names the start or the finish of the other task, by the type of the link', () => {
  const after = (text: string): unknown =>
    why(planOf([task('A', 4, anchor('launch')), task('B', 1, { after: [text] })]), 'B').reason;
  expect(after('A SS+1')).toMatchObject({ kind: 'after', date: '2027-09-15', type: 'SS' });
  // A takes 15, 16, 17 and 20 September.
  expect(after('A FF+1')).toMatchObject({ kind: 'after', date: '2027-09-20', type: 'FF' });
  const before = (text: string): unknown =>
    why(planOf([task('B', 1), task('A', 4, { after: [text], ...anchor('launch') })]), 'B').reason;
  expect(before('B SF+1')).toMatchObject({ kind: 'before', date: '2027-09-20', type: 'SF' });
  expect(before('B SS+1')).toMatchObject({ kind: 'before', date: '2027-09-15', type: 'SS' });
});

test('names the beginning of the project for a task that waits for nothing', () => {
  const plan = { ...planOf([task('T', 1)]), projectStart: '2027-03-01' };
  expect(why(plan, 'T').reason).toEqual({ kind: 'project-start', date: '2027-03-01' });
});

/*
 * Three days before Monday 17 May 2027 (Whit Monday kept as a milestone's day): Friday 14; the closing of 10–12 May and
 * Thursday 6 (Ascension) are off, Léa is away on 11–13. So 14, 7 and 5 May: skipped are 10, 11, 12 (closing),
 * 6 (Ascension) and 17 (Whit Monday) for the company, and 13 May alone as leave, 11 and 12 being closed anyway.
 */
test('counts the days off skipped, weekends left out, with the first one and the leave of the owner', () => {
  const plan = planOf([task('P', 3), task('S', 0, { after: ['P'], ...anchor('2027-05-17') })], {
    calendar: {
      territory: 'france',
      closings: [{ start: '2027-05-10', finish: '2027-05-12', label: 'Travaux' }],
      leave: [
        { person: 'Léa', start: '2027-05-11', finish: '2027-05-13', reason: '' },
        { person: 'Tom', start: '2027-05-14', finish: '2027-05-14', reason: '' },
      ],
    },
  });
  expect(schedulePlan(plan).tasks[0]).toMatchObject({ start: '2027-05-05', finish: '2027-05-14' });
  expect(why(plan, 'P').skipped).toEqual({
    first: { date: '2027-05-06', label: 'ascension', kind: 'public' },
    company: 5,
    leave: 1,
  });
});

test('skips nothing in plain weeks', () => {
  const plan = planOf([task('P', 9), task('S', 1, { after: ['P'], ...anchor('launch') })]);
  expect(why(plan, 'P').skipped).toEqual({ first: null, company: 0, leave: 0 });
});

test('refuses a task that does not exist', () => {
  expect(() => why(planOf([task('P', 1)]), 'Z')).toThrow('Z');
});
