import { carryOver, type Adstock } from '../../core/response/adstock';
import { accepted } from '../cells/outcome';
import { readColumn, readNumber, readOptionalNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { choiceLabels } from '../cells/words';

const FORMS = [
  'geometric',
  'geometric-normalised',
  'binomial-normalised',
  'delayed-normalised',
  'weibull-cdf',
  'weibull-pdf',
] as const;
/** A quarter of weeks, as the tools for media mix models take it. */
const USUAL_WINDOW = 13;

/**
 * What each period feels of past spends: carry-over of advertising, one value a period.
 * @customfunction ADSTOCK
 * @param spend Spend of each period, the oldest first; an empty cell is no spend.
 * @param decay Share carried over to the next period (θ or α), or the shape of Weibull's curve.
 * @param [form] "geometric" (default, not normalised, as Robyn), "geometric normalised" (as Meridian and PyMC), "binomial", "delayed", "Weibull CDF" or "Weibull PDF".
 * @param [window] Periods that a spend lasts in the normalised forms; 13 when it is left out.
 * @param [second] Peak of the delayed form, in periods; scale of Weibull's curve, 0 to 1.
 */
export function adstock(
  spend: unknown[][],
  decay: unknown[][],
  form?: unknown,
  window?: unknown[][],
  second?: unknown[][],
): unknown[][] {
  const { values } = readColumn('spend', spend);
  const kind = readChoice('form', form, FORMS, choiceLabels('adstock'));
  const rate = readNumber('decay', decay);
  const width = readOptionalNumber('window', window) ?? USUAL_WINDOW;
  const felt = accepted(
    carryOver(
      values.map((value) => value ?? 0),
      adstockOf(kind, rate, width, () => readNumber('second', second)),
    ),
  );
  return felt.values.map((value) => [value]);
}

function adstockOf(
  kind: (typeof FORMS)[number],
  rate: number,
  window: number,
  second: () => number,
): Adstock {
  switch (kind) {
    case 'geometric':
      return { kind, theta: rate };
    case 'geometric-normalised':
    case 'binomial-normalised':
      return { kind, alpha: rate, window };
    case 'delayed-normalised':
      return { kind, alpha: rate, peak: second(), window };
    case 'weibull-cdf':
    case 'weibull-pdf':
      return { kind, shape: rate, scale: second() };
  }
}
