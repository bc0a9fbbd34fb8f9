import { fitCurve } from '../../core/response/fitCurve';
import { accepted } from '../cells/outcome';
import { readColumn } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { sameLength } from '../cells/sameLength';
import { choiceLabels, resultWords } from '../cells/words';

/**
 * Draws the response curve of a channel through its history: the most it can bring, the spend that brings half of it, and how well the curve fits.
 * @customfunction FIT_RESPONSE
 * @param spend Spend of each period.
 * @param response What the channel brought in each period.
 * @param [curve] "Michaelis-Menten" (default) or "Hill" for an S-shaped curve.
 */
export function fitResponse(spend: unknown[][], response: unknown[][], curve?: unknown): unknown[][] {
  const [spends, responses] = [readColumn('spend', spend), readColumn('response', response)];
  sameLength('response', responses.values, 'spend', spends.values);
  // A period with a blank on either side is no observation.
  const history = spends.values.flatMap((value, index) => {
    const brought = responses.values[index];
    return value === null || brought === null || brought === undefined
      ? []
      : [{ spend: value, response: brought }];
  });
  const kind = readChoice('curve', curve, ['michaelis-menten', 'hill'], choiceLabels('fittedCurve'));
  const { saturation, rSquared, periods } = accepted(fitCurve(history, kind));
  const words = resultWords().curve;
  return [
    [words.maximum, saturation.beta],
    [words.half, saturation.kappa],
    [words.slope, saturation.kind === 'hill' ? saturation.slope : 1],
    [words.rSquared, rSquared],
    [words.periods, periods],
  ];
}
