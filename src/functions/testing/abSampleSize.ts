import { SAMPLE_SIZE_FORMULAS, sampleSize, sampleSizeRefusal } from '../../core/testing/sampleSize';
import { invalid } from '../cells/cellError';
import { readNumber, readOptionalNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { choiceLabels } from '../cells/words';

/**
 * Visitors that each version of an A/B test needs to tell a target rate from today's, rounded up.
 * @customfunction AB_SAMPLE_SIZE
 * @param baseline Rate of today: 20%, 0.2 or "20 %".
 * @param target Rate worth seeing, not the relative gain: 25%.
 * @param [power] Probability of seeing it when it is there; 80% when it is left out.
 * @param [significance] Probability of seeing it when it is not there; 5% when it is left out.
 * @param [formula] "power.prop.test" (default, as R), "unpooled", "baseline", "arcsine" or "continuity".
 */
export function abSampleSize(
  baseline: unknown[][],
  target: unknown[][],
  power?: unknown[][],
  significance?: unknown[][],
  formula?: unknown,
): number {
  const plan = {
    baseline: readNumber('baseline', baseline),
    target: readNumber('target', target),
    power: readOptionalNumber('power', power) ?? 0.8,
    significance: readOptionalNumber('significance', significance) ?? 0.05,
  };
  const reason = sampleSizeRefusal(plan);
  if (reason) throw invalid(reason);
  const chosen = readChoice('formula', formula, SAMPLE_SIZE_FORMULAS, choiceLabels('sampleFormula'));
  return Math.ceil(sampleSize(plan, chosen));
}
