import type { CampaignRow } from '../merge/campaignLinks';
import type { DataRow, DataValue } from '../../core/dataTables';
import type { Language } from '../../core/report';
import type { StageTable } from '../fields';
import { tableDefinition } from '../../core/tables';
import { CHANNELS } from '../merge/channels';
import { dayNumber, isoDay, weekdayOf } from '../../core/schedule/isoDay';
import { isoWeek } from '../../core/schedule/isoWeek';
import { messages } from '../../messages/index';

const SLICE = 2000;

/** The rows of the facts, by table. */
export type FactTables = ReadonlyMap<StageTable, readonly DataRow[]>;

/** Channels that any row uses, in the order of presentation. */
export function channelRows(
  facts: FactTables,
  campaigns: readonly CampaignRow[],
  language: Language,
): readonly DataRow[] {
  const used = new Set<DataValue>(campaigns.map((row) => row.channel_id));
  for (const table of ['leads', 'deals', 'actual_costs'] as const) {
    const at = tableDefinition(table).columns.findIndex(({ name }) => name === 'channel_id');
    for (const row of facts.get(table) ?? []) used.add(row[at] ?? null);
  }
  const names: Readonly<Record<string, string>> = messages(language).channels;
  return CHANNELS.filter(({ id }) => used.has(id)).map(({ id, isPaid }) => [
    id,
    names[id] ?? null,
    String(isPaid),
  ]);
}

/** The rows of the table of campaigns. */
export function campaignDataRows(campaigns: readonly CampaignRow[]): readonly DataRow[] {
  return campaigns.map((row) =>
    tableDefinition('campaigns').columns.map(({ name }) => {
      const value = row[name as keyof CampaignRow];
      return value === null ? null : String(value);
    }),
  );
}

/** Columns of each fact table that say a day; a date dimension covers them all. */
const DAYS: Readonly<Record<StageTable, readonly string[]>> = {
  ad_performance: ['date_day', 'period_start', 'period_end'],
  keyword_performance: ['date_day', 'period_start', 'period_end'],
  search_terms: ['date_day', 'period_start', 'period_end'],
  web_traffic: ['date_day', 'period_start', 'period_end'],
  search_performance: ['date_day', 'period_start', 'period_end'],
  leads: ['date_day'],
  deals: ['created_day', 'close_day'],
  actual_costs: ['date_day'],
};

/** One row a day of every calendar year in which a fact has a day: comparisons by date need whole years. */
export async function dateRows(
  facts: FactTables,
  fiscalYearStart: number,
  pause: () => Promise<void>,
): Promise<readonly DataRow[]> {
  let [first, last]: [string | null, string | null] = [null, null];
  for (const [table, rows] of facts) {
    const columns = tableDefinition(table).columns;
    const places = DAYS[table].map((day) => columns.findIndex(({ name }) => name === day));
    for (const [index, row] of rows.entries()) {
      if (index % SLICE === 0) await pause();
      for (const place of places) {
        const day = row[place];
        if (!day) continue;
        if (first === null || day < first) first = day;
        if (last === null || day > last) last = day;
      }
    }
  }
  if (first === null || last === null) return [];
  const days: DataRow[] = [];
  let week = '';
  const end = dayNumber(`${last.slice(0, 4)}-12-31`);
  for (let number = dayNumber(`${first.slice(0, 4)}-01-01`); number <= end; number++) {
    const day = isoDay(number);
    if (week === '' || weekdayOf(number) === 0) week = isoWeek(day);
    days.push(dateRow(day, week, weekdayOf(number) + 1, fiscalYearStart));
    if (days.length % SLICE === 0) await pause();
  }
  return days;
}

function dateRow(day: string, week: string, weekday: number, fiscalYearStart: number): DataRow {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const fiscal = year + (fiscalYearStart > 1 && month >= fiscalYearStart ? 1 : 0);
  return [
    day,
    String(year),
    String(Math.ceil(month / 3)),
    String(month),
    `${day.slice(0, 7)}-01`,
    week,
    String(weekday),
    String(weekday > 5),
    String(fiscal),
  ];
}
