import type { MergeUnit } from './unit';
import { quote } from './session';

/** A SQL expression that turns `file_no` into a property of its unit, without a join. */
export function unitList(units: readonly MergeUnit[], pick: (unit: MergeUnit) => string): string {
  const last = units.reduce((most, unit) => Math.max(most, unit.fileNo), 0);
  const values = Array.from({ length: last }, (_, index) => {
    const unit = units.find((each) => each.fileNo === index + 1);
    return unit ? quote(pick(unit)) : 'NULL';
  });
  const distinct = new Set(values);
  return distinct.size === 1 && values[0] !== undefined ? values[0] : `([${values.join(', ')}])[file_no]`;
}
