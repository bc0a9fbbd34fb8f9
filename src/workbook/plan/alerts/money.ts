import { HIDDEN_NATURES } from '../../../core/plan/plan';
import type { Alert, PlanAlert, RowAlert } from '../alerts';
import { allocationCell, versionRows } from '../budget/allocationPlaces';
import { breakdownRows, envelopeCell, lineColumn, MONTH_FIELDS } from '../budget/budgetPlaces';
import { orderCell } from '../budget/costsPlaces';
import { controlVerdicts } from '../budget/putControls';
import { isVague } from '../budget/vague';
import type { PlanContext } from '../planContext';

type When = RowAlert['when'];

const line = (id: string, level: RowAlert['level'], when: When, amount = 'planned'): RowAlert => ({
  kind: 'row',
  id,
  level,
  table: 't_budget',
  name: 'label',
  owner: 'owner',
  amount,
  when,
});

const lineAlerts: readonly RowAlert[] = [
  line('budget-overspent', 'high', (cell) => `N(${cell('remaining')})<0`, 'remaining'),
  line(
    'budget-landing',
    'medium',
    (cell) =>
      `N(${cell('landing')})>ROUND((N(${cell('planned')})+N(${cell('transfers')}))*(1+variance_threshold),2)`,
    'variance',
  ),
  line('budget-vague', 'high', (cell) => isVague(cell('label'))),
  line('budget-without-owner', 'medium', (cell) => `OR(${cell('supplier')}="",${cell('owner')}="")`),
  line('budget-without-nature', 'high', (cell) => `OR(${cell('nature')}="",${cell('channel')}="")`),
  // An amount that is a text, such as « 1 200 € », adds up to nothing.
  line(
    'budget-without-amount',
    'medium',
    (cell) => `COUNTIF(${lineMonths(cell)},">-1E+300")<MAX(1,COUNTA(${lineMonths(cell)}))`,
  ),
  line('budget-negative-month', 'medium', (cell) => `COUNTIF(${lineMonths(cell)},"<0")>0`),
  line(
    'budget-duplicate',
    'high',
    (cell, context) => `COUNTIF(${context.column('t_budget', 'id')},${cell('id')})>1`,
  ),
  line(
    'budget-action-unknown',
    'low',
    (cell, context) =>
      `AND(${cell('action')}<>"",COUNTIF(${context.column('t_actions', 'id')},${cell('action')})=0)`,
  ),
];

function lineMonths(cell: (field: string) => string): string {
  return `${cell(MONTH_FIELDS[0]!)}:${cell(MONTH_FIELDS.at(-1)!)}`;
}

const cost = (id: string, level: RowAlert['level'], when: When): RowAlert => ({
  kind: 'row',
  id,
  level,
  table: 't_costs',
  name: 'label',
  owner: 'owner',
  amount: 'amount',
  when,
});

const costAlerts: readonly RowAlert[] = [
  cost(
    'cost-unplanned',
    'high',
    (cell, context) => `${cell('line_label')}="${context.words.money.costs.noLine}"`,
  ),
  cost(
    'cost-above-line',
    'high',
    (cell, context) =>
      `SUMIF(${context.column('t_budget', 'id')},${cell('line')},${context.column('t_budget', 'remaining')})<0`,
  ),
  cost(
    'cost-incomplete',
    'high',
    (cell) => `OR(N(${cell('date')})=0,${cell('state')}="",NOT(ISNUMBER(${cell('amount')})))`,
  ),
  cost(
    'cost-counted-twice',
    'high',
    (cell, context) =>
      `AND(${cell('document')}<>"",COUNTIFS(${[
        `${context.column('t_costs', 'document')},${cell('document')}`,
        `${context.column('t_costs', 'supplier')},${cell('supplier')}`,
        `${context.column('t_costs', 'state')},"<>"&${cell('state')}`,
      ].join(',')})>0)`,
  ),
  cost('cost-vague', 'medium', (cell) => isVague(cell('label'))),
  cost('cost-without-owner', 'medium', (cell) => `OR(${cell('supplier')}="",${cell('owner')}="")`),
  cost(
    'cost-outside-period',
    'medium',
    (cell) => `AND(N(${cell('date')})>0,OR(${cell('date')}<period_start,${cell('date')}>period_end))`,
  ),
  cost(
    'order-too-old',
    'medium',
    (cell, context) => `AND(${cell('age')}<>"",N(${cell('age')})>${orderCell(context, 'limit')})`,
  ),
];

const transfer = (id: string, level: RowAlert['level'], when: When): RowAlert => ({
  kind: 'row',
  id,
  level,
  table: 't_transfers',
  name: 'reason',
  owner: 'approver',
  amount: 'amount',
  when,
});

