import type { MeasureId, RatioKpi, ReturnKpi } from './kpi';

/**
 * (sum of `plus` − sum of `minus`) ÷ product of `over` × scale: the one shape behind every ratio, return, loss and
 * payback. Without any term above, the numerator is 1.
 */
export interface Quotient<Operand extends string = string> {
  readonly plus: readonly Operand[];
  readonly minus: readonly Operand[];
  readonly over: readonly Operand[];
  /** 1 unless the definition says otherwise (CPM: 1000). */
  readonly scale: number;
}

/** The quotient that a ratio or a return is short for. */
export function quotientOf(kpi: RatioKpi | ReturnKpi): Quotient<MeasureId> {
  return kpi.kind === 'ratio'
    ? { plus: [kpi.numerator], minus: [], over: [kpi.denominator], scale: kpi.scale }
    : { plus: [kpi.gain], minus: [kpi.cost], over: [kpi.cost], scale: 1 };
}

/** Every operand once, in the order of the formula. */
export function quotientOperands<Operand extends string>({
  plus,
  minus,
  over,
}: Quotient<Operand>): readonly Operand[] {
  return [...new Set([...plus, ...minus, ...over])];
}
