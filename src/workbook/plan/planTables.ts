import type { PlanSheetId } from '../../core/plan/plan';
import type { ListId } from './lists';
import { TEAM_TOP } from './pilot/settings';

/** What a column holds; decides its format, its validation and its alignment. */
export type FieldKind =
  | 'text'
  /** Wrapped over several lines. */
  | 'long'
  | 'date'
  /** With cents. */
  | 'money'
  | 'percent'
  | 'integer'
  | 'decimal'
  /** 1 to 5. */
  | 'score'
  /** One of a closed list. */
  | 'list'
  /** A value of another table's column, such as an owner. */
  | 'reference'
  /** Names of the alerts of the row, joined; computed from the alert registry. */
  | 'check';

export interface FieldDefinition {
  readonly id: string;
  readonly kind: FieldKind;
  /** In characters. */
  readonly width: number;
  readonly list?: ListId;
  /** Where the values of a `reference` come from. */
  readonly from?: { readonly table: PlanTableName; readonly field: string };
  /** Filled by a formula; people do not type here. */
  readonly computed?: true;
}

export interface PlanTableDefinition {
  readonly sheet: PlanSheetId;
  /** Row of the headers, 1-based; or the table below which it stands, four rows apart. */
  readonly top: number | { readonly below: PlanTableName };
  /** First column, 1-based. */
  readonly left: number;
  readonly fields: readonly FieldDefinition[];
  /** Empty rows kept ready below the filled ones: a table on a protected sheet cannot grow. */
  readonly spare: number;
}

const f = (
  id: string,
  kind: FieldKind,
  width: number,
  more: Partial<FieldDefinition> = {},
): FieldDefinition => ({ id, kind, width, ...more });
const list = (id: string, name: ListId, width: number): FieldDefinition =>
  f(id, 'list', width, { list: name });
const ref = (id: string, table: PlanTableName, field: string, width: number): FieldDefinition =>
  f(id, 'reference', width, { from: { table, field } });
const owner = (width = 16): FieldDefinition => ref('owner', 't_team', 'name', width);
const computed = (id: string, kind: FieldKind, width: number): FieldDefinition =>
  f(id, kind, width, { computed: true });
const check = (width = 34): FieldDefinition => f('check', 'check', width, { computed: true });
const at = (
  sheet: PlanSheetId,
  top: PlanTableDefinition['top'],
  spare: number,
  fields: readonly FieldDefinition[],
  left = 2,
) => ({ sheet, top, left, spare, fields }) satisfies PlanTableDefinition;

/** First row below the banner and the line of help. */
export const TABLE_TOP = 6;

export const PLAN_TABLE_NAMES = [
  't_swot',
  't_pestel',
  't_porter',
  't_benchmark',
  't_segments',
  't_personas',
  't_differentiation',
  't_mix',
  't_objectives',
  't_approvals',
  't_actions',
  't_tasks',
  't_task_dates',
  't_dependencies',
  't_holidays',
  't_leave',
  't_editorial',
  't_rituals',
  't_budget',
  't_allocation',
  't_versions',
  't_costs',
  't_transfers',
  't_kpis',
  't_kpi_values',
  't_tests',
  't_sprint',
  't_lessons',
  't_team',
] as const;
export type PlanTableName = (typeof PLAN_TABLE_NAMES)[number];

/** Months of a budget; a column each. */
export const BUDGET_MONTHS = 12;

/**
 * Every table people fill in or read on the plan sheets: the same definition lays it out, validates it and reads it back.
 * Names and ids never change once released; labels stand in the messages.
 */
