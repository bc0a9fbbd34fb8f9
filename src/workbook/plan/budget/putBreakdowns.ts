import { columnLetters } from '../../address';
import type { NameSpec, StyleSpec } from '../../model';
import { FIRST_COLUMN } from '../../sheets/banner';
import type { Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { COLORS, STYLES } from '../../theme';
import type { ListId } from '../lists';
import type { PlanContext } from '../planContext';
import { AMOUNT_FIELDS, breakdownRows, lineColumn, MONTH_FIELDS, type BreakdownRows } from './budgetPlaces';
import { AMOUNT, head, headNumber, input, label } from './moneyStyles';

const SHARE = 8;
const PER_CUSTOMER = 9;

/** Totals by nature, which build the full cost per customer, and by channel, in the columns of the lines. */
export function putBreakdowns(canvas: Canvas, context: PlanContext, lastColumn: number): readonly NameSpec[] {
  const rows = breakdownRows(context);
  const texts = context.words.money.budget;
  putSection(canvas, rows.natureTitle, lastColumn, texts.naturesTitle);
  putCustomers(canvas, context, rows);
  putHead(canvas, context, rows.natureHead, texts.nature);
  canvas.put(rows.natureHead, PER_CUSTOMER, texts.perCustomer, headNumber);
  canvas.height(rows.natureHead, 30);
  putMonthStarts(canvas, context, rows.natureHead);
  for (const { nature, row } of rows.natures) putItem(canvas, context, 'nature', nature, row, label, true);
  const [visible, hidden] = [rows.natures.slice(0, 6), rows.natures.slice(6)].map((part) =>
    part.map(({ row }) => row),
  );
  putSum(canvas, context, rows.visible, texts.visible, visible!, 'group');
  putSum(canvas, context, rows.hidden, texts.hidden, hidden!, 'group');
  putSum(canvas, context, rows.full, texts.full, [rows.visible, rows.hidden], 'total');
  putShares(
    canvas,
    context,
    rows.natures.map(({ row }) => row),
    rows.full,
    true,
  );
  // Sub-totals add the rounded parts, so that the steps from media to full cost sum exactly.
  putSteps(canvas, rows, visible!, hidden!);
  putActualByMonth(canvas, context, rows);
  putSection(canvas, rows.channelTitle, context.layout.column('t_budget', 'variance'), texts.channelsTitle);
  putHead(canvas, context, rows.channelHead, texts.channel);
  for (const { channel, row } of rows.channels)
    putItem(canvas, context, 'channel', channel, row, label, false);
  const channelRows = rows.channels.map(({ row }) => row);
  putSum(canvas, context, rows.channelTotal, texts.total, channelRows, 'total', false);
  putShares(canvas, context, channelRows, rows.channelTotal, false);
  return [{ name: 'expected_customers', refersTo: context.at('budget', `I${rows.customers}`) }];
}

function putCustomers(canvas: Canvas, context: PlanContext, { customers }: BreakdownRows): void {
  const texts = context.words.money.budget;
  canvas.band(customers, FIRST_COLUMN, PER_CUSTOMER - 1, texts.customers, label);
  canvas.put(customers, PER_CUSTOMER, context.plan.budget.expectedCustomers, {
    ...input,
    numberFormat: '#,##0',
  });
  const last = context.layout.column('t_budget', 'variance');
  canvas.put(customers, PER_CUSTOMER + 1, texts.customersHelp, {
    ...STYLES.note,
    verticalAlign: 'middle',
  });
  canvas.merge(customers, PER_CUSTOMER + 1, customers, last);
  canvas.height(customers, 30);
}

function putHead(canvas: Canvas, context: PlanContext, row: number, text: string): void {
  canvas.band(row, FIRST_COLUMN, PER_CUSTOMER, text, head);
  canvas.put(row, SHARE, context.words.money.budget.share, headNumber);
  for (const field of AMOUNT_FIELDS)
    canvas.put(row, context.layout.column('t_budget', field), context.label('t_budget', field), headNumber);
}

/** First day of each month of the period: heads of the columns, and what formulas compare dates with. */
function putMonthStarts(canvas: Canvas, context: PlanContext, row: number): void {
  const style: StyleSpec = { ...headNumber, numberFormat: context.formats.month };
  MONTH_FIELDS.forEach((field, index) =>
    canvas.put(row, context.layout.column('t_budget', field), null, style, {
      formula:
        index === 0
          ? 'DATE(YEAR(period_start),MONTH(period_start),1)'
          : `EDATE($${lineColumn(context, MONTH_FIELDS[0]!)}$${row},COLUMN()-COLUMN($${lineColumn(context, MONTH_FIELDS[0]!)}$${row}))`,
    }),
  );
}

function putItem(
  canvas: Canvas,
  context: PlanContext,
  list: Extract<ListId, 'nature' | 'channel'>,
  id: string,
  row: number,
  style: StyleSpec,
  withMonths: boolean,
): void {
  canvas.band(row, FIRST_COLUMN, PER_CUSTOMER, context.item(list, id), style);
  for (const field of [...AMOUNT_FIELDS, ...(withMonths ? MONTH_FIELDS : [])])
    canvas.put(row, context.layout.column('t_budget', field), null, NUMBER, {
      formula: `SUMIFS(${context.column('t_budget', field)},${context.column('t_budget', list)},$B${row})`,
    });
}

function putSum(
  canvas: Canvas,
  context: PlanContext,
  row: number,
  text: string,
  parts: readonly number[],
  kind: 'group' | 'total',
  withMonths = true,
): void {
  const [style, number] =
    kind === 'group' ? [STYLES.group, STYLES.groupNumber] : [STYLES.total, STYLES.totalNumber];
  canvas.band(row, FIRST_COLUMN, PER_CUSTOMER, text, style);
  for (const field of [...AMOUNT_FIELDS, ...(withMonths ? MONTH_FIELDS : [])]) {
    const letters = lineColumn(context, field);
    canvas.put(
      row,
      context.layout.column('t_budget', field),
      null,
      { ...number, numberFormat: AMOUNT },
      {
        formula: sumOf(letters, parts),
      },
    );
  }
}

function sumOf(letters: string, rows: readonly number[]): string {
  const isBlock = rows.every((row, index) => index === 0 || row === rows[index - 1]! + 1);
  return isBlock
    ? `SUM(${letters}${rows[0]}:${letters}${rows.at(-1)})`
    : rows.map((row) => `${letters}${row}`).join('+');
}

/** Shares (and costs per customer) by cumulative rounding: each ends where the rounded running sum ends, so that the parts add up. */
function putShares(
  canvas: Canvas,
  context: PlanContext,
  rows: readonly number[],
  total: number,
  withCustomers: boolean,
): void {
  const planned = lineColumn(context, 'planned');
  const all = `$${planned}$${total}`;
  const running = (until: number): string => sumUntil(planned, rows, until);
  rows.forEach((row, index) => {
    const part = (divisor: string, digits: number): string =>
      `IF(N(${divisor})=0,0,ROUND(ROUND((${running(index + 1)})/${divisor},${digits})-ROUND((${running(index)})/${divisor},${digits}),${digits}))`;
    canvas.put(row, SHARE, null, { ...NUMBER, numberFormat: '0.0%;-0.0%;"–"' }, { formula: part(all, 3) });
    if (withCustomers)
      canvas.put(row, PER_CUSTOMER, null, NUMBER, { formula: part('expected_customers', 2) });
  });
  const share = columnLetters(SHARE);
  if (!withCustomers)
    canvas.put(
      total,
      SHARE,
      null,
      { ...STYLES.totalNumber, numberFormat: '0.0%' },
      {
        formula: sumOf(share, rows),
      },
    );
}

/** The first rows of a list, with the sub-total between the two kinds of natures left out. */
function sumUntil(letters: string, rows: readonly number[], count: number): string {
  if (count === 0) return '0';
  const taken = rows.slice(0, count);
  const gap = taken.findIndex((row, index) => index > 0 && row !== taken[index - 1]! + 1);
  const block = (part: readonly number[]): string => `SUM(${letters}$${part[0]}:${letters}$${part.at(-1)})`;
  return gap < 0 ? block(taken) : `${block(taken.slice(0, gap))}+${block(taken.slice(gap))}`;
}

function putSteps(
  canvas: Canvas,
  rows: BreakdownRows,
  visible: readonly number[],
  hidden: readonly number[],
): void {
  const sums = [
    [rows.visible, visible, STYLES.groupNumber],
    [rows.hidden, hidden, STYLES.groupNumber],
    [rows.full, [rows.visible, rows.hidden], STYLES.totalNumber],
  ] as const;
  for (const [row, parts, style] of sums) {
    for (const [column, numberFormat] of [
      [SHARE, '0.0%'],
      [PER_CUSTOMER, AMOUNT],
    ] as const)
      canvas.put(
        row,
        column,
        null,
        { ...style, numberFormat },
        {
          formula: `ROUND(${sumOf(columnLetters(column), parts)},3)`,
        },
      );
  }
}

function putActualByMonth(canvas: Canvas, context: PlanContext, rows: BreakdownRows): void {
  const row = rows.actualByMonth;
  const cost = (field: string): string => context.column('t_costs', field);
  canvas.band(
    row,
    FIRST_COLUMN,
    context.layout.column('t_budget', 'check'),
    context.words.money.budget.actualByMonth,
    {
      ...STYLES.group,
      fill: COLORS.white,
    },
  );
  for (const field of MONTH_FIELDS) {
    const start = `${lineColumn(context, field)}$${rows.natureHead}`;
    canvas.put(
      row,
      context.layout.column('t_budget', field),
      null,
      { ...STYLES.groupNumber, fill: COLORS.white, numberFormat: AMOUNT },
      {
        formula: `SUMIFS(${cost('amount')},${cost('state')},${context.quoted('cost_state', 'actual')},${cost('date')},">="&${start},${cost('date')},"<"&EDATE(${start},1))`,
      },
    );
  }
}

const NUMBER: StyleSpec = { ...STYLES.number, fill: COLORS.light, numberFormat: AMOUNT };
