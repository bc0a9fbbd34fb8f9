import type { MergeReport } from '../../core/report';
import { endOfMonth } from '../../core/schedule/isoDay';

/** The last day that each source knows of, by platform; sources without a day are left out. */
export function dataDays({ files }: Pick<MergeReport, 'files'>): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { status, platform, period } of files) {
    if (status !== 'loaded' || platform === null || period === null) continue;
    const known = days.get(platform);
    if (known === undefined || period.end > known) days.set(platform, period.end);
  }
  return days;
}

/** True when every platform that advertised in a month is known to its last day. */
export function isCompleteMonth(
  report: Pick<MergeReport, 'files' | 'monthly' | 'dataAsOf'>,
  month: string,
): boolean {
  const last = endOfMonth(month, 0);
  const days = dataDays(report);
  const platforms = new Set(
    report.monthly.filter(({ monthStart }) => monthStart === month).map(({ platform }) => platform),
  );
  if (platforms.size === 0) return (report.dataAsOf ?? '') >= last;
  return [...platforms].every((platform) => (days.get(platform) ?? report.dataAsOf ?? '') >= last);
}

/** The last month that is complete, else the last one; null without any. */
export function readoutMonth(
  report: Pick<MergeReport, 'files' | 'monthly' | 'dataAsOf'>,
  months: readonly string[],
): string | null {
  return months.filter((month) => isCompleteMonth(report, month)).at(-1) ?? months.at(-1) ?? null;
}
