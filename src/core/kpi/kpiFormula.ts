import type { Kpi, MeasureId } from './kpi';

/** A range or a table column, as opposed to one cell or a function call. */
const RANGE = /^[^(]*[:[]/;

/** Cell (`C5`), range (`C5:C16`) or table column (`t[spend]`) or function call that gives each operand. */
export type KpiReferences = Readonly<Partial<Record<MeasureId, string>>>;

/**
 * The native Excel formula of a KPI, without the leading `=`.
 * A range is summed before dividing: a ratio of sums, never a mean of ratios.
 * Example: CPM over `D5` (spend) and `E5` (impressions) is `D5/E5*1000`.
 */
export function kpiFormula(kpi: Kpi, references: KpiReferences): string {
  const operand = (id: MeasureId): string => {
    const reference = references[id];
    if (reference === undefined) throw new Error(`no reference for measure ${id} of kpi ${kpi.id}`);
    return RANGE.test(reference) ? `SUM(${reference})` : reference;
  };
  switch (kpi.kind) {
    case 'sum':
      return operand(kpi.measure);
    case 'ratio': {
      const ratio = `${operand(kpi.numerator)}/${operand(kpi.denominator)}`;
      return kpi.scale === 1 ? ratio : `${ratio}*${kpi.scale}`;
    }
    case 'return':
      return `(${operand(kpi.gain)}-${operand(kpi.cost)})/${operand(kpi.cost)}`;
  }
}
