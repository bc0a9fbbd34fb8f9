import { addDecimals } from '../../core/decimal';
import type { DataRow, DataValue } from '../../core/dataTables';
import type { MonthlyCrmRow } from '../../core/report';
import { columnReader } from './columnReader';
import { compareNullsLast } from './lowerCase';
import { tidied } from './tidied';

/** The tables of the CRM. */
export interface CrmTables {
  get(table: 'leads' | 'deals'): readonly DataRow[] | undefined;
}

interface CrmGroup {
  readonly month: DataValue;
  readonly channel: DataValue;
  readonly campaign: DataValue;
  leads: number;
  qualified: number;
  deals: number;
  won: number;
  amount: string;
}

/** CRM results counted by month, channel and campaign. */
export function crmRows(facts: CrmTables): readonly MonthlyCrmRow[] {
  const groups = new Map<string, CrmGroup>();
  const groupOf = (day: DataValue, channel: DataValue, campaign: DataValue): CrmGroup => {
    const month = day === null ? null : `${day.slice(0, 7)}-01`;
    const key = [month, channel, campaign].join('\u0001');
    let group = groups.get(key);
    if (!group) {
      group = { month, channel, campaign, leads: 0, qualified: 0, deals: 0, won: 0, amount: '0' };
      groups.set(key, group);
    }
    return group;
  };
  const lead = columnReader('leads');
  const [leadDay, leadChannel, leadCampaign, isQualified] = [
    lead('date_day'),
    lead('channel_id'),
    lead('campaign_key'),
    lead('is_qualified'),
  ];
  for (const row of facts.get('leads') ?? []) {
    const group = groupOf(leadDay(row), leadChannel(row), leadCampaign(row));
    group.leads++;
    if (isQualified(row) === 'true') group.qualified++;
  }
  const deal = columnReader('deals');
  const [created, closed, dealChannel, dealCampaign, status, amount] = [
    deal('created_day'),
    deal('close_day'),
    deal('channel_id'),
    deal('campaign_key'),
    deal('deal_status'),
    deal('amount_reporting'),
  ];
  for (const row of facts.get('deals') ?? []) {
    groupOf(created(row), dealChannel(row), dealCampaign(row)).deals++;
    if (status(row) !== 'won') continue;
    const group = groupOf(closed(row), dealChannel(row), dealCampaign(row));
    group.won++;
    group.amount = addDecimals(group.amount, amount(row) ?? '0');
  }
  return [...groups.values()]
    .sort(
      (a, b) =>
        compareNullsLast(a.month, b.month) ||
        compareNullsLast(a.channel, b.channel) ||
        compareNullsLast(a.campaign, b.campaign),
    )
    .map((group) => ({
      monthStart: group.month,
      channelId: group.channel ?? 'unassigned',
      campaignKey: group.campaign,
      leads: group.leads,
      qualifiedLeads: group.qualified,
      deals: group.deals,
      wonDeals: group.won,
      wonAmountReporting: tidied(group.amount),
    }));
}
