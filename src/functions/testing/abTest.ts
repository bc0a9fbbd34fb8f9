import { abTest as compare, type AbTest } from '../../core/testing/abTest';
import type { Arm } from '../../core/testing/counts';
import { sampleSize } from '../../core/testing/sampleSize';
import { invalid } from '../cells/cellError';
import type { ResultTable } from '../cells/cells';
import { accepted } from '../cells/outcome';
import { readNumber, readOptionalNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { choiceLabels, resultWords } from '../cells/words';
import { writtenPercent, writtenProbability } from '../cells/written';

/**
 * Compares two versions: difference of the rates, its interval, p, and a verdict in a sentence. The size must have been fixed before the test.
 * @customfunction AB_TEST
 * @param conversions_a Conversions of version A, the control.
 * @param visitors_a Visitors of version A.
 * @param conversions_b Conversions of version B, the variant.
 * @param visitors_b Visitors of version B.
 * @param [confidence] 95% when it is left out.
 * @param [result] "table" (default), "verdict", "difference" or "p".
 */
export function abTest(
  conversions_a: unknown[][],
  visitors_a: unknown[][],
  conversions_b: unknown[][],
  visitors_b: unknown[][],
  confidence?: unknown[][],
  result?: unknown,
): unknown[][] {
  const control = {
    conversions: readNumber('conversions_a', conversions_a),
    visitors: readNumber('visitors_a', visitors_a),
  };
  const variant = {
    conversions: readNumber('conversions_b', conversions_b),
    visitors: readNumber('visitors_b', visitors_b),
  };
  const level = readOptionalNumber('confidence', confidence) ?? 0.95;
  if (!(level > 0 && level < 1)) throw invalid('probability-out-of-range');
  const test = accepted(compare(control, variant, { confidence: level }));
  const chosen = readChoice(
    'result',
    result,
    ['table', 'verdict', 'difference', 'p'],
    choiceLabels('testResult'),
  );
  switch (chosen) {
    case 'table':
      return tableOf(test, control, variant);
    case 'verdict':
      return [[verdictOf(test)]];
    case 'difference':
      return [[test.difference]];
    case 'p':
      return [[test.pValue]];
  }
}

function verdictOf({ verdict, controlRate, variantRate, pValue }: AbTest): string {
  return resultWords().test.verdicts[verdict]({
    control: writtenPercent(controlRate),
    variant: writtenPercent(variantRate),
    p: writtenProbability(pValue),
  });
}

function tableOf(test: AbTest, control: Arm, variant: Arm): ResultTable {
  const words = resultWords().test;
  const rows: ResultTable = [
    [words.verdict, verdictOf(test)],
    [words.control, test.controlRate],
    [words.variant, test.variantRate],
    [words.difference, test.difference],
    [words.low, test.interval.low],
    [words.high, test.interval.high],
    [words.lift, test.lift ?? words.none],
    [words.pValue, test.pValue],
    [words.method, words.methods[test.method]],
    [words.toBeat, test.probabilityToBeat],
    [words.detectable, test.detectableRise ?? words.none],
    [words.needed, sizeFor(control, variant) ?? words.none],
  ];
  if (test.sampleRatioMismatch !== undefined)
    rows.push([
      resultWords().model.warning,
      words.mismatch({ p: writtenProbability(test.sampleRatioMismatch) }),
    ]);
  return rows;
}

/** Visitors an arm would need to prove the difference seen, at 80 % power; undefined when the rates are equal or at an end. */
function sizeFor(control: Arm, variant: Arm): number | undefined {
  const plan = {
    baseline: control.conversions / control.visitors,
    target: variant.conversions / variant.visitors,
  };
  const size = sampleSize(plan);
  return Number.isNaN(size) ? undefined : Math.ceil(size);
}
