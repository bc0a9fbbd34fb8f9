import type { Config } from '../config';
import type { DataRow } from '../../core/dataTables';
import type { FactRow, Facts } from './factRows';
import type { FileReport, Language, MergeReport } from '../../core/report';
import type { MergeUnit } from '../merge/unit';
import type { StageTable } from '../fields';
import type { StagedTables } from './stagedRow';
import type { TableName } from '../../core/tables';
import { campaignDataRows, channelRows, dateRows, type FactTables } from './dimensionRows';
import { campaignRows, type StandingCampaigns } from './campaignRows';
import { identifyCampaigns, platformsWithSeveralAccounts } from './campaignIdentity';
import { factRows } from './factRows';
import { importReport } from './importReport';
import { issueRows, sourceFileRows } from '../merge/logTables';
import { monthlyRows } from './monthlyRows';
import { rowsOf, STAGE_TABLES, stageReader } from './stagedRow';
import { settleRows } from './settleRows';
import { tableDefinition } from '../../core/tables';
import { textRows } from './textRows';

export interface MergeGround {
  readonly staged: StagedTables;
  readonly units: readonly MergeUnit[];
  readonly files: readonly FileReport[];
  /** Campaigns that stand in the workbook. */
  readonly standing: StandingCampaigns;
  readonly language: Language;
  readonly config: Config;
}

/** The star schema over arrays: the rules of the SQL in `merge/`, for what a pane holds. */
export interface MergedTables {
  readonly report: MergeReport;
  readonly facts: ReadonlyMap<StageTable, Facts>;
  /** All tables but the facts. */
  readonly others: ReadonlyMap<TableName, readonly DataRow[]>;
}

/** Merges what was read with what stands. */
export async function mergeStaged(ground: MergeGround, pause: () => Promise<void>): Promise<MergedTables> {
  const { staged, units, config, language } = ground;
  const identities = await identifyCampaigns(staged, units, pause);
  const settled = await settleRows(staged, identities, units, pause);
  const currency = config.currency ?? mainCurrency(staged);
  const severalAccounts = platformsWithSeveralAccounts(identities);
  const { campaigns, issues } = campaignRows(identities, severalAccounts, ground.standing, config);
  const factGround = { staged, units, identities, settled, severalAccounts, campaigns, currency, config };
  const facts = new Map<StageTable, Facts>();
  for (const table of STAGE_TABLES) facts.set(table, await factRows(table, factGround, pause));
  const channelOfCampaign = new Map(campaigns.map((row) => [row.campaign_key, row.channel_id]));
  const monthly = await monthlyRows(facts.get('ad_performance')!.rows, channelOfCampaign, pause);
  const factTables: FactTables = new Map(
    [...facts].map(([table, { rows }]) => [table, rows.map(({ values }) => values)] as const),
  );
  const channels = channelRows(factTables, campaigns, language);
  await pause();
  const dates = await dateRows(factTables, config.fiscalYearStart ?? 1, pause);
  await pause();
  const campaignData = campaignDataRows(campaigns);
  const counts = new Map<TableName, number>([
    ...[...facts].map(([table, { rows }]) => [table, rows.length] as const),
    ['monthly_ad_performance', monthly.length],
    ['campaigns', campaigns.length],
    ['channels', channels.length],
    ['dates', dates.length],
  ]);
  const report = importReport({
    ...ground,
    currency,
    exclusions: settled.exclusions,
    facts: factTables,
    factRows: new Map<StageTable, readonly FactRow[]>([...facts].map(([table, { rows }]) => [table, rows])),
    monthly,
    campaigns,
    channelIds: channels.map(([id]) => id ?? ''),
    counts,
    issues,
  });
  await pause();
  const log = (name: 'source_files' | 'issues', rows: ReturnType<typeof issueRows>): readonly DataRow[] =>
    textRows(tableDefinition(name).columns, rows);
  return {
    report,
    facts,
    others: new Map<TableName, readonly DataRow[]>([
      ['dates', dates],
      ['channels', channels],
      ['campaigns', campaignData],
      ['monthly_ad_performance', monthly],
      ['source_files', log('source_files', sourceFileRows(report))],
      ['issues', log('issues', issueRows(report))],
    ]),
  };
}

/** The euro when it occurs, else the currency of most rows. */
function mainCurrency(staged: StagedTables): string {
  const counts = new Map<string, number>();
  for (const table of [
    'ad_performance',
    'keyword_performance',
    'search_terms',
    'deals',
    'actual_costs',
  ] as const) {
    const read = stageReader(table, 'currency');
    for (const row of rowsOf(staged, table)) {
      const currency = read(row);
      if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  if (counts.has('EUR')) return 'EUR';
  const [most] = [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
  return most?.[0] ?? 'EUR';
}
