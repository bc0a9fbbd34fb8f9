import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateWorkbook } from '../../../src/calculate/calculateWorkbook';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { formatAddress } from '../../../src/workbook/address';
import type { CellValue, WorkbookSpec } from '../../../src/workbook/model';
import { alertColumn, ALERTS_HEADER } from '../../../src/workbook/plan/pilot/alertsLayout';
import { activeAlerts } from '../../../src/workbook/plan/pilot/figures';
import { planContext, type PlanContext } from '../../../src/workbook/plan/planContext';
import type { PlanTableName } from '../../../src/workbook/plan/planTables';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { describeWithLibreOffice } from '../../helpers/libreOffice';
import { recalculatedAll, type Recalculated } from '../../helpers/recalculated';
import { templatePlan } from '../../helpers/templates';
import { typedOver, type Typing } from './typedOver';

interface Edit {
  readonly typed: (context: PlanContext) => readonly Typing[];
  /** How much more the alerts count than before, those that matter here. */
  readonly raised: Readonly<Record<string, number>>;
}

const day = (date: string): CellValue => ({ date });
const row = (
  table: PlanTableName,
  fields: Readonly<Record<string, CellValue>>,
  index: number | 'spare' = 0,
): Typing => ({ table, row: index, fields });
/** Rows of tasks of the schedule, without the rows of their actions. */
const tasks = (context: PlanContext): readonly number[] =>
  context.rows('t_tasks').flatMap(({ duration }, index) => (typeof duration === 'number' ? [index] : []));
const task = (context: PlanContext, nth: number, fields: Readonly<Record<string, CellValue>>): Typing =>
  row('t_tasks', fields, tasks(context)[nth]);
const emptied = (context: PlanContext, ...tables: readonly PlanTableName[]): readonly Typing[] =>
  tables.flatMap((table) =>
    context.rows(table).map((_, index): Typing => ({ table, row: index, fields: {}, emptied: true })),
  );

const ODD = `"L'été" *? ~ = + <b> & « x »`;
const LONG = 'Très long nom '.repeat(36);

