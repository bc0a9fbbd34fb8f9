import type { Plan, PlanSheetId } from '../../../src/core/plan/plan';
import { personCalendar, teamCalendar } from '../../../src/core/schedule/calendars';
import { linkSlacks } from '../../../src/core/schedule/linkSlacks';
import { weeklyLoad } from '../../../src/core/schedule/load';
import { whyDate } from '../../../src/core/schedule/reasons';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan';
import { calculateWorkbook } from '../../../src/calculate/calculateWorkbook';
import { formatAddress } from '../../../src/workbook/address';
import type { RichSheetSpec, WorkbookSpec } from '../../../src/workbook/model';
import type { PlanContext } from '../../../src/workbook/plan/planContext';
import { planLinks, taskRows } from '../../../src/workbook/plan/planRows';
import { matrixPlace } from '../../../src/workbook/plan/schedule/calendarMatrix';
import { chartPlace } from '../../../src/workbook/plan/schedule/ganttLayout';
import { FIRST_WEEK, LOAD_HEADER, loadRow } from '../../../src/workbook/plan/schedule/loadLayout';
import { SAMPLE_PLAN } from './samplePlan';
import {
  expectedLines,
  shownDay,
  shownLines,
  storedValues,
  scheduleWorkbook,
  tableValue,
  type TypedDate,
  type ReadValue,
} from './scheduleCells';
import { SEPTEMBER_PLAN } from './septemberPlan';

interface Made {
  readonly context: PlanContext;
  readonly spec: WorkbookSpec;
  readonly read: ReadValue;
}

/** The sheets of the schedule alone, calculated; something may be typed over a date first. */
async function make(plan: Plan, typed?: TypedDate): Promise<Made> {
  const { context, spec } = scheduleWorkbook(plan, typed ? [typed] : []);
  const calculated = await calculateWorkbook(spec);
  return { context, spec: calculated, read: storedValues(calculated) };
}

let september: Made;
let english: Made;

beforeAll(async () => {
  september = await make(SEPTEMBER_PLAN);
  english = await make({ ...SAMPLE_PLAN, language: 'en', today: '2027-06-09' });
});

function sheetOf({ spec, context }: Made, id: PlanSheetId): RichSheetSpec {
  const found = spec.sheets.find(({ name }) => name === context.sheetName(id));
  if (found?.kind !== 'rich') throw new Error(`no sheet ${id}`);
  return found;
}

test('shows the dates, floats, slips and missing days of the schedule', () => {
  for (const { context, read } of [september, english])
    expect(shownLines(context, read)).toEqual(expectedLines(schedulePlan(context.plan)));
});

test('shows the slack of each link', () => {
  const { context, read } = september;
  const { plan } = context;
  const shown = planLinks(plan).map((_, index) =>
    tableValue(context, read, 't_dependencies', index, 'slack'),
  );
  expect(shown).toEqual(linkSlacks(plan, schedulePlan(plan)).map(({ slack }) => slack));
});

test('names the link that fixed each date, and the days off it skips', () => {
  for (const { context, read } of [september, english]) {
    const { plan } = context;
    const schedule = schedulePlan(plan);
    const links = planLinks(plan);
    const shown = plan.tasks.map(({ id }, index) => {
      const value = (field: string) => tableValue(context, read, 't_task_dates', index, field);
      const link = links[Number(value('driver') ?? 0) - 1];
      const other = link && (link.successor === id ? link.predecessor : link.successor);
      return [id, other ?? null, value('days_off'), value('leave_days')];
    });
    const expected = plan.tasks.map(({ id, anchor }) => {
      const { reason, skipped } = whyDate(plan, schedule, id);
      const other = anchor === null && 'task' in reason ? reason.task : null;
      return [id, other, skipped.company, skipped.leave];
    });
    expect(shown).toEqual(expected);
  }
});

test('says in words what fixed a date', () => {
  const why = ({ context, read }: Made, index: number) =>
    tableValue(context, read, 't_task_dates', index, 'why');
  expect(why(english, 0)).toBe(
    'Must be finished before “A1.2 Validation”, which starts on 17 Jun 2027. 5 days of leave of Léa are skipped.' +
      ' It should have started: 4 working days are missing.',
  );
  const index = SEPTEMBER_PLAN.tasks.findIndex(({ id }) => id === 'A2.3');
  expect(why(september, index)).toBe(
    'Doit être terminée avant «\u00A0A2.4 Diffusion\u00A0», qui commence le 23/08/2027.' +
      ' 10 jours fériés ou de fermeture sont sautés, dont «\u00A0Fermeture d’été\u00A0».',
  );
});

test('lists the days off of the team and of each person', () => {
  const { context, read } = september;
  const { plan, layout } = context;
  const place = matrixPlace(context);
  const name = context.sheetName('calendar');
  const column = (offset: number): readonly string[] => {
    const days = new Set<string>();
    for (let row = place.first; row <= place.last; row++) {
      const value = read(name, formatAddress(row, place.left + offset));
      if (typeof value !== 'number') throw new Error(`no day in row ${row}`);
      if (value !== 1) days.add(shownDay(value));
    }
    return [...days].sort();
  };
  expect(layout.place('t_team').first).toBeGreaterThan(0);
  expect(column(0)).toEqual(teamCalendar(plan).daysOff);
  plan.team.forEach((member, index) =>
    expect(column(index + 1)).toEqual(
      // Days that the team has off too stand in both lists.
      personCalendar(plan, member.name).daysOff,
    ),
  );
});

