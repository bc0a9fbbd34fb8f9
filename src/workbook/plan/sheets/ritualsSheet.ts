import { TONES } from '../../theme';
import { afterCadence } from '../operation/kpiFormulas';
import { roomyRows } from '../operation/rowHeights';
import { columnTone } from '../operation/tones';
import type { PlanSheetBuilder } from '../planFrame';
import { tableSheet } from '../tableSheet';

/** The meetings that keep strategy and execution talking: pace, moment, next date and the one after. */
export const ritualsSheet: PlanSheetBuilder = (context) => {
  const { sheet } = tableSheet(context, 'rituals', 't_rituals', {
    freezeColumns: context.layout.column('t_rituals', 'name'),
    formulas: {
      following: ({ cell }) => `IF(N(${cell('next')})=0,"",${afterCadence(context, cell, cell('next'), 1)})`,
    },
    style: (field) =>
      field === 'name' ? { bold: true } : field === 'duration' ? { align: 'center' } : undefined,
    decorate: (canvas) =>
      canvas.conditional([
        columnTone(
          context,
          't_rituals',
          'next',
          (cell) => `AND(N(${cell('next')})>0,${cell('next')}<today)`,
          { ...TONES.bad },
        ),
        columnTone(context, 't_rituals', 'next', (cell) => `${cell('next')}=today`, {
          ...TONES.watch,
          bold: true,
        }),
      ]),
  });
  return { sheet: { ...sheet, rowHeights: roomyRows(context, 't_rituals', sheet.rowHeights ?? {}, 32) } };
};
