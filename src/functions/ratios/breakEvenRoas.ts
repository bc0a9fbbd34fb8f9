import { quotientById } from '../../core/kpi/ratios';
import { invalid } from '../cells/cellError';
import { readNumber } from '../cells/readNumber';
import { quotientValue } from './ratio';

/**
 * ROAS at which the margin just pays for the advertising: 1 ÷ gross margin rate.
 * @customfunction BREAK_EVEN_ROAS
 * @param margin_rate Gross margin rate, one cell: 40%, 0.4 or "40 %".
 */
export function breakEvenRoas(margin_rate: unknown[][]): number {
  const rate = readNumber('margin_rate', margin_rate);
  if (rate > 1) throw invalid('rate-in-percent');
  if (rate < 0) throw invalid('margin-out-of-range');
  return quotientValue(quotientById('break_even_roas'), { margin_rate: rate });
}
