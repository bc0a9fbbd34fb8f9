import type { TypedKpi } from './typedKpi';

/** Months of margin that pay back the acquisition of a customer: CAC ÷ (monthly revenue of an account × margin rate). */
export const cacPayback = {
  id: 'cac_payback',
  plus: ['cac'],
  minus: [],
  over: ['monthly_revenue', 'margin_rate'],
  scale: 1,
  unit: 'months',
  direction: 'lower',
  source:
    'Margin-adjusted, as is the norm; some pages print CAC ÷ revenue × margin, which multiplies by the margin.',
} as const satisfies TypedKpi;
