import type { CampaignRow } from '../merge/campaignLinks';
import type { Config } from '../config';
import type { DataRow, DataValue } from '../../core/dataTables';
import type { MergeUnit } from '../merge/unit';
import type { Settled } from './settleRows';
import type { StageTable } from '../fields';
import { tableDefinition } from '../../core/tables';
import { amountConverter } from './convertAmount';
import { campaignFinder } from '../merge/campaignLinks';
import { campaignKey, type CampaignIdentity, type Identities } from './campaignIdentity';
import { timeReader } from './settleRows';
import { channelOf } from '../merge/channels';
import { lowerCase } from './lowerCase';
import { ratesTo } from '../merge/rates';
import { rowsOf, stageReader, type StagedRow, type StagedTables } from './stagedRow';
import { tidy } from '../readers/readTable';
import { STAGE_COLUMNS } from '../fields';

const SLICE = 500;

/** One row of a fact table, with the unit and the staged row that it comes from. */
export interface FactRow {
  readonly staged: StagedRow;
  readonly values: DataRow;
}

export interface Facts {
  readonly rows: readonly FactRow[];
  /** Standing rows that are told by another row now: by which of `rows`, or -1 where no single one takes their place. */
  readonly replaced: ReadonlyMap<StagedRow, StagedRow | null>;
}

export interface FactGround {
  readonly staged: StagedTables;
  readonly units: readonly MergeUnit[];
  readonly identities: Identities;
  readonly settled: Settled;
  readonly severalAccounts: ReadonlySet<string>;
  readonly campaigns: readonly CampaignRow[];
  readonly currency: string;
  readonly config: Config;
}

type Read = (row: StagedRow) => DataValue;
/** Reads a column from a row and, in tables of campaigns, from its campaign. */
type ReadFact = (row: StagedRow, identity: CampaignIdentity | undefined) => DataValue;

/** The rows of a fact table in the columns of the star schema, in the order of the files and their lines. */
export async function factRows(
  table: StageTable,
  ground: FactGround,
  pause: () => Promise<void>,
): Promise<Facts> {
  const { kept, replaced } = await keptRows(table, ground, pause);
  const computed = computedColumns(table, ground);
  const types = new Map(STAGE_COLUMNS[table].map(({ name, type }) => [name, type]));
  const readers = tableDefinition(table).columns.map(({ name, type }): ReadFact => {
    const read: ReadFact = computed[name] ?? (types.has(name) ? stageReader(table, name) : () => null);
    if (type !== 'money' && type !== 'decimal') return read;
    return (row, identity) => {
      const value = read(row, identity);
      return value !== null && value.endsWith('0') ? tidy(value) : value;
    };
  });
  const rows: FactRow[] = [];
  for (const [index, { row, identity }] of kept.entries()) {
    if (index % SLICE === 0) await pause();
    rows.push({ staged: row, values: readers.map((read) => read(row, identity)) });
  }
  return { rows, replaced };
}

interface KeptRow {
  readonly row: StagedRow;
  readonly identity: CampaignIdentity | undefined;
}

interface Kept {
  readonly kept: readonly KeptRow[];
  readonly replaced: Facts['replaced'];
}

async function keptRows(table: StageTable, ground: FactGround, pause: () => Promise<void>): Promise<Kept> {
  const record = recordKey(table);
  if (record) return newestRecords(rowsOf(ground.staged, table), record, ground, pause);
  const lost = ground.settled.lost.get(table);
  const campaigns = ground.identities.get(table) ?? [];
  const kept: KeptRow[] = [];
  const gone: (KeptRow & { readonly to: number })[] = [];
  for (const [index, row] of rowsOf(ground.staged, table).entries()) {
    if (index % SLICE === 0) await pause();
    const identity = campaigns[index];
    const to = lost && identity ? lost(row, identity) : undefined;
    if (to === undefined) kept.push({ row, identity });
    else if (row.place >= 0) gone.push({ row, identity, to });
  }
  return { kept, replaced: await successors(table, gone, kept, pause) };
}

