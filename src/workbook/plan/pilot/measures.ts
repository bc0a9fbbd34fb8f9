import type { PlanSheetId } from '../../../core/plan/plan';
import type { ListId } from '../lists';
import type { PlanContext } from '../planContext';
import type { PlanTableName } from '../planTables';
import { addressOf, POSITIONING_CELLS } from '../strategy/fixedCells';
import { alertCountById, filledRows } from './figures';

/** « 11 sur 12 »: how many things are as they should be, of how many. */
export interface Measure {
  /** Sheets whose tables it reads; without one of them it is left out. */
  readonly needs: readonly PlanSheetId[];
  readonly done: (context: PlanContext) => string;
  readonly all: (context: PlanContext) => string;
  /** A figure that its sentence names besides, such as a number of days. */
  readonly limit?: (context: PlanContext) => string;
  /** True when having none is no gap: a plan without any cost yet has no unplanned one. */
  readonly mayBeNone?: true;
}

type Condition = readonly [table: PlanTableName, field: string, criterion: string];

/** Anything typed (these columns hold no formula), a number, a date. */
const FILLED = '"<>"';
const NUMBER = '">-1E+300"';
const DATED = '">0"';

function countRows(context: PlanContext, ...conditions: readonly Condition[]): string {
  const pairs = conditions.map(([table, field, criterion]) => `${context.column(table, field)},${criterion}`);
  return `COUNTIFS(${pairs.join(',')})`;
}

const is = (context: PlanContext, list: ListId, id: string): string => context.quoted(list, id);
const since = (days: string): string => `">="&(today-${days})`;

/** Rows of a table with all these fields filled, of all its rows. */
function complete(
  sheet: PlanSheetId,
  table: PlanTableName,
  key: string,
  fields: Readonly<Record<string, string>>,
): Measure {
  return {
    needs: [sheet],
    done: (context) =>
      countRows(
        context,
        [table, key, FILLED],
        ...Object.entries(fields).map(([field, criterion]): Condition => [table, field, criterion]),
      ),
    all: (context) => filledRows(context, table, key),
  };
}

/** At least one such row; the sentence names how many there are. */
function oneAtLeast(needs: readonly PlanSheetId[], count: (context: PlanContext) => string): Measure {
  return { needs, done: (context) => `MIN(1,${count(context)})`, all: () => '1', limit: count };
}

/** Rows that an alert does not concern, of all the rows of its table. */
function without(alert: string, sheet: PlanSheetId, table: PlanTableName): Measure {
  return {
    needs: [sheet],
    done: (context) => `${filledRows(context, table)}-${alertCountById(context, alert)}`,
    all: (context) => filledRows(context, table),
  };
}

/** Actions that were not stopped: an action without a status is one. */
function notStopped(context: PlanContext, ...conditions: readonly Condition[]): string {
  const filled: readonly Condition[] = [['t_actions', 'id', FILLED], ...conditions];
  const stopped: Condition = ['t_actions', 'status', is(context, 'action_status', 'stopped')];
  return `(${countRows(context, ...filled)}-${countRows(context, ...filled, stopped)})`;
}

const ended = (context: PlanContext): string => countRows(context, ['t_actions', 'finish', '"<"&today']);

