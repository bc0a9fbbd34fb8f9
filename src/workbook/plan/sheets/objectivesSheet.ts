import { columnLetters } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { textHeight } from '../../sheets/textHeight';
import { STYLES, TONES } from '../../theme';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { putApprovalMatrix } from '../strategy/approvalMatrix';
import { objectiveFormat, objectiveFormulas } from '../strategy/objectiveFormulas';
import { putObjectiveTiles } from '../strategy/objectiveTiles';
import { putWide, strategySheet } from '../strategy/strategySheet';

/** The objectives with their figures, what carries them, and who approved them. */
export const objectivesSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_objectives');
  const approvals = context.layout.place('t_approvals');
  putPlanBanner(canvas, context, 'objectives', place.right);
  canvas.height(5, 8);
  putObjectiveTiles(canvas, context, 6);
  putWide(canvas, 10, [2, 11], context.words.strategy.objectives.smart, {
    ...STYLES.note,
    verticalAlign: 'middle',
  });
  canvas.height(9, 8);
  canvas.height(10, 30);
  canvas.height(11, 8);
  const objectives = putTable(canvas, context, 't_objectives', {
    formulas: objectiveFormulas(context),
    format: objectiveFormat(context),
    style: (field) =>
      field === 'id'
        ? { bold: true }
        : field === 'approvals' || field === 'actions' || field === 'horizon'
          ? { align: 'center' }
          : undefined,
  });
  // Room for two lines of what is to check.
  context
    .rows('t_objectives')
    .forEach((row, index) =>
      canvas.height(
        place.first + index,
        Math.max(32, textHeight([{ text: String(row['text']), width: 50 }])),
      ),
    );
  const approved = putTable(canvas, context, 't_approvals');
  putApprovalMatrix(canvas, context);
  const letter = columnLetters(context.layout.column('t_objectives', 'attainment'));
  canvas.conditional([
    {
      kind: 'expression',
      range: `${letter}${place.first}:${letter}${place.last}`,
      formula: `N($${letter}${place.first})>=1`,
      style: TONES.good,
    },
  ]);
  const matrixEnd = approvals.header + (place.last - place.first + 1);
  return strategySheet(context, 'objectives', canvas, {
    lastRow: Math.max(approvals.last, matrixEnd),
    lastColumn: place.right,
    widths: tableWidths('t_objectives', MARGIN),
    freezeColumns: 2,
    tables: [objectives.table, approved.table],
    validations: [...objectives.validations, ...approved.validations],
  });
};
