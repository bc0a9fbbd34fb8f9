import { ratio } from './ratio';

/**
 * Cost per qualified lead: media spend ÷ qualified leads.
 * @customfunction COST_PER_QUALIFIED_LEAD
 * @param spend Media spend in one currency.
 * @param qualified_leads Leads that reached a qualified stage.
 */
export function costPerQualifiedLead(spend: unknown[][], qualified_leads: unknown[][]): number {
  return ratio('cost_per_qualified_lead', { spend, qualified_leads });
}