const transferAlerts: readonly RowAlert[] = [
  transfer('transfer-unknown-line', 'high', (cell) => `OR(${cell('from_label')}="",${cell('to_label')}="")`),
  transfer(
    'transfer-same-line',
    'medium',
    (cell) => `AND(${cell('from')}<>"",${cell('from')}=${cell('to')})`,
  ),
  transfer('transfer-not-approved', 'high', (cell) => `${cell('approver')}=""`),
  transfer('transfer-too-large', 'high', (cell) => `N(${cell('balance')})<0`),
  transfer('transfer-not-positive', 'medium', (cell) => `N(${cell('amount')})<=0`),
];

const lever = (id: string, when: When): RowAlert => ({
  kind: 'row',
  id,
  level: 'medium',
  table: 't_allocation',
  name: 'label',
  amount: 'amount',
  when,
});

const leverAlerts: readonly RowAlert[] = [
  // Bounds are shares of the envelope: they hold to the cent below, or above.
  lever(
    'lever-below-floor',
    (cell) => `N(${cell('amount')})<ROUNDDOWN(ROUND(N(${cell('floor')})*envelope,6),2)`,
  ),
  lever(
    'lever-above-cap',
    (cell) => `AND(${cell('cap')}<>"",N(${cell('amount')})>ROUNDUP(ROUND(N(${cell('cap')})*envelope,6),2))`,
  ),
];

const actionAlerts: readonly RowAlert[] = [
  {
    kind: 'row',
    id: 'action-without-budget',
    level: 'medium',
    table: 't_actions',
    name: 'name',
    owner: 'owner',
    when: (cell, context) => `COUNTIF(${context.column('t_budget', 'action')},${cell('id')})=0`,
  },
];

const planAlerts: readonly PlanAlert[] = [
  {
    kind: 'plan',
    id: 'envelope-exceeded',
    level: 'high',
    sheet: 'budget',
    count: (context) => `IF(${envelopeCell(context, 'unallocated')}<0,1,0)`,
    detail: (context) => `-${envelopeCell(context, 'unallocated')}`,
  },
  {
    kind: 'plan',
    id: 'landing-exceeds-envelope',
    level: 'high',
    sheet: 'budget',
    count: (context) => `IF(${envelopeCell(context, 'landingGap')}>0,1,0)`,
    detail: (context) => envelopeCell(context, 'landingGap'),
  },
  {
    kind: 'plan',
    id: 'envelope-not-voted',
    level: 'medium',
    sheet: 'budget',
    count: (context) =>
      `IF(OR(${envelopeCell(context, 'votedBy')}="",${envelopeCell(context, 'votedOn')}=""),1,0)`,
  },
  {
    kind: 'plan',
    id: 'hidden-costs-empty',
    level: 'medium',
    sheet: 'budget',
    count: (context) => `COUNTIF(${hiddenCells(context)},0)`,
    detail: (context) => firstHiddenEmpty(context),
  },
  {
    kind: 'plan',
    id: 'controls-broken',
    level: 'high',
    sheet: 'budget',
    count: (context) => `COUNTIF(${controlVerdicts(context)},"${context.words.money.gap}")`,
  },
  {
    kind: 'plan',
    id: 'pocket-outside-bounds',
    level: 'medium',
    sheet: 'allocation',
    count: (context) => `IF(${allocationCell(context, 'toMove')}>0,1,0)`,
    detail: (context) => allocationCell(context, 'toMove'),
  },
  {
    kind: 'plan',
    id: 'version-not-envelope',
    level: 'medium',
    sheet: 'allocation',
    count: (context) =>
      `COUNTIF(${context.at('allocation', `D${versionRows(context).versionVerdict}:G${versionRows(context).versionVerdict}`)},"${context.words.money.gap}")`,
  },
];

/** Planned amounts of the three hidden natures, in neighbouring rows. */
function hiddenCells(context: PlanContext): string {
  const rows = hiddenRows(context);
  const letters = lineColumn(context, 'planned');
  return context.at('budget', `${letters}${rows[0]!.row}:${letters}${rows.at(-1)!.row}`);
}

function firstHiddenEmpty(context: PlanContext): string {
  const rows = hiddenRows(context);
  const names = context.at('budget', `B${rows[0]!.row}:B${rows.at(-1)!.row}`);
  return `IFERROR(INDEX(${names},MATCH(0,${hiddenCells(context)},0)),"")`;
}

function hiddenRows(context: PlanContext): ReturnType<typeof breakdownRows>['natures'] {
  const hidden: readonly string[] = HIDDEN_NATURES;
  return breakdownRows(context).natures.filter(({ nature }) => hidden.includes(nature));
}

/** Alerts about money: lines, costs, transfers, levers, and the envelope as a whole. */
export const moneyAlerts: readonly Alert[] = [
  ...planAlerts,
  ...lineAlerts,
  ...costAlerts,
  ...transferAlerts,
  ...leverAlerts,
  ...actionAlerts,
];
