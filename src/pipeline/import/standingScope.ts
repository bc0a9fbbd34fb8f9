import type { MergeUnit } from '../merge/unit';

/**
 * A view of a site that was written without a memory does not say by which columns it was cut. It competes with the new
 * view of the same report and site that shares a measure with it, because two of them would count visits twice.
 */
export function standingScope(unit: MergeUnit, fresh: readonly MergeUnit[], isGuessed: boolean): MergeUnit {
  if (!isGuessed || unit.scope === '' || fresh.some(({ scope }) => scope === unit.scope)) return unit;
  const twin = fresh.find(
    (other) =>
      other.table === unit.table &&
      other.platform === unit.platform &&
      other.scope.startsWith(`${unit.scope}|`) &&
      other.measures.some((name) => unit.measures.includes(name)),
  );
  return twin ? { ...unit, scope: twin.scope } : unit;
}
