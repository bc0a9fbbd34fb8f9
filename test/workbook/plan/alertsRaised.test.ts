import { calculateWorkbook } from '../../../src/calculate/calculateWorkbook';
import { ENTITIES, type Plan, type PlanSheetId } from '../../../src/core/plan/plan';
import { formatAddress } from '../../../src/workbook/address';
import type { CellValue, WorkbookSpec } from '../../../src/workbook/model';
import { ALERTS } from '../../../src/workbook/plan/alerts';
import { ENVELOPE_ROWS } from '../../../src/workbook/plan/budget/budgetPlaces';
import { orderCell } from '../../../src/workbook/plan/budget/costsPlaces';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { planContext } from '../../../src/workbook/plan/planContext';
import { alertColumn, ALERTS_HEADER } from '../../../src/workbook/plan/pilot/alertsLayout';
import { activeAlerts, alertSheet } from '../../../src/workbook/plan/pilot/figures';
import { addressOf, POSITIONING_CELLS } from '../../../src/workbook/plan/strategy/fixedCells';
import type { PlanTableName } from '../../../src/workbook/plan/planTables';
import { SAMPLE_PLAN } from './samplePlan';
import { typedOver, type Typing } from './typedOver';

const [O1, A1, B1] = [SAMPLE_PLAN.objectives[0]!, SAMPLE_PLAN.actions[0]!, SAMPLE_PLAN.budget.lines[0]!];
const T1 = SAMPLE_PLAN.tasks[0]!;

/** The sample with a second and a third of what one alone cannot show. */
const PLAN: Plan = {
  ...SAMPLE_PLAN,
  objectives: [
    { ...O1, parent: 'S1' },
    { ...O1, id: 'O2', parent: 'S1' },
    { ...O1, id: 'S1', level: 'strategic', deadline: '2030-12-31' },
  ],
  approvals: ENTITIES.map((entity) => ({ ...SAMPLE_PLAN.approvals[0]!, entity })),
  actions: [
    A1,
    {
      ...A1,
      id: 'A2',
      objective: 'O2',
      p: 'price',
      message: 'Un prix juste',
      createdOn: '2027-02-01',
      testedOn: '2026-12-01',
      kpi: 'CPA',
      target: 40,
      status: 'running',
    },
    { ...A1, id: 'A3', p: 'place', cycle: 'permanent', createdOn: '2027-02-01' },
  ],
  tasks: [
    ...SAMPLE_PLAN.tasks,
    {
      ...T1,
      id: 'A2.1',
      action: 'A2',
      load: 0,
      progress: 0.5,
      anchor: { start: { kind: 'date', date: '2027-01-04' }, finish: { kind: 'date', date: '2027-01-15' } },
    },
    {
      ...T1,
      id: 'A2.2',
      action: 'A2',
      load: 0,
      progress: 0.5,
      links: [{ predecessor: 'A2.1', type: 'FS', lag: 0 }],
      anchor: { start: { kind: 'date', date: '2027-01-18' } },
    },
    {
      ...T1,
      id: 'A3.1',
      action: 'A3',
      load: 0,
      duration: 300,
      anchor: { start: { kind: 'launch', days: 1 } },
    },
  ],
  budget: {
    ...SAMPLE_PLAN.budget,
    lines: [
      ...SAMPLE_PLAN.budget.lines,
      { ...B1, id: 'B3', action: 'A2' },
      { ...B1, id: 'B4', action: 'A3', months: [100, ...B1.months.slice(1).fill(0)] },
      { ...B1, id: 'B5' },
    ],
    costs: [...SAMPLE_PLAN.budget.costs, { ...SAMPLE_PLAN.budget.costs[0]!, line: 'B4', document: 'BC-13' }],
  },
  kpis: [
    ...SAMPLE_PLAN.kpis,
    { ...SAMPLE_PLAN.kpis[0]!, name: 'Trafic', cadence: 'week', isStrategic: false },
  ],
  kpiValues: [
    ...['2027-01-26', '2027-01-27', '2027-01-28'].map((date) => ({
      ...SAMPLE_PLAN.kpiValues[0]!,
      date,
      numerator: 3000,
      denominator: 80,
    })),
    ...SAMPLE_PLAN.kpiValues,
    {
      ...SAMPLE_PLAN.kpiValues[0]!,
      date: '2027-01-20',
      kpi: 'Trafic',
      value: 900,
      numerator: null,
      denominator: null,
    },
  ],
};

