import { columnLetters } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { TONES } from '../../theme';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { pestelChart, pestelCode, putPestelFactors } from '../strategy/pestelFactors';
import { CRITICALITY, levelFormat, levelTones } from '../strategy/scales';
import { strategySheet } from '../strategy/strategySheet';

/** The reading by factor with its chart, then every finding with its criticality. */
export const pestelSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_pestel');
  const words = context.words.strategy;
  putPlanBanner(canvas, context, 'pestel', place.right);
  canvas.height(5, 8);
  putPestelFactors(canvas, context);
  putSection(canvas, place.header - 1, place.right, words.pestel.all);
  const { table, validations } = putTable(canvas, context, 't_pestel', {
    formulas: {
      criticality: ({ cell }) =>
        `IF(AND(ISNUMBER(${cell('probability')}),ISNUMBER(${cell('impact')})),${cell('probability')}*${cell('impact')},"")`,
      code: (row) => pestelCode(context, row),
    },
    format: (field) => (field === 'criticality' ? levelFormat(words.levels, CRITICALITY) : undefined),
    style: (field) => (field === 'criticality' ? { align: 'center' } : undefined),
  });
  const letter = (field: string): string => columnLetters(context.layout.column('t_pestel', field));
  const rows = (field: string): string => `${letter(field)}${place.first}:${letter(field)}${place.last}`;
  canvas.conditional([
    ...levelTones(rows('criticality'), `$${letter('criticality')}${place.first}`, CRITICALITY),
    {
      kind: 'expression',
      range: rows('review_date'),
      formula: `AND($${letter('weak_signal')}${place.first}=${context.quoted('yes_no', 'yes')},N($${letter('review_date')}${place.first})>0,N($${letter('review_date')}${place.first})<today)`,
      style: TONES.bad,
    },
  ]);
  return strategySheet(context, 'pestel', canvas, {
    lastRow: place.last,
    lastColumn: place.right,
    widths: tableWidths('t_pestel', MARGIN),
    tables: [table],
    validations,
    charts: [pestelChart(context)],
  });
};
