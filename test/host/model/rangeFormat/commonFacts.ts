import type { Range } from '../range';

/** The one value of a property of the look all over some ranges, or null where it differs. */
export function commonFact(ranges: readonly Range[], name: string, fallback: unknown): unknown {
  const values = ranges.map((range) => range.sheet.grid.uniform(range.rect, name, fallback));
  return values.every((value) => value === values[0]) ? values[0] : null;
}

export function patchAll(ranges: readonly Range[], style: Readonly<Record<string, unknown>>): void {
  for (const range of ranges) range.patch(style);
}
