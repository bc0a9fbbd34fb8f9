import type { KpiId } from '../../core/kpi';

/** What a person reads of a KPI. */
export interface KpiText {
  /** Short enough for a column header. */
  readonly label: string;
  /** One line: what it tells, and what it leaves out. */
  readonly definition: string;
  /** The formula in words. */
  readonly formula: string;
}

export const kpis: Readonly<Record<KpiId, KpiText>> = {
  spend: {
    label: 'Spend',
    definition: 'Media spend of the platforms, converted to the reporting currency.',
    formula: 'sum of spend',
  },
  impressions: {
    label: 'Impressions',
    definition: 'Times an ad was shown, as each platform counts them.',
    formula: 'sum of impressions',
  },
  clicks: {
    label: 'Clicks',
    definition: 'Clicks on ads, as each platform counts them.',
    formula: 'sum of clicks',
  },
  conversions: {
    label: 'Conversions',
    definition:
      'Results a platform claims for itself; never added across platforms, which may claim the same person.',
    formula: 'sum of conversions, platform by platform',
  },
  conversions_value: {
    label: 'Conversions value',
    definition: 'Value a platform gives to its own conversions; never added across platforms.',
    formula: 'sum of the value of conversions, platform by platform',
  },
  leads: {
    label: 'Leads',
    definition: 'Contacts created in the CRM, whatever brought them.',
    formula: 'number of leads',
  },
  qualified_leads: {
    label: 'Qualified leads',
    definition: 'Leads that reached a qualified stage in the CRM.',
    formula: 'number of qualified leads',
  },
  deals: { label: 'Deals', definition: 'Deals opened in the CRM.', formula: 'number of deals' },
  won_deals: {
    label: 'Won deals',
    definition: 'Deals won in the CRM, counted at their closing date.',
    formula: 'number of deals won',
  },
  won_amount: {
    label: 'Won amount',
    definition: 'Amount of the deals won, converted to the reporting currency.',
    formula: 'sum of the amounts of deals won',
  },
  cpa: {
    label: 'CPA',
    definition:
      'Cost per acquisition: what a conversion claimed by the platform costs in media. Not the CAC.',
    formula: 'spend ÷ conversions of the platform',
  },
  cpl: {
    label: 'CPL',
    definition: 'Cost per lead: what a lead of the CRM costs in media.',
    formula: 'spend ÷ CRM leads',
  },
  cost_per_qualified_lead: {
    label: 'Cost per qualified lead',
    definition: 'What a qualified lead of the CRM costs in media.',
    formula: 'spend ÷ qualified CRM leads',
  },
  cac: {
    label: 'CAC',
    definition:
      'Customer acquisition cost: what a new customer (deal won) costs in media. The full CAC, with internal time, tools and logistics, stands on the budget sheet of the plan.',
    formula: 'spend ÷ deals won',
  },
  cpc: { label: 'CPC', definition: 'Cost per click.', formula: 'spend ÷ clicks' },
  cpm: { label: 'CPM', definition: 'Cost per thousand impressions.', formula: 'spend ÷ impressions × 1,000' },
  ctr: {
    label: 'CTR',
    definition: 'Click-through rate: share of the impressions that are clicked.',
    formula: 'clicks ÷ impressions',
  },
  cvr: {
    label: 'Conversion rate',
    definition:
      'Share of the clicks that become conversions of the platform; the base is clicks, not sessions.',
    formula: 'conversions ÷ clicks',
  },
  roas: {
    label: 'ROAS',
    definition: 'Return on ad spend: value the platform claims for one unit spent. Revenue, not profit.',
    formula: 'conversions value ÷ spend',
  },
  roi: {
    label: 'ROI',
    definition:
      'Return on investment, from margin and never from revenue. Needs a margin, which comes with the budget sheets.',
    formula: '(margin − spend) ÷ spend',
  },
  aov: {
    label: 'Average order',
    definition: 'Average amount of a deal won.',
    formula: 'won amount ÷ deals won',
  },
};
