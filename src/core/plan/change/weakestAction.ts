import { actionVerdicts, type ActionVerdict } from '../actionVerdicts';
import type { Plan } from '../plan';

const RANK = { stop: 0, adjust: 1, early: 2, keep: 3 } as const;

/** The action a feedback loop begins with: the worst verdict, then the figure furthest behind; null when no action has a figure. */
export function weakestAction(plan: Plan): ActionVerdict | null {
  const judged = actionVerdicts(plan).filter(
    ({ action, verdict, actual }) => action.status !== 'stopped' && verdict !== null && actual !== null,
  );
  const key = ({ verdict, ratio }: ActionVerdict): readonly [number, number] => [
    verdict === null ? Infinity : RANK[verdict],
    ratio ?? 1,
  ];
  return judged.reduce<ActionVerdict | null>((worst, one) => {
    if (worst === null) return one;
    const [rank, ratio] = key(one);
    const [worstRank, worstRatio] = key(worst);
    return rank < worstRank || (rank === worstRank && ratio < worstRatio) ? one : worst;
  }, null);
}
