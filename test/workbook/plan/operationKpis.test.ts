import type { Plan } from '../../../src/core/plan/plan';
import { dateSerial } from '../../../src/core/dateSerial';
import type { CellValue } from '../../../src/workbook/model';
import { dueTop } from '../../../src/workbook/plan/operation/dueBlock';
import { OPERATION_PLAN, OPERATION_SHEETS } from './operationPlan';
import { calculatedPlan, type PlanReader } from './sheetReader';

const PLAN = OPERATION_PLAN;
const calculated = (plan: Plan): Promise<PlanReader> => calculatedPlan(plan, OPERATION_SHEETS);
const indexOf = (name: string): number => PLAN.kpis.findIndex((kpi) => kpi.name === name);

let reader: PlanReader;
beforeAll(async () => {
  reader = await calculated(PLAN);
});

const cell = (name: string, field: string, from: PlanReader = reader): CellValue =>
  from.cell('t_kpis', indexOf(name), field);
const day = (date: string): number => dateSerial(date)!;

describe('where a KPI stands', () => {
  it('is the value of the last day up to today for a KPI entered as a value', () => {
    expect(cell('Ventes', 'last_entry')).toBe(day('2027-06-08'));
    expect(cell('Ventes', 'actual')).toBe(900);
  });

  it('is the ratio of the sums of the period for a rate, not the mean of the rates', () => {
    // The figures of December stay out: the period begins in January.
    expect(cell('CPA', 'actual')).toBeCloseTo((1100.5 + 900 + 600) / (35 + 30 + 12), 10);
    expect(cell('Taux de conversion', 'actual')).toBe(144 / 4000);
  });

  it('is a word, not an error, when the denominator is 0', () => {
    expect(cell('ROAS', 'actual')).toBe('non défini');
    expect(cell('ROAS', 'attainment')).toBe('');
    expect(cell('ROAS', 'status')).toBe('');
  });

  it('is blank without any figure', () => {
    expect(cell('Notoriété assistée', 'actual')).toBe('');
    expect(cell('Notoriété assistée', 'last_entry')).toBe('');
  });

  it('counts a figure entered twice for one day once', async () => {
    const twice: Plan = { ...PLAN, kpiValues: [...PLAN.kpiValues, PLAN.kpiValues[2]!] };
    const doubled = await calculated(twice);
    expect(cell('Ventes', 'actual', doubled)).toBe(900);
    expect(doubled.cell('t_kpi_values', 2, 'check')).toBe('Saisi deux fois pour un même jour');
    expect(doubled.cell('t_kpi_values', 1, 'check')).toBe('');
  });
});

describe('the share of the target', () => {
  it('is the figure over the target where higher is better', () => {
    expect(cell('Ventes', 'attainment')).toBe(0.45);
  });

  it('is the target over the figure where lower is better, so that a falling CPA is good', () => {
    expect(cell('Coût par lead', 'attainment')).toBeCloseTo(50 / 62, 12);
    expect(cell('CPA', 'attainment')).toBeGreaterThan(1);
  });
});

it.each([
  ['CPA', 'Atteint', 'below its target'],
  ['Ventes', 'En avance', '45 % of the target after 44 % of the year'],
  ['Contacts qualifiés', 'En retard', '30 % of the target after 44 % of the year'],
  ['Coût par lead', 'En retard', 'a cost does not add up over the year: it is reached or it is not'],
  ['Taux d’ouverture des e-mails', 'À saisir', 'above its target, but the last week is missing'],
  ['Notoriété assistée', 'À saisir', 'never entered'],
])('says that %s is « %s »: %s', (name, status) => {
  expect(cell(name, 'status')).toBe(status);
});

