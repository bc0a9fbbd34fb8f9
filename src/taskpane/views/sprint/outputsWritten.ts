import { USUAL_CHAIN, withAction } from '../../../core/plan/change/withAction';
import { withTest } from '../../../core/plan/change/withTest';
import type { Plan } from '../../../core/plan/plan';
import { messages } from '../../../messages';
import type { BacklogLine, RoadmapLine } from './sprintState';

/** The plan with the roadmap as actions that count back from their day on air, and the backlog as tests to come. */
export function outputsWritten(
  plan: Plan,
  {
    roadmap,
    backlog,
  }: { readonly roadmap: readonly RoadmapLine[]; readonly backlog: readonly BacklogLine[] },
): Plan {
  const stepNames = messages(plan.language).plan.lists['step'] ?? {};
  const planned = roadmap.reduce<Plan>(
    (before, { action, owner, onAir, kpi }) =>
      withAction(
        before,
        {
          name: action,
          owner,
          kpi,
          objective: before.objectives.find((objective) => objective.kpi === kpi && kpi !== '')?.id ?? '',
          chain: { ...USUAL_CHAIN, airing: { ...USUAL_CHAIN.airing, start: onAir } },
        },
        stepNames,
      ).plan,
    plan,
  );
  return backlog.reduce<Plan>((before, { test, action, startsOn }) => {
    const after = withTest(before, { action, date: startsOn, change: test, hypothesis: test }).plan;
    // A test of tomorrow is not one that started: its action is still to be tested.
    return startsOn > plan.today ? { ...after, actions: before.actions } : after;
  }, planned);
}
