import { CellError } from '../cells/cellError';
import { readNumber, readOptionalNumber } from '../cells/readNumber';

/**
 * Score to rank actions: impact × confidence ÷ effort, each on the scale of your choice.
 * @customfunction PRIORITY
 * @param impact Expected effect, such as 1 to 10.
 * @param effort Effort it takes, on the same scale; 0 has no score.
 * @param [confidence] How sure you are: 80%, or 1 to 10. 1 when it is left out.
 */
export function priority(impact: unknown[][], effort: unknown[][], confidence?: unknown[][]): number {
  const gain = readNumber('impact', impact) * (readOptionalNumber('confidence', confidence) ?? 1);
  const cost = readNumber('effort', effort);
  if (cost === 0) throw new CellError('divisionByZero');
  return gain / cost;
}
