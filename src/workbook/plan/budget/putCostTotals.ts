import { columnLetters } from '../../address';
import type { Canvas } from '../../sheets/canvas';
import { STYLES } from '../../theme';
import type { PlanContext } from '../planContext';
import { lineColumn, totalRow } from './budgetPlaces';
import {
  COSTS_HEAD,
  COSTS_TOTAL_ROW,
  costsTotalCell,
  ORDER_COLUMN,
  ORDER_ROWS,
  orderCell,
  STATE_COLUMNS,
  STATE_ROWS,
  unplannedCell,
  UNPLANNED_ROW,
} from './costsPlaces';
import { AMOUNT, figure, GAP, head, headNumber, input, label, verdict, verdictTones } from './moneyStyles';
import { putFigures } from './putFigures';

/** An order older than this many days is somebody's to close; the cell may be changed. */
const ORDER_LIMIT = 60;

/** Open orders by age, totals by state and what they tie with; above the register. */
export function putCostTotals(canvas: Canvas, context: PlanContext): void {
  putOrders(canvas, context);
  putStates(canvas, context);
  putCostControls(canvas, context);
}

function putOrders(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.money.costs;
  const cost = (field: string): string => context.column('t_costs', field);
  const committed = `${cost('state')},${context.quoted('cost_state', 'committed')}`;
  const old = `${cost('age')},">"&${orderCell(context, 'limit')}`;
  const column = ORDER_COLUMN;
  canvas.band(COSTS_HEAD - 1, 2, column, texts.ordersTitle, STYLES.section);
  canvas.band(COSTS_HEAD, 2, column, null, head);
  putFigures(canvas, 2, [
    {
      row: ORDER_ROWS.limit,
      text: texts.limit,
      cells: [{ column, value: ORDER_LIMIT, style: { ...input, numberFormat: '#,##0' } }],
    },
    {
      row: ORDER_ROWS.open,
      text: texts.open,
      cells: [{ column, formula: `COUNTIFS(${committed})`, style: { numberFormat: '#,##0' } }],
    },
    {
      row: ORDER_ROWS.openAmount,
      text: texts.openAmount,
      cells: [{ column, formula: `SUMIFS(${cost('amount')},${committed})`, style: { numberFormat: AMOUNT } }],
    },
    {
      row: ORDER_ROWS.late,
      text: texts.late,
      cells: [{ column, formula: `COUNTIFS(${committed},${old})`, style: { numberFormat: '#,##0' } }],
    },
    {
      row: ORDER_ROWS.lateAmount,
      text: texts.lateAmount,
      cells: [
        { column, formula: `SUMIFS(${cost('amount')},${committed},${old})`, style: { numberFormat: AMOUNT } },
      ],
    },
    {
      row: ORDER_ROWS.oldest,
      text: texts.oldest,
      cells: [{ column, formula: `MAX(${cost('age')})`, style: { numberFormat: '#,##0' } }],
    },
  ]);
}

function putStates(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.money.costs;
  const { label: labels, count, net, tax, gross } = STATE_COLUMNS;
  const cost = (field: string): string => context.column('t_costs', field);
  canvas.band(COSTS_HEAD - 1, labels, gross, texts.statesTitle, STYLES.section);
  canvas.put(COSTS_HEAD, labels, texts.state, head);
  [texts.count, texts.net, texts.tax, texts.gross].forEach((text, index) =>
    canvas.put(COSTS_HEAD, count + index, text, headNumber),
  );
  const amounts = [
    [net, 'amount'],
    [tax, 'tax'],
    [gross, 'gross'],
  ] as const;
  const row = (at: number, text: string, criterion: string): void => {
    canvas.put(at, labels, text, label);
    canvas.put(at, count, null, { ...figure, numberFormat: '#,##0' }, { formula: `COUNTIFS(${criterion})` });
    for (const [column, field] of amounts)
      canvas.put(
        at,
        column,
        null,
        { ...figure, numberFormat: AMOUNT },
        {
          formula: `SUMIFS(${cost(field)},${criterion})`,
        },
      );
  };
  for (const { state, row: at } of STATE_ROWS)
    row(at, context.item('cost_state', state), `${cost('state')},${context.quoted('cost_state', state)}`);
  row(UNPLANNED_ROW, texts.unplanned, `${cost('line_label')},"${texts.noLine}"`);
  canvas.put(COSTS_TOTAL_ROW, labels, texts.total, STYLES.total);
  const total = (column: number, formula: string, numberFormat: string): void =>
    canvas.put(COSTS_TOTAL_ROW, column, null, { ...STYLES.totalNumber, numberFormat }, { formula });
  // The date makes a row a cost, whatever else is missing: a cost without state must not disappear.
  total(count, `COUNTIF(${cost('date')},">0")`, '#,##0');
  for (const [column, field] of amounts) total(column, `SUM(${cost(field)})`, AMOUNT);
}

function putCostControls(canvas: Canvas, context: PlanContext): void {
  const { money } = context.words;
  const texts = money.costs;
  const [from, difference, sign] = [12, 15, 16] as const;
  canvas.band(COSTS_HEAD - 1, from, sign + 1, texts.controlsTitle, STYLES.section);
  canvas.band(COSTS_HEAD, from, sign + 1, null, head);
  const line = (field: string): string =>
    context.at('budget', `${lineColumn(context, field)}${totalRow(context)}`);
  const cell = (column: number, row: number): string => `${columnLetters(column)}${row}`;
  const { count, net, tax, gross } = STATE_COLUMNS;
  const [first, last] = [STATE_ROWS[0]!.row, STATE_ROWS.at(-1)!.row];
  const gaps: readonly (readonly [string, string])[] = [
    [
      texts.controls.budget,
      `${costsTotalCell(context)}-${line('committed')}-${line('accrued')}-${line('actual')}-${unplannedCell(context)}`,
    ],
    [
      texts.controls.gross,
      `${cell(net, COSTS_TOTAL_ROW)}+${cell(tax, COSTS_TOTAL_ROW)}-${cell(gross, COSTS_TOTAL_ROW)}`,
    ],
    [
      texts.controls.states,
      `${cell(count, COSTS_TOTAL_ROW)}-SUM(${cell(count, first)}:${cell(count, last)})`,
    ],
  ];
  gaps.forEach(([text, formula], index) => {
    const row = COSTS_HEAD + 1 + index;
    canvas.band(row, from, difference - 1, text, label);
    canvas.put(row, difference, null, { ...figure, numberFormat: GAP }, { formula: `ROUND(${formula},2)` });
    canvas.put(row, sign, null, verdict, {
      formula: `IF($${cell(difference, row)}=0,"${money.ok}","${money.gap}")`,
    });
  });
  const letters = columnLetters(sign);
  const [top, bottom] = [COSTS_HEAD + 1, COSTS_HEAD + gaps.length];
  canvas.conditional(verdictTones(`${letters}${top}:${letters}${bottom}`, `$${letters}${top}`, money));
}