interface Case {
  readonly typed: readonly Typing[];
  /** Sheets through which the change reaches the alert, besides the alert's own. */
  readonly through?: readonly PlanSheetId[];
  /** Alerts that cannot but rise with it. */
  readonly also?: readonly string[];
}

const context = planContext(PLAN);
const item = context.item;
const day = (date: string): CellValue => ({ date });
/** Typed into one row; the first unless told. */
const row = (
  table: PlanTableName,
  fields: Readonly<Record<string, CellValue>>,
  index: number | 'spare' = 0,
): Typing => ({ table, row: index, fields });
const emptied = (table: PlanTableName, index = 0): Typing => ({
  table,
  row: index,
  fields: {},
  emptied: true,
});
const indexOf = (table: PlanTableName, field: string, value: string): number =>
  context.rows(table).findIndex((each) => each[field] === value);
const SCHEDULE = ['gantt', 'dates', 'dependencies', 'calendar', 'settings'] as const;
const MONEY = ['budget', 'costs', 'transfers', 'allocation'] as const;
const rivalry = indexOf('t_porter', 'force', item('porter_force', 'rivalry'));
const task = (id: string): number => indexOf('t_tasks', 'id', id);
const dates = (id: string): number => indexOf('t_task_dates', 'id', id);
const kpiValue = (date: string): number => PLAN.kpiValues.findIndex((value) => value.date === date);
const content = context.rows('t_editorial')[0]!;
const lever = (fields: Readonly<Record<string, CellValue>>, index = 0): Typing =>
  row('t_allocation', fields, index);

const ORDER_LIMIT = orderCell(context, 'limit').split('!')[1]!.replaceAll('$', '');

