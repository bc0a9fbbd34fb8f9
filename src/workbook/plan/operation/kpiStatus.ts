import { quoteText, type PlanContext } from '../planContext';
import { ELAPSED, isDue } from './kpiFormulas';

type Cell = (field: string) => string;

/**
 * To enter, reached, ahead or late. A number where higher is better adds up over the period, so it is ahead as soon as
 * its share of the target is at least the share of the period behind us; a rate or an amount is reached or it is late.
 */
export function kpiStatus(context: PlanContext, cell: Cell): string {
  const { reached, ahead, late, toEnter } = context.words.operation.kpis.statuses;
  const addsUp = `${cell('unit')}=${context.quoted('unit', 'count')},${cell('direction')}=${context.quoted('direction', 'higher')}`;
  return (
    `IF(OR(${cell('last_entry')}="",${isDue(cell)}),${quoteText(toEnter)},` +
    `IF(NOT(ISNUMBER(${cell('attainment')})),"",` +
    `IF(${cell('attainment')}>=1,${quoteText(reached)},` +
    `IF(AND(${addsUp},${cell('attainment')}>=${ELAPSED}),${quoteText(ahead)},${quoteText(late)}))))`
  );
}
