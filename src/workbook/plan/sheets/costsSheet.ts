import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { STYLES } from '../../theme';
import { putLinkToLines } from '../budget/putLinkToLines';
import { airRows, AMOUNT } from '../budget/moneyStyles';
import { putCostTotals } from '../budget/putCostTotals';
import { planFrame, putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable, type TableOptions } from '../putTable';
import type { PlanContext } from '../planContext';

/** Orders, provisions and invoices under their totals, which tie with the budget. */
export const costsSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_costs');
  const texts = context.words.money.costs;
  putPlanBanner(canvas, context, 'costs', place.right);
  putLinkToLines(canvas, context, 't_costs');
  putCostTotals(canvas, context);
  airRows(canvas, 7, RULE_ROW - 1);
  canvas.put(RULE_ROW, 2, texts.rule, STYLES.note);
  canvas.merge(RULE_ROW, 2, RULE_ROW, RULE_LAST);
  canvas.height(RULE_ROW, 18);
  putSection(canvas, place.header - 1, place.right, texts.tableTitle({ currency: context.plan.currency }));
  const parts = putTable(canvas, context, 't_costs', {
    formulas: costFormulas(context),
    // A cost without a date counts all the same, and its row says so.
    key: ['date', 'amount'],
    format: (field) => (['amount', 'tax', 'gross'].includes(field) ? AMOUNT : undefined),
  });
  return {
    sheet: {
      ...planFrame(context, 'costs', {
        headerRow: 4,
        lastRow: place.last,
        lastColumn: place.right,
        paper: 'A3',
      }),
      freeze: { rows: 0, columns: 3 },
      columnWidths: tableWidths('t_costs', MARGIN),
      ...canvas.finish(),
      tables: [parts.table],
      validations: parts.validations,
    },
  };
};

const RULE_ROW = 15;
const RULE_LAST = 11;

function costFormulas(context: PlanContext): NonNullable<TableOptions['formulas']> {
  const { noLine } = context.words.money.costs;
  const line = (field: string): string => context.column('t_budget', field);
  const committed = context.quoted('cost_state', 'committed');
  return {
    line_label: ({ cell }) =>
      `IF(${cell('line')}="","${noLine}",IFERROR(INDEX(${line('label')},MATCH(${cell('line')},${line('id')},0)),"${noLine}"))`,
    tax: ({ cell }) => `ROUND(N(${cell('amount')})*N(${cell('tax_rate')}),2)`,
    gross: ({ cell }) => `N(${cell('amount')})+${cell('tax')}`,
    age: ({ cell }) =>
      `IF(${cell('state')}=${committed},IF(N(${cell('date')})=0,"",MAX(0,today-${cell('date')})),"")`,
  };
}
