import { columnLetters } from '../../address';
import { FIRST_COLUMN, MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { COLORS, TONES } from '../../theme';
import { planFrame, putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { linkFormulas } from '../schedule/linkFormulas';
import { HELP, LOCKED } from '../schedule/lockedStyles';
import { scheduleMap } from '../schedule/scheduleMap';

/** Every link between two tasks, its lag, its slack, and the bound it puts on either task. */
export const dependenciesSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_dependencies');
  const printed = context.layout.column('t_dependencies', 'check');
  putPlanBanner(canvas, context, 'dependencies', printed);
  canvas.put(place.header - 2, FIRST_COLUMN, context.words.schedule.dependencies.help, HELP);
  const parts = putTable(canvas, context, 't_dependencies', {
    formulas: linkFormulas(context, scheduleMap(context)),
    headerHeight: 46,
    format: (field) => (field === 'lag' || field === 'slack' ? '+#,##0;-#,##0;0' : undefined),
    style: (field) => {
      if (field === 'predecessor' || field === 'successor' || field === 'type') return LOCKED;
      if (field === 'lag' || field === 'slack') return { align: 'center' };
      return field.endsWith('bound') ? { color: COLORS.slate, fontSize: 9 } : undefined;
    },
  });
  const slack = columnLetters(context.layout.column('t_dependencies', 'slack'));
  canvas.conditional([
    {
      kind: 'expression',
      range: `${slack}${place.first}:${slack}${place.last}`,
      formula: `N($${slack}${place.first})<0`,
      style: { ...TONES.bad, bold: true },
    },
  ]);
  return {
    sheet: {
      ...planFrame(context, 'dependencies', {
        headerRow: place.header,
        lastRow: place.last,
        lastColumn: printed,
        isProtected: true,
      }),
      columnWidths: tableWidths('t_dependencies', MARGIN),
      ...canvas.finish(),
      tables: [parts.table],
      validations: parts.validations,
    },
  };
};