/** For each standing row that goes, the row of the same day and thing that comes; else any of the same campaign and time. */
async function successors(
  table: StageTable,
  gone: readonly (KeptRow & { readonly to: number })[],
  kept: readonly KeptRow[],
  pause: () => Promise<void>,
): Promise<Facts['replaced']> {
  const replaced = new Map<StagedRow, StagedRow | null>();
  if (gone.length === 0) return replaced;
  const timeOf = timeReader(table);
  const details = STAGE_COLUMNS[table]
    .filter(({ name, type }) => type === 'text' && !/^(platform|account_|campaign_|currency)/.test(name))
    .map(({ name }) => stageReader(table, name));
  const detailOf = (row: StagedRow): string => {
    let text = '';
    for (const read of details) text += `${read(row) ?? ''}\u0001`;
    return text;
  };
  const keyOf = (fileNo: number, { row, identity }: KeptRow): string =>
    `${fileNo}|${timeOf(row)}|${identity?.claimName ?? ''}`;
  const tellers = new Set(gone.map(({ to }) => to));
  const coming = new Map<string, Candidates>();
  for (const [index, each] of kept.entries()) {
    if (index % SLICE === 0) await pause();
    if (!tellers.has(each.row.fileNo) || each.row.place >= 0) continue;
    const key = keyOf(each.row.fileNo, each);
    const same = coming.get(key);
    if (same) same.rows.push(each.row);
    else coming.set(key, { rows: [each.row], byDetail: null, next: 0 });
  }
  const taken = new Set<StagedRow>();
  for (const [index, each] of gone.entries()) {
    if (index % SLICE === 0) await pause();
    const candidates = coming.get(keyOf(each.to, each));
    const next = candidates ? nextOf(candidates, each.row, detailOf, taken) : null;
    if (next) taken.add(next);
    replaced.set(each.row, next);
  }
  return replaced;
}

/** Rows of one campaign and day or period that come in the place of others. */
interface Candidates {
  readonly rows: StagedRow[];
  byDetail: Map<string, StagedRow[]> | null;
  next: number;
}

function nextOf(
  candidates: Candidates,
  row: StagedRow,
  detailOf: (row: StagedRow) => string,
  taken: ReadonlySet<StagedRow>,
): StagedRow | null {
  const { rows } = candidates;
  if (rows.length > 1) {
    if (!candidates.byDetail) {
      candidates.byDetail = new Map();
      for (const each of rows) {
        const detail = detailOf(each);
        candidates.byDetail.set(detail, [...(candidates.byDetail.get(detail) ?? []), each]);
      }
    }
    const same = candidates.byDetail.get(detailOf(row))?.shift();
    if (same && !taken.has(same)) return same;
  }
  while (candidates.next < rows.length && taken.has(rows[candidates.next]!)) candidates.next++;
  return rows[candidates.next] ?? rows[0] ?? null;
}

/** The number that a record carries itself, for tables of records. */
function recordKey(table: StageTable): Read | undefined {
  const read = (name: string): Read => stageReader(table, name);
  switch (table) {
    case 'leads': {
      const [lead, customer] = [read('lead_id'), read('customer_key')];
      return (row) => lead(row) ?? customer(row);
    }
    case 'deals':
      return read('deal_id');
    case 'actual_costs': {
      const [supplier, number, description] = [
        read('supplier_name'),
        read('invoice_number'),
        read('description'),
      ];
      return (row) => {
        const [from, of] = [supplier(row), number(row)];
        if (from === null || of === null) return null;
        return `${lowerCase(from)}|${lowerCase(of)}|${lowerCase(description(row) ?? '')}`;
      };
    }
    default:
      return undefined;
  }
}

/** Of the records with one number, those of the newest file stay. */
async function newestRecords(
  all: readonly StagedRow[],
  key: Read,
  { units }: FactGround,
  pause: () => Promise<void>,
): Promise<Kept> {
  const sorted = [...units].sort((a, b) =>
    a.order < b.order ? -1 : a.order > b.order ? 1 : a.fileNo - b.fileNo,
  );
  const ranks = new Map(sorted.map((unit, index) => [unit.fileNo, index]));
  const platforms = new Map(units.map((unit) => [unit.fileNo, unit.platform]));
  const keyOf = (row: StagedRow): string | null => {
    const own = key(row);
    return own === null ? null : `${platforms.get(row.fileNo)}\u0001${own}`;
  };
  const newest = new Map<string, StagedRow>();
  const rank = (row: StagedRow): number => ranks.get(row.fileNo) ?? -1;
  for (const [index, row] of all.entries()) {
    if (index % SLICE === 0) await pause();
    const own = keyOf(row);
    if (own === null) continue;
    const found = newest.get(own);
    if (!found || rank(row) > rank(found)) newest.set(own, row);
  }
  const kept: KeptRow[] = [];
  const replaced = new Map<StagedRow, StagedRow | null>();
  for (const row of all) {
    const own = keyOf(row);
    const best = own === null ? row : newest.get(own)!;
    if (rank(row) === rank(best)) kept.push({ row, identity: undefined });
    else if (row.place >= 0) replaced.set(row, best.place >= 0 ? null : best);
  }
  return { kept, replaced };
}

