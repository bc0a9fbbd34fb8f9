import {
  allocate,
  POCKET_BOUNDS,
  type AllocationIssue,
  type AllocationLine,
} from '../../core/budget/allocate';
import type { Lever } from '../../core/plan/plan';
import { functionText } from '../../messages/functionText';
import { invalid } from '../cells/cellError';
import { isLeftOut, type Argument, type ResultTable } from '../cells/cells';
import { readColumn, readFullColumn, readNumber, readOptionalNumber } from '../cells/readNumber';
import { readTexts } from '../cells/readText';
import { resultWords } from '../cells/words';
import { writtenNumber, writtenPercent } from '../cells/written';
import { currentLanguage } from '../language';
import { sameLength } from '../cells/sameLength';

const POCKET = 'pocket';

/**
 * Shares an envelope between channels in proportion to their expected return, within floors and caps, to the cent; each amount says which rule set it.
 * @customfunction BUDGET_ALLOCATE
 * @param envelope Amount to share.
 * @param channels Names of the channels, one a cell.
 * @param expected_returns Expected return of each channel, such as 3 for 3 € of margin for 1 €.
 * @param [floors] Least share of the envelope for each channel: 10%.
 * @param [caps] Most share of the envelope for each channel: 40%.
 * @param [pocket] Share put aside to test & learn; 10% when it is left out, 0 for none.
 */
export function budgetAllocate(
  envelope: unknown[][],
  channels: unknown[][],
  expected_returns: unknown[][],
  floors?: unknown[][],
  caps?: unknown[][],
  pocket?: unknown[][],
): unknown[][] {
  const total = readNumber('envelope', envelope);
  const names = readTexts(channels);
  const returns = readFullColumn('expected_returns', expected_returns);
  sameLength('expected_returns', returns, 'channels', names);
  const [least, most] = [shares('floors', floors, names, 0), shares('caps', caps, names, 1)];
  const share = readOptionalNumber('pocket', pocket) ?? POCKET_BOUNDS.min;
  const levers = names.map((label, index) =>
    lever(String(index), label, returns[index] ?? 0, least[index] ?? 0, most[index] ?? 1),
  );
  if (share !== 0)
    levers.push({ ...lever(POCKET, resultWords().allocation.pocket, 0, share, share), isPocket: true });
  const { lines, issues } = allocate({ envelope: total, levers });
  if (lines.length === 0)
    throw invalid('allocation-refused', { found: issues.map((one) => told(one, levers)).join(' ') });
  return table(total, levers, lines, issues);
}

function table(
  total: number,
  levers: readonly Lever[],
  lines: readonly AllocationLine[],
  issues: readonly AllocationIssue[],
): ResultTable {
  const words = resultWords().allocation;
  const { rules } = functionText(currentLanguage()).allocation;
  // The pocket of 10 to 15 % is a rule of the method: outside of it, its line says so.
  const warnings = issues.filter(({ code }) => code.startsWith('pocket-') && code !== 'pocket-missing');
  return [
    [words.channel, words.amount, words.share, words.why],
    ...lines.map(({ amount, rule }, index) => {
      const { label, expectedRoi, isPocket } = levers[index]!;
      const share = total === 0 ? 0 : amount / total;
      const why = isPocket
        ? words.pocketWhy({ share: writtenPercent(share) })
        : rules[rule]({ share: writtenPercent(share), roi: writtenNumber(expectedRoi) });
      const remarks = isPocket ? warnings.map((one) => told(one, levers)) : [];
      return [label, amount, share, [why, ...remarks].join(' ')];
    }),
  ];
}

/** What is wrong with an allocation, in the words of the plan sheets. */
function told({ code, params }: AllocationIssue, levers: readonly Lever[]): string {
  const { issues } = functionText(currentLanguage()).allocation;
  const written = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, writtenParam(name, value, levers)]),
  );
  return issues[code](written);
}

const SHARES: ReadonlySet<string> = new Set(['floor', 'cap', 'stable', 'bound']);

function writtenParam(name: string, value: string | number, levers: readonly Lever[]): string {
  if (name === 'lever') return levers.find(({ id }) => id === value)?.label ?? String(value);
  if (typeof value === 'string') return value;
  return SHARES.has(name) ? writtenPercent(value) : writtenNumber(value);
}

function lever(id: string, label: string, expectedRoi: number, floor: number, cap: number): Lever {
  return {
    id,
    label,
    channel: 'other',
    expectedRoi,
    measuredRoi: null,
    floor,
    cap,
    stable: null,
    isPocket: false,
  };
}

/** One share a channel; a lone cell stands for all of them, a blank for the usual one. */
function shares(
  name: string,
  argument: Argument,
  names: readonly string[],
  usual: number,
): readonly number[] {
  if (isLeftOut(argument)) return names.map(() => usual);
  const { values } = readColumn(name, argument);
  if (values.length === 1) return names.map(() => values[0] ?? usual);
  sameLength(name, values, 'channels', names);
  return values.map((value) => value ?? usual);
}
