import { MIX_PS, SWOT_KINDS } from '../../../core/plan/plan';
import type { Alert, AlertLevel, RowAlert } from '../alerts';
import type { PlanContext } from '../planContext';
import type { PlanTableName } from '../planTables';
import { addressOf, POSITIONING_CELLS } from '../strategy/fixedCells';
import { dateText } from '../strategy/live';
import { quoteText } from '../planContext';

type When = RowAlert['when'];

const row =
  (table: PlanTableName, name: string, owner?: string) =>
  (id: string, level: AlertLevel, when: When): RowAlert => ({
    kind: 'row',
    id,
    level,
    table,
    name,
    ...(owner === undefined ? {} : { owner }),
    when,
  });

const swot = row('t_swot', 'finding', 'owner');
const pestel = row('t_pestel', 'finding', 'owner');
const porter = row('t_porter', 'force', 'owner');
const benchmark = row('t_benchmark', 'competitor');
const segment = row('t_segments', 'name');
const persona = row('t_personas', 'name', 'validated_by');
const differentiation = row('t_differentiation', 'criterion');
const mix = row('t_mix', 'p', 'owner');
const objective = row('t_objectives', 'text', 'owner');

/** One formula a kind: 1 when no finding of it has its evidence. */
function emptyQuadrant(context: PlanContext, kind: (typeof SWOT_KINDS)[number]): string {
  return `IF(SUMPRODUCT((${context.column('t_swot', 'kind')}=${context.quoted('swot_kind', kind)})*(${context.column('t_swot', 'evidence')}<>""))=0,1,0)`;
}

/** 1 when the P has no decision. */
function undecided(context: PlanContext, p: (typeof MIX_PS)[number]): string {
  return `IF(SUMPRODUCT((${context.column('t_mix', 'p')}=${context.quoted('mix_p', p)})*(${context.column('t_mix', 'decision')}<>""))=0,1,0)`;
}

/** The labels of what is wrong, after one another. */
function named(parts: readonly { readonly wrong: string; readonly label: string }[]): string {
  const texts = parts.map(({ wrong, label }) => `IF(${wrong}=1,${quoteText(` · ${label}`)},"")`);
  return `MID(${texts.join('&')},4,200)`;
}

/** An analysis whose last row is as old as a reading of the benchmark may be: analysis never ends. */
function stale(id: string, sheet: 'swot' | 'porter', table: 't_swot' | 't_porter'): Alert {
  const last = (context: PlanContext): string => `MAX(0,${context.column(table, 'date')})`;
  return {
    kind: 'plan',
    id,
    level: 'medium',
    sheet,
    count: (context) => `IF(AND(${last(context)}>0,today-${last(context)}>benchmark_max_days),1,0)`,
    detail: (context) => dateText(context.plan.language, last(context)),
  };
}

const isLevel =
  (level: 'strategic' | 'operational') =>
  (cell: (field: string) => string, context: PlanContext): string =>
    `${cell('level')}=${context.quoted('objective_level', level)}`;

