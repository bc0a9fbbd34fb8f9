import type { DataRow, DataValue } from '../../core/dataTables';
import type { FactRow } from './factRows';
import { tableDefinition } from '../../core/tables';
import { compareNullsLast, compareTexts } from './lowerCase';
import { createExactSum, type ExactSum } from '../../core/exactSum';

const SLICE = 1000;
const MEASURES = [
  'spend',
  'spend_reporting',
  'impressions',
  'clicks',
  'conversions',
  'conversions_value',
  'conversions_value_reporting',
] as const;

interface Group {
  readonly keys: readonly DataValue[];
  name: DataValue;
  readonly sums: (ExactSum | null)[];
}

const columnsOf = (table: 'ad_performance' | 'monthly_ad_performance'): readonly string[] =>
  tableDefinition(table).columns.map(({ name }) => name);

/** The sums of the advertising rows by month, or by period where that does not lie in one month. */
export async function monthlyRows(
  facts: readonly FactRow[],
  channelOfCampaign: ReadonlyMap<string, string>,
  pause: () => Promise<void>,
): Promise<readonly DataRow[]> {
  const columns = columnsOf('ad_performance');
  const at = (name: string): number => columns.indexOf(name);
  const [day, start, end] = [at('date_day'), at('period_start'), at('period_end')];
  const [platform, key, name, currency] = [
    at('platform'),
    at('campaign_key'),
    at('campaign_name'),
    at('currency'),
  ];
  const measured = MEASURES.map(at);
  // By campaign, then by month or period: texts that exist already, so that no key is made for each row.
  const groups = new Map<DataValue, Map<string, Group[]>>();
  const all: Group[] = [];
  for (const [index, { values }] of facts.entries()) {
    if (index % SLICE === 0) await pause();
    const [first, last] = [values[start] ?? null, values[end] ?? null];
    const month = monthOf(values[day] ?? null, first, last);
    let ofCampaign = groups.get(values[key] ?? null);
    if (!ofCampaign) groups.set(values[key] ?? null, (ofCampaign = new Map()));
    const time = month ?? `${first}/${last}`;
    let candidates = ofCampaign.get(time);
    if (!candidates) ofCampaign.set(time, (candidates = []));
    let group = candidates.find(
      ({ keys }) => keys[3] === (values[platform] ?? null) && keys[5] === (values[currency] ?? null),
    );
    if (!group) {
      const keys = [
        month,
        month === null ? first : null,
        month === null ? last : null,
        values[platform] ?? null,
        values[key] ?? null,
        values[currency] ?? null,
      ];
      group = { keys, name: null, sums: measured.map(() => null) };
      candidates.push(group);
      all.push(group);
    }
    group.name ??= values[name] ?? null;
    for (const [place, column] of measured.entries()) {
      const value = values[column];
      if (value === null || value === undefined) continue;
      (group.sums[place] ??= createExactSum()).add(value);
    }
  }
  return all.sort(compareGroups).map((group) => monthlyRow(group, channelOfCampaign));
}

function monthOf(day: DataValue, start: DataValue, end: DataValue): DataValue {
  if (day !== null) return `${day.slice(0, 7)}-01`;
  return start !== null && end !== null && start.slice(0, 7) === end.slice(0, 7)
    ? `${start.slice(0, 7)}-01`
    : null;
}

/** Rows of no month first; among them, those of no period last. */
function compareGroups({ keys: a }: Group, { keys: b }: Group): number {
  const [month, other] = [a[0] ?? null, b[0] ?? null];
  if (month !== other) return month === null ? -1 : other === null ? 1 : compareTexts(month, other);
  for (let index = 1; index < a.length; index++) {
    const order = compareNullsLast(a[index] ?? null, b[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function monthlyRow({ keys, name, sums }: Group, channels: ReadonlyMap<string, string>): DataRow {
  const [month, start, end, platform, key, currency] = keys;
  const values: Readonly<Record<string, DataValue | undefined>> = {
    month_start: month,
    period_start: start,
    period_end: end,
    platform,
    channel_id: channels.get(key ?? ''),
    campaign_key: key,
    campaign_name: name,
    currency,
    ...Object.fromEntries(MEASURES.map((measure, index) => [measure, sums[index]?.total()])),
  };
  return columnsOf('monthly_ad_performance').map((column) => values[column] ?? null);
}
