import type { StyleSpec } from '../model';

/** What changes of the looks of a cell between two generations. */
export interface StyleChange {
  readonly style: StyleSpec;
  /** Attributes that only the last one had. */
  readonly clear: readonly (keyof StyleSpec)[];
}

/** Many cells share few styles: each pair is compared once. */
const known = new WeakMap<StyleSpec, WeakMap<StyleSpec, StyleChange | null>>();

/** Attributes that differ; null when none does. */
export function styleChange(was: StyleSpec, next: StyleSpec): StyleChange | null {
  const changes = known.get(was) ?? new WeakMap<StyleSpec, StyleChange | null>();
  known.set(was, changes);
  let change = changes.get(next);
  if (change === undefined) changes.set(next, (change = compare(was, next)));
  return change;
}

function compare(was: StyleSpec, next: StyleSpec): StyleChange | null {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(next)])] as (keyof StyleSpec)[];
  const changed = keys.filter((each) => plain(was, each) !== plain(next, each));
  if (changed.length === 0) return null;
  // Lines are drawn anew, all four.
  const isBorder = changed.includes('border') || changed.includes('borderColor');
  // An indented text is written to the left: without its indent it goes back to where its content puts it.
  const isUnindented = changed.includes('indent') && !next.indent && was.align === undefined;
  const touched = [
    ...new Set([
      ...changed,
      ...(isBorder ? (['border', 'borderColor'] as const) : []),
      ...(isUnindented ? (['align'] as const) : []),
    ]),
  ];
  return {
    style: Object.fromEntries(
      touched.flatMap((each) => (next[each] === undefined ? [] : [[each, next[each]]])),
    ) as StyleSpec,
    clear: touched.filter((each) => each === 'border' || next[each] === undefined),
  };
}

/** What an empty cell is anyway says nothing. */
const NOTHING: ReadonlySet<unknown> = new Set([false, 0, undefined]);

function plain(style: StyleSpec, attribute: keyof StyleSpec): string {
  const value = style[attribute];
  if (typeof value === 'string') return value;
  return attribute !== 'locked' && NOTHING.has(value) ? '' : JSON.stringify(value ?? '');
}
