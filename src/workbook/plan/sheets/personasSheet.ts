import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { STYLES } from '../../theme';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { cardsRight, putPersonaCards } from '../strategy/personaCards';
import { putWide, strategySheet } from '../strategy/strategySheet';

/** A card a persona, then the table they are filled from. The cards are what prints. */
export const personasSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_personas');
  const texts = context.words.strategy.personas;
  const right = cardsRight(context.rows('t_personas').length);
  putPlanBanner(canvas, context, 'personas', right);
  canvas.height(5, 8);
  putSection(canvas, 6, right, texts.cards);
  putPersonaCards(canvas, context);
  putWide(canvas, place.header - 2, [2, right], texts.privacy, { ...STYLES.note, verticalAlign: 'middle' });
  canvas.height(place.header - 2, 26);
  putSection(canvas, place.header - 1, place.right, texts.all);
  const { table, validations } = putTable(canvas, context, 't_personas', {
    formulas: {
      actions: ({ cell }) => `COUNTIF(${context.column('t_actions', 'persona')},${cell('name')})`,
    },
  });
  return strategySheet(context, 'personas', canvas, {
    lastRow: place.header - 2,
    lastColumn: right,
    widths: tableWidths('t_personas', MARGIN),
    tables: [table],
    validations,
  });
};
