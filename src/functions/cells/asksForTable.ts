import type { Argument } from './cells';
import { readChoice } from './readText';
import { choiceLabels } from './words';

/** True when the last argument asks how the value comes about, rather than for the value alone. */
export function asksForTable(result: Argument): boolean {
  return readChoice('result', result, ['value', 'table'], choiceLabels('valueResult')) === 'table';
}
