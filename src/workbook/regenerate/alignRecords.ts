/** One row of a table: what each of its columns holds, formulas left out; '' is blank. */
export type TableRecord = readonly string[];

/** Part of the filled fields that must be the same for two records to be taken for one. */
const ENOUGH = 0.4;

/**
 * Finds the records of one table in the other: the same in every field first, then the same in the first field when only one
 * row has it, then the most alike; those without a first field, in their order. Returns for each of `from` the index in `to`,
 * or -1; blank rows are paired with none.
 */
export function alignRecords(from: readonly TableRecord[], to: readonly TableRecord[]): readonly number[] {
  const pairs = Array<number>(from.length).fill(-1);
  const free = new Set(to.flatMap((record, index) => (isBlank(record) ? [] : [index])));
  const open = (): readonly number[] =>
    from.flatMap((record, index) => (pairs[index] === -1 && !isBlank(record) ? [index] : []));
  const pair = (index: number, partner: number): void => {
    pairs[index] = partner;
    free.delete(partner);
  };
  const byKey = (keyOf: (record: TableRecord) => string, isOnce: boolean): void => {
    const partners = group([...free], (index) => keyOf(to[index]!));
    for (const [key, indexes] of group(open(), (index) => keyOf(from[index]!))) {
      const candidates = partners.get(key) ?? [];
      if (key === '' || (isOnce && (indexes.length > 1 || candidates.length > 1))) continue;
      indexes.forEach((index, order) => {
        const partner = candidates[order];
        if (partner !== undefined) pair(index, partner);
      });
    }
  };
  byKey((record) => JSON.stringify(record), false);
  byKey((record) => record[0] ?? '', true);
  for (const index of open()) {
    const [partner, share] = [...free]
      .map((each) => [each, likeness(from[index]!, to[each]!)] as const)
      .reduce((best, each) => (each[1] > best[1] ? each : best), [-1, 0] as readonly [number, number]);
    if (share >= ENOUGH) pair(index, partner);
  }
  // A row that somebody began in another column, with a word that its list has not: nothing else tells whose it is.
  const nameless = [...free].filter((index) => to[index]![0] === '');
  for (const index of open()) {
    const partner = from[index]![0] === '' ? nameless.shift() : undefined;
    if (partner !== undefined) pair(index, partner);
  }
  return pairs;
}

export function isBlank(record: TableRecord): boolean {
  return record.every((field) => field === '');
}

function likeness(a: TableRecord, b: TableRecord): number {
  let [same, filled] = [0, 0];
  a.forEach((field, index) => {
    const other = b[index] ?? '';
    if (field === '' && other === '') return;
    filled++;
    if (field === other) same++;
  });
  return filled === 0 ? 0 : same / filled;
}

function group(indexes: readonly number[], keyOf: (index: number) => string): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const key = keyOf(index);
    const found = groups.get(key);
    if (found) found.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}
