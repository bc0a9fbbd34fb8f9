import type { ConditionalFormatSpec } from '../../model';
import { MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { TONES } from '../../theme';
import { untaughtActions } from '../alerts/learning';
import { ofAction } from '../learning/testFormulas';
import { roomyRows } from '../operation/rowHeights';
import { columnTone, unitFormats, unitOfKpi } from '../operation/tones';
import { quoteText, type PlanContext } from '../planContext';
import { putPlanBanner, tableWidths, type PlanSheetBuilder } from '../planFrame';
import { putTable, type FormulaRow } from '../putTable';
import { live } from '../strategy/live';
import { putSentence, strategySheet } from '../strategy/strategySheet';
import { putTiles } from '../strategy/tiles';

const ROW_HEIGHT = 42;

/** Result, lesson, reusable asset: what the next campaign starts from. */
export const lessonsSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const place = context.layout.place('t_lessons');
  putPlanBanner(canvas, context, 'lessons', place.right);
  canvas.height(5, 8);
  putLessonTiles(canvas, context);
  canvas.height(9, 8);
  putSentence(canvas, 10, place.right, sentence(context));
  canvas.height(11, 8);
  const { table, validations } = putTable(canvas, context, 't_lessons', {
    key: ['date', 'action', 'campaign', 'lesson'],
    formulas: lessonFormulas(context),
    style: (field) => (field === 'lesson' ? { bold: true } : undefined),
  });
  canvas.conditional(tones(context));
  const { sheet } = strategySheet(context, 'lessons', canvas, {
    lastRow: place.last,
    lastColumn: place.right,
    widths: tableWidths('t_lessons', MARGIN),
    freezeColumns: context.layout.column('t_lessons', 'action_name'),
    paper: 'A3',
    tables: [table],
    validations,
  });
  return {
    sheet: { ...sheet, rowHeights: roomyRows(context, 't_lessons', sheet.rowHeights ?? {}, ROW_HEIGHT) },
  };
};

function lessonFormulas(context: PlanContext): Readonly<Record<string, (row: FormulaRow) => string>> {
  const find = (table: 't_actions' | 't_kpis', field: string, key: string, value: string): string =>
    `INDEX(${context.column(table, field)},MATCH(${value},${context.column(table, key)},0))`;
  return {
    action_name: ({ cell }) => ofAction(context, cell, 'name'),
    // The action's own target when its KPI is the one measured, otherwise the KPI's.
    target: ({ cell }) => {
      const action = (field: string): string => find('t_actions', field, 'id', cell('action'));
      const own = `AND(${action('kpi')}=${cell('kpi')},ISNUMBER(${action('target')}))`;
      const ofKpi = find('t_kpis', 'target', 'name', cell('kpi'));
      const target = `IF(IFERROR(${own},FALSE),${action('target')},${ofKpi})`;
      return `IFERROR(IF(ISNUMBER(${target}),${target},""),"")`;
    },
    attainment: ({ cell }) => {
      const [result, target] = [cell('result'), cell('target')];
      const direction = find('t_kpis', 'direction', 'name', cell('kpi'));
      const isLower = `IFERROR(${direction}=${context.quoted('direction', 'lower')},FALSE)`;
      const lower = `IF(${result}<=0,1,IF(${target}<=0,"",${target}/${result}))`;
      const higher = `IF(${target}<=0,"",${result}/${target})`;
      return `IF(AND(ISNUMBER(${result}),ISNUMBER(${target})),IF(${isLower},${lower},${higher}),"")`;
    },
  };
}

function putLessonTiles(canvas: Canvas, context: PlanContext): void {
  const texts = context.words.learning.lessons.tiles;
  const column = (field: string): string => context.column('t_lessons', field);
  const place = (field: string): number => context.layout.column('t_lessons', field);
  const filled = (field: string): string => `COUNTIF(${column(field)},"?*")`;
  putTiles(canvas, 6, [
    {
      span: [place('date'), place('action')],
      label: texts.count,
      formula: filled('lesson'),
      format: '0',
    },
    {
      span: [place('action_name'), place('action_name')],
      label: texts.assets,
      formula: filled('asset'),
      format: '0',
      comment: texts.assetsComment,
    },
    {
      span: [place('campaign'), place('campaign')],
      label: texts.reached,
      formula: `COUNTIF(${column('attainment')},">=1")`,
      format: '0',
      comment: { formula: live(texts.reachedComment, { count: `COUNT(${column('attainment')})` }) },
    },
    {
      span: [place('kpi'), place('result')],
      label: texts.missing,
      formula: untaughtActions(context),
      format: '0',
      comment: texts.missingComment,
    },
  ]);
}

function sentence(context: PlanContext): string {
  const texts = context.words.learning.lessons;
  const column = (field: string): string => context.column('t_lessons', field);
  const count = `COUNTIF(${column('lesson')},"?*")`;
  const planned = `COUNTIFS(${column('lesson')},"?*",${column('next_use')},"?*")`;
  return (
    `IF(${count}=0,${quoteText(texts.none)},` +
    `IF(${planned}=${count},${quoteText(texts.allPlanned)},${live(texts.somePlanned, { planned, count })}))`
  );
}

function tones(context: PlanContext): readonly ConditionalFormatSpec[] {
  return [
    columnTone(context, 't_lessons', 'attainment', (cell) => `N(${cell('attainment')})>=1`, {
      ...TONES.good,
    }),
    columnTone(
      context,
      't_lessons',
      'attainment',
      (cell) => `AND(ISNUMBER(${cell('attainment')}),${cell('attainment')}<1)`,
      { ...TONES.watch },
    ),
    ...unitFormats(context, 't_lessons', ['result', 'target'], (cell) => unitOfKpi(cell('kpi'))),
  ];
}