export const strategyAlerts: readonly Alert[] = [
  {
    kind: 'plan',
    id: 'swot-quadrant-empty',
    level: 'medium',
    sheet: 'swot',
    count: (context) => SWOT_KINDS.map((kind) => emptyQuadrant(context, kind)).join('+'),
    detail: (context) =>
      named(
        SWOT_KINDS.map((kind) => ({
          wrong: emptyQuadrant(context, kind),
          label: context.item('swot_kind', kind),
        })),
      ),
  },
  stale('swot-stale', 'swot', 't_swot'),
  swot('swot-no-evidence', 'medium', (cell) => `${cell('evidence')}=""`),
  pestel(
    'pestel-signal-overdue',
    'high',
    (cell, context) =>
      `AND(${cell('weak_signal')}=${context.quoted('yes_no', 'yes')},N(${cell('review_date')})>0,N(${cell('review_date')})<today)`,
  ),
  pestel(
    'pestel-signal-undated',
    'medium',
    (cell, context) =>
      `AND(${cell('weak_signal')}=${context.quoted('yes_no', 'yes')},N(${cell('review_date')})=0)`,
  ),
  stale('porter-stale', 'porter', 't_porter'),
  porter('porter-unscored', 'medium', (cell) => `NOT(ISNUMBER(${cell('score')}))`),
  porter('porter-no-argument', 'low', (cell) => `AND(${cell('score')}<>"",${cell('argument')}="")`),
  benchmark('benchmark-outdated', 'high', (cell) => `N(${cell('age')})>benchmark_max_days`),
  benchmark('benchmark-undated', 'medium', (cell) => `N(${cell('date')})=0`),
  benchmark('benchmark-no-source', 'low', (cell) => `${cell('source')}=""`),
  {
    kind: 'plan',
    id: 'benchmark-none',
    level: 'medium',
    sheet: 'benchmark',
    count: (context) => `IF(COUNTA(${context.column('t_benchmark', 'competitor')})=0,1,0)`,
  },
  // Without the personas nothing ties a segment to its actions: the cell is then empty, not 0.
  segment('segment-no-action', 'medium', (cell) => `${cell('actions')}&""="0"`),
  persona('persona-draft', 'medium', (cell) => `OR(${cell('validated_by')}="",N(${cell('validated_on')})=0)`),
  persona('persona-no-metric', 'medium', (cell) => `${cell('metric')}=""`),
  persona('persona-no-verbatim', 'low', (cell) => `OR(${cell('verbatim')}="",${cell('verbatim_source')}="")`),
  differentiation('differentiation-no-evidence', 'medium', (cell) => `${cell('evidence')}=""`),
  {
    kind: 'plan',
    id: 'promise-missing',
    level: 'medium',
    sheet: 'positioning',
    count: (context) => {
      const at = (name: keyof typeof POSITIONING_CELLS): string =>
        context.at('positioning', addressOf(POSITIONING_CELLS[name]));
      return `IF(OR(${at('promise')}="",${at('proof')}=""),1,0)`;
    },
  },
  {
    kind: 'plan',
    id: 'mix-undecided',
    level: 'medium',
    sheet: 'mix',
    count: (context) =>
      mixPs(context)
        .map((p) => undecided(context, p))
        .join('+'),
    detail: (context) =>
      named(mixPs(context).map((p) => ({ wrong: undecided(context, p), label: context.item('mix_p', p) }))),
  },
  mix('mix-no-decision', 'low', (cell) => `${cell('decision')}=""`),
  mix(
    'mix-price-stale',
    'low',
    (cell, context) =>
      `AND(${cell('p')}=${context.quoted('mix_p', 'price')},N(${cell('updated_on')})>0,today-N(${cell('updated_on')})>benchmark_max_days)`,
  ),
  objective('objective-no-figure', 'high', (cell) => `NOT(ISNUMBER(${cell('target')}))`),
  objective('objective-no-date', 'high', (cell) => `N(${cell('deadline')})=0`),
  objective('objective-no-kpi', 'high', (cell) => `${cell('kpi')}=""`),
  objective('objective-no-owner', 'medium', (cell) => `${cell('owner')}=""`),
  // A strategic objective may act through the objectives that serve it.
  objective(
    'objective-no-action',
    'high',
    (cell, context) =>
      `AND(N(${cell('actions')})=0,COUNTIF(${context.column('t_objectives', 'parent')},${cell('id')})=0)`,
  ),
  objective(
    'objective-missed',
    'high',
    (cell) => `AND(N(${cell('deadline')})>0,N(${cell('deadline')})<today,N(${cell('attainment')})<1)`,
  ),
  objective(
    'objective-long-operational',
    'medium',
    (cell, context) => `AND(${isLevel('operational')(cell, context)},N(${cell('horizon')})>12)`,
  ),
  objective(
    'objective-short-strategic',
    'medium',
    (cell, context) =>
      `AND(${isLevel('strategic')(cell, context)},N(${cell('deadline')})>0,OR(N(${cell('horizon')})<36,N(${cell('horizon')})>60))`,
  ),
  objective(
    'objective-parent-unknown',
    'medium',
    (cell, context) =>
      `AND(${cell('parent')}<>"",COUNTIF(${context.column('t_objectives', 'id')},${cell('parent')})=0)`,
  ),
  objective(
    'objective-no-parent',
    'low',
    (cell, context) =>
      `AND(${isLevel('operational')(cell, context)},${cell('parent')}="",COUNTIF(${context.column('t_objectives', 'level')},${context.quoted('objective_level', 'strategic')})>0)`,
  ),
  objective('objective-not-approved', 'medium', (cell) => `N(${cell('approvals')})<5`),
  {
    kind: 'plan',
    id: 'north-star-many',
    level: 'high',
    sheet: 'objectives',
    count: (context) =>
      `MAX(0,COUNTIF(${context.column('t_objectives', 'method')},${context.quoted('objective_method', 'north_star')})-1)`,
  },
];

/** The P's that the plan wants to decide. */
function mixPs({ plan }: PlanContext): readonly (typeof MIX_PS)[number][] {
  return MIX_PS.slice(0, plan.mix.size);
}
