import type { FileReport } from '../../core/report';
import { folderOf, type MergeUnit } from './unit';

/**
 * Search Console exports one file a cut and dates only one of them: the others of the folder cover the same days.
 * Gives them the period of the dated one, in the units and in the reports of the files.
 */
export function inheritPeriods(
  units: readonly MergeUnit[],
  files: readonly FileReport[],
): { readonly units: readonly MergeUnit[]; readonly files: readonly FileReport[] } {
  const dated = new Map<string, { readonly start: string; readonly end: string }>();
  for (const unit of units) {
    if (unit.table !== 'search_performance' || unit.start === null || unit.end === null) continue;
    dated.set(folderOf(unit.source), { start: unit.start, end: unit.end });
  }
  const inheriting = units.map((unit): MergeUnit => {
    const period = dated.get(folderOf(unit.source));
    if (unit.table !== 'search_performance' || unit.start !== null || !period) return unit;
    return { ...unit, ...period, inherited: period };
  });
  return {
    units: inheriting,
    files: files.map((file, index) => {
      const unit = inheriting.find((each) => each.file === index && each.inherited);
      if (!unit?.inherited) return file;
      return {
        ...file,
        period: unit.inherited,
        issues: file.issues.filter((issue) => issue.code !== 'period-unknown'),
      };
    }),
  };
}