/** The shop, in French. */
const SHOP: Readonly<Record<string, Edit>> = {
  'the launch on a Saturday of another year, months shown': {
    typed: ({ words }) => [
      { name: 'launch_date', value: day('2028-09-16') },
      { name: 'zoom', value: words.schedule.zooms.month },
    ],
    raised: { 'launch-on-day-off': 1 },
  },
  'tasks that last nothing, or long, or with a text; owners unknown or gone': {
    typed: (context) => [
      task(context, 0, { duration: 0, owner: 'Personne' }),
      task(context, 1, { duration: null, owner: null }),
      task(context, 2, { duration: 30, progress: 1 }),
      task(context, 5, { duration: '5 jours', progress: 'fini' }),
      task(context, 6, { duration: -3, owner: ODD }),
    ],
    raised: { 'task-without-owner': 3 },
  },
  'rows typed below the others': {
    typed: () => [
      row('t_actions', { id: 'A99', name: 'Nouvelle action' }, 'spare'),
      row('t_budget', { id: 'B99', label: 'Nouvelle ligne', m3: 100 }, 'spare'),
      row('t_costs', { date: day('2027-02-01'), line: 'B99', amount: 50, label: 'Achat' }, 'spare'),
      row('t_kpis', { name: 'KPI neuf' }, 'spare'),
      row('t_kpi_values', { date: day('2027-01-31'), kpi: 'KPI neuf', value: 3 }, 'spare'),
      row('t_transfers', { date: day('2027-01-31'), from: 'B99', to: 'B01', amount: 10 }, 'spare'),
    ],
    raised: {
      'action-no-objective': 1,
      'action-no-dates': 1,
      'kpi-no-target': 1,
      'action-without-budget': 1,
      'budget-without-nature': 1,
      'cost-incomplete': 1,
      'transfer-not-approved': 1,
    },
  },
  'every row gone from the tables people empty': {
    typed: (context) =>
      emptied(context, 't_actions', 't_budget', 't_costs', 't_kpis', 't_kpi_values', 't_personas'),
    raised: { 'hidden-costs-empty': 3, 'objective-no-action': 3 },
  },
  'texts in the place of numbers and dates': {
    typed: ({ plan }) => [
      row('t_budget', { m1: '1 200 €' }),
      row('t_budget', { m2: -500 }, 1),
      row('t_costs', { amount: '1 200 €' }),
      row('t_costs', { date: 'hier' }, 1),
      row('t_transfers', { from: 'B01', to: 'B02', amount: '100 €', approver: 'X' }, 'spare'),
      row('t_kpis', { target: 'beaucoup' }),
      row('t_kpi_values', { value: '12 %', numerator: null, denominator: null, date: 'hier' }),
      row('t_actions', { target: 'beaucoup', impact: 'fort', effort: 0, review_on: 'demain' }),
      row('t_objectives', { target: 'beaucoup', baseline: 'peu', deadline: 'fin 2027' }),
      row('t_pestel', { probability: 'forte', impact: 'fort', horizon: 'loin' }),
      row('t_pestel', { weak_signal: 'Oui', review_date: 'demain' }, 1),
      row('t_swot', { impact: 'fort', date: 'hier' }),
      row('t_porter', { score: 'forte', date: 'hier' }),
      row('t_benchmark', { date: 'hier' }),
      row('t_personas', { age: 'jeune', validated_on: 'hier' }),
      row('t_editorial', { date: 'hier' }),
      row('t_rituals', { next: 'demain', duration: 'une heure' }),
      row('t_allocation', { expected_roi: 'x', cap: 'x', amount: '1 000 €' }),
      row('t_holidays', { date: 'Noël' }),
      row('t_leave', { person: plan.team[0]!.name, start: 'lundi', finish: 'mardi' }, 'spare'),
      row('t_team', { capacity: 'x', daily_rate: 'x' }),
      row('t_tests', { date: 'hier', loop: 'deux', before: 'peu', after: 'beaucoup', feedback_on: 'lundi' }),
      row('t_tests', { read_on: 'demain', budget: '100 €', threshold: 'haut' }, 2),
      row('t_sprint', { day: 'lundi', start: 9, finish: 0.5 }),
      row('t_lessons', { result: '12 %', date: 'hier' }),
    ],
    raised: {
      'budget-without-amount': 1,
      'budget-negative-month': 1,
      'cost-incomplete': 2,
      'transfer-not-positive': 1,
      'kpi-no-target': 1,
      'figure-missing': 1,
      'action-no-review': 1,
      'objective-no-figure': 1,
      'objective-no-date': 1,
      'pestel-signal-undated': 1,
      'porter-unscored': 1,
      'benchmark-undated': 1,
      'persona-draft': 1,
      'content-no-date': 1,
      'ritual-no-date': 1,
      'leave-reversed': 1,
      'test-no-criterion': 1,
      'lesson-no-figure': 1,
    },
  },
};

/** The practice, in English. */
const PRACTICE: Readonly<Record<string, Edit>> = {
  'the launch a week later, days shown, in the middle of the period': {
    typed: ({ words }) => [
      { name: 'launch_date', value: day('2027-04-14') },
      { name: 'zoom', value: words.schedule.zooms.day },
      { name: 'today', value: day('2027-07-01') },
    ],
    raised: { 'swot-stale': 1 },
  },
  'the day after the end, dates long ago and far away, a ratio over nothing': {
    typed: () => [
      { name: 'today', value: day('2028-03-01') },
      row('t_costs', { date: 40 }),
      row('t_costs', { date: day('2099-12-31'), amount: -10, line: 'B01' }, 'spare'),
      row('t_kpi_values', { value: null, numerator: 3, denominator: 0, date: 12 }),
      row('t_objectives', { deadline: 3, target: 0, baseline: 0 }),
      row('t_objectives', { deadline: day('2099-12-31') }, 1),
      row('t_benchmark', { date: 5 }),
      row('t_holidays', { date: 10 }),
      row('t_holidays', { date: day('2099-12-31') }, 1),
    ],
    raised: { 'cost-outside-period': 2 },
  },
  'names with signs that formulas read, 500 characters long, or numbers': {
    typed: (context) => [
      row('t_actions', { name: ODD, owner: ODD, message: '=1+1', kpi: ODD, persona: '<x>' }),
      row('t_actions', { name: LONG, owner: LONG, message: LONG, kpi: LONG }, 1),
      row('t_actions', { id: 1, name: 2, owner: 3, kpi: 4, message: 5 }, 2),
      row('t_kpis', { name: ODD, owner: '*' }),
      row('t_kpis', { name: LONG, owner: LONG }, 1),
      row('t_kpis', { name: 2027, owner: 3 }, 2),
      row('t_kpi_values', { kpi: ODD, by: '=' }),
      row('t_kpi_values', { kpi: LONG, by: LONG }, 1),
      row('t_benchmark', { competitor: '<>', criterion: ODD }),
      row('t_benchmark', { competitor: LONG, criterion: '?' }, 1),
      row('t_budget', { id: '<B*', label: '~*', supplier: '=A1', owner: '>' }),
      row('t_budget', { id: 12, label: LONG, action: 1 }, 1),
      row('t_costs', { line: '<B*', document: '>=', supplier: '*' }),
      row('t_personas', { name: '*' }),
      row('t_segments', { name: '=x' }),
      row('t_objectives', { id: LONG, text: LONG, parent: LONG }),
      row('t_team', { name: '>A*?' }),
      row('t_tests', { action: '*', weak_point: ODD, owner: '=' }),
      row('t_tests', { action: LONG, weak_point: LONG, change: LONG }, 1),
      row('t_sprint', { task: ODD, criterion: LONG, owner: '<' }),
      row('t_lessons', { action: '<>', campaign: ODD, kpi: '?', lesson: LONG }),
      task(context, 0, { name: ODD, owner: LONG }),
      task(context, 1, { name: LONG, owner: '*' }),
    ],
    raised: {},
  },
};

