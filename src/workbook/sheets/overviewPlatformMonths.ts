import type { KpiId } from '../../core/kpi';
import { kpiById } from '../../core/kpi';
import { STYLES } from '../theme';
import { ABSENT, type Canvas } from './canvas';
import { measureFigure } from './figure';
import { kpiFormat } from './measureColumns';
import { monthTable, putMonthLabels } from './overviewMonths';
import type { ReportContext } from './reportContext';
import type { Scope } from './scope';

/** One additive KPI by month and platform; the total column is « — » when platforms may claim the same person. */
export function putPlatformMonths(
  canvas: Canvas,
  context: ReportContext,
  at: { readonly headerRow: number; readonly column: number },
  kpi: KpiId,
): number {
  const { headerRow } = at;
  const definition = kpiById(kpi);
  if (definition.kind !== 'sum') throw new Error(`not an additive kpi: ${kpi}`);
  const { platforms, words, formats } = context;
  const table = monthTable(context, headerRow);
  putMonthLabels(canvas, context, table, at.column);
  const scopes: readonly { readonly label: string; readonly scope: Scope }[] = [
    ...platforms.map((platform) => ({ label: context.platformName(platform), scope: { platform } })),
    { label: words.sheets.total, scope: {} },
  ];
  scopes.forEach(({ label, scope }, index) => {
    const column = at.column + 1 + index;
    const isTotal = index === platforms.length;
    canvas.put(headerRow, column, label, STYLES.header);
    for (const line of [...table.lines, { row: table.totalRow, scope: {} }]) {
      const style = line.row === table.totalRow ? STYLES.totalNumber : STYLES.number;
      // A month in which only one platform ran still gets no total: the column would mix totals and gaps.
      const isAdditive = !isTotal || kpi === 'spend' || platforms.length === 1;
      const figure = isAdditive
        ? measureFigure(context, definition.measure, { ...line.scope, ...scope })
        : null;
      if (figure === null) canvas.put(line.row, column, ABSENT, { ...style, color: STYLES.absent.color });
      else canvas.figure(line.row, column, figure, { ...style, numberFormat: kpiFormat(formats, kpi) });
    }
  });
  return table.nextRow;
}
