import type { PlanContext } from '../planContext';
import type { Alert, AlertLevel, RowAlert } from '../alerts';
import { quoteText } from '../planContext';
import { base, CUTOFF, forgottenAfter, isDue, isLower, lastFigure } from '../operation/kpiFormulas';

type When = RowAlert['when'];
type Cell = (field: string) => string;

const row =
  (table: RowAlert['table'], name: string, owner?: string) =>
  (id: string, level: AlertLevel, when: When, amount?: string): RowAlert => ({
    kind: 'row',
    id,
    level,
    table,
    name,
    ...(owner === undefined ? {} : { owner }),
    ...(amount === undefined ? {} : { amount }),
    when,
  });

const action = row('t_actions', 'name', 'owner');
const kpi = row('t_kpis', 'name', 'owner');
const figure = row('t_kpi_values', 'kpi', 'by');
const content = row('t_editorial', 'title', 'owner');
const ritual = row('t_rituals', 'name', 'owner');

/** True when the cell is blank or names something that is not in that column. */
const isUnlinked = (
  context: PlanContext,
  cell: string,
  table: Parameters<PlanContext['column']>[0],
  field: string,
): string => `OR(${cell}="",COUNTIF(${context.column(table, field)},${cell})=0)`;

const isStatus = (context: PlanContext, cell: Cell, ...statuses: readonly string[]): string =>
  `OR(${statuses.map((status) => `${cell('status')}=${context.quoted('action_status', status)}`).join(',')})`;

/** Not stopped: what is over asks for nothing more. */
const isAlive = (context: PlanContext, cell: Cell): string =>
  `${cell('status')}<>${context.quoted('action_status', 'stopped')}`;

const actionAlerts: readonly RowAlert[] = [
  action('action-no-objective', 'high', (cell, context) =>
    isUnlinked(context, cell('objective'), 't_objectives', 'id'),
  ),
  action('action-no-kpi', 'high', (cell, context) => isUnlinked(context, cell('kpi'), 't_kpis', 'name')),
  action('action-no-owner', 'high', (cell) => `${cell('owner')}=""`),
  action('action-no-dates', 'high', (cell) => `OR(${cell('start')}="",${cell('finish')}="")`),
  action(
    'action-no-review',
    'low',
    (cell, context) => `AND(N(${cell('review_on')})=0,${isAlive(context, cell)})`,
  ),
  action(
    'action-review-late',
    'medium',
    (cell, context) =>
      `AND(N(${cell('review_on')})>0,N(${cell('review_on')})<today,${isAlive(context, cell)})`,
  ),
  action('action-no-message', 'low', (cell) => `${cell('message')}=""`),
  // Permanent work has no end; everything else is an operational cycle, a year at most.
  action(
    'action-too-long',
    'medium',
    (cell, context) =>
      `IF(OR(N(${cell('start')})=0,${cell('cycle')}=${context.quoted('action_cycle', 'permanent')}),FALSE,N(${cell('finish')})>EDATE(N(${cell('start')}),12))`,
  ),
  // 48 hours is the delay to start a test, never to judge it; work on search results takes longer to stand at all.
  action(
    'action-not-tested',
    'high',
    (cell, context) =>
      `AND(N(${cell('created_on')})>0,N(${cell('created_on')})+test_max_days<today,${cell('tested_on')}="",${cell('channel')}<>${context.quoted('channel', 'organic_search')},${isStatus(context, cell, 'planned', 'running')})`,
  ),
  action('action-contradiction', 'medium', (cell, context) => {
    const actions = (field: string): string => context.column('t_actions', field);
    const others = `(${actions('persona')}=${cell('persona')})*(${actions('p')}=${cell('p')})*(${actions('status')}<>${context.quoted('action_status', 'stopped')})*(${actions('message')}<>"")*(${actions('message')}<>${cell('message')})`;
    // Compared cell by cell, not by COUNTIFS: a message may be long, or hold a question mark.
    return `AND(${cell('persona')}<>"",${cell('p')}<>"",${cell('message')}<>"",${isAlive(context, cell)},SUMPRODUCT(${others})>0)`;
  }),
  action('action-unmeasured', 'high', (cell, context) => {
    const values = (field: string): string => context.column('t_kpi_values', field);
    return `AND(N(${cell('finish')})>0,N(${cell('finish')})<today,COUNTIFS(${values('kpi')},${cell('kpi')},${values('date')},">="&N(${cell('start')}))=0)`;
  }),
  action(
    'action-to-stop',
    'medium',
    (cell, context) =>
      `AND(${cell('verdict')}=${quoteText(context.words.operation.actions.verdicts.stop)},${isStatus(context, cell, 'planned', 'running', 'adjusted')})`,
    'spent',
  ),
];

