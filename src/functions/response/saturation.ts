import { saturationCurve, type Saturation } from '../../core/response/saturation';
import { cellRows } from '../cells/cells';
import { accepted } from '../cells/outcome';
import { readCell, readNumber, readOptionalNumber } from '../cells/readNumber';
import { readChoice } from '../cells/readText';
import { choiceLabels } from '../cells/words';

const CURVES = ['hill', 'logistic', 'tanh'] as const;

/**
 * What a spend brings on a saturating curve, for a cell or for each cell of a range.
 * @customfunction SATURATION
 * @param spend Spend, one cell or a range.
 * @param maximum Most that the channel can bring.
 * @param half_saturation Spend that brings half of it (Hill); λ of the logistic curve; c of tanh.
 * @param [slope] Slope of Hill's curve; 1 when it is left out (Michaelis-Menten).
 * @param [curve] "Hill" (default), "logistic" or "tanh".
 */
export function saturation(
  spend: unknown[][],
  maximum: unknown[][],
  half_saturation: unknown[][],
  slope?: unknown[][],
  curve?: unknown,
): unknown[][] {
  const kind = readChoice('curve', curve, CURVES, choiceLabels('saturation'));
  const beta = readNumber('maximum', maximum);
  const half = readNumber('half_saturation', half_saturation);
  const shapes: Readonly<Record<(typeof CURVES)[number], Saturation>> = {
    hill: { kind: 'hill', beta, kappa: half, slope: readOptionalNumber('slope', slope) ?? 1 },
    logistic: { kind: 'logistic', beta, lambda: half },
    tanh: { kind: 'tanh', beta, c: half },
  };
  const { value } = accepted(saturationCurve(shapes[kind])).curve;
  return cellRows(spend).map((row, index) =>
    row.map((cell) => {
      const read = readCell('spend', cell, index + 1);
      return read === null ? '' : value(read.value);
    }),
  );
}
