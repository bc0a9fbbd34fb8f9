import { columnLetters } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { PORTER_READING_ROWS, porterChart, putPorterReading } from '../strategy/porterReading';
import { rowRank } from '../strategy/rowRank';
import { INTENSITY, levelFormat, levelTones } from '../strategy/scales';
import { strategySheet } from '../strategy/strategySheet';

/** The five forces, their radar, and where to act first. */
export const porterSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_porter');
  const reading = place.last + 2;
  putPlanBanner(canvas, context, 'porter', place.right);
  canvas.height(5, 8);
  const { table, validations } = putTable(canvas, context, 't_porter', {
    formulas: {
      rank: (row) => `IF(${row.cell('score')}="","",${rowRank(context, 't_porter', 'score', row)})`,
    },
    format: (field) =>
      field === 'score' ? levelFormat(context.words.strategy.levels, INTENSITY) : undefined,
    style: (field) =>
      field === 'rank' ? { align: 'center' } : field === 'force' ? { bold: true, locked: true } : undefined,
  });
  const letter = columnLetters(context.layout.column('t_porter', 'score'));
  canvas.conditional(
    levelTones(`${letter}${place.first}:${letter}${place.last}`, `$${letter}${place.first}`, INTENSITY),
  );
  putPorterReading(canvas, context, reading);
  return strategySheet(context, 'porter', canvas, {
    headerRow: place.header,
    lastRow: reading + PORTER_READING_ROWS,
    lastColumn: place.right,
    widths: tableWidths('t_porter', MARGIN),
    tables: [table],
    validations,
    charts: [porterChart(context, reading)],
  });
};
