import { ratio } from './ratio';

/**
 * Lead quality: qualified leads ÷ leads.
 * @customfunction QUALIFICATION_RATE
 * @param qualified_leads Leads that reached a qualified stage.
 * @param leads All leads.
 */
export function qualificationRate(qualified_leads: unknown[][], leads: unknown[][]): number {
  return ratio('qualification_rate', { qualified_leads, leads });
}
