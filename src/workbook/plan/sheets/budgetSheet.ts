import { formatAddress } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import type { ConditionalFormatSpec } from '../../model';
import { STYLES, TONES } from '../../theme';
import { budgetCharts } from '../budget/budgetCharts';
import {
  AMOUNT_FIELDS,
  breakdownRows,
  ENVELOPE_ROWS,
  lineColumn,
  MONTH_FIELDS,
  totalRow,
} from '../budget/budgetPlaces';
import { lineFormulas } from '../budget/lineFormulas';
import { monthLabels } from '../budget/monthLabels';
import { airRows, AMOUNT } from '../budget/moneyStyles';
import { putBreakdowns } from '../budget/putBreakdowns';
import { putControls } from '../budget/putControls';
import { putEnvelope } from '../budget/putEnvelope';
import { putLinkToLines } from '../budget/putLinkToLines';
import type { PlanContext } from '../planContext';
import { planFrame, putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { PLAN_TABLES } from '../planTables';

/** Lines of the budget under the envelope and its controls; totals by nature and by channel below them. */
export const budgetSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_budget');
  putPlanBanner(canvas, context, 'budget', place.right);
  putLinkToLines(canvas, context, 't_budget');
  const envelope = putEnvelope(canvas, context);
  putControls(canvas, context);
  putMethod(canvas, context);
  putTotals(canvas, context, place.right);
  const parts = putTable(canvas, context, 't_budget', {
    formulas: lineFormulas(context),
    labels: monthLabels(context.plan),
    format: (field) => (MONEY.has(field) ? AMOUNT : undefined),
    // On a protected sheet Excel sorts only what is not locked; the controls tell when a formula was overwritten.
    style: () => ({ locked: false }),
  });
  canvas.conditional(negatives(context));
  const customers = putBreakdowns(canvas, context, place.right);
  const breakdowns = breakdownRows(context);
  airRows(canvas, ENVELOPE_ROWS.envelope, ENVELOPE_ROWS.closed + 1);
  airRows(canvas, breakdowns.natureHead + 1, breakdowns.actualByMonth);
  airRows(canvas, breakdowns.channelHead, breakdowns.channelTotal);
  const frame = planFrame(context, 'budget', {
    headerRow: 4,
    lastRow: breakdowns.channelTotal,
    lastColumn: place.right,
    paper: 'A3',
    // Lines and amounts on one page; what to check, months, taxes and charts on the next.
    pagesWide: 2,
    freezeColumns: 3,
    isProtected: true,
  });
  const printed = (first: number, last: number): string => `A${first}:${formatAddress(last, place.right)}`;
  // The breakdowns begin a page, with their title.
  const area = `${printed(1, breakdowns.natureTitle - 1)},${printed(breakdowns.natureTitle, breakdowns.channelTotal)}`;
  return {
    sheet: {
      ...frame,
      print: { ...frame.print!, area },
      // The heads stand too low to be frozen; Excel shows them in place of the column letters.
      freeze: { rows: 0, columns: 3 },
      columnWidths: tableWidths('t_budget', MARGIN),
      ...canvas.finish(),
      tables: [parts.table],
      validations: parts.validations,
      charts: budgetCharts(context),
    },
    names: [...envelope, ...customers],
  };
};

const MONEY: ReadonlySet<string> = new Set(
  PLAN_TABLES.t_budget.fields.filter(({ kind }) => kind === 'money').map(({ id }) => id),
);

/** What is below zero stands out, besides its sign. */
function negatives(context: PlanContext): readonly ConditionalFormatSpec[] {
  const { first, last } = context.layout.place('t_budget');
  const remaining = lineColumn(context, 'remaining');
  return [
    {
      kind: 'expression',
      range: `${remaining}${first}:${remaining}${last}`,
      formula: `N($${remaining}${first})<0`,
      style: { ...TONES.bad },
    },
  ];
}

/** How the landing is computed, over the width of the controls. */
function putMethod(canvas: Canvas, context: PlanContext): void {
  const row = METHOD_ROW;
  canvas.put(row, 6, context.words.money.budget.method, STYLES.note);
  canvas.merge(row, 6, row + 2, 13);
}

const METHOD_ROW = 18;

function putTotals(canvas: Canvas, context: PlanContext, lastColumn: number): void {
  const texts = context.words.money.budget;
  const row = totalRow(context);
  const { first, last } = context.layout.place('t_budget');
  putSection(canvas, row - 1, lastColumn, texts.linesTitle({ currency: context.plan.currency }));
  canvas.band(row, 2, lastColumn, texts.total, STYLES.total);
  canvas.height(row, 20);
  for (const field of [...AMOUNT_FIELDS, ...MONTH_FIELDS, 'tax', 'gross']) {
    const letters = lineColumn(context, field);
    canvas.put(
      row,
      context.layout.column('t_budget', field),
      null,
      { ...STYLES.totalNumber, numberFormat: AMOUNT },
      { formula: `SUM(${letters}${first}:${letters}${last})` },
    );
  }
}
