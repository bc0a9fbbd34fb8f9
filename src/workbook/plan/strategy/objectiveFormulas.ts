import { ENTITIES, type Entity } from '../../../core/plan/plan';
import type { PlanContext } from '../planContext';
import type { FormulaRow, TableOptions } from '../putTable';

type Cell = FormulaRow['cell'];

/** A field of the KPI of the row, or "" when there is none. */
function ofKpi(context: PlanContext, cell: Cell, field: string): string {
  return `INDEX(${context.column('t_kpis', field)},MATCH(${cell('kpi')},${context.column('t_kpis', 'name')},0))`;
}

/** How many approvals of an objective by an entity end with this decision. */
export function decisionCount(
  context: PlanContext,
  objective: string,
  entity: Entity,
  decision: 'approved' | 'rejected' | 'pending',
): string {
  const { column } = context;
  return `COUNTIFS(${column('t_approvals', 'objective')},${objective},${column('t_approvals', 'entity')},${context.quoted('entity', entity)},${column('t_approvals', 'decision')},${context.quoted('decision', decision)})`;
}

/** Formulas of the computed columns of the objectives. */
export function objectiveFormulas(context: PlanContext): NonNullable<TableOptions['formulas']> {
  const lower = context.quoted('direction', 'lower');
  return {
    actual: ({ cell }) =>
      `IF(${cell('kpi')}="","",IFERROR(IF(${ofKpi(context, cell, 'actual')}="","",${ofKpi(context, cell, 'actual')}),""))`,
    // Actual ÷ target, or target ÷ actual when the KPI is better low (a cost, a delay).
    attainment: ({ cell }) =>
      `IF(OR(${cell('actual')}="",N(${cell('target')})=0),"",IF(IFERROR(${ofKpi(context, cell, 'direction')}=${lower},FALSE),IF(N(${cell('actual')})=0,"",${cell('target')}/${cell('actual')}),${cell('actual')}/${cell('target')}))`,
    // The same in both directions: what is done of the way from the baseline to the target.
    progress: ({ cell }) =>
      `IF(OR(${cell('actual')}="",${cell('baseline')}="",${cell('target')}="",N(${cell('target')})=N(${cell('baseline')})),"",(N(${cell('actual')})-N(${cell('baseline')}))/(N(${cell('target')})-N(${cell('baseline')})))`,
    horizon: ({ cell }) =>
      `IF(N(${cell('deadline')})=0,"",(YEAR(${cell('deadline')}+1)-YEAR(period_start))*12+MONTH(${cell('deadline')}+1)-MONTH(period_start))`,
    actions: ({ cell }) => `COUNTIF(${context.column('t_actions', 'objective')},${cell('id')})`,
    budget: ({ cell }) =>
      `SUMIFS(${context.column('t_actions', 'budget')},${context.column('t_actions', 'objective')},${cell('id')})`,
    approvals: ({ cell }) =>
      ENTITIES.map(
        (entity) =>
          `IF(AND(${decisionCount(context, cell('id'), entity, 'approved')}>0,${decisionCount(context, cell('id'), entity, 'rejected')}=0),1,0)`,
      ).join('+'),
  };
}

/** Number format of the figures of an objective: that of its KPI's unit. */
export function objectiveFormat(context: PlanContext): NonNullable<TableOptions['format']> {
  const { formats, plan } = context;
  return (field, index) => {
    if (field === 'attainment' || field === 'progress') return '[>=1]"✓ "0%;0%';
    if (field === 'approvals') return `0" / ${ENTITIES.length}"`;
    if (!['baseline', 'target', 'actual'].includes(field)) return undefined;
    const kpi = plan.kpis.find(({ name }) => name === plan.objectives[index]?.kpi);
    return kpi ? formats.unit(kpi.unit) : undefined;
  };
}
