import type { MergeReport } from '../../core/report';
import { endOfMonth } from '../../core/schedule/isoDay';

type Dated = Pick<MergeReport, 'files' | 'monthly'>;
interface Span {
  readonly start: string;
  readonly end: string;
}

/** First and last day that each source knows of, by platform; sources without a day are left out. */
export function dataSpans({ files }: Pick<MergeReport, 'files'>): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const { status, platform, period } of files) {
    if (status !== 'loaded' || platform === null || period === null) continue;
    const known = spans.get(platform) ?? period;
    spans.set(platform, {
      start: period.start < known.start ? period.start : known.start,
      end: period.end > known.end ? period.end : known.end,
    });
  }
  return spans;
}

/** Platforms that advertised in one of the months. */
export function platformsIn(
  { monthly }: Pick<MergeReport, 'monthly'>,
  months: readonly string[],
): readonly string[] {
  const rows = monthly.filter(({ monthStart }) => monthStart !== null && months.includes(monthStart));
  return [...new Set(rows.map(({ platform }) => platform))];
}

/** True when the exports tell a month from its first day to its last, for each of the platforms: those that advertised in it. */
export function isCompleteMonth(
  report: Dated,
  month: string,
  platforms: readonly string[] = platformsIn(report, [month]),
): boolean {
  const spans = dataSpans(report);
  const last = endOfMonth(month, 0);
  return platforms.every((platform) => {
    const span = spans.get(platform);
    return span !== undefined && span.start <= month && span.end >= last;
  });
}

/** The last month that is complete, else the last one; null without any. */
export function readoutMonth(report: Dated, months: readonly string[]): string | null {
  return months.filter((month) => isCompleteMonth(report, month)).at(-1) ?? months.at(-1) ?? null;
}