function computedColumns(table: StageTable, ground: FactGround): Readonly<Record<string, ReadFact>> {
  const { units, currency: reporting, config, severalAccounts, campaigns } = ground;
  const read = (name: string): Read => stageReader(table, name);
  const ofUnit = (pick: (unit: MergeUnit) => string): Read => {
    const values = new Map(units.map((unit) => [unit.fileNo, pick(unit)]));
    return (row) => values.get(row.fileNo) || null;
  };
  const source = { source_file: ofUnit((unit) => unit.source), source_line: (row: StagedRow) => row.line };
  const convert = amountConverter(reporting, ratesTo(reporting, config.rates ?? []));
  const currency = read('currency');
  const converted = (amount: string, day: Read): Read => {
    const value = read(amount);
    return (row) => convert(value(row), day(row), currency(row));
  };
  const stated: Read = (row) => currency(row) ?? reporting;
  const either = (first: string, second: string): Read => {
    const [a, b] = [read(first), read(second)];
    return (row) => a(row) ?? b(row);
  };
  switch (table) {
    case 'ad_performance':
    case 'keyword_performance':
    case 'search_terms': {
      const day = either('date_day', 'period_end');
      const keys = new Map(
        [...new Set(ground.identities.get(table))].map((one) => [one, campaignKey(one, severalAccounts)]),
      );
      return {
        ...source,
        platform: (_row, identity) => identity?.platform ?? null,
        campaign_key: (_row, identity) => (identity && keys.get(identity)) ?? null,
        currency: stated,
        spend_reporting: converted('spend', day),
        conversions_value_reporting: converted('conversions_value', day),
      };
    }
    case 'web_traffic':
    case 'search_performance':
      return { ...source, platform: ofUnit((unit) => unit.platform), report: ofUnit((unit) => unit.report) };
    case 'leads':
    case 'deals': {
      const link = linkReader(table, campaigns, config);
      return {
        ...source,
        platform: ofUnit((unit) => unit.platform),
        ...(table === 'deals'
          ? { currency: stated, amount_reporting: converted('amount', either('close_day', 'created_day')) }
          : {}),
        channel_id: (row) => link(row).channelId,
        campaign_key: (row) => link(row).campaignKey,
      };
    }
    case 'actual_costs': {
      const find = campaignFinder(campaigns, config);
      const [name, channel] = [read('campaign_name'), read('channel_id')];
      return {
        ...source,
        currency: stated,
        campaign_key: (row) => find(name(row), null)?.campaign_key ?? row.known?.campaignKey ?? null,
        channel_id: (row) => channel(row) ?? find(name(row), null)?.channel_id ?? null,
        amount_reporting: converted('amount_excl_tax', read('date_day')),
      };
    }
  }
}

interface Link {
  readonly channelId: string | null;
  readonly campaignKey: string | null;
}

/** Joins CRM rows to campaigns by UTM, identifier or the user's aliases. */
function linkReader(
  table: StageTable,
  campaigns: readonly CampaignRow[],
  config: Config,
): (row: StagedRow) => Link {
  const find = campaignFinder(campaigns, config);
  const read = (name: string): Read => stageReader(table, name);
  const [campaignOf, sourceOf, mediumOf, originalOf] = [
    read('utm_campaign'),
    read('utm_source'),
    read('utm_medium'),
    read('original_source'),
  ];
  const links = new Map<string, Link>();
  return (row) => {
    const [name, source, medium] = [campaignOf(row), sourceOf(row) ?? originalOf(row), mediumOf(row)];
    const key = [name, source, medium].join('\u0001');
    let link = links.get(key);
    if (!link) {
      const campaign = find(name, source);
      const channelId =
        campaign?.channel_id ??
        channelOf(
          { platform: 'crm', campaignName: name, campaignType: null, source, medium },
          config.channels ?? [],
        );
      links.set(key, (link = { channelId, campaignKey: campaign?.campaign_key ?? null }));
    }
    // What an export said of the origin of a contact is not in the sheet: the channel found then stays.
    if (link.campaignKey === null && row.known && row.known.channelId !== null) return row.known;
    return link;
  };
}
