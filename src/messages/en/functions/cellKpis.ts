import type { KpiId } from '../../../core/kpi';
import type { KpiText } from '../kpis';

/**
 * KPIs whose cell function is wider than the figure of the report: there the terms come from the platforms and the CRM,
 * here from whoever types them.
 */
export const cellKpis: Readonly<Partial<Record<KpiId, Pick<KpiText, 'definition' | 'formula'>>>> = {
  cpl: {
    definition: 'Cost per lead: what a lead costs in media.',
    formula: 'spend ÷ leads',
  },
  cost_per_qualified_lead: {
    definition: 'What a qualified lead costs in media.',
    formula: 'spend ÷ qualified leads',
  },
  cac: {
    definition:
      'Customer acquisition cost: what a new customer costs in all, with time, tools and logistics. Not the CPA.',
    formula: 'full cost ÷ new customers',
  },
  cvr: {
    definition: 'Share of the base (clicks, sessions or visitors) that becomes conversions.',
    formula: 'conversions ÷ base',
  },
  roas: {
    definition:
      'Return on ad spend: revenue attributed to the advertising for one unit spent. Revenue, not profit.',
    formula: 'attributed revenue ÷ ad spend',
  },
  roi: {
    definition: 'Return on investment, from margin and never from revenue.',
    formula: '(margin − cost) ÷ cost',
  },
  aov: {
    definition: 'Average amount of an order.',
    formula: 'revenue ÷ orders',
  },
};
