import { quotientOperands } from '../../core/kpi/quotient';
import { quotientById, RATIO_IDS, type RatioId } from '../../core/kpi/ratios';
import { TYPED_KPIS, type TypedKpiId } from '../../core/kpi/typed';
import { functionText } from '../../messages/functionText';
import { CellError, invalid } from '../cells/cellError';
import type { ResultCell } from '../cells/cells';
import { pairedSums } from '../cells/pairedSums';
import { readText, folded } from '../cells/readText';
import { resultWords } from '../cells/words';
import { writtenNumber } from '../cells/written';
import { currentLanguage } from '../language';
import { quotientValue } from './ratio';

/** With nothing seen, the true number of events may still reach this at 95 % (two-sided limit of Poisson’s law, −ln 0.025). */
const POISSON_LIMIT_OF_NONE = -Math.log(0.025);

/**
 * Says how a KPI comes about: its value, its definition and formula, the rows counted and those left out for a blank, and a lower bound where there is no result yet.
 * @customfunction EXPLAIN_KPI
 * @param kpi Name of the KPI, such as "CPA" or "ROAS".
 * @param operands One range for each term of its formula, in the order of its function.
 */
export function explainKpi(kpi: unknown, operands: unknown[][][]): unknown[][] {
  const id = ratioNamed(readText('kpi', kpi));
  const quotient = quotientById(id);
  const names = operandNames(id);
  if (operands.length !== names.length)
    throw invalid('wrong-count', {
      found: labelOf(id).label,
      count: operands.length,
      otherCount: names.length,
    });
  const { sums, rows, dropped } = pairedSums(
    Object.fromEntries(names.map((name, index) => [name, operands[index]])),
  );
  const words = resultWords();
  const text = labelOf(id);
  return [
    [text.label, valueOrError(() => quotientValue(quotient, sums))],
    [words.explain.definition, text.definition],
    [words.explain.formula, text.formula],
    [words.explain.rows, rows],
    [words.explain.dropped, dropped],
    ...lowerBound(id, sums),
  ];
}

/** The operands of a KPI in the order of its formula, as the help of its function names them: errors speak of them so. */
function operandNames(id: RatioId): readonly string[] {
  const parameters = Object.values(functionText(currentLanguage()).texts[id.toUpperCase()]?.parameters ?? {});
  return quotientOperands(quotientById(id)).map((operand, index) => parameters[index]?.[0] ?? operand);
}

/** Spend without a result yet: the cost of one is at least spend ÷ 3.69, and that of a thousand a thousand times that. */
function lowerBound(id: RatioId, sums: Readonly<Record<string, number>>): ResultCell[][] {
  const { plus, minus, scale } = quotientById(id);
  const [spend, result] = Object.values(sums);
  const isCost = plus[0] === 'spend' && minus.length === 0;
  if (!isCost || result !== 0 || spend === undefined) return [];
  const words = resultWords();
  const limit = writtenNumber((spend / POISSON_LIMIT_OF_NONE) * scale);
  return [[words.explain.atLeast, words.explain.atLeastNote({ limit })]];
}

function valueOrError(value: () => number): ResultCell {
  try {
    return value();
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

function labelOf(id: RatioId): { label: string; definition: string; formula: string } {
  const { kpis, typedKpis, cellKpis } = functionText(currentLanguage());
  return isTyped(id) ? typedKpis[id] : { ...kpis[id], ...cellKpis[id] };
}

function isTyped(id: RatioId): id is TypedKpiId {
  return TYPED_KPIS.some((kpi) => kpi.id === id);
}

function ratioNamed(name: string): RatioId {
  const wanted = folded(name);
  const labels = (id: RatioId): string[] =>
    (['fr', 'en'] as const).map((language) => {
      const { kpis, typedKpis } = functionText(language);
      return isTyped(id) ? typedKpis[id].label : kpis[id].label;
    });
  const found = RATIO_IDS.find((id) => [id, ...labels(id)].some((one) => folded(one) === wanted));
  if (found !== undefined) return found;
  throw invalid('unknown-kpi', {
    found: name,
    choices: RATIO_IDS.slice(0, 8).map((id) => id.toUpperCase()),
  });
}