test('adds up the days planned for each person and week, and marks those that are too many', () => {
  const { context, read } = september;
  const { plan } = context;
  const name = context.sheetName('load');
  const shown: string[] = [];
  plan.team.forEach((member, person) => {
    for (let column = FIRST_WEEK; ; column++) {
      const monday = read(name, formatAddress(LOAD_HEADER - 1, column));
      if (monday === undefined) break;
      const [planned, available, excess] = [0, 1, 2].map((shift) =>
        Number(read(name, formatAddress(loadRow(person) + shift, column)) ?? 0),
      );
      if (planned! > 0)
        shown.push([member.name, shownDay(monday), planned!.toFixed(6), available, excess! > 0].join(' '));
    }
  });
  const expected = weeklyLoad(plan, schedulePlan(plan))
    .filter(({ days }) => days > 0)
    .map(({ person, monday, days, available, isOverloaded }) =>
      [person, monday, days.toFixed(6), available, isOverloaded].join(' '),
    );
  expect(shown).toEqual(expected);
  expect(shown.some((line) => line.endsWith('true'))).toBe(true);
});

test('draws in each week the sign of the tasks that cover it', () => {
  const { context, read } = september;
  const { plan } = context;
  const schedule = schedulePlan(plan);
  const place = chartPlace(context);
  const sheet = context.sheetName('gantt');
  taskRows(plan).forEach((row, index) => {
    if (row.kind === 'summary') return;
    const dates = schedule.tasks[row.index]!;
    for (let column = place.left; column <= place.right; column++) {
      const [from, next] = [column, column + 1].map((at) => shownDay(read(sheet, formatAddress(9, at))));
      const isCovered = dates.start < next! && dates.finish >= from!;
      const sign = read(sheet, formatAddress(place.first + index, column));
      if (!isCovered) expect(sign).toBe('');
      else if (row.task.duration === 0) expect(sign).toBe('◆');
      else if (row.task.progress === 1) expect(sign).toBe('✓');
      else if (dates.daysMissing > 0) expect(sign).toBe('▲');
      else if (row.task.progress === 0) expect(sign).toBe(dates.critical ? '■' : '▪');
      else expect(['✓', '■', '▪']).toContain(sign);
    }
  });
});

test('sums up an action over its tasks', () => {
  const { context, read } = september;
  const { tasks } = schedulePlan(context.plan);
  const value = (field: string) => tableValue(context, read, 't_tasks', 0, field);
  expect(value('id')).toBe('A1');
  expect([shownDay(value('start')), shownDay(value('finish'))]).toEqual([tasks[0]!.start, tasks[4]!.finish]);
  expect(value('progress')).toBeCloseTo(3.6 / 5);
});

test('flags a task that should have started, with the days missing', () => {
  const { context, read } = september;
  const index = context.plan.tasks.findIndex(({ id }) => id === 'A2.2');
  expect(tableValue(context, read, 't_task_dates', index, 'check')).toBe('Aurait dû commencer');
  const row = taskRows(context.plan).findIndex((shown) => shown.kind === 'task' && shown.index === index);
  expect(tableValue(context, read, 't_tasks', row, 'mark')).toBe('▲ −3\u00A0j');
});

test('lets people type into inputs only: a formula cannot be typed over', () => {
  for (const id of ['gantt', 'dates', 'dependencies', 'load', 'calendar'] as const) {
    const sheet = sheetOf(september, id);
    expect(sheet.protect).toEqual({});
    const open = sheet.cells.filter(({ formula, style }) => formula !== undefined && style?.locked === false);
    expect(open.map(({ at }) => at)).toEqual([]);
  }
  const unlocked = sheetOf(september, 'gantt').cells.filter(({ style }) => style?.locked === false);
  expect(unlocked.map(({ at }) => at)).toEqual(
    expect.arrayContaining(['D5', 'D6', 'D7', 'C12', 'E12', 'F12']),
  );
});

test('keeps every formula far below the length that Excel allows', () => {
  const longest = Math.max(
    ...september.spec.sheets.flatMap((sheet) =>
      sheet.kind === 'rich' ? sheet.cells.map(({ formula }) => formula?.length ?? 0) : [],
    ),
  );
  expect(longest).toBeLessThan(8_000);
});

test('gives no error in any cell', () => {
  for (const { spec } of [september, english]) {
    const errors = spec.sheets.flatMap((sheet) =>
      sheet.kind === 'rich'
        ? sheet.cells.filter(({ value }) => typeof value === 'object' && value !== null && 'error' in value)
        : [],
    );
    expect(errors.map(({ at, formula }) => `${at} ${formula}`)).toEqual([]);
  }
});

test('says which absences are not counted', async () => {
  const leave = (person: string, start: string, finish: string) => ({
    person,
    start,
    finish,
    reason: 'Congés',
  });
  const { context, read } = await make(
    {
      ...SAMPLE_PLAN,
      calendar: {
        ...SAMPLE_PLAN.calendar,
        leave: [
          leave('Léa', '2027-06-11', '2027-06-07'),
          leave('Zoé', '2027-06-07', '2027-06-11'),
          leave('Tom', '2027-06-07', '2027-06-11'),
        ],
      },
    },
    // What somebody types later: more days than the sheet has room for.
    { table: 't_leave', index: 3, field: 'finish', date: '2027-12-31' },
  );
  expect([0, 1, 2, 3].map((index) => tableValue(context, read, 't_leave', index, 'check'))).toEqual([
    '',
    'Début absent ou après la fin',
    'Personne absente de l’équipe',
    'Trop de jours d’absence',
  ]);
});
