import type { PlanContext } from '../planContext';
import type { FormulaRow } from '../putTable';

type Cell = FormulaRow['cell'];

/** What each computed cell of a test holds. */
export function testFormulas(context: PlanContext): Readonly<Record<string, (row: FormulaRow) => string>> {
  return {
    action_name: ({ cell }) => ofAction(context, cell, 'name'),
    kpi: ({ cell }) => ofAction(context, cell, 'kpi'),
    effect: ({ cell }) => {
      const [before, after] = [cell('before'), cell('after')];
      return `IF(AND(ISNUMBER(${before}),ISNUMBER(${after})),IF(${before}=0,"",(${after}-${before})/ABS(${before})),"")`;
    },
    due: ({ cell }) => `IF(N(${cell('date')})=0,"",WORKDAY.INTL(${cell('date')},1,weekend,team_days))`,
    waiting: ({ cell }) =>
      `IF(OR(N(${cell('date')})=0,N(${cell('read_on')})>0),"",MAX(0,today-${cell('date')}))`,
    proposal: ({ cell }) => proposal(context, cell),
  };
}

/** A text of the action in this row; empty for an action that is not in the plan. */
export function ofAction(context: PlanContext, cell: Cell, field: string): string {
  const column = (name: string): string => context.column('t_actions', name);
  return `IFERROR(INDEX(${column(field)},MATCH(${cell('action')},${column('id')},0))&"","")`;
}

/** Keep at the threshold or beyond, adjust when it is at least better than before, stop otherwise; a person decides. */
function proposal(context: PlanContext, cell: Cell): string {
  const [threshold, before, after] = [cell('threshold'), cell('before'), cell('after')];
  const kpi = (field: string): string => context.column('t_kpis', field);
  const direction = `INDEX(${kpi('direction')},MATCH(${cell('kpi')},${kpi('name')},0))`;
  const isLower = `IFERROR(${direction}=${context.quoted('direction', 'lower')},FALSE)`;
  const verdict = (id: string): string => context.quoted('test_verdict', id);
  const isKept = `IF(${isLower},${after}<=${threshold},${after}>=${threshold})`;
  const isBetter = `IF(ISNUMBER(${before}),IF(${isLower},${after}<${before},${after}>${before}),FALSE)`;
  return (
    `IF(NOT(AND(ISNUMBER(${after}),ISNUMBER(${threshold}))),"",` +
    `IF(${isKept},${verdict('keep')},IF(${isBetter},${verdict('adjust')},${verdict('stop')})))`
  );
}