/** The smallest change that raises each alert; the alerts of a row by typing into that row. */
const CASES: Readonly<Record<string, Case>> = {
  'swot-quadrant-empty': { typed: [emptied('t_swot')] },
  'swot-stale': { typed: [row('t_swot', { date: day('2026-07-01') })] },
  'swot-no-evidence': {
    typed: [row('t_swot', { kind: item('swot_kind', 'strength'), finding: 'Une équipe' }, 'spare')],
  },
  'pestel-signal-overdue': {
    typed: [
      row(
        't_pestel',
        {
          factor: item('pestel_factor', 'legal'),
          weak_signal: item('yes_no', 'yes'),
          review_date: day('2027-01-31'),
        },
        'spare',
      ),
    ],
  },
  'pestel-signal-undated': {
    typed: [
      row(
        't_pestel',
        { factor: item('pestel_factor', 'legal'), weak_signal: item('yes_no', 'yes') },
        'spare',
      ),
    ],
  },
  'porter-stale': { typed: [row('t_porter', { date: day('2026-07-01') }, rivalry)] },
  'porter-unscored': { typed: [row('t_porter', { score: null }, rivalry)] },
  'porter-no-argument': { typed: [row('t_porter', { argument: null }, rivalry)] },
  'benchmark-outdated': {
    typed: [row('t_benchmark', { competitor: 'Brillo', source: 'Site', date: day('2026-07-01') }, 'spare')],
  },
  'benchmark-undated': { typed: [row('t_benchmark', { competitor: 'Brillo', source: 'Site' }, 'spare')] },
  'benchmark-no-source': {
    typed: [row('t_benchmark', { competitor: 'Brillo', date: day('2027-01-05') }, 'spare')],
  },
  'benchmark-none': { typed: [emptied('t_benchmark')] },
  'segment-no-action': { typed: [row('t_segments', { name: 'Hôtels' }, 'spare')] },
  'persona-draft': { typed: [row('t_personas', { validated_by: null })] },
  'persona-no-metric': { typed: [row('t_personas', { metric: null })] },
  'persona-no-verbatim': { typed: [row('t_personas', { verbatim: null })] },
  'differentiation-no-evidence': { typed: [row('t_differentiation', { evidence: null })] },
  'promise-missing': {
    typed: [{ sheet: 'positioning', at: addressOf(POSITIONING_CELLS.promise), value: null }],
  },
  'mix-undecided': { typed: [emptied('t_mix')] },
  'mix-no-decision': { typed: [row('t_mix', { p: item('mix_p', 'product') }, 'spare')] },
  'mix-price-stale': {
    typed: [
      row('t_mix', { p: item('mix_p', 'price'), decision: '129 €', updated_on: day('2026-07-01') }, 'spare'),
    ],
  },
  'objective-no-figure': { typed: [row('t_objectives', { target: null })] },
  'objective-no-date': { typed: [row('t_objectives', { deadline: null })] },
  'objective-no-kpi': { typed: [row('t_objectives', { kpi: null })] },
  'objective-no-owner': { typed: [row('t_objectives', { owner: null })] },
  'objective-no-action': { typed: [row('t_actions', { objective: 'O1' }, 1)], through: ['actions'] },
  'objective-missed': { typed: [row('t_objectives', { deadline: day('2027-01-31') })] },
  'objective-long-operational': { typed: [row('t_objectives', { deadline: day('2028-06-30') })] },
  'objective-short-strategic': { typed: [row('t_objectives', { deadline: day('2028-06-30') }, 2)] },
  'objective-parent-unknown': { typed: [row('t_objectives', { parent: 'O9' })] },
  'objective-no-parent': { typed: [row('t_objectives', { parent: null })] },
  'objective-not-approved': { typed: [row('t_approvals', { decision: item('decision', 'rejected') })] },
  'north-star-many': {
    typed: [0, 1].map((index) =>
      row('t_objectives', { method: item('objective_method', 'north_star') }, index),
    ),
  },
  'action-no-objective': { typed: [row('t_actions', { objective: null }, 2)], through: ['objectives'] },
  'action-no-kpi': { typed: [row('t_actions', { kpi: 'Inconnu' })] },
  'action-no-owner': { typed: [row('t_actions', { owner: null })] },
  'action-no-dates': {
    typed: [
      row('t_actions', { ...context.rows('t_actions')[2]!, id: 'A9', p: null }, 'spare'),
      row('t_budget', { action: 'A9' }, 1),
    ],
    through: ['budget'],
  },
  'action-no-review': { typed: [row('t_actions', { review_on: null })] },
  'action-review-late': { typed: [row('t_actions', { review_on: day('2027-01-31') })] },
  'action-no-message': { typed: [row('t_actions', { message: null })] },
  'action-too-long': { typed: [row('t_actions', { cycle: item('action_cycle', 'one_off') }, 2)] },
  'action-not-tested': { typed: [row('t_actions', { created_on: day('2027-01-29') }, 2)] },
  'action-contradiction': { typed: [row('t_actions', { p: item('mix_p', 'promotion') }, 1)] },
  'action-unmeasured': { typed: [row('t_actions', { kpi: 'Ventes' }, 1)] },
  'action-to-stop': { typed: [row('t_actions', { target: 10 }, 1)] },
  'kpi-no-owner': { typed: [row('t_kpis', { owner: null }, 1)] },
  'kpi-no-target': { typed: [row('t_kpis', { target: null }, 1)] },
  'kpi-due': { typed: [emptied('t_kpi_values', kpiValue('2027-01-29'))], through: ['kpis'] },
  'kpi-forgotten': {
    typed: [row('t_kpi_values', { date: day('2027-01-15') }, kpiValue('2027-01-20'))],
    through: ['kpis'],
  },
  'kpi-no-week': { typed: [row('t_kpis', { strategic: item('yes_no', 'yes') }, 2)] },
  'kpi-drift': { typed: [row('t_kpis', { target: 20 }, 1)] },
  'figure-unknown-kpi': {
    typed: [row('t_kpi_values', { kpi: 'Nope', date: day('2027-01-05'), value: 3 }, 'spare')],
  },
  'figure-date': {
    typed: [row('t_kpi_values', { kpi: 'Trafic', date: day('2027-03-01'), value: 3 }, 'spare')],
    through: ['kpis'],
  },
  'figure-missing': {
    typed: [row('t_kpi_values', { kpi: 'Trafic', date: day('2027-01-05') }, 'spare')],
    through: ['kpis'],
  },
  'figure-half': {
    typed: [row('t_kpi_values', { kpi: 'CPA', date: day('2027-01-05'), numerator: 3 }, 'spare')],
    through: ['kpis'],
  },
  'figure-twice': {
    typed: [row('t_kpi_values', { kpi: 'Trafic', date: day('2027-01-20'), value: 900 }, 'spare')],
    through: ['kpis'],
  },
  'content-no-owner': { typed: [row('t_editorial', { owner: null })] },
  'content-no-date': { typed: [row('t_editorial', { date: null })] },
  'content-late': { typed: [row('t_editorial', { date: day('2027-01-31') })] },
  'content-same-format': {
    typed: [1, 2, 3].map((index) =>
      row('t_editorial', { ...content, date: day(`2027-07-0${index + 6}`) }, index),
    ),
  },
  'ritual-late': { typed: [row('t_rituals', { next: day('2027-01-31') })] },
  'ritual-no-date': { typed: [row('t_rituals', { next: null })] },
  'ritual-no-owner': { typed: [row('t_rituals', { owner: null })] },
  'team-key-roles': { typed: [row('t_team', { role: item('role', 'sales') }, 2)] },
  'task-must-have-started': { typed: [row('t_tasks', { progress: 0 }, task('A2.1'))], through: SCHEDULE },
  'critical-task-slips': {
    typed: [row('t_task_dates', { baseline_finish: day('2027-01-13') }, dates('A2.1'))],
    through: SCHEDULE,
  },
  'task-without-owner': { typed: [row('t_tasks', { owner: null }, task('A1.1'))], through: SCHEDULE },
  'link-broken': {
    typed: [row('t_task_dates', { anchor_start: day('2027-01-11') }, dates('A2.2'))],
    through: SCHEDULE,
  },
  'leave-reversed': { typed: [row('t_leave', { finish: day('2027-06-01') }, 1)], through: ['calendar'] },
  'leave-too-long': {
    typed: [row('t_leave', { finish: day('2027-09-30') }, 1)],
    through: ['calendar'],
  },
  'leave-person-unknown': { typed: [row('t_leave', { person: 'Zoé' }, 1)], through: ['calendar'] },
  'overload-week': { typed: [row('t_team', { capacity: 0.5 }, 0)], through: ['settings', 'load'] },
  'launch-on-day-off': { typed: [{ name: 'launch_date', value: day('2027-09-18') }] },
  'envelope-exceeded': {
    typed: [row('t_budget', { m12: 150_000 })],
    through: MONEY,
    also: ['landing-exceeds-envelope'],
  },
  'landing-exceeds-envelope': { typed: [row('t_costs', { amount: 190_000 }, 1)], through: MONEY },
  'envelope-not-voted': { typed: [{ sheet: 'budget', at: `D${ENVELOPE_ROWS.votedBy}`, value: null }] },
  'hidden-costs-empty': { typed: [emptied('t_budget', 1)] },
  'controls-broken': { typed: [lever({ amount: 100_000 }, 1)], through: ['allocation'] },
  'pocket-outside-bounds': { typed: [lever({ pocket: item('yes_no', 'no') }, 2)] },
  'version-not-envelope': { typed: [row('t_versions', { v2: 1000 })] },
  'budget-overspent': {
    typed: [row('t_costs', { line: 'B3', amount: 45_000 })],
    through: MONEY,
    also: ['budget-landing', 'cost-above-line'],
  },
  'budget-landing': {
    typed: [row('t_costs', { line: 'B3', state: item('cost_state', 'actual'), amount: 20_000 })],
    through: MONEY,
  },
  'budget-vague': { typed: [row('t_budget', { label: 'Divers' })] },
  'budget-without-owner': { typed: [row('t_budget', { owner: null })] },
  'budget-without-nature': { typed: [row('t_budget', { channel: null })], also: ['controls-broken'] },
  'budget-without-amount': {
    typed: [
      row(
        't_budget',
        {
          id: 'B9',
          label: 'Vidéo',
          nature: item('nature', 'media'),
          channel: item('channel', 'video'),
          supplier: 'X',
          owner: 'Tom',
        },
        'spare',
      ),
    ],
  },
  'budget-negative-month': { typed: [row('t_budget', { m1: -1 })] },
  'budget-duplicate': { typed: [row('t_budget', { id: 'B5' }, 2)] },
  'budget-action-unknown': { typed: [row('t_budget', { action: 'A9' }, 1)] },
  'cost-unplanned': { typed: [row('t_costs', { line: 'B9' })] },
  'cost-above-line': { typed: [row('t_costs', { line: 'B4' })], through: MONEY },
  'cost-incomplete': { typed: [row('t_costs', { date: null })] },
  'cost-counted-twice': {
    typed: [row('t_costs', { ...context.rows('t_costs')[0]!, state: item('cost_state', 'actual') }, 'spare')],
    through: MONEY,
  },
  'cost-vague': { typed: [row('t_costs', { label: 'Divers' })] },
  'cost-without-owner': { typed: [row('t_costs', { owner: null })] },
  'cost-outside-period': { typed: [row('t_costs', { date: day('2028-01-01') })] },
  'order-too-old': { typed: [{ sheet: 'costs', at: ORDER_LIMIT, value: 10 }] },
  'transfer-unknown-line': { typed: [row('t_transfers', { to: 'B9' })] },
  'transfer-same-line': { typed: [row('t_transfers', { to: 'B1' })] },
  'transfer-not-approved': { typed: [row('t_transfers', { approver: null })] },
  'transfer-too-large': { typed: [row('t_transfers', { from: 'B4' })], through: MONEY },
  'transfer-not-positive': { typed: [row('t_transfers', { amount: 0 })] },
  'lever-below-floor': { typed: [lever({ amount: 10 })] },
  'lever-above-cap': { typed: [lever({ amount: 190_000 })] },
  'test-action-unknown': { typed: [row('t_tests', { action: 'A99' })] },
  'test-no-criterion': { typed: [row('t_tests', { threshold: null })] },
  'test-not-read': { typed: [row('t_tests', { read_on: null, date: day('2027-01-29') })] },
  'test-no-verdict': { typed: [row('t_tests', { verdict: item('test_verdict', 'pending') })] },
  'test-feedback-old': { typed: [row('t_tests', { feedback_on: day('2027-01-07') })] },
  'test-no-owner': { typed: [row('t_tests', { owner: null })] },
  'sprint-no-criterion': { typed: [row('t_sprint', { criterion: null }, 2)] },
  'sprint-not-delivered': { typed: [row('t_sprint', { done: item('yes_no', 'no') }, 2)] },
  'sprint-profiles': { typed: [row('t_sprint', { profile: item('sprint_profile', 'field') }, 2)] },
  'sprint-outputs': { typed: [row('t_sprint', { output: item('sprint_output', 'roadmap') }, 1)] },
  'lesson-no-subject': { typed: [row('t_lessons', { campaign: null })] },
  'lesson-no-figure': { typed: [row('t_lessons', { result: 'beaucoup' })] },
  'lesson-empty': { typed: [row('t_lessons', { lesson: null })] },
  'lesson-no-asset': { typed: [row('t_lessons', { asset: null })] },
  'lessons-missing': {
    typed: [row('t_actions', { status: item('action_status', 'measured') }, 2)],
    through: ['actions'],
  },
  'action-without-budget': { typed: [row('t_budget', { action: null }, 2)], through: ['budget'] },
};

