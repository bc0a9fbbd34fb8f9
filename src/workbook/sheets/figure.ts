import { evaluateKpi, type KpiError } from '../../core/kpi/evaluateKpi';
import { kpiOperands, type Kpi, type MeasureId } from '../../core/kpi/kpi';
import { kpiFormula } from '../../core/kpi/kpiFormula';
import { EMPTY_RESULT_IS_NONE, MEASURES, RESULTS } from '../../core/kpi/measures';
import type { MonthlyRow } from '../../core/report';
import { measureFormula } from './measureFormula';
import { statedBy } from '../../core/kpi/monthlyMeasures';
import { advertisingRows, measureValue } from './measureValue';
import type { ReportContext } from './reportContext';
import type { Scope } from './scope';

/** A cell of the report: its native formula and the result computed from the same rows. */
export interface Figure {
  readonly value: number | KpiError;
  /** Absent when the rows are not in the workbook. */
  readonly formula?: string;
}

/** A figure that a ratio is made of, with the cell that holds it. */
export interface Operand {
  readonly reference: string;
  readonly figure: Figure | null;
}

export type Operands = Readonly<Partial<Record<MeasureId, Operand>>>;

/**
 * The sum of a measure over a scope, or null when there is no figure to show:
 * no row states it, or it would add up what several platforms claim.
 */
export function measureFigure(context: ReportContext, id: MeasureId, scope: Scope): Figure | null {
  const measure = MEASURES[id];
  const value = measureValue(context, id, scope);
  if (value === null) return null;
  const isInWorkbook = measure.table !== null && context.hasTable(measure.table);
  const formula = isInWorkbook ? measureFormula(measure, scope, context.hasSpanning) : null;
  return formula === null ? { value } : { value, formula };
}

/** A KPI from the cells of its operands, or null when one has no figure or they do not come from the same rows. */
export function kpiFigure(context: ReportContext, kpi: Kpi, operands: Operands, scope: Scope): Figure | null {
  const ids = kpiOperands(kpi);
  if (kpi.kind !== 'sum' && !isStatedTogether(context, ids, scope)) return null;
  const references: Partial<Record<MeasureId, string>> = {};
  const values: Partial<Record<MeasureId, number>> = {};
  for (const id of ids) {
    const operand = sameRows(context, ids, id, operands[id], scope);
    if (!operand || operand.figure === null || typeof operand.figure.value !== 'number') return null;
    references[id] = operand.reference;
    values[id] = operand.figure.value;
  }
  return { value: evaluateKpi(kpi, values), formula: kpiFormula(kpi, references) };
}

const isAdvertising = (id: MeasureId): boolean => MEASURES[id].table === 'monthly_ad_performance';

/**
 * True when every advertising row of the scope that states one term of the ratio states the other: clicks of a report
 * without impressions over the impressions of another report would be a rate of nothing.
 * Rows whose spend has no rate are left out of both terms by `sameRows`.
 */
function isStatedTogether(context: ReportContext, ids: readonly MeasureId[], scope: Scope): boolean {
  if (!ids.every(isAdvertising)) return true;
  return advertisingRows(context, scope).every((row) => {
    if (ids.includes('spend') && isUnconverted(row)) return true;
    const missing = ids.filter((id) => statedBy(row, id) === null);
    return missing.length === ids.length || missing.every((id) => isNone(context, row, id));
  });
}

const isUnconverted = (row: MonthlyRow): boolean => row.spend !== null && row.spendReporting === null;

/** An empty result of a platform that leaves them empty for none, and that states the measure elsewhere. */
function isNone(context: ReportContext, row: MonthlyRow, id: MeasureId): boolean {
  return EMPTY_RESULT_IS_NONE.has(row.platform) && RESULTS.has(id) && context.states(row.platform, id);
}

/** The operand over the rows whose spend could be converted, when the ratio has a spend and some rows have none. */
function sameRows(
  context: ReportContext,
  ids: readonly MeasureId[],
  id: MeasureId,
  operand: Operand | undefined,
  scope: Scope,
): Operand | undefined {
  if (id === 'spend' || !ids.includes('spend') || !ids.every(isAdvertising)) return operand;
  const isAlone = advertisingRows(context, scope).some(
    (row) => isUnconverted(row) && statedBy(row, id) !== null,
  );
  if (!isAlone) return operand;
  const figure = measureFigure(context, id, { ...scope, hasSpend: true });
  return figure?.formula === undefined ? undefined : { reference: figure.formula, figure };
}
