import { invalid } from '../cells/cellError';
import { readNumber } from '../cells/readNumber';

const HIGHEST = 100;

/**
 * Scale = organisation × commercial, two audited scores from 0 to 100: a strong one does not make up for a weak one.
 * @customfunction SCALE_SCORE
 * @param organisation Score of the organisation, 0 to 100.
 * @param commercial Score of the commercial side, 0 to 100.
 */
export function scaleScore(organisation: unknown[][], commercial: unknown[][]): number {
  return (score('organisation', organisation) * score('commercial', commercial)) / HIGHEST;
}

function score(name: string, argument: unknown[][]): number {
  const value = readNumber(name, argument);
  if (value < 0 || value > HIGHEST)
    throw invalid('score-out-of-range', { argument: name, limit: String(HIGHEST) });
  return value;
}