export const PLAN_TABLES: Readonly<Record<PlanTableName, PlanTableDefinition>> = {
  // The four quadrants stand above it.
  t_swot: at('swot', 20, 8, [
    list('kind', 'swot_kind', 15),
    f('finding', 'long', 46),
    f('evidence', 'long', 40),
    f('impact', 'score', 9),
    owner(),
    f('date', 'date', 12),
    // Kind and rank in its quadrant, such as S1.
    computed('code', 'text', 9),
    check(26),
  ]),
  // The reading by factor and its chart stand above it.
  t_pestel: at('pestel', 17, 8, [
    list('factor', 'pestel_factor', 18),
    f('finding', 'long', 48),
    f('probability', 'score', 12),
    f('impact', 'score', 10),
    computed('criticality', 'integer', 15),
    f('horizon', 'integer', 11),
    list('weak_signal', 'yes_no', 12),
    owner(),
    f('review_date', 'date', 13),
    // Factor and rank by criticality, such as Eco1.
    computed('code', 'text', 9),
    check(26),
  ]),
  t_porter: at('porter', TABLE_TOP, 0, [
    list('force', 'porter_force', 26),
    f('score', 'score', 14),
    f('argument', 'long', 40),
    f('lever', 'long', 32),
    f('weakness', 'long', 32),
    owner(),
    f('date', 'date', 12),
    // 1 for the strongest force.
    computed('rank', 'integer', 8),
    check(26),
  ]),
  t_benchmark: at('benchmark', 12, 12, [
    f('competitor', 'text', 20),
    f('criterion', 'text', 22),
    f('ours', 'long', 30),
    f('theirs', 'long', 30),
    f('source', 'long', 30),
    f('date', 'date', 12),
    computed('age', 'integer', 11),
    check(28),
  ]),
  t_segments: at('segments', 12, 6, [
    f('name', 'text', 24),
    list('model', 'business_model', 10),
    f('size', 'long', 22),
    f('sector', 'long', 24),
    f('behaviour', 'long', 42),
    f('population', 'integer', 13),
    f('potential', 'score', 11),
    computed('personas', 'integer', 10),
    computed('actions', 'integer', 10),
    check(26),
  ]),
  // The cards stand above it.
  t_personas: at('personas', 24, 4, [
    f('name', 'text', 16),
    f('age', 'integer', 7),
    ref('segment', 't_segments', 'name', 28),
    f('situation', 'long', 28),
    f('pain_1', 'long', 24),
    f('pain_2', 'long', 24),
    f('pain_3', 'long', 24),
    f('motivation_1', 'long', 24),
    f('motivation_2', 'long', 24),
    f('motivation_3', 'long', 24),
    list('channel', 'channel', 22),
    f('journey', 'long', 32),
    f('verbatim', 'long', 32),
    f('verbatim_source', 'text', 20),
    f('metric', 'long', 24),
    f('validated_by', 'text', 16),
    f('validated_on', 'date', 12),
    computed('actions', 'integer', 10),
    check(28),
  ]),
  t_differentiation: at('positioning', 13, 6, [
    f('criterion', 'text', 24),
    f('us', 'long', 28),
    f('competitor_1', 'long', 26),
    f('competitor_2', 'long', 26),
    f('competitor_3', 'long', 26),
    f('evidence', 'long', 36),
    check(24),
  ]),
  t_mix: at('mix', TABLE_TOP, 4, [
    list('p', 'mix_p', 30),
    f('decision', 'long', 44),
    ref('segment', 't_segments', 'name', 26),
    f('indicator', 'long', 26),
    owner(),
    f('updated_on', 'date', 13),
    computed('actions', 'integer', 10),
    computed('budget', 'money', 15),
    check(22),
  ]),
  t_objectives: at('objectives', 12, 6, [
    f('id', 'text', 9),
    list('method', 'objective_method', 12),
    list('level', 'objective_level', 13),
    list('type', 'objective_type', 16),
    f('text', 'long', 50),
    f('deadline', 'date', 12),
    ref('kpi', 't_kpis', 'name', 24),
    f('baseline', 'decimal', 13),
    f('target', 'decimal', 13),
    computed('actual', 'decimal', 13),
    // Actual against target, the other way round when lower is better.
    computed('attainment', 'percent', 11),
    // Way made from the baseline to the target.
    computed('progress', 'percent', 11),
    // Months from the beginning of the period to the deadline.
    computed('horizon', 'integer', 11),
    f('parent', 'text', 10),
    owner(),
    computed('actions', 'integer', 9),
    computed('budget', 'money', 14),
    // Entities that approved, of five.
    computed('approvals', 'integer', 12),
    check(36),
  ]),
  // Under the columns of the objectives, whose widths it shares.
  t_approvals: at('objectives', { below: 't_objectives' }, 10, [
    ref('objective', 't_objectives', 'id', 9),
    list('entity', 'entity', 12),
    list('decision', 'decision', 13),
    f('name', 'text', 16),
    f('comment', 'long', 50),
    f('date', 'date', 12),
  ]),
  // In groups, left to right: why, what, who and when, money, result, control; then what is not printed.
  t_actions: at('actions', 8, 8, [
    f('id', 'text', 7),
    f('name', 'long', 32),
    ref('objective', 't_objectives', 'id', 10),
    f('intent', 'long', 20),
    ref('persona', 't_personas', 'name', 11),
    list('family', 'action_family', 12),
    list('channel', 'channel', 21),
    list('p', 'mix_p', 15),
    list('cycle', 'action_cycle', 12),
    f('message', 'long', 26),
    f('resources', 'long', 19),
    owner(12),
    computed('start', 'date', 12),
    computed('finish', 'date', 12),
    f('review_on', 'date', 12),
    list('status', 'action_status', 12),
    computed('budget', 'money', 14),
    computed('spent', 'money', 14),
    ref('kpi', 't_kpis', 'name', 22),
    f('target', 'decimal', 11),
    computed('actual', 'decimal', 11),
    computed('verdict', 'text', 12),
    list('horizon', 'horizon', 13),
    computed('rank', 'integer', 7),
    check(36),
    f('impact', 'score', 9),
    f('potential', 'score', 10),
    f('effort', 'score', 9),
    computed('priority', 'decimal', 10),
    f('created_on', 'date', 12),
    f('tested_on', 'date', 12),
  ]),
  // Summary rows (one an action) stand among the tasks: the id of a summary is the action's.
  t_tasks: at('gantt', 10, 0, [
    f('id', 'text', 7),
    f('name', 'text', 33),
    owner(12),
    f('duration', 'integer', 7),
    f('progress', 'percent', 7),
    computed('start', 'date', 10.5),
    computed('finish', 'date', 10.5),
    computed('float', 'integer', 7),
    computed('mark', 'text', 9),
    // The sign the bar is drawn with.
    computed('sign', 'text', 5),
  ]),
  t_task_dates: at('dates', 10, 0, [
    f('id', 'text', 8),
    computed('name', 'text', 30),
    list('step', 'step', 13),
    computed('owner', 'text', 11),
    computed('start', 'date', 11),
    computed('finish', 'date', 11),
    computed('why', 'long', 66),
    computed('float', 'integer', 8),
    computed('critical', 'text', 9),
    computed('slip', 'integer', 9),
    computed('days_missing', 'integer', 10),
    check(28),
    f('load', 'percent', 9),
    f('baseline_start', 'date', 11),
    f('baseline_finish', 'date', 11),
    f('anchor_start', 'date', 11),
    f('anchor_finish', 'date', 11),
    computed('early_start', 'date', 11),
    computed('early_finish', 'date', 11),
    computed('late_start', 'date', 11),
    computed('late_finish', 'date', 11),
    // Working days the formulas count with: the duration, or the days between the two ends.
    computed('days', 'integer', 9),
    // Row, from 1, of the dependency that fixed the date; 0 for none.
    computed('driver', 'integer', 10),
    computed('driver_date', 'date', 11),
    computed('days_off', 'integer', 10),
    computed('first_day_off', 'text', 20),
    computed('leave_days', 'integer', 10),
    // Number of the owner's column among the days off.
    computed('calendar', 'integer', 10),
  ]),
  t_dependencies: at('dependencies', 8, 0, [
    f('predecessor', 'text', 12),
    computed('predecessor_name', 'text', 34),
    list('type', 'link_type', 17),
    f('lag', 'integer', 10),
    f('successor', 'text', 12),
    computed('successor_name', 'text', 34),
    // The earliest date the link allows, at the placed dates, in the team's calendar.
    computed('bound', 'date', 12),
    computed('slack', 'integer', 10),
    check(26),
    // Bounds on the start of one of the two tasks, in its own calendar.
    computed('early_bound', 'date', 12),
    computed('placed_bound', 'date', 12),
    computed('late_bound', 'date', 12),
  ]),
  t_holidays: at('calendar', 8, 12, [
    f('date', 'date', 12),
    f('label', 'text', 28),
    list('kind', 'holiday_kind', 16),
    list('active', 'yes_no', 9),
    computed('weekday', 'text', 11),
    computed('lost', 'text', 11),
  ]),
  t_leave: at(
    'calendar',
    8,
    12,
    [
      // A name of the team, or « everyone » for a closing.
      f('person', 'text', 16),
      f('start', 'date', 12),
      f('finish', 'date', 12),
      f('reason', 'text', 24),
      computed('days', 'integer', 8),
      // Days of the same person in the rows above, then with this one: the slots of the matrix.
      computed('offset', 'integer', 8),
      computed('until', 'integer', 8),
      check(26),
    ],
    9,
  ),
  t_editorial: at('editorial', TABLE_TOP, 20, [
    f('date', 'date', 12),
    computed('week', 'integer', 9),
    list('channel', 'channel', 21),
    list('format', 'format', 13),
    f('theme', 'text', 18),
    f('title', 'long', 38),
    f('tone', 'text', 14),
    ref('objective', 't_objectives', 'id', 10),
    ref('persona', 't_personas', 'name', 13),
    owner(12),
    list('status', 'content_status', 13),
    check(26),
  ]),
  t_rituals: at('rituals', TABLE_TOP, 6, [
    f('name', 'long', 28),
    list('cadence', 'cadence', 14),
    f('moment', 'long', 22),
    f('duration', 'integer', 11),
    f('participants', 'long', 26),
    f('output', 'long', 34),
    owner(14),
    f('next', 'date', 13),
    computed('following', 'date', 13),
    check(24),
  ]),
  t_budget: at('budget', 23, 10, [
    f('id', 'text', 7),
    f('label', 'long', 30),
    list('nature', 'nature', 23),
    ref('action', 't_actions', 'id', 7),
    list('channel', 'channel', 20),
    f('supplier', 'text', 16),
    owner(12),
    f('account', 'text', 9),
    computed('planned', 'money', 12),
    computed('transfers', 'money', 11),
    computed('committed', 'money', 11),
    computed('accrued', 'money', 11),
    computed('actual', 'money', 11),
    computed('remaining', 'money', 12),
    computed('landing', 'money', 12),
    computed('variance', 'money', 11),
    check(42),
    ...Array.from({ length: BUDGET_MONTHS }, (_, index) => f(`m${index + 1}`, 'money', 10.5)),
    f('tax_rate', 'percent', 8),
    computed('tax', 'money', 11),
    computed('gross', 'money', 12),
  ]),
  t_allocation: at('allocation', 20, 4, [
    f('id', 'text', 7),
    f('label', 'text', 34),
    list('channel', 'channel', 24),
    f('expected_roi', 'decimal', 13),
    f('floor', 'percent', 13),
    f('cap', 'percent', 13),
    f('stable', 'percent', 13),
    list('pocket', 'yes_no', 10),
    f('amount', 'money', 14),
    computed('share', 'percent', 9),
    f('rule', 'long', 36),
    f('measured_roi', 'decimal', 10),
    // What the lever would gain or lose if the others followed.
    computed('wish', 'money', 13),
    computed('move', 'money', 13),
    computed('proposed', 'money', 14),
    computed('reason', 'long', 40),
    check(24),
  ]),
  t_versions: at('allocation', { below: 't_allocation' }, 0, [
    f('id', 'text', 7),
    f('label', 'text', 34),
    f('v1', 'money', 24),
    f('v2', 'money', 13),
    f('v3', 'money', 13),
    f('v4', 'money', 13),
    computed('difference', 'money', 13),
  ]),
  t_costs: at('costs', 18, 25, [
    f('date', 'date', 12),
    ref('line', 't_budget', 'id', 12),
    computed('line_label', 'long', 30),
    list('state', 'cost_state', 14),
    f('label', 'long', 34),
    f('supplier', 'text', 18),
    list('channel', 'channel', 22),
    f('document', 'long', 18),
    f('amount', 'money', 14),
    f('tax_rate', 'percent', 8),
    computed('tax', 'money', 13),
    computed('gross', 'money', 14),
    owner(12),
    f('source', 'long', 30),
    computed('age', 'integer', 9),
    check(36),
  ]),
  t_transfers: at('transfers', 15, 12, [
    f('date', 'date', 12),
    ref('from', 't_budget', 'id', 10),
    computed('from_label', 'text', 26),
    ref('to', 't_budget', 'id', 14),
    computed('to_label', 'text', 26),
    f('amount', 'money', 14),
    f('reason', 'long', 34),
    f('approver', 'text', 18),
    computed('balance', 'money', 15),
    check(30),
  ]),
  t_kpis: at('kpis', TABLE_TOP, 8, [
    f('name', 'text', 32),
    list('cadence', 'cadence', 12),
    f('team', 'text', 17),
    owner(13),
    list('direction', 'direction', 21),
    list('unit', 'unit', 13),
    f('target', 'decimal', 12),
    computed('actual', 'decimal', 13),
    computed('attainment', 'percent', 12),
    computed('status', 'text', 14),
    computed('last_entry', 'date', 13),
    computed('due', 'date', 13),
    list('strategic', 'yes_no', 12),
    f('source', 'text', 26),
    check(32),
    f('registry', 'text', 10),
    // « owner|2 » for the second figure this person owes; read by the list of who owes what.
    computed('due_key', 'text', 10),
  ]),
  t_kpi_values: at('kpi_values', TABLE_TOP, 60, [
    f('date', 'date', 13),
    ref('kpi', 't_kpis', 'name', 32),
    f('value', 'decimal', 15),
    f('numerator', 'decimal', 15),
    f('denominator', 'decimal', 15),
    f('by', 'text', 16),
    f('source', 'text', 34),
    check(34),
  ]),
  // In groups, left to right: where, what is weak, the test, its result, the decision.
  t_tests: at('tests', 14, 10, [
    f('date', 'date', 12),
    ref('action', 't_actions', 'id', 9),
    f('loop', 'integer', 9),
    computed('action_name', 'long', 26),
    list('kind', 'test_kind', 19),
    f('weak_point', 'long', 28),
    f('feedback', 'long', 28),
    f('feedback_on', 'date', 12),
    f('budget', 'money', 13),
    f('hypothesis', 'long', 28),
    f('change', 'long', 28),
    f('criterion', 'long', 24),
    // The KPI of the action, whose figures follow.
    computed('kpi', 'long', 22),
    f('threshold', 'decimal', 11),
    f('before', 'decimal', 11),
    f('after', 'decimal', 11),
    computed('effect', 'percent', 10),
    // The next working day after the change.
    computed('due', 'date', 12),
    f('read_on', 'date', 12),
    // Days since the change without a reading.
    computed('waiting', 'integer', 10),
    computed('proposal', 'text', 12),
    list('verdict', 'test_verdict', 13),
    owner(12),
    check(34),
  ]),
  // Under the columns of the tests, whose widths it shares.
  t_sprint: at('tests', { below: 't_tests' }, 8, [
    f('day', 'date', 12),
    f('start', 'text', 9),
    f('finish', 'text', 9),
    list('block', 'sprint_block', 26),
    list('profile', 'sprint_profile', 19),
    f('task', 'long', 28),
    f('criterion', 'long', 28),
    owner(12),
    list('done', 'yes_no', 13),
    list('output', 'sprint_output', 28),
    check(28),
  ]),
  t_lessons: at('lessons', 12, 10, [
    f('date', 'date', 12),
    ref('action', 't_actions', 'id', 9),
    computed('action_name', 'long', 28),
    f('campaign', 'long', 24),
    ref('kpi', 't_kpis', 'name', 24),
    f('result', 'decimal', 12),
    // Of the action, otherwise of the KPI.
    computed('target', 'decimal', 12),
    computed('attainment', 'percent', 11),
    f('lesson', 'long', 42),
    f('asset', 'long', 34),
    f('next_use', 'long', 30),
    owner(13),
    check(30),
  ]),
  t_team: at('settings', TEAM_TOP, 4, [
    f('name', 'text', 34),
    list('role', 'role', 28),
    f('capacity', 'decimal', 25),
    f('daily_rate', 'money', 26),
  ]),
};
