import { figureById, type FigureId } from '../../core/figures';
import type { Cube } from '../../core/figures/cube';
import { cellsOf, evaluateFigure, type CubeFilter } from '../../core/figures/evaluateFigure';
import type { DashboardText } from '../../messages/dashboard';
import type { TableName } from '../../core/tables';
import { tablesOf } from './usedFigures';

/** Why a figure that is null over a filter has no value, in a sentence that says what to do where something can be done. */
export function whyNone(
  cube: Cube,
  id: FigureId,
  filter: CubeFilter,
  text: DashboardText,
  labelOf: (id: FigureId) => string,
): string {
  const { why } = text;
  const { from } = figureById(id);
  const empty = tablesOf(id).find((table) => !cube.filled.includes(table));
  if (empty) return why.noRows(sourceOf(empty, text));
  switch (from.kind) {
    case 'sum': {
      const platforms = new Set(cellsOf(cube, from.table, filter).map(({ keys }) => keys['platform']));
      return !from.addsAcrossPlatforms && platforms.size > 1 ? why.severalPlatforms : why.nothingHere;
    }
    case 'setting':
      return why.noMargin;
    case 'product':
    case 'quotient': {
      const { plus, minus, over } =
        from.kind === 'quotient' ? from.quotient : { plus: from.factors, minus: [], over: [] };
      const missing = [...plus, ...minus, ...over].find(
        (term) => evaluateFigure(cube, term, filter) === null,
      );
      if (missing !== undefined) {
        const reason = whyNone(cube, missing, filter, text, labelOf);
        return reason === why.nothingHere ? why.termMissing(labelOf(missing)) : reason;
      }
      const none = over.find((term) => evaluateFigure(cube, term, filter) === 0);
      return none === undefined ? why.partial : why.dividesByNone(labelOf(none));
    }
    case 'share':
      return whyNone(cube, from.of, filter, text, labelOf);
    default:
      return why.nothingHere;
  }
}

function sourceOf(table: TableName, { sources }: DashboardText): string {
  switch (table) {
    case 'monthly_ad_performance':
    case 'leads':
    case 'deals':
    case 'web_traffic':
    case 'search_performance':
      return sources[table];
    default:
      return table.startsWith('plan_') ? sources.plan : sources.other;
  }
}
