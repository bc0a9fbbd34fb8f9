import type { KpiId } from '../../../core/kpi';
import type { PlanSheetId } from '../../../core/plan/plan';

/** Terms of the glossary by section, each with the sheet where it serves; term and meaning stand in the messages. */
export const GLOSSARY = {
  marketing: {
    strategic_marketing: 'objectives',
    marketing_strategy: 'positioning',
    operations: 'actions',
  },
  costs: {
    cpa: 'kpis',
    cost_per_conversion: 'kpis',
    cpl: 'kpis',
    cost_per_qualified_lead: 'kpis',
    cac: 'budget',
  },
  returns: {
    attribution: 'kpi_values',
    roi: 'allocation',
    roas: 'allocation',
    expected_return: 'allocation',
    pocket: 'allocation',
  },
  objectives: {
    specific: 'objectives',
    measurable: 'objectives',
    achievable: 'objectives',
    realistic: 'objectives',
    time_bound: 'objectives',
    okr: 'objectives',
    north_star: 'objectives',
    direction: 'kpis',
    cadence: 'kpis',
    attainment: 'kpis',
  },
  schedule: {
    backward: 'gantt',
    milestone: 'gantt',
    critical_path: 'dates',
    total_float: 'dates',
    baseline: 'dates',
    working_day: 'calendar',
    fs: 'dependencies',
    ss: 'dependencies',
    ff: 'dependencies',
    sf: 'dependencies',
    lag: 'dependencies',
    load: 'load',
  },
  budget: {
    envelope: 'budget',
    planned: 'budget',
    committed: 'costs',
    accrued: 'costs',
    actual: 'costs',
    remaining: 'budget',
    landing: 'budget',
    variance: 'budget',
    hidden_costs: 'budget',
    transfer: 'transfers',
    net: 'budget',
    tax: 'budget',
    gross: 'budget',
  },
  choices: {
    two_days: 'actions',
    ten_p: 'mix',
    view_720: 'personas',
    ave: 'kpis',
    freshness: 'kpi_values',
    looker: 'kpi_values',
    alerts: 'alerts',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, PlanSheetId>>>>;

export type GlossarySection = keyof typeof GLOSSARY;

/** KPIs of the registry that a section above already explains, with what this workbook adds to them. */
export const EXPLAINED_ABOVE: readonly KpiId[] = [
  'cpa',
  'cpl',
  'cost_per_qualified_lead',
  'cac',
  'roi',
  'roas',
];
