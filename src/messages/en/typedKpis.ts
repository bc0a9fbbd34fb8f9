import type { TypedKpiId } from '../../core/kpi/typed';
import type { KpiText } from './kpis';

/** KPIs whose operands a person types. */
export const typedKpis: Readonly<Record<TypedKpiId, KpiText>> = {
  break_even_roas: {
    label: 'Break-even ROAS',
    definition: 'ROAS at which the margin of the sales just pays for the advertising.',
    formula: '1 ÷ margin rate',
  },
  mer: {
    label: 'MER',
    definition: 'Marketing efficiency ratio: what the whole of marketing brings, whoever claims the sale.',
    formula: 'all revenue ÷ all marketing cost',
  },
  qualification_rate: {
    label: 'Lead quality',
    definition: 'Share of the leads that reach a qualified stage.',
    formula: 'qualified leads ÷ leads',
  },
  open_rate: {
    label: 'Open rate',
    definition:
      'Share of the e-mails delivered that were opened; mail clients that load images by themselves inflate it.',
    formula: 'unique opens ÷ e-mails delivered',
  },
  click_rate: {
    label: 'E-mail click rate',
    definition: 'Share of the e-mails delivered with at least one click.',
    formula: 'unique clicks ÷ e-mails delivered',
  },
  click_to_open: {
    label: 'Click-to-open rate',
    definition: 'Share of those who opened who also clicked.',
    formula: 'unique clicks ÷ unique opens',
  },
  email_bounce_rate: {
    label: 'E-mail bounce rate',
    definition: 'Share of the e-mails sent that came back.',
    formula: 'e-mails that came back ÷ e-mails sent',
  },
  unsubscribe_rate: {
    label: 'Unsubscribe rate',
    definition: 'Share of the e-mails delivered after which the reader unsubscribed.',
    formula: 'unsubscribes ÷ e-mails delivered',
  },
  revenue_per_email: {
    label: 'Revenue per e-mail',
    definition: 'What an e-mail delivered brings.',
    formula: 'revenue ÷ e-mails delivered',
  },
  bounce_rate: {
    label: 'Bounce rate (single page)',
    definition: 'Share of the sessions that saw one page only, as Universal Analytics counted it.',
    formula: 'single-page sessions ÷ sessions',
  },
  unengaged_rate: {
    label: 'Bounce rate (Google Analytics 4)',
    definition: 'Share of the sessions that were not engaged.',
    formula: '(sessions − engaged sessions) ÷ sessions',
  },
  engagement_rate: {
    label: 'Engagement rate',
    definition: 'Interactions for each person of the audience declared.',
    formula: 'interactions ÷ impressions, reach or followers',
  },
  churn_rate: {
    label: 'Churn (customers)',
    definition: 'Share of the customers of the start who left during the period.',
    formula: 'customers lost ÷ customers at the start',
  },
  gross_revenue_churn: {
    label: 'Gross revenue churn',
    definition: 'Share of the recurring revenue lost by cancellations and downgrades.',
    formula: '(revenue churned + reduced) ÷ revenue at the start',
  },
  net_revenue_churn: {
    label: 'Net revenue churn',
    definition: 'The same less the expansion of the customers who stay; it may be negative.',
    formula: '(revenue churned + reduced − expanded) ÷ revenue at the start',
  },
  retention_rate: {
    label: 'Retention rate',
    definition: 'Share of the customers of the start who are still there at the end.',
    formula: '(customers at the end − new) ÷ customers at the start',
  },
  repeat_rate: {
    label: 'Repeat customer rate',
    definition: 'Share of the customers who bought again.',
    formula: 'customers who bought again ÷ customers',
  },
  kept_margin: {
    label: 'Margin kept',
    definition: 'Share of the margin that a promotion leaves.',
    formula: 'margin with the promotion ÷ margin without it',
  },
  ltv_cac: {
    label: 'LTV:CAC',
    definition: 'How many times the value of a customer covers what winning one costs. 3 is a rule of thumb.',
    formula: 'customer lifetime value ÷ CAC',
  },
  cac_payback: {
    label: 'CAC payback',
    definition: 'Months of margin that pay back the acquisition of a customer.',
    formula: 'CAC ÷ (monthly revenue of an account × margin rate)',
  },
};