const kpiAlerts: readonly RowAlert[] = [
  kpi('kpi-no-owner', 'high', (cell) => `${cell('owner')}=""`),
  kpi('kpi-no-target', 'medium', (cell) => `NOT(ISNUMBER(${cell('target')}))`),
  kpi('kpi-due', 'high', (cell) => isDue(cell)),
  kpi('kpi-forgotten', 'high', (cell, context) => `${forgottenAfter(context, cell)}<${CUTOFF}`),
  kpi(
    'kpi-no-week',
    'high',
    (cell, context) =>
      `AND(${cell('strategic')}=${context.quoted('yes_no', 'yes')},${base(cell)}<${CUTOFF}-7)`,
  ),
  kpi(
    'kpi-drift',
    'high',
    (cell, context) =>
      `AND(${isLower(context, cell)},ISNUMBER(${cell('target')}),${lastFigure(context, cell)}>N(${cell('target')})*(1+variance_threshold))`,
  ),
];

const figureAlerts: readonly RowAlert[] = [
  figure('figure-unknown-kpi', 'medium', (cell, context) =>
    isUnlinked(context, cell('kpi'), 't_kpis', 'name'),
  ),
  figure('figure-date', 'medium', (cell) => `OR(N(${cell('date')})=0,N(${cell('date')})>today)`),
  figure(
    'figure-missing',
    'medium',
    (cell) =>
      `AND(NOT(ISNUMBER(${cell('value')})),NOT(ISNUMBER(${cell('numerator')})),NOT(ISNUMBER(${cell('denominator')})))`,
  ),
  figure(
    'figure-half',
    'medium',
    (cell) => `ISNUMBER(${cell('numerator')})<>ISNUMBER(${cell('denominator')})`,
  ),
  figure('figure-twice', 'medium', (cell, context) => {
    const values = (field: string): string => context.column('t_kpi_values', field);
    return `COUNTIFS(${values('kpi')},${cell('kpi')},${values('date')},${cell('date')})>1`;
  }),
];

const contentAlerts: readonly RowAlert[] = [
  content('content-no-owner', 'medium', (cell) => `${cell('owner')}=""`),
  content('content-no-date', 'medium', (cell) => `N(${cell('date')})=0`),
  content(
    'content-late',
    'high',
    (cell, context) =>
      `AND(N(${cell('date')})>0,N(${cell('date')})<today,${cell('status')}<>${context.quoted('content_status', 'published')})`,
  ),
  content('content-same-format', 'low', (cell, context) => {
    const column = (field: string): string => context.column('t_editorial', field);
    // Four contents on one channel within four weeks, all alike: a hint, not a fault.
    const recent = `${column('channel')},${cell('channel')},${column('date')},">"&(N(${cell('date')})-28),${column('date')},"<="&N(${cell('date')})`;
    return `AND(${cell('channel')}<>"",${cell('format')}<>"",COUNTIFS(${recent})>=4,COUNTIFS(${recent})=COUNTIFS(${recent},${column('format')},${cell('format')}))`;
  }),
];

const ritualAlerts: readonly RowAlert[] = [
  ritual('ritual-late', 'medium', (cell) => `AND(N(${cell('next')})>0,N(${cell('next')})<today)`),
  ritual('ritual-no-date', 'low', (cell) => `N(${cell('next')})=0`),
  ritual('ritual-no-owner', 'low', (cell) => `${cell('owner')}=""`),
];

/** The roles without which nobody decides, nobody carries out and nobody measures. */
const KEY_ROLES = ['strategy', 'operations', 'data'] as const;

/** Alerts of the actions, their figures, contents and rituals, and of the team that carries them. */
export const operationAlerts: readonly Alert[] = [
  ...actionAlerts,
  ...kpiAlerts,
  ...figureAlerts,
  ...contentAlerts,
  ...ritualAlerts,
  {
    kind: 'plan',
    id: 'team-key-roles',
    level: 'medium',
    sheet: 'settings',
    count: (context) => KEY_ROLES.map((role) => `(${isRoleMissing(context, role)})`).join('+'),
    detail: (context) => {
      const missing = KEY_ROLES.map(
        (role) => `IF(${isRoleMissing(context, role)},${quoteText(`, ${context.item('role', role)}`)},"")`,
      );
      return `MID(${missing.join('&')},3,200)`;
    },
  },
];

function isRoleMissing(context: PlanContext, role: string): string {
  return `COUNTIF(${context.column('t_team', 'role')},${context.quoted('role', role)})=0`;
}