const CASES = [
  ...Object.entries(SHOP).map(([name, edit]) => ({ name, edit, template: 'shop' as const })),
  ...Object.entries(PRACTICE).map(([name, edit]) => ({ name, edit, template: 'practice' as const })),
];

const contexts = {
  shop: planContext(templatePlan('e-commerce', 'fr')),
  practice: planContext(templatePlan('cabinet-b2b', 'en')),
};

const folder = mkdtempSync(join(tmpdir(), 'jalon-edits-'));
const before = new Map<string, Counts>();
const edited = new Map<string, WorkbookSpec>();

beforeAll(async () => {
  const built = {
    shop: buildPlanWorkbook(contexts.shop.plan),
    practice: buildPlanWorkbook(contexts.practice.plan),
  };
  for (const template of ['shop', 'practice'] as const)
    before.set(template, counts(await calculateWorkbook(built[template]), contexts[template]));
  for (const { name, edit, template } of CASES) {
    const context = contexts[template];
    edited.set(name, await calculateWorkbook(typedOver(built[template], context, edit.typed(context))));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(CASES)('counts what is wrong with $name', ({ name, edit, template }) => {
  const after = counts(edited.get(name)!, contexts[template]);
  const raised = Object.keys(edit.raised).map((id) => [
    id,
    Number(after[id]) - Number(before.get(template)![id]),
  ]);
  expect(Object.fromEntries(raised)).toEqual(edit.raised);
});

describeWithLibreOffice('recalculated by LibreOffice', () => {
  let recalculated: readonly Recalculated[];
  beforeAll(async () => {
    const written = [];
    for (const [index, { name }] of CASES.entries()) {
      const spec = edited.get(name)!;
      const path = join(folder, `edit-${index}.xlsx`);
      await writeWorkbook(spec, {}, path);
      written.push({ spec, path });
    }
    recalculated = await recalculatedAll(written, join(folder, 'recalculated'));
  });

  it.each(CASES.map(({ name }, index) => ({ name, index })))(
    '$name: the same results, and no error cell',
    ({ index }) => {
      const { errors, different } = recalculated[index]!;
      expect(errors).toEqual([]);
      expect(different).toEqual([]);
    },
  );
});

type Counts = Readonly<Record<string, CellValue>>;

function counts(spec: WorkbookSpec, context: PlanContext): Counts {
  const sheet = spec.sheets.find(({ name }) => name === context.sheetName('alerts'));
  const cells = new Map(sheet?.kind === 'rich' ? sheet.cells.map(({ at, value }) => [at, value]) : []);
  const column = alertColumn('count');
  return Object.fromEntries(
    activeAlerts(context).map(({ id }, index) => [
      id,
      cells.get(formatAddress(ALERTS_HEADER + 1 + index, column)) ?? null,
    ]),
  );
}
