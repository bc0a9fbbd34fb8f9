import type { CampaignRow } from '../merge/campaignLinks';
import type { Config } from '../config';
import type { DataRow, DataValue } from '../../core/dataTables';
import type { MergeUnit } from '../merge/unit';
import type { Settled } from './settleRows';
import type { StageTable } from '../fields';
import { tableDefinition } from '../../core/tables';
import { amountConverter } from './convertAmount';
import { campaignFinder } from '../merge/campaignLinks';
import { campaignKeyReader, platformReader } from './campaignRows';
import { campaignReader, spanReader } from './settleRows';
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
  readonly settled: Settled;
  readonly severalAccounts: ReadonlySet<string>;
  readonly campaigns: readonly CampaignRow[];
  readonly currency: string;
  readonly config: Config;
}

type Read = (row: StagedRow) => DataValue;

/** The rows of a fact table in the columns of the star schema, in the order of the files and their lines. */
export async function factRows(
  table: StageTable,
  ground: FactGround,
  pause: () => Promise<void>,
): Promise<Facts> {
  const { kept, replaced } = await keptRows(table, ground, pause);
  const computed = computedColumns(table, ground);
  const types = new Map(STAGE_COLUMNS[table].map(({ name, type }) => [name, type]));
  const readers = tableDefinition(table).columns.map(({ name, type }): Read => {
    const read = computed[name] ?? (types.has(name) ? stageReader(table, name) : () => null);
    if (type !== 'money' && type !== 'decimal') return read;
    return (row) => {
      const value = read(row);
      return value === null ? null : tidy(value);
    };
  });
  const rows: FactRow[] = [];
  for (const [index, staged] of kept.entries()) {
    if (index % SLICE === 0) await pause();
    rows.push({ staged, values: readers.map((read) => read(staged)) });
  }
  return { rows, replaced };
}

async function keptRows(
  table: StageTable,
  ground: FactGround,
  pause: () => Promise<void>,
): Promise<{ readonly kept: readonly StagedRow[]; readonly replaced: Facts['replaced'] }> {
  const record = recordKey(table);
  if (record) return newestRecords(rowsOf(ground.staged, table), record, ground, pause);
  const lost = ground.settled.lost.get(table);
  const all = rowsOf(ground.staged, table);
  if (!lost) return { kept: all, replaced: new Map() };
  const kept: StagedRow[] = [];
  const gone: { readonly row: StagedRow; readonly to: number }[] = [];
  for (const [index, row] of all.entries()) {
    if (index % SLICE === 0) await pause();
    const to = lost.toldBy(row);
    if (to === undefined) kept.push(row);
    else if (row.place >= 0) gone.push({ row, to });
  }
  return { kept, replaced: await successors(table, gone, kept, pause) };
}

/** For each standing row that goes, the row of the same day and thing that comes; else any of the same campaign and time. */
async function successors(
  table: StageTable,
  gone: readonly { readonly row: StagedRow; readonly to: number }[],
  kept: readonly StagedRow[],
  pause: () => Promise<void>,
): Promise<Facts['replaced']> {
  const replaced = new Map<StagedRow, StagedRow | null>();
  if (gone.length === 0) return replaced;
  const campaign = campaignReader(table);
  const span = spanReader(table);
  const details = STAGE_COLUMNS[table]
    .filter(({ name, type }) => type === 'text' && !/^(platform|account_|campaign_|currency)/.test(name))
    .map(({ name }) => stageReader(table, name));
  const timeKey = (fileNo: number, row: StagedRow): string => {
    const { first, last } = span(row);
    return `${fileNo}|${first}|${last}|${campaign(row)}`;
  };
  const detailOf = (row: StagedRow): string => details.map((read) => read(row) ?? '').join('\u0001');
  const tellers = new Set(gone.map(({ to }) => to));
  const byDetail = new Map<string, StagedRow[]>();
  const byTime = new Map<string, StagedRow>();
  for (const [index, row] of kept.entries()) {
    if (index % SLICE === 0) await pause();
    if (!tellers.has(row.fileNo) || row.place >= 0) continue;
    const time = timeKey(row.fileNo, row);
    if (!byTime.has(time)) byTime.set(time, row);
    const key = `${time}\u0001${detailOf(row)}`;
    const same = byDetail.get(key);
    if (same) same.push(row);
    else byDetail.set(key, [row]);
  }
  for (const [index, { row, to }] of gone.entries()) {
    if (index % SLICE === 0) await pause();
    const time = timeKey(to, row);
    replaced.set(row, byDetail.get(`${time}\u0001${detailOf(row)}`)?.shift() ?? byTime.get(time) ?? null);
  }
  return replaced;
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
): Promise<{ readonly kept: readonly StagedRow[]; readonly replaced: Facts['replaced'] }> {
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
  const kept: StagedRow[] = [];
  const replaced = new Map<StagedRow, StagedRow | null>();
  for (const row of all) {
    const own = keyOf(row);
    const best = own === null ? row : newest.get(own)!;
    if (rank(row) === rank(best)) kept.push(row);
    else if (row.place >= 0) replaced.set(row, best.place >= 0 ? null : best);
  }
  return { kept, replaced };
}

function computedColumns(table: StageTable, ground: FactGround): Readonly<Record<string, Read>> {
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
      return {
        ...source,
        platform: platformReader(table, units),
        campaign_key: campaignKeyReader(table, units, severalAccounts),
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
