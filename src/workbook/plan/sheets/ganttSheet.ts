import { quoteSheetName } from '../../address';
import { MARGIN } from '../../sheets/banner';
import { createCanvas } from '../../sheets/canvas';
import { PLAN_TABLES } from '../planTables';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';
import { putChart } from '../schedule/ganttChart';
import { chartPlace, LAUNCH_CELL, VIEW_START_CELL, ZOOM_CELL } from '../schedule/ganttLayout';
import { putTaskTable } from '../schedule/ganttTable';
import { putGanttTop } from '../schedule/ganttTop';

/** The schedule people look at: tasks under their actions, and bars that move with the launch. */
export const ganttSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const chart = chartPlace(context);
  putPlanBanner(canvas, context, 'gantt', chart.shown);
  const top = putGanttTop(canvas, context);
  const parts = putTaskTable(canvas, context);
  putChart(canvas, context);
  const name = (cell: string): string =>
    `${quoteSheetName(context.sheetName('gantt'))}!${cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
  return {
    sheet: {
      ...planFrame(context, 'gantt', {
        headerRow: chart.header,
        lastRow: chart.last,
        lastColumn: chart.shown,
        freezeColumns: 3,
        paper: 'A3',
        isProtected: true,
      }),
      columnWidths: [
        MARGIN,
        ...PLAN_TABLES.t_tasks.fields.map(({ width }) => width),
        1,
        ...Array.from({ length: chart.right - chart.left + 1 }, () => chart.width),
        1,
      ],
      ...canvas.finish(),
      tables: [parts.table],
      validations: [...top, ...parts.validations],
    },
    names: [
      { name: 'launch_date', refersTo: name(LAUNCH_CELL) },
      { name: 'zoom', refersTo: name(ZOOM_CELL) },
      { name: 'view_start', refersTo: name(VIEW_START_CELL) },
    ],
  };
};
