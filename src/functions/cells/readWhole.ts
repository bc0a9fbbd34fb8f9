import { writtenNumber } from './written';
import { invalid } from './cellError';
import type { Argument } from './cells';
import { readNumber } from './readNumber';

/** A whole number between two bounds, both allowed; anything else is refused with them. */
export function readWhole(name: string, argument: Argument, from: number, to: number): number {
  const value = readNumber(name, argument);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw invalid('whole-number-out-of-range', {
    argument: name,
    from: writtenNumber(from),
    limit: writtenNumber(to),
  });
}
