import { countsRefusal } from '../../core/testing/counts';
import { wilson } from '../../core/testing/intervals';
import { invalid } from '../cells/cellError';
import { readNumber, readOptionalNumber } from '../cells/readNumber';
import { resultWords } from '../cells/words';

/** Cochran’s rule of five, on successes and on failures. */
const FEWEST = 5;

/**
 * How far a rate can be trusted: Wilson's interval, and a sentence that says when there are too few results.
 * @customfunction RATE_INTERVAL
 * @param conversions Conversions, clicks or opens: what is counted.
 * @param visitors What it is counted on.
 * @param [confidence] 95% when it is left out.
 */
export function rateInterval(
  conversions: unknown[][],
  visitors: unknown[][],
  confidence?: unknown[][],
): unknown[][] {
  const arm = {
    conversions: readNumber('conversions', conversions),
    visitors: readNumber('visitors', visitors),
  };
  const level = readOptionalNumber('confidence', confidence) ?? 0.95;
  if (!(level > 0 && level < 1)) throw invalid('probability-out-of-range');
  const reason = countsRefusal(arm);
  if (reason) throw invalid(reason);
  const { low, high } = wilson(arm, level);
  const words = resultWords().rate;
  const fewest = Math.min(arm.conversions, arm.visitors - arm.conversions);
  return [
    [words.rate, arm.conversions / arm.visitors],
    [words.low, low],
    [words.high, high],
    [words.reading, fewest < FEWEST ? words.doubtful({ count: String(fewest) }) : words.trusted],
  ];
}
