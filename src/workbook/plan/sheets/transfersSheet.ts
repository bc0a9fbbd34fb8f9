import { formatAddress } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { STYLES } from '../../theme';
import { envelopeCell } from '../budget/budgetPlaces';
import { airRows, AMOUNT, GAP, verdict, verdictTones } from '../budget/moneyStyles';
import { putFigures } from '../budget/putFigures';
import { putLinkToLines } from '../budget/putLinkToLines';
import type { PlanContext } from '../planContext';
import { planFrame, putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable, type TableOptions } from '../putTable';

/** The register of transfers under its balance: what lines gave is what lines received. */
export const transfersSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_transfers');
  const texts = context.words.money.transfers;
  putPlanBanner(canvas, context, 'transfers', place.right);
  putLinkToLines(canvas, context, 't_transfers');
  putBalance(canvas, context);
  airRows(canvas, 7, 12);
  putSection(canvas, place.header - 1, place.right, texts.tableTitle({ currency: context.plan.currency }));
  const parts = putTable(canvas, context, 't_transfers', {
    formulas: transferFormulas(context),
    key: ['date', 'amount'],
    format: (field) => (['amount', 'balance'].includes(field) ? AMOUNT : undefined),
  });
  return {
    sheet: {
      ...planFrame(context, 'transfers', {
        headerRow: 4,
        lastRow: place.last,
        lastColumn: place.right,
      }),
      freeze: { rows: 0, columns: 0 },
      columnWidths: tableWidths('t_transfers', MARGIN),
      ...canvas.finish(),
      tables: [parts.table],
      validations: parts.validations,
    },
  };
};

const FIGURE = 5;

function putBalance(canvas: Canvas, context: PlanContext): void {
  const { money } = context.words;
  const texts = money.transfers;
  const field = (name: string): string => context.column('t_transfers', name);
  const known = (name: string): string => `SUMIF(${field(name)},"?*",${field('amount')})`;
  canvas.band(6, 2, FIGURE + 1, texts.title, STYLES.section);
  const amount = { numberFormat: AMOUNT };
  putFigures(canvas, 2, [
    {
      row: 7,
      text: texts.count,
      cells: [
        { column: FIGURE, formula: `COUNTIF(${field('date')},">0")`, style: { numberFormat: '#,##0' } },
      ],
    },
    { row: 8, text: texts.given, cells: [{ column: FIGURE, formula: known('from_label'), style: amount }] },
    { row: 9, text: texts.received, cells: [{ column: FIGURE, formula: known('to_label'), style: amount }] },
    {
      row: 10,
      text: texts.gap,
      cells: [
        { column: FIGURE, formula: 'ROUND($E$9-$E$8,2)', style: { numberFormat: GAP, bold: true } },
        { column: FIGURE + 1, formula: `IF($E$10=0,"${money.ok}","${money.gap}")`, style: verdict },
      ],
    },
    {
      row: 11,
      text: texts.planned,
      cells: [{ column: FIGURE, formula: envelopeCell(context, 'planned'), style: amount }],
    },
  ]);
  canvas.conditional(verdictTones('F10', '$F$10', money));
  canvas.put(7, 8, texts.rule, STYLES.note);
  canvas.merge(7, 8, 9, 9);
}

function transferFormulas(context: PlanContext): NonNullable<TableOptions['formulas']> {
  const line = (name: string): string => context.column('t_budget', name);
  const { first } = context.layout.place('t_transfers');
  const column = (name: string): number => context.layout.column('t_transfers', name);
  /** From the first row to this one: transfers count in the order of the register. */
  const until = (name: string, row: number): string =>
    `$${formatAddress(first, column(name)).replace(/(\d+)/, '$$$1')}:$${formatAddress(row, column(name))}`;
  const of = (name: string, id: string): string => `SUMIF(${line('id')},${id},${line(name)})`;
  const labelOf = (id: string): string => `IFERROR(INDEX(${line('label')},MATCH(${id},${line('id')},0)),"")`;
  return {
    from_label: ({ cell }) => labelOf(cell('from')),
    to_label: ({ cell }) => labelOf(cell('to')),
    balance: ({ cell, row }) => {
      const from = cell('from');
      const moved = `SUMIF(${until('to', row)},${from},${until('amount', row)})-SUMIF(${until('from', row)},${from},${until('amount', row)})`;
      const spent = ['committed', 'accrued', 'actual'].map((name) => `-${of(name, from)}`).join('');
      return `IF(${cell('from_label')}="","",ROUND(${of('planned', from)}${spent}+${moved},2))`;
    },
  };
}
