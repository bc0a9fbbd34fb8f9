import { columnLetters } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { TONES } from '../../theme';
import { quoteText } from '../planContext';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { live } from '../strategy/live';
import { putSentence, strategySheet } from '../strategy/strategySheet';
import { putTiles } from '../strategy/tiles';

/** Competitors compared, with the age of each reading and what has to be looked at again. */
export const benchmarkSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_benchmark');
  const texts = context.words.strategy.benchmark;
  const column = (field: string): string => context.column('t_benchmark', field);
  const total = `COUNTA(${column('competitor')})`;
  const ages = column('age');
  const outdated = `COUNTIF(${ages},">"&benchmark_max_days)`;
  putPlanBanner(canvas, context, 'benchmark', place.right);
  canvas.height(5, 8);
  putTiles(canvas, 6, [
    { span: [2, 2], label: texts.readings, formula: total, comment: texts.readingsComment },
    {
      span: [3, 3],
      label: texts.outdated,
      formula: outdated,
      comment: { formula: live(texts.outdatedComment, { days: 'benchmark_max_days' }) },
    },
    {
      span: [4, 4],
      label: texts.oldest,
      formula: `MAX(0,${ages})`,
      format: '0',
      comment: {
        formula: `IF(${total}=0,"",IFERROR(INDEX(${column('competitor')},MATCH(MAX(${ages}),${ages},0))&"",""))`,
      },
    },
    {
      span: [5, 5],
      label: texts.noSource,
      formula: `SUMPRODUCT((${column('competitor')}<>"")*(${column('source')}=""))`,
      comment: texts.noSourceComment,
    },
  ]);
  const oldest = `INDEX(${column('competitor')},MATCH(MAX(${ages}),${ages},0))`;
  putSentence(
    canvas,
    10,
    place.right,
    `IF(${total}=0,${quoteText(texts.none)},IF(${outdated}=0,${quoteText(texts.fresh)},${live(texts.stale, { count: outdated, total, days: 'benchmark_max_days', competitor: oldest })}))`,
  );
  canvas.height(9, 8);
  canvas.height(11, 8);
  const { table, validations } = putTable(canvas, context, 't_benchmark', {
    formulas: { age: ({ cell }) => `IF(N(${cell('date')})=0,"",today-${cell('date')})` },
  });
  const letter = columnLetters(context.layout.column('t_benchmark', 'age'));
  canvas.conditional([
    {
      kind: 'expression',
      range: `${letter}${place.first}:${letter}${place.last}`,
      formula: `N($${letter}${place.first})>benchmark_max_days`,
      style: { ...TONES.bad, bold: true },
    },
    { kind: 'expression', range: 'C7', formula: '$C$7>0', style: TONES.bad },
  ]);
  return strategySheet(context, 'benchmark', canvas, {
    lastRow: place.last,
    lastColumn: place.right,
    widths: tableWidths('t_benchmark', MARGIN),
    tables: [table],
    validations,
  });
};
