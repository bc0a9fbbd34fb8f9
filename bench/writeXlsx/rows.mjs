/** The rows that every engine of ../writeXlsx.mjs writes: 12 columns of an advertising report, the same on every run. */

export const COLUMNS = [
  { name: 'date_day', type: 'date' },
  { name: 'platform', type: 'text' },
  { name: 'account_id', type: 'text' },
  { name: 'campaign_name', type: 'text' },
  { name: 'ad_group_name', type: 'text' },
  { name: 'ad_id', type: 'text' },
  { name: 'impressions', type: 'integer' },
  { name: 'clicks', type: 'integer' },
  { name: 'spend', type: 'money' },
  { name: 'conversions', type: 'decimal' },
  { name: 'conversions_value', type: 'money' },
  { name: 'ctr', type: 'decimal' },
];

export const FORMATS = { date: 'yyyy-mm-dd', integer: '#,##0', money: '#,##0.00', decimal: '#,##0.00##' };

export const DICTIONARIES = [
  ['Google Ads', 'Meta Ads', 'LinkedIn Ads', 'TikTok Ads', 'Microsoft Ads'],
  Array.from({ length: 20 }, (_, index) => `act_${1000000 + index}`),
  Array.from({ length: 300 }, (_, index) => `FR | Été & soldes | Prospection ${index}`),
  Array.from({ length: 2000 }, (_, index) => `Groupe d'annonces n° ${index}`),
];

/** A small linear congruential generator; libxlsxwriter.c has the same. */
function random(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
}

/** Batches of column vectors, as the pipeline hands them to a writer. */
export function* batches(rowCount, size = 2048) {
  const next = random(42);
  for (let from = 0; from < rowCount; from += size) {
    const count = Math.min(size, rowCount - from);
    const day = new Int32Array(count);
    const codes = DICTIONARIES.map(() => new Uint16Array(count));
    const ids = new Array(count);
    const numbers = Array.from({ length: 6 }, () => new Float64Array(count));
    const [impressions, clicks, spend, conversions, value, ctr] = numbers;
    for (let index = 0; index < count; index += 1) {
      day[index] = 45658 + Math.floor(((from + index) * 365) / rowCount);
      codes.forEach((column, place) => (column[index] = next(DICTIONARIES[place].length)));
      ids[index] = `ad-${next(16777216)}`;
      impressions[index] = 1 + next(100000);
      clicks[index] = next(5000);
      spend[index] = next(1000000) / 100;
      conversions[index] = next(5000) / 10;
      value[index] = next(10000000) / 100;
      ctr[index] = clicks[index] / impressions[index];
    }
    yield {
      rowCount: count,
      columns: [
        { kind: 'number', values: day },
        ...codes.map((column, place) => ({ kind: 'code', codes: column, dictionary: DICTIONARIES[place] })),
        { kind: 'text', values: ids },
        ...numbers.map((values) => ({ kind: 'number', values })),
      ],
    };
  }
}
