import { readPlan, type ReadPlanOptions } from '../../../src/core/plan/readPlan';
import { SAMPLE_PLAN } from '../../workbook/plan/samplePlan';

const OPTIONS: ReadPlanOptions = { today: '2027-02-01', language: 'fr', stepNames: {} };
const MINIMAL = { title: 'Plan', launch: { month: 9, day: 15, label: 'Lancement' } };

function read(json: object, options: Partial<ReadPlanOptions> = {}) {
  const { plan, issues } = readPlan({ ...MINIMAL, ...json }, { ...OPTIONS, ...options });
  expect(issues).toEqual([]);
  return plan;
}

it('reads a plan written out in full as it is', () => {
  const { plan, issues } = readPlan(JSON.parse(JSON.stringify(SAMPLE_PLAN)), OPTIONS);
  expect(issues).toEqual([]);
  expect(plan).toEqual(SAMPLE_PLAN);
});

describe('the period and the launch', () => {
  it.each([
    ['2027-02-01', '2027-01-01', '2027-09-15'],
    ['2027-09-15', '2028-01-01', '2028-09-15'],
    ['2027-12-31', '2028-01-01', '2028-09-15'],
  ])('begins, seen from %s, on the 1 January that leaves the launch ahead', (today, start, launch) => {
    const plan = read({}, { today });
    expect(plan.period.start).toBe(start);
    expect(plan.launch.date).toBe(launch);
  });

  it('is a year long, whatever the start', () => {
    expect(read({}, { start: '2027-04-01' }).period).toEqual({ start: '2027-04-01', end: '2028-03-31' });
  });

  it('puts a yearly launch inside a period that begins in the middle of a year', () => {
    expect(read({}, { start: '2027-10-01' }).launch.date).toBe('2028-09-15');
  });

  it('keeps its length when the start is moved', () => {
    const period = { start: '2027-01-01', end: '2027-06-30' };
    const plan = read({ period, launch: { date: 'start+2m' } }, { start: '2028-02-01' });
    expect(plan.period).toEqual({ start: '2028-02-01', end: '2028-07-31' });
    expect(plan.launch.date).toBe('2028-04-01');
  });

  it('takes the launch of the command line for its own', () => {
    const plan = read({}, { launch: '2029-03-05' });
    expect(plan.launch).toEqual({ date: '2029-03-05', label: 'Lancement' });
    expect(plan.period.start).toBe('2029-01-01');
  });
});

it.each([
  ['start', '2027-01-01'],
  ['start+20d', '2027-01-21'],
  ['start+1m-1d', '2027-01-31'],
  ['launch-15d', '2027-08-31'],
  ['launch+2w', '2027-09-29'],
  ['end-1m', '2027-11-30'],
  ['today', '2027-02-01'],
  ['today-3d', '2027-01-29'],
  ['today+1m', '2027-03-01'],
  ['2026-12-31', '2026-12-31'],
])('reads the date %s as %s', (text, date) => {
  const benchmark = [{ competitor: 'Clarté', criterion: 'Prix', date: text }];
  expect(read({ benchmark }).benchmark[0]?.date).toBe(date);
});

it('moves what is counted from the start or the launch, and nothing else', () => {
  const transfer = (date: string) => ({ date, from: 'B1', to: 'B2', amount: 1 });
  const budget = { transfers: ['start+1m', 'launch-1d', '2027-03-01'].map(transfer) };
  const dates = read({ budget }, { start: '2028-01-01' }).budget.transfers.map(({ date }) => date);
  expect(dates).toEqual(['2028-02-01', '2028-09-14', '2027-03-01']);
});

it('counts from the day of the plan itself when it says which', () => {
  const kpiValues = [{ date: 'today-1d', kpi: 'CPA' }];
  const { plan } = readPlan({ ...MINIMAL, today: '2027-05-10', kpiValues }, OPTIONS);
  expect(plan.kpiValues[0]?.date).toBe('2027-05-09');
});

it('takes a day counted from today for a fixed one, and refuses to count today from itself', () => {
  const tasks = [{ id: 'T1', name: 'Tri', duration: 1, load: 0, anchor: { start: 'today+2d' } }];
  expect(read({ tasks }).tasks[0]?.anchor?.start).toEqual({ kind: 'date', date: '2027-02-03' });
  const { issues } = readPlan({ ...MINIMAL, today: 'today-1d' }, OPTIONS);
  expect(issues.map(({ code, at }) => [code, at.field])).toEqual([['bad-date', 'today']]);
});

