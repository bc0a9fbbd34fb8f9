import { envelopeCell } from '../budget/budgetPlaces';
import { quoteText, type PlanContext } from '../planContext';
import { alertLevelCell } from './alertsLayout';
import type { PlanCard } from './cards';
import { alertCountById, filledRows, sheetLink } from './figures';
import { dateText, textFormula } from './textFormula';

/** The eight figures a marketer opens the plan for, four a row. */
export function homeCards(context: PlanContext): readonly PlanCard[] {
  const { formats, plan } = context;
  const texts = context.words.pilot.home;
  const sum = (field: string): string => `SUM(${context.column('t_budget', field)})`;
  const actual = actualCosts(context);
  const share = (amount: string): string => `IF(N(envelope)=0,0,INT(100*${amount}/envelope))`;
  const kpis = filledRows(context, 't_kpis');
  return [
    {
      label: texts.cards.launch.label,
      formula: 'launch_date-today',
      numberFormat: texts.countdownFormat,
      caption: textFormula(texts.cards.launch.caption, {
        date: dateText(context, 'launch_date'),
        label: quoteText(plan.launch.label),
      }),
      link: sheetLink(context, 'gantt'),
    },
    {
      label: texts.cards.actions.label,
      formula: running(context),
      numberFormat: '0',
      caption: textFormula(texts.cards.actions.caption, {
        count: late(context),
        all: filledRows(context, 't_actions'),
      }),
      link: sheetLink(context, 'actions'),
    },
    {
      label: texts.cards.kpis.label,
      formula: textFormula(texts.ofAll, {
        count: `COUNTIF(${context.column('t_kpis', 'attainment')},">=1")`,
        all: kpis,
      }),
      caption: textFormula(texts.cards.kpis.caption, { count: alertCountById(context, 'kpi-due') }),
      link: sheetLink(context, 'kpis'),
    },
    {
      label: texts.cards.alerts.label,
      formula: alertLevelCell(context, 'high'),
      numberFormat: '0',
      caption: textFormula(texts.cards.alerts.caption, {
        medium: alertLevelCell(context, 'medium'),
        low: alertLevelCell(context, 'low'),
      }),
      link: sheetLink(context, 'alerts'),
      bad: (cell) => `${cell}>0`,
    },
    {
      label: texts.cards.envelope.label,
      formula: 'envelope',
      numberFormat: formats.wholeMoney,
      caption: textFormula(texts.cards.envelope.caption, { count: filledRows(context, 't_budget') }),
      link: sheetLink(context, 'budget'),
    },
    {
      label: texts.cards.planned.label,
      formula: sum('planned'),
      numberFormat: formats.wholeMoney,
      caption: textFormula(texts.cards.planned.caption, { share: share(sum('planned')) }),
      link: sheetLink(context, 'budget'),
      bad: (cell) => `${cell}>envelope`,
    },
    {
      label: texts.cards.actual.label,
      formula: actual,
      numberFormat: formats.wholeMoney,
      caption: textFormula(texts.cards.actual.caption, { share: share(actual) }),
      link: sheetLink(context, 'costs'),
    },
    {
      label: texts.cards.remaining.label,
      formula: envelopeCell(context, 'remaining'),
      numberFormat: formats.wholeMoney,
      caption: textFormula(texts.cards.remaining.caption, {
        count: `COUNTIF(${context.column('t_budget', 'remaining')},"<0")`,
      }),
      link: sheetLink(context, 'budget'),
      bad: (cell) => `${cell}<0`,
    },
  ];
}

/** What was really paid, planned or not, before a day when one is given. */
export function actualCosts(context: PlanContext, before?: string): string {
  const until = before === undefined ? '' : `,${context.column('t_costs', 'date')},"<"&${before}`;
  return `SUMIFS(${context.column('t_costs', 'amount')},${context.column('t_costs', 'state')},${context.quoted('cost_state', 'actual')}${until})`;
}

function running(context: PlanContext): string {
  return `COUNTIF(${context.column('t_actions', 'status')},${context.quoted('action_status', 'running')})`;
}

/** Not begun though its start is past, or still running though its finish is. */
function late(context: PlanContext): string {
  const status = context.column('t_actions', 'status');
  const count = (field: string, id: string): string =>
    `COUNTIFS(${context.column('t_actions', field)},"<"&today,${status},${context.quoted('action_status', id)})`;
  return `${count('start', 'planned')}+${count('finish', 'running')}`;
}
