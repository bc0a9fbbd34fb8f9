import type { CampaignRow } from '../merge/campaignLinks';
import type { DataRow, DataValue, StandingTables } from '../../core/dataTables';
import type { ImportMemory, RememberedFile, RememberedUnit } from './importMemory';
import type { Level } from '../connectors/types';
import type { StageTable } from '../fields';
import type { StagedRow } from './stagedRow';
import type { TableName } from '../../core/tables';
import { tableDefinition } from '../../core/tables';
import { CONNECTORS } from '../connectors/index';
import { AD_TABLES } from './campaignIdentity';
import { dayOfFileName } from '../reading/preamble';
import { folderOf } from '../merge/unit';
import { readMemory } from './importMemory';
import { sourceFileReport, type NamedRow } from './sourceFileReport';
import { STAGE_COLUMNS } from '../fields';
import { rowsByName } from './rowsByName';
import { STAGE_TABLES } from './stagedRow';

const SLICE = 1000;

/** What stands in the workbook, as if its files had just been read. */
export interface StandingFiles {
  readonly files: readonly RememberedFile[];
  readonly units: readonly RememberedUnit[];
  /** Rows by table; the number of a unit is its place in `units`, from 1. */
  readonly staged: ReadonlyMap<StageTable, readonly StagedRow[]>;
  readonly campaigns: readonly CampaignRow[];
  /** Keys of the campaigns that no row names any more. */
  readonly idleCampaigns: ReadonlySet<string>;
  /** Files whose freshness and level had to be guessed from their rows. */
  readonly guessed: number;
  /** Rows that name no file: a person typed them. */
  readonly typed: number;
}

/** Reads the data tables of a workbook back into files, units and rows. */
export async function standingFiles(
  standing: StandingTables,
  pause: () => Promise<void>,
): Promise<StandingFiles> {
  const memory: ImportMemory = readMemory(standing.memory) ?? { version: 1, files: [], units: [] };
  const files: RememberedFile[] = [...memory.files];
  const units: RememberedUnit[] = [...memory.units];
  const campaigns = rowsByName(standing, 'campaigns').map(campaignOf);
  const campaignOfKey = new Map(campaigns.map((row) => [row.campaign_key, row]));
  const logged = new Map(rowsByName(standing, 'source_files').map((row) => [row['source_file'], row]));
  const staged = new Map<StageTable, readonly StagedRow[]>();
  const idleCampaigns = new Set(campaignOfKey.keys());
  let typed = 0;
  for (const table of STAGE_TABLES) {
    const rows = standing.tables.get(table) ?? [];
    if (rows.length === 0) continue;
    const unitOf = unitFinder(table, rows, { files, units, logged });
    const toStage = stager(table, campaignOfKey);
    const keyAt = tableDefinition(table).columns.findIndex(({ name }) => name === 'campaign_key');
    const isAds = AD_TABLES.includes(table);
    const made: StagedRow[] = [];
    for (const [place, row] of rows.entries()) {
      if (place % SLICE === 0) await pause();
      const unit = unitOf(row);
      if (isAds) idleCampaigns.delete(row[keyAt] ?? '');
      if (row[0] === null) typed++;
      const isCurrencyUnknown = units[unit]?.isCurrencyUnknown === true;
      made.push(toStage(row, place, unit + 1, isCurrencyUnknown));
    }
    staged.set(table, made);
  }
  for (const [source, row] of logged)
    if (source && row && !files.some(({ report }) => report.file === source))
      files.push({ report: sourceFileReport(source, row), digest: null });
  const counts = new Map<number, number>();
  for (const rows of staged.values())
    for (const { fileNo } of rows) counts.set(fileNo, (counts.get(fileNo) ?? 0) + 1);
  return {
    files,
    units: units.map((unit, index) => ({ ...unit, loaded: counts.get(index + 1) ?? 0 })),
    staged,
    campaigns,
    idleCampaigns,
    guessed: new Set(
      units.slice(memory.units.length).flatMap((unit) => (unit.source === '' ? [] : [unit.source])),
    ).size,
    typed,
  };
}

function campaignOf(row: NamedRow): CampaignRow {
  const text = (name: string): DataValue => row[name] ?? null;
  const isNameValid = text('is_name_valid');
  return {
    campaign_key: text('campaign_key') ?? '',
    platform: text('platform') ?? '',
    account_id: text('account_id'),
    account_name: text('account_name'),
    campaign_id: text('campaign_id'),
    campaign_name: text('campaign_name'),
    campaign_type: text('campaign_type'),
    channel_id: text('channel_id') ?? 'unassigned',
    is_name_valid: isNameValid === null ? null : isNameValid === 'true',
  };
}

interface Known {
  readonly files: RememberedFile[];
  readonly units: RememberedUnit[];
  readonly logged: ReadonlyMap<DataValue | undefined, NamedRow>;
}

