import { formatAddress } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { textHeight } from '../../sheets/textHeight';
import { COLORS, STYLES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { addressOf, POSITIONING_CELLS } from '../strategy/fixedCells';
import { live } from '../strategy/live';
import { INPUT_CELL, putSentence, strategySheet } from '../strategy/strategySheet';

/** Competitors of the differentiation table, a column each. */
const COMPETITORS = 3;
/** Width in characters of the cells of the promise block. */
const WIDTH = 140;

/** The promise, its axis, proof and tone, then what sets the company apart from each competitor. */
export const positioningSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_differentiation');
  const { plan, words } = context;
  const texts = words.strategy.positioning;
  putPlanBanner(canvas, context, 'positioning', place.right);
  canvas.height(5, 8);
  putPromise(canvas, context, place.right);
  canvas.height(11, 8);
  putSection(canvas, place.header - 1, place.right, texts.table);
  const labels = Object.fromEntries(
    Array.from({ length: COMPETITORS }, (_, index) => [
      `competitor_${index + 1}`,
      uniqueHeader(plan.positioning.competitors, index) ?? texts.competitor(index + 1),
    ]),
  );
  const { table, validations } = putTable(canvas, context, 't_differentiation', {
    labels,
    style: (field) => (field === 'us' ? { fill: COLORS.blueLight, bold: true } : undefined),
  });
  return strategySheet(context, 'positioning', canvas, {
    lastRow: place.last,
    lastColumn: place.right,
    widths: tableWidths('t_differentiation', MARGIN),
    tables: [table],
    validations: [
      {
        range: addressOf(POSITIONING_CELLS.axis),
        kind: 'list',
        formulae: ['list_axis'],
        message: words.validation.list(texts.axis),
      },
      ...validations,
    ],
  });
};

/** The competitor's name, unless it is empty or stands twice: two columns of a table never share a header. */
function uniqueHeader(competitors: readonly string[], index: number): string | undefined {
  const name = competitors[index]?.trim();
  if (!name) return undefined;
  const isTaken = competitors
    .slice(0, index)
    .some((other) => other.trim().toLowerCase() === name.toLowerCase());
  return isTaken ? undefined : name;
}

function putPromise(canvas: Canvas, context: PlanContext, right: number): void {
  const { plan, words } = context;
  const texts = words.strategy.positioning;
  const values = {
    ...plan.positioning,
    axis: context.item('axis', plan.positioning.axis),
  };
  (['promise', 'axis', 'proof', 'tone'] as const).forEach((name) => {
    const { row, column } = POSITIONING_CELLS[name];
    canvas.put(row, column - 1, texts[name], STYLES.group);
    const style = name === 'promise' ? { ...INPUT_CELL, fontSize: 13, bold: true } : INPUT_CELL;
    canvas.band(row, column, right, values[name], style);
    canvas.merge(row, column, row, right);
    canvas.height(
      row,
      Math.max(name === 'promise' ? 32 : 22, textHeight([{ text: values[name], width: WIDTH }])),
    );
  });
  putSentence(canvas, 10, right, statement(context));
  canvas.height(10, 36);
}

/** The positioning in one sentence, from the cells above and the first segments. */
function statement(context: PlanContext): string {
  const texts = context.words.strategy.positioning;
  const cell = (name: keyof typeof POSITIONING_CELLS): string => {
    const { row, column } = POSITIONING_CELLS[name];
    return formatAddress(row, column);
  };
  const values = {
    company: quoteText(context.plan.company),
    promise: cell('promise'),
    axis: cell('axis'),
    proof: cell('proof'),
  };
  const open = live(texts.statementOpen, values);
  const segments = context.has('segments')
    ? [0, 1, 2].map((index) => context.cell('t_segments', index, 'name')).slice(0, segmentCells(context))
    : [];
  const [first, ...others] = segments;
  const whole = first
    ? `IF(${first}="",${open},${live(texts.statement, {
        ...values,
        segments: `${first}${others.map((other) => `&IF(${other}="","",", "&${other})`).join('')}`,
      })})`
    : open;
  return `IF(OR(${cell('promise')}="",${cell('proof')}=""),${quoteText(texts.incomplete)},${whole})`;
}

/** Rows of the table of segments, spare ones included. */
function segmentCells({ layout }: PlanContext): number {
  const { first, last } = layout.place('t_segments');
  return last - first + 1;
}
