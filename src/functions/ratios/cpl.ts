import { ratio } from './ratio';

/**
 * Cost per lead: media spend ÷ leads.
 * @customfunction CPL
 * @param spend Media spend in one currency.
 * @param leads Leads of the same period.
 */
export function cpl(spend: unknown[][], leads: unknown[][]): number {
  return ratio('cpl', { spend, leads });
}
