import type { Level } from '../connectors/types';
import type { StageTable } from '../fields';
import type { TableTally } from '../readers/readTable';
import type { TablePlan } from '../tablePlan';

/** One table of one file, the unit that claims and excludes; its number is the `file_no` of its rows, from 1. */
export interface MergeUnit {
  readonly fileNo: number;
  /** Index of the file among the files of the folder. */
  readonly file: number;
  readonly source: string;
  readonly platform: string;
  readonly report: string;
  readonly table: StageTable;
  readonly level: Level;
  readonly isBreakdown: boolean;
  /** Tables whose rows describe the same thing compete; others stand side by side. */
  readonly scope: string;
  /** Greater is newer. */
  readonly order: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly loaded: number;
}

const DIMENSIONS = ['channel_group', 'source_medium', 'utm_source', 'campaign_name', 'page', 'event_name', 'dimension', 'nth_day', 'date_day', 'week', 'month'];

/** The unit a read table makes. */
export function mergeUnit(
  plan: TablePlan,
  tally: TableTally,
  place: { readonly fileNo: number; readonly file: number; readonly order: string },
): MergeUnit {
  const { connector, report, columns } = plan.layout.recognition;
  const isView = report.table === 'web_traffic' || report.table === 'search_performance';
  const dimensions = isView ? DIMENSIONS.filter((field) => columns.has(field)) : [];
  return {
    ...place,
    source: plan.layout.source,
    platform: connector.platform,
    report: report.id,
    table: report.table,
    level: report.level ?? 'campaign',
    isBreakdown: columns.has('breakdown'),
    scope: isView ? [report.id, plan.layout.preamble.property ?? '', ...dimensions].join('|') : '',
    start: tally.period?.start ?? null,
    end: tally.period?.end ?? null,
    loaded: tally.loaded,
  };
}
