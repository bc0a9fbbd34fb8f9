import { PORTER_FORCES } from '../../../core/plan/plan';
import { formatAddress } from '../../address';
import type { ChartSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, STYLES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { dateText, live } from './live';
import { INTENSITY, levelFormat } from './scales';
import { PANEL_TEXT, putWide, SENTENCE } from './strategySheet';
import { putTiles, TILE_ROWS } from './tiles';

/** Columns right of the chart, to the end of the table. */
const FROM = 5;
const LAST = 10;

/** Rows the reading takes below the table. */
export const PORTER_READING_ROWS = 13;

/** Mean intensity, strongest force, and where to act first. */
export function putPorterReading(canvas: Canvas, context: PlanContext, top: number): void {
  const { words } = context;
  const texts = words.strategy.porter;
  const scores = context.column('t_porter', 'score');
  const scored = `COUNTIF(${scores},">0")`;
  const last = `MAX(0,${context.column('t_porter', 'date')})`;
  const mean = `SUM(${scores})/${scored}`;
  putTiles(canvas, top, [
    {
      span: [FROM, FROM],
      label: texts.mean,
      formula: `IF(${scored}=0,"",${mean})`,
      format: levelFormat(words.strategy.levels, INTENSITY, '0.0'),
      comment: texts.meanComment,
    },
    {
      span: [FROM + 1, FROM + 1],
      label: texts.strongest,
      formula: `IFERROR(INDEX(${context.column('t_porter', 'force')},MATCH(1,${context.column('t_porter', 'rank')},0)),${quoteText(words.strategy.noFigure)})`,
      isText: true,
    },
    {
      span: [FROM + 2, LAST],
      label: texts.scored,
      formula: `${scored}&" / ${PORTER_FORCES.length}"`,
      comment: {
        formula: `IF(${last}=0,"",${live(texts.latest, { date: dateText(context.plan.language, last) })})`,
      },
    },
  ]);
  const sentence = top + TILE_ROWS + 1;
  canvas.height(sentence - 1, 8);
  putWide(
    canvas,
    sentence,
    [FROM, LAST],
    {
      formula: `IF(${scored}<${PORTER_FORCES.length},${quoteText(texts.unscored)},IF(${mean}>=3.5,${quoteText(texts.hard)},IF(${mean}>=2.5,${quoteText(texts.medium)},${quoteText(texts.easy)})))`,
    },
    SENTENCE,
  );
  canvas.height(sentence, 26);
  putPriorities(canvas, context, sentence + 2);
  canvas.height(sentence + 1, 8);
}

/** The forces from the strongest to the weakest, with the lever against each. */
function putPriorities(canvas: Canvas, context: PlanContext, header: number): void {
  const texts = context.words.strategy.porter;
  const found = (field: string, rank: number, before = ''): string =>
    `IFERROR(${before === '' ? '' : `${quoteText(before)}&`}INDEX(${context.column('t_porter', field)},MATCH(${rank},${context.column('t_porter', 'rank')},0))&"","")`;
  const head = { ...STYLES.header, align: 'left' as const, indent: 1 };
  canvas.put(header, FROM, texts.priorities, head);
  putWide(canvas, header, [FROM + 1, LAST - 1], texts.lever, head);
  canvas.put(header, LAST, texts.owner, head);
  canvas.height(header, 22);
  PORTER_FORCES.forEach((_, index) => {
    const row = header + 1 + index;
    const rank = index + 1;
    canvas.put(
      row,
      FROM,
      null,
      { ...PANEL_TEXT, bold: true },
      { formula: found('force', rank, `${rank}. `) },
    );
    putWide(canvas, row, [FROM + 1, LAST - 1], { formula: found('lever', rank) }, PANEL_TEXT);
    canvas.put(row, LAST, null, PANEL_TEXT, { formula: found('owner', rank) });
    canvas.height(row, 26);
  });
}

/** The five forces on a scale from 0 to 5. */
export function porterChart(context: PlanContext, top: number): ChartSpec {
  const header = context.cell('t_porter', -1, 'score');
  return {
    kind: 'radar',
    title: context.words.strategy.porter.chart,
    from: formatAddress(top, 2),
    to: formatAddress(top + PORTER_READING_ROWS - 1, 4),
    series: [
      {
        name: header,
        categories: context.column('t_porter', 'force'),
        values: context.column('t_porter', 'score'),
        color: COLORS.blue,
      },
    ],
    valueFormat: '0',
    valueMin: 0,
    valueMax: 5,
  };
}
