import { CONNECTORS } from '../connectors/index';
import { foldValue } from '../convertRow';

/** What is known of where a row comes from. */
export interface ChannelHints {
  readonly platform: string;
  readonly campaignName: string | null;
  readonly campaignType: string | null;
  readonly source: string | null;
  readonly medium: string | null;
}

/** A rule of `jalon.config.json`; every pattern given must match. */
export interface ChannelRule {
  readonly channel: string;
  readonly platform?: string;
  readonly campaign?: string;
  readonly type?: string;
  readonly source?: string;
  readonly medium?: string;
}

/** Channels in the order they are shown. */
export const CHANNELS: readonly { readonly id: string; readonly isPaid: boolean }[] = [
  { id: 'paid_search', isPaid: true },
  { id: 'shopping', isPaid: true },
  { id: 'cross_network', isPaid: true },
  { id: 'paid_social', isPaid: true },
  { id: 'display', isPaid: true },
  { id: 'video', isPaid: true },
  { id: 'affiliates', isPaid: true },
  { id: 'organic_search', isPaid: false },
  { id: 'organic_social', isPaid: false },
  { id: 'email', isPaid: false },
  { id: 'referral', isPaid: false },
  { id: 'direct', isPaid: false },
  { id: 'sms', isPaid: false },
  { id: 'offline', isPaid: true },
  { id: 'other', isPaid: false },
  { id: 'unassigned', isPaid: false },
];

const SOCIAL = /facebook|instagram|meta|linkedin|tiktok|twitter|snapchat|pinterest|reddit|^(fb|ig|x)$/;
const SEARCH = /google|bing|microsoft|yahoo|duckduckgo|qwant|ecosia/;

/** The channel of a row: the user's rules first, then the platform and campaign type, then source and medium. */
export function channelOf(hints: ChannelHints, rules: readonly ChannelRule[]): string {
  const ruled = rules.find((rule) => matches(rule, hints));
  if (ruled) return ruled.channel;
  const type = foldValue(hints.campaignType ?? '');
  switch (hints.platform) {
    case 'google_ads':
    case 'microsoft_ads':
      if (/performance max|pmax|cross|multireseau/.test(type)) return 'cross_network';
      if (/shopping/.test(type)) return 'shopping';
      if (/display/.test(type)) return 'display';
      if (/video|demand gen|generation de la demande/.test(type)) return 'video';
      return type ? 'paid_search' : byCampaignName(hints.campaignName);
    default:
      return (
        CONNECTORS.find((connector) => connector.platform === hints.platform)?.channel ??
        bySourceAndMedium(hints)
      );
  }
}

/** Without a campaign type, the names that Google and agencies give are the best hint. */
function byCampaignName(name: string | null): string {
  const words = foldValue(name ?? '');
  if (/(^|[^a-z])(pmax|performance[ _-]?max)([^a-z]|$)/.test(words)) return 'cross_network';
  if (/(^|[^a-z])(shopping|pla)([^a-z]|$)/.test(words)) return 'shopping';
  if (/(^|[^a-z])(display|gdn)([^a-z]|$)/.test(words)) return 'display';
  if (/(^|[^a-z])(youtube|video|yt)([^a-z]|$)/.test(words)) return 'video';
  return 'paid_search';
}

function bySourceAndMedium(hints: ChannelHints): string {
  const source = foldValue(hints.source ?? '');
  const medium = foldValue(hints.medium ?? '');
  if (!source && !medium) return 'unassigned';
  const isPaid =
    /^(cpc|ppc|paid|sea|cpm|cpv|paid[ _-]?(search|social))/.test(medium) || /(payant|paid)/.test(source);
  if (/affili/.test(medium) || /affili/.test(source)) return 'affiliates';
  if (/display|banner|cpm/.test(medium)) return 'display';
  if (/video/.test(medium)) return 'video';
  if (/e-?mail|newsletter/.test(medium) || /e-?mail|newsletter/.test(source)) return 'email';
  if (/sms/.test(medium)) return 'sms';
  if (/(social|sociaux)/.test(`${source} ${medium}`) || SOCIAL.test(source)) {
    return isPaid ? 'paid_social' : 'organic_social';
  }
  if (isPaid) return 'paid_search';
  if (/organi|naturel/.test(`${source} ${medium}`) || (SEARCH.test(source) && !medium))
    return 'organic_search';
  if (/^\(?direct/.test(source) || /(trafic )?direct/.test(source)) return 'direct';
  if (/referr|referent/.test(`${source} ${medium}`)) return 'referral';
  if (/offline|hors ligne|trade show|salon|event|evenement|phone|telephone/.test(source)) return 'offline';
  return 'other';
}

function matches(rule: ChannelRule, hints: ChannelHints): boolean {
  const test = (pattern: string | undefined, value: string | null): boolean =>
    pattern === undefined || new RegExp(pattern, 'i').test(value ?? '');
  return (
    test(rule.platform, hints.platform) &&
    test(rule.campaign, hints.campaignName) &&
    test(rule.type, hints.campaignType) &&
    test(rule.source, hints.source) &&
    test(rule.medium, hints.medium)
  );
}
