import { dateSerial } from '../../../src/core/dateSerial';
import { columnLetters } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/model';
import { operationAlerts } from '../../../src/workbook/plan/alerts/operation';
import { calendarPlace } from '../../../src/workbook/plan/operation/contentCalendar';
import { sentence } from '../../../src/workbook/plan/operation/sentence';
import { messages } from '../../../src/messages';
import { CHANNELS } from '../../../src/core/plan/plan';
import { OPERATION_PLAN, OPERATION_SHEETS } from './operationPlan';
import { calculateWorkbook } from '../../../src/calculate/calculateWorkbook';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { planContext } from '../../../src/workbook/plan/planContext';
import { calculatedPlan, type PlanReader } from './sheetReader';

const day = (date: string): number => dateSerial(date)!;

let reader: PlanReader;
beforeAll(async () => {
  reader = await calculatedPlan(OPERATION_PLAN, OPERATION_SHEETS);
});

describe('the editorial calendar', () => {
  const week = (row: number, index: number): CellValue => {
    const { firstWeek } = calendarPlace(reader.context);
    return reader.at('editorial', `${columnLetters(firstWeek + index)}${row}`);
  };

  it('gives each content its ISO week', () => {
    expect(reader.cell('t_editorial', 0, 'week')).toBe(23);
    expect(reader.cell('t_editorial', 10, 'week')).toBe('');
  });

  it('begins on the Monday of today when the first content is behind us', () => {
    const { mondays, weeks } = calendarPlace(reader.context);
    expect(week(mondays, 0)).toBe(day('2027-06-07'));
    expect(week(mondays, 12)).toBe(day('2027-08-30'));
    expect(week(weeks, 0)).toBe('S23');
  });

  it('begins on the Monday of the first content when it is still to come', async () => {
    const early = await calculatedPlan({ ...OPERATION_PLAN, today: '2027-01-05' }, OPERATION_SHEETS);
    const { mondays, firstWeek } = calendarPlace(early.context);
    expect(early.at('editorial', `${columnLetters(firstWeek)}${mondays}`)).toBe(day('2027-06-07'));
  });

  it('counts the contents of each channel and week', () => {
    const { firstChannel, totals } = calendarPlace(reader.context);
    const social = firstChannel + CHANNELS.indexOf('organic_social');
    expect([0, 1, 2, 3, 4].map((index) => week(social, index))).toEqual([2, 1, 0, 1, 3]);
    expect(week(totals, 1)).toBe(2);
    expect(week(totals, 13)).toBe(10);
  });

  it('counts the contents of each month', () => {
    const { months } = calendarPlace(reader.context);
    expect(week(months, 5)).toBe(day('2027-06-01'));
    expect(week(months + 1, 5)).toBe(6);
    expect(week(months + 1, 13)).toBe(10);
    expect(week(months + 2, 13)).toBe(0);
  });

  it.each([
    [0, 'Publication en retard'],
    [1, ''],
    [3, 'Contenu sans responsable'],
    [5, 'Toujours le même format'],
  ])('says what is to be done for content %s', (index, expected) => {
    expect(reader.cell('t_editorial', index, 'check')).toBe(expected);
  });
});

describe('the rituals', () => {
  it.each([
    [0, '2027-06-21', 'a week later'],
    [1, '2027-06-10', 'the next working day'],
    [2, '2027-06-30', 'from month end to month end'],
    [3, '2027-10-01', 'three months later'],
  ])('give the date after the next one of row %s: %s, %s', (index, date) => {
    expect(reader.cell('t_rituals', index, 'following')).toBe(day(date));
  });

  it('say which one is overdue', () => {
    expect(reader.cell('t_rituals', 2, 'check')).toBe('Rituel en retard');
    expect(reader.cell('t_rituals', 1, 'check')).toBe('');
  });
});

describe('the alerts of these sheets', () => {
  it.each(['fr', 'en'] as const)('have a short label and a sentence in %s', (language) => {
    const texts = messages(language).plan.alerts;
    for (const { id } of operationAlerts) {
      expect(texts[id]?.label.length).toBeLessThanOrEqual(40);
      expect(texts[id]?.todo).toMatch(/\.$/);
    }
  });

  it.each(['fr', 'en'] as const)('have labels that do not contain one another in %s', (language) => {
    const texts = messages(language).plan.alerts;
    const labels = operationAlerts.map(({ id }) => texts[id]?.label ?? '');
    const contained = labels.filter((label) =>
      labels.some((other) => other !== label && other.includes(label)),
    );
    expect(contained).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('name the key roles that the team lacks', async () => {
    const plan = { ...OPERATION_PLAN, team: OPERATION_PLAN.team.slice(0, 1) };
    const context = planContext(plan);
    const alert = operationAlerts.find(({ id }) => id === 'team-key-roles');
    if (alert?.kind !== 'plan' || alert.detail === undefined) throw new Error('no alert of the plan');
    const settings = buildPlanWorkbook(plan).sheets.find(({ name }) => name === 'Paramètres');
    if (settings?.kind !== 'rich') throw new Error('no settings');
    const cells = [
      ...settings.cells,
      { at: 'Z1', formula: alert.count(context) },
      { at: 'Z2', formula: alert.detail(context) },
    ];
    const { sheets } = await calculateWorkbook({
      language: 'fr',
      title: '',
      created: '',
      sheets: [{ ...settings, cells }],
    });
    const results = sheets[0]?.kind === 'rich' ? sheets[0].cells.slice(-2) : [];
    expect(results.map(({ value }) => value)).toEqual([2, 'Responsable opérationnel, Data analyst']);
  });
});

it('writes a sentence of the messages as a formula', () => {
  expect(sentence('{n} of {all}', { n: 'A1', all: 'A2' })).toBe('A1&" of "&A2');
  expect(sentence('It is "said"', {})).toBe('"It is ""said"""');
  expect(() => sentence('{who}', {})).toThrow('unknown piece');
});
