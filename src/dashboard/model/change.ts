import { COMPARED, figureById, type FigureId } from '../../core/figures';
import type { Cube } from '../../core/figures/cube';
import { evaluateNumber, monthCount, shifted, type CubeFilter } from '../../core/figures/evaluateFigure';
import { isKpiId, kpiById } from '../../core/kpi';
import { changeVerdict, resultsOf, type ChangeVerdict } from '../../core/kpi/changeVerdict';
import { endOfMonth } from '../../core/schedule/isoDay';
import { monthsOfTables } from './months';
import { tablesOf } from './usedFigures';

/** A figure beside itself before. */
export interface Change {
  /** The figure ÷ itself before − 1. */
  readonly share: number;
  /** Months compared with as many before. */
  readonly months: number;
  /** The month described when the selection chooses none. */
  readonly lastMonth: { readonly month: string; readonly value: number } | null;
  readonly verdict: ChangeVerdict | null;
}

/**
 * How a figure of a selection changed from the months just before; without a period, the last whole month against the
 * one before. Null where there is nothing to compare with: a period that the data do not tell whole, now or before, is
 * compared with nothing.
 */
export function changeOf(
  cube: Cube,
  id: FigureId,
  filter: CubeFilter,
  dataAsOf: string | null,
): Change | null {
  if (!COMPARED.some((compared) => compared === id)) return null;
  const told = monthsOfTables(cube, tablesOf(id));
  const whole = told.filter((month) => dataAsOf === null || endOfMonth(month, 0) <= dataAsOf);
  const months = filter.months ?? (whole.length > 0 ? ([whole.at(-1)!, whole.at(-1)!] as const) : null);
  if (months === null || !whole.includes(months[1])) return null;
  const within: CubeFilter = { ...filter, months };
  const before = shifted(within, 'previous');
  if (!before?.months || !told.includes(before.months[0])) return null;
  const share = evaluateNumber(cube, `${id}_change` as FigureId, within);
  const value = evaluateNumber(cube, id, within);
  const valueBefore = evaluateNumber(cube, id, before);
  if (share === null || value === null || valueBefore === null) return null;
  const counted = isKpiId(id) ? resultsOf(kpiById(id)) : id;
  const results = (of: CubeFilter): number =>
    counted === null ? Infinity : (evaluateNumber(cube, counted as FigureId, of) ?? 0);
  return {
    share,
    months: monthCount(months),
    lastMonth: filter.months ? null : { month: months[1], value },
    verdict: changeVerdict({
      value,
      before: valueBefore,
      results: results(within),
      resultsBefore: results(before),
      direction: figureById(id).direction,
    }),
  };
}
