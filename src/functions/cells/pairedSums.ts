import { unavailable, invalid } from './cellError';
import type { Argument } from './cells';
import { readColumn, type NumberColumn } from './readNumber';
import { sameLength } from './sameLength';

/** Sums over the rows where every range has a number. */
export interface PairedSums<Name extends string> {
  readonly sums: Readonly<Record<Name, number>>;
  /** Rows counted, and rows left out because one of their cells is blank. */
  readonly rows: number;
  readonly dropped: number;
}

/**
 * Adds up ranges row by row: a row with a blank counts in none of them, so that a ratio compares the same rows above and
 * below. Ranges must have the same number of cells; a lone cell stands for itself beside them.
 */
export function pairedSums<Name extends string>(
  operands: Readonly<Record<Name, Argument>>,
): PairedSums<Name> {
  const columns = (Object.keys(operands) as Name[]).map((name) => readColumn(name, operands[name]));
  refuseMixedCurrencies(columns);
  const ranges = withoutHeaders(columns.filter(({ values, header }) => values.length + header > 1));
  const [first] = ranges;
  const length = first?.values.length ?? 1;
  if (first) for (const { name, values } of ranges) sameLength(name, values, first.name, first.values);
  const kept = Array.from({ length }, (_, row) => ranges.every(({ values }) => values[row] !== null));
  const rows = kept.filter(Boolean).length;
  if (first && rows === 0) throw unavailable('no-complete-row', { argument: first.name });
  const sums = columns.map(({ name, values, header }) => {
    if (values.length + header > 1) {
      const range = ranges.find((one) => one.name === name);
      return [name, sumOf(range?.values ?? [], kept)] as const;
    }
    if (values[0] === null || values[0] === undefined) throw invalid('argument-missing', { argument: name });
    return [name, values[0]] as const;
  });
  return {
    sums: Object.fromEntries(sums) as Record<Name, number>,
    rows,
    dropped: length - rows,
  };
}

/** A header on one range only would shift its rows against the others: then all lose their first cell. */
function withoutHeaders(ranges: readonly NumberColumn[]): readonly NumberColumn[] {
  if (!ranges.some(({ header }) => header === 1)) return ranges;
  return ranges.map((range) =>
    range.header === 1 ? range : { ...range, values: range.values.slice(1), header: 1 },
  );
}

function refuseMixedCurrencies(columns: readonly NumberColumn[]): void {
  const currencies = new Set(columns.flatMap((column) => [...column.currencies]));
  const [first, second] = currencies;
  if (first !== undefined && second !== undefined)
    throw invalid('mixed-currencies', { found: first, other: second });
}

function sumOf(values: readonly (number | null)[], kept: readonly boolean[]): number {
  let sum = 0;
  for (const [row, value] of values.entries()) if (kept[row]) sum += value ?? 0;
  return sum;
}
