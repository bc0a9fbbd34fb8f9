import type { Task } from '../../../src/core/plan/plan';
import { findCycle } from '../../../src/core/schedule/findCycle';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import { structureProblems } from '../../../src/core/schedule/structureProblems';
import { planOf, task } from './smallPlans';

test('finds no cycle in a chain, a fork and a join', () => {
  const tasks = [
    task('D', 1, { after: ['B', 'C'] }),
    task('B', 1, { after: ['A'] }),
    task('C', 1, { after: ['A'] }),
    task('A', 1),
  ];
  expect(findCycle(tasks)).toBeUndefined();
  expect(structureProblems(tasks)).toEqual([]);
});

test('names the tasks of a cycle in order, each the predecessor of the next', () => {
  const tasks = [
    task('X', 1),
    task('B', 1, { after: ['A', 'X'] }),
    task('C', 1, { after: ['B'] }),
    task('A', 1, { after: ['C'] }),
    task('Y', 1, { after: ['C'] }),
  ];
  expect(findCycle(tasks)).toEqual(['B', 'C', 'A']);
});

test('finds a cycle of two and of one', () => {
  expect(findCycle([task('A', 1, { after: ['B'] }), task('B', 1, { after: ['A SS'] })])).toEqual(['A', 'B']);
  expect(findCycle([task('A', 1, { after: ['A'] })])).toEqual(['A']);
});

test('walks a chain of twenty thousand tasks', () => {
  const tasks = Array.from({ length: 20_000 }, (_, index) =>
    task(`T${index}`, 1, { after: index === 0 ? [] : [`T${index - 1}`] }),
  ).reverse();
  expect(findCycle(tasks)).toBeUndefined();
});

test('tells every other problem too, once each', () => {
  const tasks = [
    task('A', 1, { after: ['Z', 'Z SS', 'A'] }),
    task('B', 1, { after: ['C'] }),
    task('A', 1),
    task('C', 1, { after: ['B', 'Y'] }),
    task('A', 1),
  ];
  expect(structureProblems(tasks)).toEqual([
    { kind: 'unknown-predecessor', id: 'A', predecessor: 'Z' },
    { kind: 'self-link', id: 'A' },
    { kind: 'duplicate-id', id: 'A' },
    { kind: 'unknown-predecessor', id: 'C', predecessor: 'Y' },
    { kind: 'cycle', ids: ['B', 'C'] },
  ]);
});

test('refuses to schedule what cannot be', () => {
  const scheduling =
    (...tasks: readonly Task[]) =>
    () =>
      schedulePlan(planOf(tasks));
  expect(scheduling(task('A', 1, { after: ['B'] }), task('B', 1, { after: ['A'] }))).toThrow(
    '"ids":["A","B"]',
  );
  expect(scheduling(task('A', 1, { after: ['A'] }))).toThrow('self-link');
  expect(scheduling(task('A', 1, { after: ['Z'] }))).toThrow('"predecessor":"Z"');
  expect(scheduling(task('A', 1), task('A', 2))).toThrow('duplicate-id');
});
