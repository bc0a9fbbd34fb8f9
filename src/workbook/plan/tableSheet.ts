import type { PlanSheetId } from '../../core/plan/plan';
import { MARGIN } from '../sheets/banner';
import { createCanvas, type Canvas } from '../sheets/canvas';
import type { PlanContext } from './planContext';
import { planFrame, putPlanBanner, tableWidths, type PlanSheet } from './planFrame';
import { putTable, type TableOptions } from './putTable';
import type { PlanTableName } from './planTables';

/** A sheet that is one table under the banner; `decorate` may add to it. */
export function tableSheet(
  context: PlanContext,
  sheet: PlanSheetId,
  table: PlanTableName,
  options: TableOptions & {
    readonly freezeColumns?: number;
    readonly paper?: 'A4' | 'A3';
    readonly pagesWide?: number;
    readonly decorate?: (canvas: Canvas) => void;
  } = {},
): PlanSheet {
  const canvas = createCanvas();
  const place = context.layout.place(table);
  putPlanBanner(canvas, context, sheet, place.right);
  const parts = putTable(canvas, context, table, options);
  options.decorate?.(canvas);
  return {
    sheet: {
      ...planFrame(context, sheet, {
        headerRow: place.header,
        lastRow: place.last,
        lastColumn: place.right,
        ...(options.freezeColumns === undefined ? {} : { freezeColumns: options.freezeColumns }),
        ...(options.paper === undefined ? {} : { paper: options.paper }),
        ...(options.pagesWide === undefined ? {} : { pagesWide: options.pagesWide }),
      }),
      columnWidths: tableWidths(table, MARGIN),
      ...canvas.finish(),
      tables: [parts.table],
      validations: parts.validations,
    },
  };
}
