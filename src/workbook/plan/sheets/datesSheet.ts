import { FIRST_COLUMN, MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { COLORS, TONES } from '../../theme';
import { columnLetters, parseAddress } from '../../address';
import { planFrame, putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';
import { BOX_LABEL, BOX_VALUE, HELP, LOCKED } from '../schedule/lockedStyles';
import { PROJECT_FINISH, PROJECT_START, scheduleMap } from '../schedule/scheduleMap';
import { projectFinishFormula, projectStartFormula, taskFormulas } from '../schedule/taskFormulas';

/** Columns of dates that explain the placed ones; people look at them, they do not plan with them. */
const SUPPORTING = new Set([
  'early_start',
  'early_finish',
  'late_start',
  'late_finish',
  'days',
  'driver',
  'driver_date',
  'days_off',
  'first_day_off',
  'leave_days',
  'calendar',
]);

/** Every task with what fixed its date, its float, its slip, and the passes that computed them. */
export const datesSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const texts = context.words.schedule.dates;
  const map = scheduleMap(context);
  const place = context.layout.place('t_task_dates');
  const printed = context.layout.column('t_task_dates', 'check');
  putPlanBanner(canvas, context, 'dates', printed);
  const box = (address: string, label: string, formula: string): void => {
    const { row, column } = parseAddress(address)!;
    canvas.put(row, FIRST_COLUMN, label, BOX_LABEL);
    canvas.put(row, column, null, { ...BOX_VALUE, numberFormat: context.formats.date }, { formula });
  };
  box(PROJECT_START, texts.projectStart, projectStartFormula(context, map));
  box(PROJECT_FINISH, texts.projectFinish, projectFinishFormula(context));
  canvas.put(place.header - 2, FIRST_COLUMN, texts.help, HELP);
  const isAnchored = (field: string, index: number): boolean => {
    const anchor = map.tasks[index]?.task.anchor;
    return (field === 'anchor_start' ? anchor?.start : anchor?.finish)?.kind === 'date';
  };
  const parts = putTable(canvas, context, 't_task_dates', {
    formulas: taskFormulas(context, map),
    headerHeight: 34,
    format: (field) => (QUIET_AT_ZERO.has(field) ? '#,##0;-#,##0;""' : undefined),
    style: (field, index) => {
      if (field === 'id' || field === 'step') return LOCKED;
      if (field.startsWith('anchor')) return isAnchored(field, index) ? undefined : LOCKED;
      if (field === 'start' || field === 'finish') return { bold: true };
      if (CENTRED.has(field)) return { align: 'center' };
      return SUPPORTING.has(field)
        ? { color: COLORS.slate, fontSize: 9, align: 'center', indent: 0 }
        : undefined;
    },
  });
  const letter = (field: string): string => columnLetters(context.layout.column('t_task_dates', field));
  const range = (field: string): string => `${letter(field)}${place.first}:${letter(field)}${place.last}`;
  canvas.conditional([
    {
      kind: 'expression',
      range: range('critical'),
      formula: `$${letter('critical')}${place.first}<>""`,
      style: { bold: true, color: COLORS.white, fill: COLORS.blue },
    },
    ...['slip', 'days_missing'].map((field) => ({
      kind: 'expression' as const,
      range: range(field),
      formula: `N($${letter(field)}${place.first})>0`,
      style: { ...TONES.bad, bold: true },
    })),
  ]);
  return {
    sheet: {
      ...planFrame(context, 'dates', {
        headerRow: place.header,
        lastRow: place.last,
        lastColumn: printed,
        freezeColumns: 3,
        paper: 'A3',
        isProtected: true,
      }),
      columnWidths: tableWidths('t_task_dates', MARGIN),
      ...canvas.finish(),
      tables: [parts.table],
      validations: parts.validations,
    },
  };
};

const QUIET_AT_ZERO = new Set(['slip', 'days_missing', 'days_off', 'leave_days', 'driver']);

const CENTRED = new Set(['float', 'slip', 'days_missing', 'load', 'critical']);
