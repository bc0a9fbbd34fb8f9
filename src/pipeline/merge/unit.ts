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
  readonly parts: 'whole' | 'cut' | 'some';
  /** Tables whose rows describe the same thing compete; others stand side by side. */
  readonly scope: string;
  /** Greater is newer. */
  readonly order: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly loaded: number;
  /** Period of the dated sheet or file beside this undated one. */
  readonly inherited?: { readonly start: string; readonly end: string };
}

const DIMENSIONS = [
  'channel_group',
  'source_medium',
  'utm_source',
  'campaign_name',
  'page',
  'event_name',
  'dimension',
  'nth_day',
  'date_day',
  'week',
  'month',
];

/** The property or site a table is about; Search Console only says it in the name of the folder it unpacks to. */
function siteOf(plan: TablePlan): string {
  const { preamble, source, recognition } = plan.layout;
  if (preamble.property) return preamble.property;
  if (recognition.report.table !== 'search_performance') return '';
  const folder = folderOf(source);
  return /([^/]+)-Performance-on-Search-/.exec(source)?.[1] ?? folder;
}

/** Folder of a source, empty for the inbox itself. */
export function folderOf(source: string): string {
  return source.includes('/') ? source.slice(0, source.lastIndexOf('/')) : '';
}

/** The unit a read table makes. */
export function mergeUnit(
  plan: TablePlan,
  tally: TableTally,
  place: { readonly fileNo: number; readonly file: number; readonly order: string },
): MergeUnit {
  const { connector, report, columns } = plan.layout.recognition;
  const isView = report.table === 'web_traffic' || report.table === 'search_performance';
  const dimensions = isView ? DIMENSIONS.filter((field) => columns.has(field)) : [];
  const measures = plan.columns.filter(
    (column) => column.from.length > 0 && ['integer', 'money', 'decimal'].includes(column.type),
  );
  return {
    ...place,
    // Of two tables of one file that tell the same thing, the one with more measures is the better.
    order: `${place.order}|${String(measures.length).padStart(2, '0')}`,
    source: plan.layout.source,
    platform: connector.platform,
    report: report.id,
    table: report.table,
    level: report.level ?? 'campaign',
    parts: report.isPartial ? 'some' : columns.has('breakdown') ? 'cut' : 'whole',
    scope: isView ? [report.id, siteOf(plan), ...dimensions].join('|') : '',
    start: tally.period?.start ?? null,
    end: tally.period?.end ?? null,
    loaded: tally.loaded,
  };
}
