/** Additive figures the KPIs are made of; where each one is found stands in `measures.ts`. */
export type MeasureId =
  | 'spend'
  | 'impressions'
  | 'clicks'
  | 'conversions'
  | 'conversions_value'
  | 'leads'
  | 'qualified_leads'
  | 'deals'
  | 'won_deals'
  | 'won_amount'
  | 'margin';

export type KpiUnit = 'currency' | 'percent' | 'ratio' | 'count';

/** Which way is good: a falling CPA is good news, a falling CTR is not; spend is neither. */
export type KpiDirection = 'higher' | 'lower' | 'neutral';

/** Who decides that a result belongs to a campaign: the platform, the CRM, both (spend of one over results of the other), or nobody. */
export type KpiAttribution = 'platform' | 'crm' | 'mixed' | 'none';

interface KpiBase {
  /** Stable id: the field's word, also used in `kpi_targets`. */
  readonly id: string;
  readonly unit: KpiUnit;
  readonly direction: KpiDirection;
  readonly attribution: KpiAttribution;
  /** Where the definition comes from. */
  readonly source: string;
}

/** The measure itself, summed. */
export interface SumKpi extends KpiBase {
  readonly kind: 'sum';
  readonly measure: MeasureId;
}

/** Numerator ÷ denominator × scale, always a ratio of sums. */
export interface RatioKpi extends KpiBase {
  readonly kind: 'ratio';
  readonly numerator: MeasureId;
  readonly denominator: MeasureId;
  /** 1 unless the definition says otherwise (CPM: 1000). */
  readonly scale: number;
}

/** (gain − cost) ÷ cost. */
export interface ReturnKpi extends KpiBase {
  readonly kind: 'return';
  readonly gain: MeasureId;
  readonly cost: MeasureId;
}

/** A KPI is data: its value, its Excel formula, its label and its colour are all made from this. */
export type Kpi = SumKpi | RatioKpi | ReturnKpi;

/** The measures a KPI needs, in the order of its formula. */
export function kpiOperands(kpi: Kpi): readonly MeasureId[] {
  switch (kpi.kind) {
    case 'sum':
      return [kpi.measure];
    case 'ratio':
      return [kpi.numerator, kpi.denominator];
    case 'return':
      return [kpi.gain, kpi.cost];
  }
}
