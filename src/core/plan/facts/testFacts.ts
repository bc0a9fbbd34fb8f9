import type { Plan } from '../plan';
import { textOrNull, type FactRow } from './factRow';

/** Each turn of the feedback loop, with its figures before and after and what was decided. */
export function testFacts({ tests, actions }: Plan): readonly FactRow[] {
  return tests.map((test) => {
    const action = actions.find(({ id }) => id === test.action);
    return {
      date_day: textOrNull(test.date),
      action_id: textOrNull(test.action),
      action_name: action?.name ?? null,
      loop: test.loop,
      test_kind: test.kind,
      hypothesis: textOrNull(test.hypothesis),
      change: textOrNull(test.change),
      criterion: textOrNull(test.criterion),
      kpi_name: action?.kpi ? action.kpi : null,
      threshold: test.threshold,
      before: test.before,
      after: test.after,
      read_day: test.readOn,
      verdict: test.verdict,
      owner: textOrNull(test.owner),
      planned: test.budget,
    };
  });
}
