import { fitSbg, sbgRetention, sbgSurvival } from '../../core/clv/sbg';
import type { ResultTable } from '../cells/cells';
import { accepted } from '../cells/outcome';
import { readFullColumn } from '../cells/readNumber';
import { readWhole } from '../cells/readWhole';
import { resultWords } from '../cells/words';

const MOST_RENEWALS = 600;

/**
 * Projects the retention of a subscription: for each renewal to come, the share still subscribed and the share of those present who renew (shifted beta-geometric model).
 * @customfunction RETENTION_CURVE
 * @param survivors Customers at the start and after each renewal, such as 1000, 869, 743, 653.
 * @param renewals Number of renewals to show, counted from the start.
 */
export function retentionCurve(survivors: unknown[][], renewals: unknown[][]): unknown[][] {
  const { parameters } = accepted(fitSbg([readFullColumn('survivors', survivors)]));
  const count = readWhole('renewals', renewals, 1, MOST_RENEWALS);
  const words = resultWords().subscription;
  const rows: ResultTable = [[words.renewal, words.survival, words.retention]];
  for (let renewal = 1; renewal <= count; renewal += 1)
    rows.push([renewal, sbgSurvival(parameters, renewal), sbgRetention(parameters, renewal)]);
  return rows;
}
