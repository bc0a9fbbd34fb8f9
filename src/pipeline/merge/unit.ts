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
  readonly measures: readonly string[];
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

/**
 * Views of the same dimension compete only when they share a measure: new users by day stand beside sessions by day.
 * Gives units whose measures are linked, directly or through another unit, the same scope.
 */
export function scopesByMeasure(units: readonly MergeUnit[]): readonly MergeUnit[] {
  const groups: { readonly scope: string; readonly measures: Set<string>; readonly members: Set<number> }[] =
    [];
  for (const unit of units) {
    if (unit.scope === '') continue;
    const linked = groups.filter(
      (group) => group.scope === unit.scope && unit.measures.some((name) => group.measures.has(name)),
    );
    const [first, ...others] = linked;
    const group = first ?? { scope: unit.scope, measures: new Set<string>(), members: new Set<number>() };
    if (!first) groups.push(group);
    for (const other of others) {
      other.measures.forEach((name) => group.measures.add(name));
      other.members.forEach((member) => group.members.add(member));
      groups.splice(groups.indexOf(other), 1);
    }
    unit.measures.forEach((name) => group.measures.add(name));
    group.members.add(unit.fileNo);
  }
  return units.map((unit) => {
    const at = groups.findIndex((group) => group.members.has(unit.fileNo));
    return at < 0 ? unit : { ...unit, scope: `${unit.scope}|${at}` };
  });
}

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
  place: {
    readonly fileNo: number;
    readonly file: number;
    readonly exported: string;
    readonly saved: string;
  },
): MergeUnit {
  const { connector, report, columns } = plan.layout.recognition;
  const isView = report.table === 'web_traffic' || report.table === 'search_performance';
  const dimensions = isView ? DIMENSIONS.filter((field) => columns.has(field)) : [];
  const measures = plan.columns.filter(
    (column) => column.from.length > 0 && ['integer', 'money', 'decimal'].includes(column.type),
  );
  const richness = String(measures.length).padStart(2, '0');
  return {
    fileNo: place.fileNo,
    file: place.file,
    // A platform restates its money, so the newest file tells it; of two views of the same visits the richer does.
    order: (isView ? [place.exported, richness, place.saved] : [place.exported, place.saved, richness]).join(
      ' ',
    ),
    measures: measures.map((column) => column.name),
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
