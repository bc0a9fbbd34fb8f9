import { isRefused } from '../../../core/plan/change/planChange';
import { USUAL_CHAIN, withAction } from '../../../core/plan/change/withAction';
import { withTest } from '../../../core/plan/change/withTest';
import type { Plan } from '../../../core/plan/plan';
import { messages } from '../../../messages';
import type { BacklogLine, RoadmapLine } from './sprintState';

/** The plan with what a sprint gave, and the names of the actions and tests that the plan cannot take. */
export interface OutputsWritten {
  readonly plan: Plan;
  readonly refused: readonly string[];
}

/** The plan with the roadmap as actions that count back from their day on air, and the backlog as tests to come. */
export function outputsWritten(
  plan: Plan,
  {
    roadmap,
    backlog,
  }: { readonly roadmap: readonly RoadmapLine[]; readonly backlog: readonly BacklogLine[] },
): OutputsWritten {
  const stepNames = messages(plan.language).plan.lists['step'] ?? {};
  const refused: string[] = [];
  const planned = roadmap.reduce<Plan>((before, { action, owner, onAir, kpi }) => {
    const { plan: after } = withAction(
      before,
      {
        name: action,
        owner,
        kpi,
        objective: before.objectives.find((objective) => objective.kpi === kpi && kpi !== '')?.id ?? '',
        chain: { ...USUAL_CHAIN, airing: { ...USUAL_CHAIN.airing, start: onAir } },
      },
      stepNames,
    );
    // A chain with a wrong day is refused too, with issues of its own.
    if (after === before) refused.push(action);
    return after;
  }, plan);
  const tested = backlog.reduce<Plan>((before, { test, action, startsOn }) => {
    const change = withTest(before, { action, date: startsOn, change: test, hypothesis: test });
    if (isRefused(change.issues)) refused.push(test);
    // A test of tomorrow is not one that started: its action is still to be tested.
    return startsOn > plan.today ? { ...change.plan, actions: before.actions } : change.plan;
  }, planned);
  return { plan: tested, refused };
}
