import { columnLetters } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { COLORS, TONES } from '../../theme';
import { quoteText } from '../planContext';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { live } from '../strategy/live';
import { putSentence, strategySheet } from '../strategy/strategySheet';
import { putTiles } from '../strategy/tiles';

/** Who buys and how, with the personas and the actions that aim at each segment. */
export const segmentsSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_segments');
  const texts = context.words.strategy.segments;
  const column = (field: string): string => context.column('t_segments', field);
  const total = `COUNTA(${column('name')})`;
  const uncovered = `COUNTIF(${column('actions')},0)`;
  const scores = column('potential');
  const best = (field: string): string => `INDEX(${column(field)},MATCH(MAX(${scores}),${scores},0))`;
  // Only the personas tie a segment to the actions that aim at it.
  const personas = context.has('personas');
  putPlanBanner(canvas, context, 'segments', place.right);
  canvas.height(5, 8);
  putTiles(canvas, 6, [
    { span: [2, 2], label: texts.count, formula: total },
    {
      span: [3, 4],
      label: texts.population,
      formula: `SUM(${column('population')})`,
      format: context.formats.count,
      comment: texts.populationComment,
    },
    {
      span: [5, 6],
      label: texts.best,
      formula: `IF(COUNTIF(${scores},">0")=0,"",${best('name')}&"")`,
      isText: true,
      comment: {
        formula: `IF(COUNTIF(${scores},">0")=0,"",${live(texts.bestComment, { score: `MAX(${scores})`, actions: best('actions') })})`,
      },
    },
    ...(personas
      ? [
          {
            span: [7, 9] as const,
            label: texts.uncovered,
            formula: uncovered,
            comment: texts.uncoveredComment,
          },
        ]
      : []),
  ]);
  const covered = `IF(${uncovered}=0,${quoteText(texts.sentenceAll)},${live(texts.sentenceSome, { count: uncovered, total })})`;
  putSentence(
    canvas,
    10,
    place.right,
    `IF(${total}=0,${quoteText(texts.none)},${personas ? covered : '""'})`,
  );
  canvas.height(9, 8);
  canvas.height(11, 8);
  const bySegment = (cell: string): string => `${context.column('t_personas', 'segment')},${cell}`;
  const { table, validations } = putTable(canvas, context, 't_segments', {
    formulas: personas
      ? {
          personas: ({ cell }) => `COUNTIFS(${bySegment(cell('name'))})`,
          actions: ({ cell }) =>
            `SUMIFS(${context.column('t_personas', 'actions')},${bySegment(cell('name'))})`,
        }
      : {},
    style: (field) => (field === 'personas' || field === 'actions' ? { align: 'center' } : undefined),
  });
  const letter = (field: string): string => columnLetters(context.layout.column('t_segments', field));
  const rows = (field: string): string => `${letter(field)}${place.first}:${letter(field)}${place.last}`;
  canvas.conditional([
    { kind: 'dataBar', range: rows('population'), color: COLORS.tealBar },
    {
      kind: 'expression',
      range: rows('actions'),
      formula: `$${letter('actions')}${place.first}&""="0"`,
      style: { ...TONES.bad, bold: true },
    },
    { kind: 'expression', range: 'G7:I7', formula: '$G$7>0', style: TONES.bad },
  ]);
  return strategySheet(context, 'segments', canvas, {
    lastRow: place.last,
    lastColumn: place.right,
    widths: tableWidths('t_segments', MARGIN),
    tables: [table],
    validations,
  });
};
