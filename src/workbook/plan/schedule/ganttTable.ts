import { columnLetters } from '../../address';
import type { StyleSpec, TableSpec, ValidationSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { COLORS, TONES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { taskRows, type TaskRow } from '../planRows';
import { putTable, type FormulaRow } from '../putTable';
import { GANTT_SIGNS } from './ganttSigns';
import { LOCKED } from './lockedStyles';
import { sentenceFormula } from './sentenceFormula';

const SUMMARY_STYLE: StyleSpec = {
  bold: true,
  color: COLORS.ink,
  fill: COLORS.blueLight,
  border: { top: 'thin', bottom: 'thin' },
  borderColor: 'B9C9DB',
  locked: true,
};

const SMALL = new Set(['id', 'float', 'mark', 'sign', 'owner']);

/** The table of tasks: a bold row for each action, computed from the tasks below it. */
export function putTaskTable(
  canvas: Canvas,
  context: PlanContext,
): { readonly table: TableSpec; readonly validations: readonly ValidationSpec[] } {
  const rows = taskRows(context.plan);
  const place = context.layout.place('t_tasks');
  const parts = putTable(canvas, context, 't_tasks', {
    headerHeight: 20,
    formulas: Object.fromEntries(
      ['duration', 'progress', 'start', 'finish', 'float', 'mark', 'sign'].map((field) => [
        field,
        (row: FormulaRow): string | null => {
          const shown = rows[row.index];
          if (!shown) return null;
          return shown.kind === 'summary'
            ? summaryFormula(context, shown, field, row)
            : taskFormula(context, shown, field, row);
        },
      ]),
    ),
    format: (field) => {
      if (field === 'start' || field === 'finish') return shortDate(context);
      // Nothing done is no news.
      if (field === 'progress') return '0%;-0%;"–"';
      return field === 'float' || field === 'duration' ? '#,##0' : undefined;
    },
    style: (field, index) => taskStyle(rows[index], field),
  });
  // A short plan fills its page; a long one is read by the screenful.
  const height = rows.length <= 45 ? 20 : 16.5;
  for (let row = place.first; row <= place.last; row++) canvas.height(row, height);
  const mark = columnLetters(context.layout.column('t_tasks', 'mark'));
  canvas.conditional([
    {
      kind: 'expression',
      range: `${mark}${place.first}:${mark}${place.last}`,
      formula: `LEN($${mark}${place.first})>0`,
      style: { ...TONES.bad, bold: true },
    },
  ]);
  return parts;
}

/** `15/09/27`: the schedule has little room. */
export function shortDate({ plan }: PlanContext): string {
  return plan.language === 'fr' ? 'dd/mm/yy' : 'dd mmm yy';
}

function taskFormula(
  context: PlanContext,
  { task, index }: Extract<TaskRow, { kind: 'task' }>,
  field: string,
  row: FormulaRow,
): string | null {
  const dates = (name: string): string => context.cell('t_task_dates', index, name);
  switch (field) {
    case 'progress':
      return null;
    case 'duration':
      // With two fixed ends the days between them are counted, not typed.
      return task.anchor?.finish === undefined ? null : dates('days');
    case 'mark': {
      const late = sentenceFormula(context.words.schedule.gantt.lateMark, { count: dates('days_missing') });
      return `IF(${dates('days_missing')}>0,${late},"")`;
    }
    case 'sign': {
      const { milestone, late, critical, normal } = GANTT_SIGNS;
      const [m, l, c, n] = [milestone, late, critical, normal].map(quoteText);
      return `IF(${dates('days')}=0,${m},IF(${row.cell('mark')}<>"",${l},IF(${row.cell('float')}<=0,${c},${n})))`;
    }
    default:
      return dates(field);
  }
}

function summaryFormula(
  context: PlanContext,
  { count }: Extract<TaskRow, { kind: 'summary' }>,
  field: string,
  row: FormulaRow,
): string | null {
  const below = (name: string): string => {
    const letters = columnLetters(context.layout.column('t_tasks', name));
    return `$${letters}$${row.row + 1}:$${letters}$${row.row + count}`;
  };
  switch (field) {
    case 'start':
      return `MIN(${below('start')})`;
    case 'finish':
      return `MAX(${below('finish')})`;
    case 'float':
      return `MIN(${below('float')})`;
    case 'progress':
      return `SUM(${below('progress')})/${count}`;
    case 'duration':
      return `NETWORKDAYS.INTL(${row.cell('start')},${row.cell('finish')},weekend,team_days)`;
    case 'sign':
      return quoteText(GANTT_SIGNS.summary);
    default:
      return null;
  }
}

function taskStyle(row: TaskRow | undefined, field: string): StyleSpec | undefined {
  const size: StyleSpec = SMALL.has(field) ? { fontSize: 9 } : {};
  const align: StyleSpec = ALIGNED[field] ?? {};
  if (row?.kind === 'summary') return { ...size, ...align, ...SUMMARY_STYLE };
  const isInput = field === 'name' || field === 'owner' || field === 'progress' || field === 'duration';
  const isCounted = field === 'duration' && row?.task.anchor?.finish !== undefined;
  return {
    ...size,
    ...align,
    ...(field === 'name' && row?.task.action !== '' ? { indent: 3 } : {}),
    ...(isInput && !isCounted ? {} : LOCKED),
  };
}

const ALIGNED: Readonly<Record<string, StyleSpec>> = {
  duration: { align: 'center' },
  progress: { align: 'center' },
  float: { align: 'center' },
  mark: { align: 'center', indent: 0 },
  sign: { align: 'center', indent: 0 },
};
