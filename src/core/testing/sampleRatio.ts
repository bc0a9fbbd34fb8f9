import { chiSquareUpperTail } from '../clv/numeric/incompleteGamma';

/** Below this p a split is not chance: the usual alarm of experimentation teams, strict because it is looked at in every test. */
const ALARM = 0.001;

/** Does the split of visitors between the two arms fit the one that was meant? χ² with one degree of freedom. */
export function sampleRatioMismatch(
  controlVisitors: number,
  variantVisitors: number,
  variantShare = 0.5,
): { readonly pValue: number; readonly suspicious: boolean } {
  const all = controlVisitors + variantVisitors;
  const gap = variantVisitors - all * variantShare;
  const pValue = chiSquareUpperTail((gap * gap) / (all * variantShare * (1 - variantShare)), 1);
  return { pValue, suspicious: pValue < ALARM };
}
