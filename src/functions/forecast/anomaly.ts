import { ANOMALY_METHODS, findAnomalies, type AnomalyPoint } from '../../core/forecast/anomalies';
import { cellRows, type ResultCell, type ResultTable } from '../cells/cells';
import { accepted } from '../cells/outcome';
import { readColumn, readOptionalNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { choiceLabels, resultWords } from '../cells/words';

/**
 * Marks the unusual values of a range, each in its place: robust z, Tukey's fences, or Poisson limits for counts.
 * @customfunction ANOMALY
 * @param values The values; empty cells are passed over.
 * @param [method] "robust z" (default), "Tukey", or "Poisson" for counts such as conversions a day.
 * @param [threshold] 3.5 for robust z, 1.5 for Tukey, 3 for Poisson when it is left out.
 * @param [result] "flag" (default), "score", or "table" for both and the method really used.
 */
export function anomaly(
  values: unknown[][],
  method?: unknown,
  threshold?: unknown[][],
  result?: unknown,
): unknown[][] {
  const column = readColumn('values', values);
  const found = accepted(
    findAnomalies(
      column.values,
      readChoice('method', method, ANOMALY_METHODS, choiceLabels('anomalyMethod')),
      readOptionalNumber('threshold', threshold),
    ),
  );
  const form = readChoice('result', result, ['flag', 'score', 'table'], choiceLabels('anomalyResult'));
  const words = resultWords().anomaly;
  if (form === 'table')
    return [
      [words.method, words.methods[found.method], ''],
      [words.threshold, found.threshold, ''],
      [words.value, words.score, words.reading],
      ...found.points.map((point, index) => [column.values[index] ?? '', point?.score ?? '', flag(point)]),
    ];
  const written = found.points.map((point) => (form === 'flag' ? flag(point) : (point?.score ?? '')));
  return inShape(values, [...Array<ResultCell>(column.header).fill(''), ...written]);
}

function flag(point: AnomalyPoint | null): string {
  const words = resultWords().anomaly;
  return point?.isAnomaly && point.direction !== null ? words[point.direction] : words.usual;
}

/** The results where their values stand: a row stays a row, a block a block. */
function inShape(values: unknown, results: readonly ResultCell[]): ResultTable {
  let next = 0;
  return cellRows(values).map((row) => row.map(() => results[next++] ?? ''));
}
