import { KPIS, type KpiId } from './index';
import { quotientOf, type Quotient } from './quotient';
import { TYPED_KPIS, type TypedKpiId } from './typed';

/** A KPI that is a quotient, reported or typed; in capitals it is the name of its cell function. */
export type RatioId = KpiId | TypedKpiId;

const quotients = new Map<string, Quotient>([
  ...KPIS.flatMap((kpi) => (kpi.kind === 'sum' ? [] : [[kpi.id, quotientOf(kpi)] as const])),
  ...TYPED_KPIS.map((kpi) => [kpi.id, kpi] as const),
]);

export const RATIO_IDS: readonly RatioId[] = [...quotients.keys()] as RatioId[];

/** The quotient of a KPI by its id. */
export function quotientById(id: RatioId): Quotient {
  const found = quotients.get(id);
  if (!found) throw new Error(`kpi without a quotient: ${id}`);
  return found;
}

export function isRatioId(id: string): id is RatioId {
  return quotients.has(id);
}
