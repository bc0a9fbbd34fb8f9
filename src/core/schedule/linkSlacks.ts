import type { Plan } from '../plan/plan';
import { forwardBound } from './linkBounds';
import { planGround, type PlanGround } from './planGround';
import type { LinkType, Schedule } from './types';
import { workingDaysBetween } from './workday';

/** How far a link is from being broken. */
export interface LinkSlack {
  readonly predecessor: string;
  readonly successor: string;
  readonly type: LinkType;
  readonly lag: number;
  /** Working days of the team; negative when the link is broken. */
  readonly slack: number;
  readonly isRespected: boolean;
}

/** The slack of every link at the placed dates, in the order of the plan. `ground` saves time when asked for often. */
export function linkSlacks(
  plan: Plan,
  schedule: Schedule,
  ground: PlanGround = planGround(plan),
): readonly LinkSlack[] {
  const dates = new Map(schedule.tasks.map((task) => [task.id, task]));
  return ground.net.edges.map(({ link, predecessor, successor }) => {
    const [before, after] = [dates.get(predecessor.id), dates.get(successor.id)];
    if (!before || !after) throw new Error(`link without dates: ${predecessor.id} → ${successor.id}`);
    const bound = forwardBound(link, predecessor, before, successor, ground.team);
    const slack = workingDaysBetween(bound.date, after[bound.on], ground.team);
    return { ...link, successor: successor.id, slack, isRespected: slack >= 0 };
  });
}