describe('the next figure', () => {
  it.each([
    ['Ventes', '2027-06-09', 'the working day after'],
    ['Taux de conversion', '2027-06-13', 'a week after'],
    ['Coût par lead', '2027-06-30', 'a month after, from month end to month end'],
    ['Trafic organique', '2027-06-30', 'three months after'],
    ['Notoriété assistée', '2027-03-31', 'a quarter after the beginning of the plan'],
  ])('of %s describes %s: %s', (name, due) => {
    expect(cell(name, 'due')).toBe(day(due));
  });

  it('skips the weekend and the days off of the team', async () => {
    // 17 May 2027 is Whit Monday.
    const friday: Plan = {
      ...PLAN,
      today: '2027-05-18',
      kpiValues: [{ ...PLAN.kpiValues[0]!, date: '2027-05-14' }],
    };
    const early = await calculated(friday);
    expect(cell('Ventes', 'due', early)).toBe(day('2027-05-18'));
    expect(cell('Ventes', 'status', early)).not.toBe('À saisir');
  });
});

it.each([
  ['Ventes', ''],
  ['CPA', 'Dérive au-dessus de la cible'],
  ['Taux d’ouverture des e-mails', 'À saisir avant 9\u00A0h'],
  ['Taux de clic des stories Instagram', 'À saisir avant 9\u00A0h · KPI oublié'],
  ['Contacts qualifiés', 'KPI sans responsable'],
  ['Notoriété assistée', 'KPI sans cible · À saisir avant 9\u00A0h · Rien depuis une semaine'],
])('says what is to be done for %s', (name, expected) => {
  expect(cell(name, 'check')).toBe(expected);
});

it('asks for nothing more once the period is over', async () => {
  const over = await calculated({
    ...PLAN,
    today: '2028-06-01',
    kpiValues: [{ ...PLAN.kpiValues[0]!, date: '2027-12-31' }],
  });
  expect(cell('Ventes', 'check', over)).toBe('');
});

describe('who owes what before 9 o’clock', () => {
  const block = (from: PlanReader, row: number, column: string): CellValue =>
    from.at('kpis', `${column}${dueTop(from.context) + 2 + row}`);

  it('lists the figures of each person of the team', () => {
    expect(block(reader, 1, 'B')).toBe('Tom');
    expect(block(reader, 1, 'C')).toBe(5);
    expect(block(reader, 1, 'D')).toBe(1);
    expect(block(reader, 1, 'E')).toBe('Taux de clic des stories Instagram');
  });

  it('names three figures and a sign for the others', async () => {
    const nothing = await calculated({ ...PLAN, kpiValues: [] });
    expect(block(nothing, 1, 'D')).toBe(5);
    expect(block(nothing, 1, 'E')).toBe('Ventes · CPA · Taux de clic des stories Instagram …');
  });

  it('counts the KPIs that nobody of the team owes', () => {
    const people = reader.context.layout.place('t_team');
    const others = people.last - people.first + 1;
    expect(block(reader, others, 'C')).toBe(1);
    expect(block(reader, others, 'D')).toBe(0);
  });

  it('says it in one line above the table', () => {
    expect(reader.at('kpis', 'B5')).toBe('À saisir avant 9\u00A0h\u00A0: 3 (Léa 1, Tom 1, Inès 1)');
  });

  it('says that every figure is up to date when none is missing', async () => {
    const done = await calculated({ ...PLAN, kpis: PLAN.kpis.slice(0, 2) });
    expect(done.at('kpis', 'B5')).toBe('✓ Tous les chiffres sont à jour');
  });
});

it('says what is wrong with a figure', () => {
  const values = PLAN.kpiValues;
  const check = (index: number): CellValue => reader.cell('t_kpi_values', index, 'check');
  expect(check(values.findIndex(({ kpi }) => kpi === 'Inconnu'))).toBe('KPI inconnu');
  expect(check(values.findIndex(({ date }) => date === '2028-01-01'))).toBe('Jour absent ou à venir');
});

it('says that half of a rate is missing', async () => {
  const half = await calculated({
    ...PLAN,
    kpiValues: [
      { ...PLAN.kpiValues[4]!, denominator: null },
      { ...PLAN.kpiValues[0]!, value: null },
    ],
  });
  expect(half.cell('t_kpi_values', 0, 'check')).toBe('Une moitié du taux manque');
  expect(half.cell('t_kpi_values', 1, 'check')).toBe('Chiffre absent');
});