/** Every figure of the checklists; each has one sentence in the messages. */
export const MEASURES = {
  objectives_complete: complete('objectives', 't_objectives', 'id', {
    kpi: FILLED,
    target: NUMBER,
    deadline: DATED,
    owner: FILLED,
  }),
  objectives_approved: without('objective-not-approved', 'objectives', 't_objectives'),
  approvals_given: {
    needs: ['objectives'],
    done: (context) =>
      countRows(
        context,
        ['t_approvals', 'objective', FILLED],
        ['t_approvals', 'decision', is(context, 'decision', 'approved')],
      ),
    all: (context) => filledRows(context, 't_approvals'),
  },
  objectives_covered: {
    needs: ['objectives'],
    done: (context) =>
      countRows(
        context,
        ['t_objectives', 'level', is(context, 'objective_level', 'operational')],
        ['t_objectives', 'actions', DATED],
      ),
    all: (context) =>
      countRows(context, ['t_objectives', 'level', is(context, 'objective_level', 'operational')]),
  },
  personas_measured: complete('personas', 't_personas', 'name', { metric: FILLED }),
  personas_validated: complete('personas', 't_personas', 'name', {
    validated_by: FILLED,
    validated_on: DATED,
  }),
  personas_tied: complete('personas', 't_personas', 'name', { segment: FILLED }),
  segments_described: complete('segments', 't_segments', 'name', { behaviour: FILLED, potential: DATED }),
  benchmark_fresh: {
    ...complete('benchmark', 't_benchmark', 'competitor', { date: since('benchmark_max_days') }),
    limit: () => 'benchmark_max_days',
  },
  porter_fresh: {
    ...complete('porter', 't_porter', 'force', { date: since('benchmark_max_days') }),
    limit: () => 'benchmark_max_days',
  },
  mix_fresh: {
    ...complete('mix', 't_mix', 'p', { updated_on: since('mix_max_days') }),
    limit: () => 'mix_max_days',
  },
  mix_measured: complete('mix', 't_mix', 'p', { decision: FILLED, indicator: FILLED }),
  promise_stated: {
    needs: ['positioning'],
    done: (context) =>
      (['promise', 'proof'] as const)
        .map((cell) => `IF(${context.at('positioning', addressOf(POSITIONING_CELLS[cell]))}="",0,1)`)
        .join('+'),
    all: () => '2',
  },
  criteria_proven: complete('positioning', 't_differentiation', 'criterion', {
    us: FILLED,
    evidence: FILLED,
  }),
  strategic_kpis_weekly: {
    needs: ['kpis'],
    done: (context) =>
      countRows(
        context,
        ['t_kpis', 'strategic', is(context, 'yes_no', 'yes')],
        ['t_kpis', 'last_entry', since('7')],
      ),
    all: (context) => countRows(context, ['t_kpis', 'strategic', is(context, 'yes_no', 'yes')]),
  },
  kpis_owned: complete('kpis', 't_kpis', 'name', { owner: FILLED, source: FILLED }),
  kpis_on_time: without('kpi-due', 'kpis', 't_kpis'),
  actions_linked: complete('actions', 't_actions', 'id', { objective: FILLED }),
  actions_targeted: complete('actions', 't_actions', 'id', { kpi: FILLED, target: NUMBER }),
  actions_reviewed: {
    needs: ['actions'],
    done: (context) => notStopped(context, ['t_actions', 'review_on', DATED]),
    all: (context) => notStopped(context),
  },
  actions_tested: {
    ...without('action-not-tested', 'actions', 't_actions'),
    limit: () => 'test_max_days',
  },
  actions_consistent: without('action-contradiction', 'actions', 't_actions'),
  tests_in_time: {
    needs: ['actions'],
    done: (context) => {
      const created = context.column('t_actions', 'created_on');
      const tested = context.column('t_actions', 'tested_on');
      return `SUMPRODUCT((${tested}>0)*(${created}>0)*(${tested}-${created}<=test_max_days))`;
    },
    all: (context) => `COUNT(${context.column('t_actions', 'tested_on')})`,
    limit: () => 'test_max_days',
  },
  tests_judged: {
    needs: ['actions'],
    done: (context) =>
      countRows(
        context,
        ['t_actions', 'tested_on', DATED],
        ['t_actions', 'kpi', FILLED],
        ['t_actions', 'target', NUMBER],
      ),
    all: (context) => `COUNT(${context.column('t_actions', 'tested_on')})`,
  },
  pocket_returns: {
    needs: ['allocation'],
    done: (context) =>
      countRows(
        context,
        ['t_allocation', 'pocket', is(context, 'yes_no', 'yes')],
        ['t_allocation', 'expected_roi', DATED],
      ),
    all: (context) => countRows(context, ['t_allocation', 'pocket', is(context, 'yes_no', 'yes')]),
  },
  lines_clear: complete('budget', 't_budget', 'id', { supplier: FILLED, owner: FILLED }),
  lines_named: without('budget-vague', 'budget', 't_budget'),
  lines_within: without('budget-overspent', 'budget', 't_budget'),
  costs_planned: { ...without('cost-unplanned', 'costs', 't_costs'), mayBeNone: true },
  ended_measured: {
    needs: ['actions'],
    done: (context) => `${ended(context)}-${alertCountById(context, 'action-unmeasured')}`,
    all: ended,
    mayBeNone: true,
  },
  weekly_ritual: oneAtLeast(['rituals'], (context) =>
    countRows(context, ['t_rituals', 'cadence', is(context, 'cadence', 'week')]),
  ),
  training_line: oneAtLeast(['budget'], (context) =>
    countRows(
      context,
      ['t_budget', 'nature', is(context, 'nature', 'training')],
      ['t_budget', 'planned', DATED],
    ),
  ),
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureId = keyof typeof MEASURES;
