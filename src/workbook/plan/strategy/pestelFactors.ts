import { PESTEL_FACTORS, type PestelFactor } from '../../../core/plan/plan';
import { formatAddress, quoteSheetName } from '../../address';
import type { ChartSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES, TONES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import type { FormulaRow } from '../putTable';
import { live } from './live';
import { rowRank } from './rowRank';
import { CRITICALITY, levelFormat, levelTones } from './scales';
import { PANEL_NUMBER, PANEL_TEXT, putSentence, putWide } from './strategySheet';

const HEADER = 6;
const FIRST = HEADER + 1;
const LAST = FIRST + PESTEL_FACTORS.length - 1;
const TOTAL = LAST + 1;
/** Panel columns, in the order of the labels of the messages. */
const COLUMN = { factor: 2, top: 3, count: 4, mean: 6, max: 5, signals: 7, overdue: 8 } as const;
const LAST_COLUMN = COLUMN.overdue;
const TEXTS: ReadonlySet<number> = new Set([COLUMN.factor, COLUMN.top]);

/** The code of a finding: the letter of its factor and its rank there by criticality. */
export function pestelCode(context: PlanContext, row: FormulaRow): string {
  const { letters } = context.words.strategy.pestel;
  const letter = PESTEL_FACTORS.map(
    (factor) =>
      `IF(${row.cell('factor')}=${context.quoted('pestel_factor', factor)},${quoteText(letters[factor])},`,
  ).join('');
  const rank = rowRank(context, 't_pestel', 'criticality', row, 'factor');
  return `${letter}""${')'.repeat(PESTEL_FACTORS.length)}&${rank}`;
}

/** What each factor weighs, its first concern, and the weak signals to look at again. */
export function putPestelFactors(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.strategy.pestel;
  for (const [name, column] of Object.entries(COLUMN))
    canvas.put(HEADER, column, texts.columns[name as keyof typeof COLUMN], {
      ...STYLES.header,
      ...(TEXTS.has(column) ? { align: 'left', indent: 1 } : {}),
    });
  canvas.height(HEADER, 32);
  PESTEL_FACTORS.forEach((factor, index) => putFactor(canvas, context, factor, FIRST + index));
  putTotal(canvas, context);
  const range = `${formatAddress(FIRST, COLUMN.max)}:${formatAddress(TOTAL, COLUMN.mean)}`;
  canvas.conditional(levelTones(range, formatAddress(FIRST, COLUMN.max), CRITICALITY));
  const overdue = formatAddress(FIRST, COLUMN.overdue);
  canvas.conditional([
    {
      kind: 'expression',
      range: `${overdue}:${formatAddress(TOTAL, COLUMN.overdue)}`,
      formula: `N(${overdue})>0`,
      style: TONES.bad,
    },
  ]);
  putSentence(canvas, TOTAL + 1, LAST_COLUMN, firstConcern(context));
  putWide(canvas, TOTAL + 2, [COLUMN.factor, LAST_COLUMN], texts.scale, STYLES.note);
  canvas.height(TOTAL + 2, 16);
}

function putFactor(canvas: Canvas, context: PlanContext, factor: PestelFactor, row: number): void {
  const texts = context.words.strategy.pestel;
  const label = context.quoted('pestel_factor', factor);
  const factors = context.column('t_pestel', 'factor');
  const criticalities = context.column('t_pestel', 'criticality');
  const code = quoteText(`${texts.letters[factor]}1`);
  const put = (column: number, formula: string, style = PANEL_NUMBER): void =>
    canvas.put(row, column, null, style, { formula });
  canvas.put(row, COLUMN.factor, context.item('pestel_factor', factor), PANEL_TEXT);
  put(
    COLUMN.top,
    `IFERROR(INDEX(${context.column('t_pestel', 'finding')},MATCH(${code},${context.column('t_pestel', 'code')},0))&"",${quoteText(texts.none)})`,
    PANEL_TEXT,
  );
  put(COLUMN.count, `COUNTIF(${factors},${label})`);
  put(
    COLUMN.mean,
    `IFERROR(SUMIFS(${criticalities},${factors},${label})/COUNTIFS(${factors},${label},${criticalities},">0"),"")`,
    { ...PANEL_NUMBER, numberFormat: levelFormat(context.words.strategy.levels, CRITICALITY, '0.0') },
  );
  put(
    COLUMN.max,
    `IF(COUNTIFS(${factors},${label},${criticalities},">0")=0,"",MAXIFS(${criticalities},${factors},${label}))`,
    { ...PANEL_NUMBER, numberFormat: '0' },
  );
  put(COLUMN.signals, signals(context, `${factors},${label},`));
  put(COLUMN.overdue, overdueSignals(context, `${factors},${label},`));
  canvas.height(row, 26);
}

function signals(context: PlanContext, more = ''): string {
  return `COUNTIFS(${more}${context.column('t_pestel', 'weak_signal')},${context.quoted('yes_no', 'yes')})`;
}

function overdueSignals(context: PlanContext, more = ''): string {
  const reviews = context.column('t_pestel', 'review_date');
  return `COUNTIFS(${more}${context.column('t_pestel', 'weak_signal')},${context.quoted('yes_no', 'yes')},${reviews},">0",${reviews},"<"&today)`;
}

function putTotal(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.strategy.pestel;
  const criticalities = context.column('t_pestel', 'criticality');
  const style = { ...STYLES.totalNumber, align: 'center' as const };
  const put = (column: number, formula: string, numberFormat?: string): void =>
    canvas.put(TOTAL, column, null, numberFormat ? { ...style, numberFormat } : style, { formula });
  canvas.band(TOTAL, COLUMN.factor, LAST_COLUMN, texts.total, STYLES.total);
  put(COLUMN.count, `COUNTA(${context.column('t_pestel', 'factor')})`);
  put(
    COLUMN.mean,
    `IFERROR(SUM(${criticalities})/COUNTIF(${criticalities},">0"),"")`,
    levelFormat(context.words.strategy.levels, CRITICALITY, '0.0'),
  );
  put(COLUMN.max, `IF(COUNTIF(${criticalities},">0")=0,"",MAX(${criticalities}))`, '0');
  put(COLUMN.signals, signals(context));
  put(COLUMN.overdue, overdueSignals(context));
  canvas.height(TOTAL, 22);
}

/** The most critical finding of all, and the weak signals nobody looked at in time. */
function firstConcern(context: PlanContext): string {
  const texts = context.words.strategy.pestel;
  const criticalities = context.column('t_pestel', 'criticality');
  const top = (field: string): string =>
    `INDEX(${context.column('t_pestel', field)},MATCH(MAX(${criticalities}),${criticalities},0))`;
  const first = live(texts.sentence, {
    factor: top('factor'),
    finding: top('finding'),
    value: `MAX(${criticalities})`,
  });
  const count = overdueSignals(context);
  const overdue = `IF(${count}=0,${quoteText(texts.overdueNone)},IF(${count}=1,${quoteText(texts.overdueOne)},${live(texts.overdueSome, { count })}))`;
  return `IF(COUNTIF(${criticalities},">0")=0,${quoteText(texts.none)},${first}&" "&${overdue})`;
}

/** Mean criticality by factor, on the whole scale. */
export function pestelChart(context: PlanContext): ChartSpec {
  const sheet = quoteSheetName(context.sheetName('pestel'));
  const range = (column: number): string => {
    const [from, to] = [formatAddress(FIRST, column), formatAddress(LAST, column)];
    return `${sheet}!${[from, to].map((at) => at.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')).join(':')}`;
  };
  return {
    kind: 'bar',
    title: context.words.strategy.pestel.chart,
    from: formatAddress(HEADER, LAST_COLUMN + 1),
    to: formatAddress(TOTAL + 2, 12),
    series: [
      {
        name: `${sheet}!$${formatAddress(HEADER, COLUMN.mean).replace(/\d+/, '')}$${HEADER}`,
        categories: range(COLUMN.factor),
        values: range(COLUMN.mean),
        color: COLORS.coral,
      },
    ],
    valueFormat: '0',
    valueMin: 0,
    valueMax: 25,
  };
}
