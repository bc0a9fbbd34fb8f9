import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlan } from '../../../src/core/plan/checkPlan';
import type { PlanIssue } from '../../../src/core/plan/planIssue';
import { readPlan } from '../../../src/core/plan/readPlan';
import { messages } from '../../../src/messages';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

const FIXTURES = join(__dirname, '../../fixtures/plans');
const CODES = Object.keys(messages('en').planIssues);

function issuesOf(json: unknown): readonly PlanIssue[] {
  const { plan, issues, taskPlaces } = readPlan(json, { today: '2027-02-01', language: 'fr', stepNames: {} });
  return [...issues, ...checkPlan(plan, taskPlaces)];
}

const fixture = (code: string): unknown =>
  JSON.parse(readFileSync(join(FIXTURES, code, 'plan.json'), 'utf8'));

it('has a fixture for every code, and no other', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual([...CODES].sort());
});

describe.each(CODES)('the fixture of %s', (code) => {
  it('raises this issue and nothing else', () => {
    expect(issuesOf(fixture(code)).map((issue) => issue.code)).toEqual([code]);
  });

  it.each(['en', 'fr'] as const)('is told in a whole sentence in %s', (language) => {
    const [issue] = issuesOf(fixture(code));
    const sentence = messages(language).planIssues[issue!.code](issue!);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
    expect(sentence).toMatch(/[.?]$/);
    if (language === 'fr') expect(sentence).not.toMatch(/ [:;!?%€»]|« /);
  });
});

it('finds nothing wrong with a sound plan', () => {
  expect(checkPlan(SAMPLE_PLAN)).toEqual([]);
});

it('tells every problem at once', () => {
  const [action] = SAMPLE_PLAN.actions;
  const codes = checkPlan({
    ...SAMPLE_PLAN,
    actions: [action!, { ...action!, objective: '', owner: 'Nobody' }],
    team: SAMPLE_PLAN.team.slice(0, 2),
  }).map(({ code, at }) => `${code} ${at.table} ${at.row ?? ''}`);
  expect(codes).toEqual([
    'duplicate-id actions 2',
    'unknown-owner actions 2',
    'unknown-owner tasks 5',
    'unknown-owner sprint 3',
    'action-without-objective actions 2',
  ]);
});

it('names the tasks of a circle in order', () => {
  const [issue] = issuesOf(fixture('cycle'));
  expect(issue?.params['tasks']).toEqual(['T1', 'T2', 'T3', 'T1']);
});

it('tells each circle once', () => {
  const task = (id: string, ...after: string[]) => ({ id, name: id, duration: 1, after });
  const tasks = [task('a', 'b'), task('b', 'a'), task('c', 'd'), task('d', 'c'), task('e', 'e')];
  const circles = issuesOf({ title: 'x', launch: { month: 9 }, tasks }).map(({ params }) => params['tasks']);
  expect(circles).toEqual([
    ['a', 'b', 'a'],
    ['c', 'd', 'c'],
    ['e', 'e'],
  ]);
});

it.each([
  ['unknown-owner', 'Léa'],
  ['unknown-value', 'paid_social'],
  ['unknown-field', 'owner'],
  ['unknown-sheet', 'budget'],
  ['unknown-persona', 'Camille'],
])('suggests, for %s, the name that was meant', (code, suggestion) => {
  expect(issuesOf(fixture(code))[0]?.params['suggestion']).toBe(suggestion);
});

it('says where a task of a chain stands in the file', () => {
  const chain = { creation: { days: 5, owner: 'Nobody' }, approval: { days: 2, lod: 1 } };
  const action = { id: 'A1', name: 'Teasing', objective: 'O1', impact: 1, potential: 1, effort: 1, chain };
  const objectives = [{ id: 'O1', type: 'revenue', text: 'Vendre' }];
  const places = issuesOf({ title: 'x', launch: { month: 9 }, objectives, actions: [action] });
  expect(places.map(({ code, at }) => [code, at])).toEqual([
    ['unknown-field', { table: 'actions', row: 1, id: 'A1', field: 'chain.approval.lod' }],
    ['unknown-owner', { table: 'actions', row: 1, id: 'A1', field: 'chain.creation.owner' }],
  ]);
});
