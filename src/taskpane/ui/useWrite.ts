import { useCallback } from 'react';
import type { Plan } from '../../core/plan/plan';
import { useSession } from '../session/SessionContext';

/** The plan after a change, or why the plan that the sheets hold at this moment cannot take it, in words. */
export interface Applied {
  readonly plan: Plan;
  readonly refusal: string | null;
}

/**
 * Writes a change of the plan: true when it was made. People may have typed since the view was drawn, so the change is tried
 * on what the sheets hold now, and a refusal is said rather than « nothing to change ».
 */
export function useWrite(): (change: (plan: Plan) => Applied, done: string) => Promise<boolean> {
  const session = useSession();
  return useCallback(
    async (change, done) => {
      let refusal: string | null = null;
      const isDone = await session.change((plan) => {
        const applied = change(plan);
        refusal = applied.refusal;
        return applied.refusal === null ? applied.plan : plan;
      }, done);
      if (refusal === null) return isDone;
      session.say({ tone: 'error', text: refusal });
      return false;
    },
    [session],
  );
}
