import { columnLetters } from '../../address';
import type { PlanContext } from '../planContext';
import { quoteText } from '../planContext';
import type { FormulaRow, TableOptions } from '../putTable';
import { allocationCell, allocationShare, allocationTotalRow } from './allocationPlaces';

/** What each computed cell of a lever holds; the moves follow `proposeMoves` of the core. */
export function leverFormulas(context: PlanContext): NonNullable<TableOptions['formulas']> {
  const { reasons } = context.words.money.allocation;
  const { header } = context.layout.place('t_allocation');
  const letters = (field: string): string => columnLetters(context.layout.column('t_allocation', field));
  const total = (field: string): string => `$${letters(field)}$${allocationTotalRow(context)}`;
  /** Running sum of a column from its head, which is text, to a row. */
  const until = (field: string, row: number, criterion: string): string =>
    `SUMIF($${letters(field)}$${header}:$${letters(field)}${row},"${criterion}")`;
  const isFixed = ({ cell }: FormulaRow): string =>
    `OR(${cell('pocket')}=${context.quoted('yes_no', 'yes')},${cell('stable')}<>"")`;
  const isMeasured = ({ cell }: FormulaRow): string =>
    `AND(${cell('measured_roi')}<>"",N(${cell('expected_roi')})>0)`;
  const step = allocationShare(context, 'step');
  const moved = allocationCell(context, 'moved');
  return {
    share: ({ row }) => {
      const part = (to: number): string =>
        `ROUND(SUM($${letters('amount')}$${header}:$${letters('amount')}${to})/${total('amount')},4)`;
      return `IF(${total('amount')}=0,0,ROUND(${part(row)}-${part(row - 1)},4))`;
    },
    wish: (row) => {
      const { cell } = row;
      const [amount, ratio] = [cell('amount'), `N(${cell('measured_roi')})/${cell('expected_roi')}`];
      const gain = `MIN(ROUND(${amount}*MIN(${step},${ratio}-1),2),MAX(0,ROUNDDOWN(ROUND(${cell('cap')}*envelope,6),2)-${amount}))`;
      const loss = `MIN(ROUND(${amount}*MIN(${step},1-${ratio}),2),MAX(0,${amount}-ROUNDUP(ROUND(${cell('floor')}*envelope,6),2)))`;
      return `IF(OR(${isFixed(row)},NOT(${isMeasured(row)})),0,IF(${cell('measured_roi')}>=${cell('expected_roi')},ROUND(${gain},2),-ROUND(${loss},2)))`;
    },
    move: ({ cell, row }) => {
      const side = (criterion: '>0' | '<0'): string => {
        const all = `${criterion === '>0' ? '' : '-'}SUMIF(${context.column('t_allocation', 'wish')},"${criterion}")`;
        const part = (to: number): string => `ROUND(${until('wish', to, criterion)}*${moved}/(${all}),2)`;
        return `ROUND(${part(row)}-${part(row - 1)},2)`;
      };
      return `IF(${cell('wish')}>0,${side('>0')},IF(${cell('wish')}<0,${side('<0')},0))`;
    },
    proposed: ({ cell }) => `ROUND(N(${cell('amount')})+N(${cell('move')}),2)`,
    reason: (row) => {
      const { cell } = row;
      const text = (id: keyof typeof reasons): string => quoteText(reasons[id]);
      return [
        `IF(${isFixed(row)},${text('fixed')}`,
        `IF(NOT(${isMeasured(row)}),${text('notMeasured')}`,
        `IF(AND(${cell('wish')}=0,${cell('measured_roi')}=${cell('expected_roi')}),${text('asExpected')}`,
        `IF(${cell('wish')}=0,${text('atBound')}`,
        `IF(${moved}=0,${text('noCounterpart')}`,
        `IF(${cell('wish')}>0,${text('raise')},${text('cut')}))))))`,
      ].join(',');
    },
  };
}
