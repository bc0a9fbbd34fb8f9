import {
  optimiseBudget,
  type BudgetChannel,
  type BudgetResult,
  type OptimisedBudget,
} from '../../core/response/optimiseBudget';
import { saturationCurve } from '../../core/response/saturation';
import { invalid } from '../cells/cellError';
import { isLeftOut, type Argument, type ResultTable } from '../cells/cells';
import { accepted } from '../cells/outcome';
import { readColumn, readFullColumn, readNumber, readOptionalNumber } from '../cells/readNumber';
import { readChoice, readTexts } from '../cells/readText';
import { choiceLabels, resultWords } from '../cells/words';
import { writtenNumber } from '../cells/written';
import { sameLength } from '../cells/sameLength';

/**
 * Splits a budget between channels so that their responses add up to the most, also with S-shaped curves where equal shares may be the worst choice.
 * @customfunction BUDGET_OPTIMIZE
 * @param budget Amount to split; all of it is spent.
 * @param channels Names of the channels, one a cell.
 * @param maximum Most that each channel can bring (β of its curve).
 * @param half_saturation Spend at which each channel brings half of it (κ).
 * @param [slope] Slope of each curve: 1 (default) falls from the start, above 1 it is an S.
 * @param [least] Least amount for each channel.
 * @param [most] Most amount for each channel.
 * @param [current] Amount of today for each channel, to compare with.
 * @param [pocket] Share put aside to test & learn; 0 when it is left out.
 * @param [result] "table" (default), or "summary" for the totals and the proof.
 */
export function budgetOptimize(
  budget: unknown[][],
  channels: unknown[][],
  maximum: unknown[][],
  half_saturation: unknown[][],
  slope?: unknown[][],
  least?: unknown[][],
  most?: unknown[][],
  current?: unknown[][],
  pocket?: unknown[][],
  result?: unknown,
): unknown[][] {
  const names = readTexts(channels);
  const terms = {
    maximum: column('maximum', maximum, names),
    half_saturation: column('half_saturation', half_saturation, names),
    slope: optional('slope', slope, names),
    least: optional('least', least, names),
    most: optional('most', most, names),
    current: optional('current', current, names),
  };
  const served = names.map((_, index): BudgetChannel => {
    const { curve } = accepted(
      saturationCurve({
        kind: 'hill',
        beta: terms.maximum[index] ?? Number.NaN,
        kappa: terms.half_saturation[index] ?? Number.NaN,
        slope: terms.slope[index] ?? 1,
      }),
    );
    const [min, max, today] = [terms.least[index], terms.most[index], terms.current[index]];
    return {
      curve,
      ...(min === null || min === undefined ? {} : { min }),
      ...(max === null || max === undefined ? {} : { max }),
      ...(today === null || today === undefined ? {} : { current: today }),
    };
  });
  const outcome = solved(
    optimiseBudget({
      budget: readNumber('budget', budget),
      channels: served,
      pocketShare: readOptionalNumber('pocket', pocket) ?? 0,
    }),
    names,
  );
  const form = readChoice('result', result, ['table', 'summary'], choiceLabels('optimumResult'));
  return form === 'table' ? table(outcome, names) : summary(outcome);
}

/** The split, or its refusal with the amount that is missing or left. */
function solved(outcome: BudgetResult, names: readonly string[]): OptimisedBudget {
  if (outcome.ok) return outcome;
  throw invalid(outcome.reason, {
    found: names[outcome.channel ?? -1] ?? '',
    amount: writtenNumber(outcome.gap ?? 0),
  });
}

function table({ channels, pocket }: OptimisedBudget, names: readonly string[]): ResultTable {
  const words = resultWords();
  const { optimum } = words;
  return [
    [words.allocation.channel, words.allocation.amount, optimum.response, optimum.marginal, optimum.binding],
    ...channels.map(({ amount, response, marginalReturn, binding }, index) => [
      names[index] ?? '',
      amount,
      response,
      Number.isFinite(marginalReturn) ? marginalReturn : '∞',
      optimum.bindings[binding],
    ]),
    ...(pocket === 0 ? [] : [[words.allocation.pocket, pocket, '', '', '']]),
  ];
}

function summary({
  response,
  equalSplitResponse,
  current,
  marginalReturn,
  gap,
}: OptimisedBudget): ResultTable {
  const words = resultWords().optimum;
  const rows: ResultTable = [
    [words.total, response],
    [words.equal, equalSplitResponse],
  ];
  if (current) rows.push([words.today, current.response], [words.todayAmount, current.amount]);
  if (marginalReturn !== null) rows.push([words.next, marginalReturn]);
  rows.push([words.proof, gap]);
  return rows;
}

function column(name: string, argument: Argument, names: readonly string[]): readonly number[] {
  const values = readFullColumn(name, argument);
  sameLength(name, values, 'channels', names);
  return values;
}

function optional(name: string, argument: Argument, names: readonly string[]): readonly (number | null)[] {
  if (isLeftOut(argument)) return names.map(() => null);
  const { values } = readColumn(name, argument);
  sameLength(name, values, 'channels', names);
  return values;
}
