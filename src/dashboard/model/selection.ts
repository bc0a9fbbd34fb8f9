import type { CubeFilter } from '../../core/figures/evaluateFigure';
import type { DashboardText } from '../../messages/dashboard';
import type { DashboardData } from './dashboardData';

/** What a reader chose; null chooses everything. */
export interface Selection {
  /** First days of months. */
  readonly first: string | null;
  readonly last: string | null;
  readonly channel: string | null;
  readonly campaign: string | null;
}

export const EVERYTHING: Selection = { first: null, last: null, channel: null, campaign: null };

/** The cells that a selection is about; `months` are those that can be chosen, in order. */
export function filterOf(selection: Selection, months: readonly string[]): CubeFilter {
  const { channel, campaign } = selection;
  const period = periodOf(selection, months);
  const keys = {
    ...(channel === null ? {} : { channel_id: [channel] }),
    ...(campaign === null ? {} : { campaign_key: [campaign] }),
  };
  return { ...(period ? { months: period } : {}), ...(Object.keys(keys).length > 0 ? { keys } : {}) };
}

/** First and last month of a selection in the right order; undefined when it chooses none. */
function periodOf(
  { first, last }: Selection,
  months: readonly string[],
): readonly [string, string] | undefined {
  if (first === null && last === null) return undefined;
  const [from, to] = [first ?? months[0], last ?? months.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  return from <= to ? [from, to] : [to, from];
}

/** The selection in a sentence, for the header and for paper. */
export function selectionWords(
  selection: Selection,
  months: readonly string[],
  { channels, campaigns }: Pick<DashboardData, 'channels' | 'campaigns'>,
  text: DashboardText,
): string {
  const period = periodOf(selection, months);
  const { channel, campaign } = selection;
  if (!period && channel === null && campaign === null) return text.everythingShown;
  return text.filteredBy([
    period ? text.period(...period) : text.allMonths,
    channel === null ? text.allChannels : (channels[channel] ?? channel),
    campaign === null ? text.allCampaigns : (campaigns.find(({ key }) => key === campaign)?.name ?? campaign),
  ]);
}

/** A selection as the end of an address, so that a link opens the same view. */
export function selectionToHash(page: string, selection: Selection): string {
  const chosen = Object.entries(selection).filter(([, value]) => value !== null) as [string, string][];
  return new URLSearchParams([['page', page], ...chosen]).toString();
}

/** The page and the selection that an address names; what it does not name, or wrongly, is everything. */
export function selectionFromHash(
  hash: string,
  { channels, campaigns }: Pick<DashboardData, 'channels' | 'campaigns'>,
  months: readonly string[],
): { readonly page: string | null; readonly selection: Selection } {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const known = (name: string, isKnown: (value: string) => boolean): string | null => {
    const value = given.get(name);
    return value !== null && isKnown(value) ? value : null;
  };
  return {
    page: given.get('page'),
    selection: {
      first: known('first', (value) => months.includes(value)),
      last: known('last', (value) => months.includes(value)),
      channel: known('channel', (value) => Object.hasOwn(channels, value)),
      campaign: known('campaign', (value) => campaigns.some(({ key }) => key === value)),
    },
  };
}