describe('a chain', () => {
  const action = {
    id: 'A1',
    name: 'Teasing',
    owner: 'Tom',
    impact: 4,
    potential: 4,
    effort: 2,
    chain: {
      creation: { days: 5, owner: 'Léa' },
      approval: { days: 2 },
      airing: { start: 'M-2:first', finish: 'M-2:last', load: 0.2 },
      analysis: { days: 3 },
    },
  };

  it('becomes tasks that follow one another and skip the steps left out', () => {
    const { tasks } = read({ actions: [action] });
    expect(tasks.map(({ id, step, owner, links }) => [id, step, owner, links[0]?.predecessor])).toEqual([
      ['A1.1', 'creation', 'Léa', undefined],
      ['A1.2', 'approval', 'Tom', 'A1.1'],
      ['A1.4', 'airing', 'Tom', 'A1.2'],
      ['A1.5', 'analysis', 'Tom', 'A1.4'],
    ]);
    expect(tasks.map(({ load }) => load)).toEqual([0.5, 0.5, 0.2, 0.5]);
  });

  it('anchors the airing to months counted from the launch', () => {
    expect(read({ actions: [action] }).tasks[2]?.anchor).toEqual({
      start: { kind: 'month', months: -2, edge: 'first' },
      finish: { kind: 'month', months: -2, edge: 'last' },
    });
  });

  it('names its tasks as the caller names the steps', () => {
    const stepNames = { creation: 'Création' };
    expect(read({ actions: [action] }, { stepNames }).tasks[0]?.name).toBe('Création');
  });

  it('stands beside the tasks that are listed for the same action', () => {
    const tasks = [
      { id: 'X', name: 'Seule', duration: 1 },
      { id: 'A1.6', action: 'A1', name: 'Bilan', duration: 1, after: ['A1.5'] },
    ];
    const ids = read({ actions: [action], tasks }).tasks.map(({ id }) => id);
    expect(ids).toEqual(['A1.1', 'A1.2', 'A1.4', 'A1.5', 'A1.6', 'X']);
  });
});

it.each([
  ['A1.2', 'FS', 0],
  ['A1.2 FS', 'FS', 0],
  ['A1.2 FS+3', 'FS', 3],
  ['A1.2 SS-1', 'SS', -1],
  ['A1.2 +4d', 'FS', 4],
])('reads the link %s', (link, type, lag) => {
  const tasks = [{ id: 'X', name: 'X', duration: 1, after: [link] }];
  expect(read({ tasks }).tasks[0]?.links).toEqual([{ predecessor: 'A1.2', type, lag }]);
});

it.each([
  ['launch', { kind: 'launch', days: 0 }],
  ['launch-5d', { kind: 'launch', days: -5 }],
  ['launch+1m', { kind: 'launch', days: 30 }],
  ['2027-04-01', { kind: 'date', date: '2027-04-01' }],
  ['start+1m', { kind: 'date', date: '2027-02-01' }],
  ['M:last', { kind: 'month', months: 0, edge: 'last' }],
  ['M+1:last', { kind: 'month', months: 1, edge: 'last' }],
])('reads the anchor %s', (anchor, start) => {
  const tasks = [{ id: 'X', name: 'X', duration: 1, anchor }];
  expect(read({ tasks }).tasks[0]?.anchor).toEqual({ start });
});

describe('the months of a budget line', () => {
  const months = (line: object) =>
    read({ budget: { lines: [{ id: 'B1', label: 'Achat', nature: 'media', ...line }] } }).budget.lines[0]!
      .months;

  it.each([
    ['even', 1000],
    ['launch', 100.01],
    [[1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0.05],
  ])('spread %s add up to the amount, to the cent', (phasing, amount) => {
    const sum = months({ amount, phasing }).reduce((cents, month) => cents + Math.round(month * 100), 0);
    expect(sum).toBe(Math.round(amount * 100));
  });

  it('spread on the launch go from two months before it to one after', () => {
    const filled = months({ amount: 400, phasing: 'launch' }).map((month) => month > 0);
    expect(filled.flatMap((isFilled, index) => (isFilled ? [index + 1] : []))).toEqual([7, 8, 9, 10]);
  });

  it('are kept when they are given', () => {
    const given = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.5];
    expect(months({ months: given })).toEqual(given);
  });
});

it('reads an empty file as an empty plan and says what is missing', () => {
  const { plan, issues } = readPlan({}, OPTIONS);
  expect(plan.actions).toEqual([]);
  expect(issues.map(({ code, at }) => [code, at.field])).toEqual([
    ['missing-field', 'launch'],
    ['missing-field', 'title'],
  ]);
});
