import type { Plan } from '../../../src/core/plan/plan';
import { dateSerial } from '../../../src/core/dateSerial';
import { homeLayout } from '../../../src/workbook/plan/pilot/homeLayout';
import { calculated, type Calculated } from './pilot.fixture';
import { SAMPLE_PLAN } from './samplePlan';

let sample: Calculated;
beforeAll(async () => {
  sample = await calculated(SAMPLE_PLAN);
});

/** Date, task and days of the next dates. */
function nextDates({ context, row }: Calculated): readonly (readonly unknown[])[] {
  const { lists } = homeLayout(context);
  return [0, 1, 2, 3, 4].map((index) => {
    const cells = row('home', lists + 2 + index, 2, 6);
    return [cells[0], cells[1], cells[4]];
  });
}

/** What the cards say, by row of cards: label, value, caption. */
function card({ context, value }: Calculated, index: number): readonly unknown[] {
  const row = homeLayout(context).cards + Math.floor(index / 4) * 4;
  const column = 'BEHK'[index % 4]!;
  return [0, 1, 2].map((line) => value('home', `${column}${row + line}`));
}

test('counts the days before the launch', () => {
  expect(card(sample, 0)).toEqual(['Lancement', 226, '15/09/2027 · Lancement']);
});

test('shows the envelope, what is planned and what is really paid', () => {
  expect([4, 5, 6].map((index) => card(sample, index)[1])).toEqual([200_000, 58_000, 340]);
  expect(card(sample, 5)[2]).toBe('29\u00A0% de l’enveloppe');
});

test('lists the next tasks in the order of their dates', () => {
  const dates = nextDates(sample).map(([date]) => date as number);
  expect(dates).toEqual([...dates].sort((a, b) => a - b));
  expect(dates.every((date) => date >= (dateSerial('2027-02-01') ?? 0))).toBe(true);
  expect(nextDates(sample)[0]?.[1]).toBe('Création graphique · Teasing sur les réseaux sociaux');
});

test('names both tasks that begin on one day', async () => {
  const [first] = SAMPLE_PLAN.tasks;
  const twin = { ...first!, id: 'A1.9', name: 'Autre création', action: 'A1' };
  const tasks = [first!, twin].map((task) => ({
    ...task,
    links: [],
    anchor: { start: { kind: 'date' as const, date: '2027-02-10' } },
  }));
  const names = nextDates(await calculated({ ...SAMPLE_PLAN, tasks })).map(([, name]) => name);
  expect(names.slice(0, 2)).toEqual([
    'Création graphique · Teasing sur les réseaux sociaux',
    'Autre création · Teasing sur les réseaux sociaux',
  ]);
});

test('says so when no task is to come', async () => {
  const plan: Plan = {
    ...SAMPLE_PLAN,
    tasks: [{ ...SAMPLE_PLAN.tasks[0]!, links: [], anchor: { start: { kind: 'date', date: '2027-01-11' } } }],
  };
  expect(nextDates(await calculated(plan))[0]).toEqual([
    '',
    'Aucune tâche ne commence après aujourd’hui.',
    '',
  ]);
});

test('shows the most serious alerts first, each once', () => {
  const { lists } = homeLayout(sample.context);
  const rows = [0, 1, 2, 3, 4].map((index) => sample.row('home', lists + 2 + index, 8, 13));
  expect(rows.map(([level]) => level)).toEqual(['Haute', 'Haute', 'Haute', 'Haute', 'Haute']);
  const labels = rows.map(([, label]) => label);
  expect(labels).toEqual([...new Set(labels)]);
  expect(rows.every((row) => Number(row[5]) > 0)).toBe(true);
});

test('links to every other sheet of the plan, and to no sheet that is left out', async () => {
  const links = (workbook: Calculated): readonly string[] => [
    ...new Set(workbook.sheet('home').cells.flatMap(({ link }) => (link === undefined ? [] : [link]))),
  ];
  const others = (workbook: Calculated): readonly string[] =>
    workbook.spec.sheets.slice(1).map(({ name }) => `#'${name}'!A1`);
  expect([...links(sample)].sort()).toEqual([...others(sample)].sort());
  const small = await calculated({ ...SAMPLE_PLAN, sheets: ['home'] });
  expect([...links(small)].sort()).toEqual([...others(small)].sort());
});