/** Finds the unit that a standing row belongs to, and makes one for rows that none is known of. */
function unitFinder(table: StageTable, rows: readonly DataRow[], known: Known): (row: DataRow) => number {
  const columns = tableDefinition(table).columns;
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  const reportAt = at('report');
  const keyOf = (row: DataRow): string => `${row[0] ?? ''}\u0001${row[reportAt] ?? ''}`;
  const numbers = new Map<string, number>();
  known.units.forEach((unit, index) => {
    if (unit.table !== table) return;
    const key = `${unit.source}\u0001${reportAt < 0 ? '' : unit.report}`;
    if (!numbers.has(key)) numbers.set(key, index);
  });
  const strangers = new Map<string, DataRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (numbers.has(key)) continue;
    const group = strangers.get(key);
    if (group) group.push(row);
    else strangers.set(key, [row]);
  }
  for (const [key, group] of strangers) {
    numbers.set(key, known.units.length);
    known.units.push(guessedUnit(table, group, known));
  }
  return (row) => numbers.get(keyOf(row))!;
}

/** What can be said of a file from its rows and its line in the table of source files. */
function guessedUnit(table: StageTable, rows: readonly DataRow[], { files, logged }: Known): RememberedUnit {
  const columns = tableDefinition(table).columns;
  const has = (name: string): boolean => {
    const at = columns.findIndex((column) => column.name === name);
    return at >= 0 && rows.some((row) => row[at] !== null && row[at] !== undefined);
  };
  const valueOf = (name: string): DataValue => {
    const at = columns.findIndex((column) => column.name === name);
    return (at < 0 ? undefined : rows.find((row) => row[at])?.[at]) ?? null;
  };
  const source = rows[0]?.[0] ?? '';
  const log = logged.get(source);
  const platform = valueOf('platform') ?? log?.['platform'] ?? 'generic';
  const report = valueOf('report') ?? log?.['report'] ?? '';
  const spec = CONNECTORS.find((connector) => connector.platform === platform)?.reports.find(
    ({ id }) => id === report,
  );
  const days = rows.flatMap((row) =>
    ['date_day', 'period_start', 'period_end'].flatMap((name) => {
      const at = columns.findIndex((column) => column.name === name);
      return row[at] ?? [];
    }),
  );
  const [first, last] = days.reduce<readonly [string | null, string | null]>(
    ([least, most], day) => [
      least === null || day < least ? day : least,
      most === null || day > most ? day : most,
    ],
    [null, null],
  );
  let file = files.findIndex((each) => each.report.file === source.replace(/#.*$/, ''));
  if (file < 0) {
    const name = source.replace(/#.*$/, '');
    file = files.length;
    files.push({
      report: sourceFileReport(
        name,
        logged.get(name) ?? { table_name: table, rows_loaded: String(rows.length) },
      ),
      digest: null,
    });
  }
  const isView = table === 'web_traffic' || table === 'search_performance';
  const measures = STAGE_COLUMNS[table]
    .filter(({ name, type }) => ['integer', 'money', 'decimal'].includes(type) && has(name))
    .map(({ name }) => name);
  const richness = String(measures.length).padStart(2, '0');
  const exported = ['', last ?? '', dayOfFileName(source) ?? ''].join(' ');
  const saved = `${'0'.padStart(15, '0')}|${source}`;
  return {
    file,
    source,
    platform,
    report,
    table,
    level: spec?.level ?? guessedLevel(table, has),
    parts: spec?.isPartial === true ? 'some' : has('breakdown') ? 'cut' : 'whole',
    scope: isView ? [report, valueOf('property_name') ?? folderOf(source)].join('|') : '',
    order: (isView ? [exported, richness, saved] : [exported, saved, richness]).join(' '),
    measures,
    start: log?.['period_start'] ?? first,
    end: log?.['period_end'] ?? last,
    loaded: rows.length,
    isCurrencyUnknown: false,
  };
}

function guessedLevel(table: StageTable, has: (name: string) => boolean): Level {
  if (table === 'keyword_performance') return 'keyword';
  if (table === 'search_terms') return 'search_term';
  if (has('ad_id') || has('ad_name')) return 'ad';
  if (has('ad_group_id') || has('ad_group_name')) return 'ad_group';
  return table !== 'ad_performance' || has('campaign_name') ? 'campaign' : 'account';
}

/** Turns rows of the star schema back into staged rows; account and campaign facts come from the table of campaigns. */
function stager(
  table: StageTable,
  campaigns: ReadonlyMap<string, CampaignRow>,
): (row: DataRow, place: number, fileNo: number, isCurrencyUnknown: boolean) => StagedRow {
  const columns = tableDefinition(table).columns.map(({ name }) => name);
  const [keyAt, channelAt] = [columns.indexOf('campaign_key'), columns.indexOf('channel_id')];
  const isAds = columns.includes('spend') && table !== 'web_traffic';
  const fields = STAGE_COLUMNS[table].map(({ name }) => ({ name, at: columns.indexOf(name) }));
  const hasKnown = table === 'leads' || table === 'deals' || table === 'actual_costs';
  return (row, place, fileNo, isCurrencyUnknown) => {
    const key = row[keyAt] ?? null;
    const campaign = isAds && key !== null ? campaigns.get(key) : undefined;
    const values = fields.map(({ name, at }): string | null => {
      if (name === 'currency' && isCurrencyUnknown) return null;
      if (at >= 0) return row[at] ?? null;
      return campaign && name in campaign
        ? ((campaign[name as keyof CampaignRow] as string | null) ?? null)
        : null;
    });
    return {
      fileNo,
      line: row[1] ?? null,
      values,
      place,
      ...(hasKnown ? { known: { channelId: row[channelAt] ?? null, campaignKey: key } } : {}),
    };
  };
}