const built = buildPlanWorkbook(PLAN);
let base: WorkbookSpec;
let before: Readonly<Record<string, number>>;
beforeAll(async () => {
  base = await calculateWorkbook(built);
  before = counts(base);
});

it('has a case for every alert', () => {
  expect(Object.keys(CASES).sort()).toEqual(ALERTS.map(({ id }) => id).sort());
});

it.each(Object.keys(CASES))('%s is raised by what it is about, and nothing else is', async (id) => {
  const { typed, through = [], also = [] } = CASES[id]!;
  const alert = ALERTS.find((each) => each.id === id)!;
  const alive = new Set(['alerts' as const, alertSheet(alert), ...through].map(context.sheetName));
  const after = counts(await calculateWorkbook(reopened(typedOver(base, context, typed), alive)));
  const risen = Object.keys(after).filter((each) => after[each]! > before[each]!);
  expect(risen.sort()).toEqual([id, ...also].sort());
});

/** The formulas of these sheets are computed again; those of the others keep their results. */
function reopened(spec: WorkbookSpec, alive: ReadonlySet<string>): WorkbookSpec {
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) =>
      sheet.kind === 'rich' && alive.has(sheet.name)
        ? { ...sheet, cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: null } : cell)) }
        : sheet,
    ),
  };
}

function counts(spec: WorkbookSpec): Readonly<Record<string, number>> {
  const sheet = spec.sheets.find(({ name }) => name === context.sheetName('alerts'));
  const cells = new Map(sheet?.kind === 'rich' ? sheet.cells.map(({ at, value }) => [at, value]) : []);
  const column = alertColumn('count');
  return Object.fromEntries(
    activeAlerts(context).map(({ id }, index) => [
      id,
      Number(cells.get(formatAddress(ALERTS_HEADER + 1 + index, column))),
    ]),
  );
}
