import type { Config } from '../config';
import { CHANNELS } from './channels';
import { foldValue } from '../convertRow';

/** One row of the dimension `campaigns`. */
export interface CampaignRow {
  readonly campaign_key: string;
  readonly platform: string;
  readonly account_id: string | null;
  readonly account_name: string | null;
  readonly campaign_id: string | null;
  readonly campaign_name: string | null;
  readonly campaign_type: string | null;
  readonly channel_id: string;
  readonly is_name_valid: boolean | null;
}

/** Finds a campaign by the name or identifier that a link carries; the source decides between platforms. */
export function campaignFinder(campaigns: readonly CampaignRow[], config: Config) {
  const byName = new Map<string, CampaignRow[]>();
  const put = (name: string | null, row: CampaignRow): void => {
    if (!name) return;
    const key = linkKey(name);
    byName.set(key, [...(byName.get(key) ?? []), row]);
  };
  for (const row of campaigns) {
    put(row.campaign_name, row);
    put(row.campaign_id, row);
  }
  return (written: string | null, source: string | null): CampaignRow | undefined => {
    if (!written) return undefined;
    const alias = config.campaignAliases?.find((each) => new RegExp(each.match, 'i').test(written));
    const candidates = byName.get(linkKey(alias?.campaign ?? written)) ?? [];
    if (candidates.length < 2) return candidates[0];
    const hint = foldValue(source ?? '');
    return (
      candidates.find((row) => hint && platformHints(row.platform).some((word) => hint.includes(word))) ??
      candidates[0]
    );
  };
}

/** Links are written by hand: case, accents and the choice of separator do not tell campaigns apart. */
function linkKey(name: string): string {
  let text = name;
  try {
    text = decodeURIComponent(name.replace(/\+/g, ' '));
  } catch {
    // A lone % is no escape; the name is taken as written.
  }
  return foldValue(text)
    .replace(/[\s_.|-]+/g, '_')
    .replace(/^_|_$/g, '');
}

function platformHints(platform: string): readonly string[] {
  const hints: Readonly<Record<string, readonly string[]>> = {
    google_ads: ['google', 'adwords'],
    microsoft_ads: ['bing', 'microsoft'],
    meta_ads: ['facebook', 'instagram', 'meta', 'fb', 'ig'],
    linkedin_ads: ['linkedin'],
    tiktok_ads: ['tiktok'],
  };
  return hints[platform] ?? [platform];
}

/** Channels that occur, in the order they are shown. */
export function channelsOf(
  used: ReadonlySet<string>,
): readonly { readonly channelId: string; readonly isPaid: boolean }[] {
  return CHANNELS.filter((channel) => used.has(channel.id)).map(({ id, isPaid }) => ({
    channelId: id,
    isPaid,
  }));
}
