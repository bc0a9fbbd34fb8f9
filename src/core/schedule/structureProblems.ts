import type { Task } from '../plan/plan';
import { findCycle } from './findCycle';

/** Why a set of tasks cannot be scheduled. */
export type StructureProblem =
  | { readonly kind: 'duplicate-id'; readonly id: string }
  | { readonly kind: 'unknown-predecessor'; readonly id: string; readonly predecessor: string }
  | { readonly kind: 'self-link'; readonly id: string }
  /** Each the predecessor of the next, the last one of the first. */
  | { readonly kind: 'cycle'; readonly ids: readonly string[] };

/** Everything that keeps the tasks from being scheduled, in the order of the plan; one cycle, the first found, comes last. */
export function structureProblems(tasks: readonly Task[]): readonly StructureProblem[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const seen = new Map<string, number>();
  const problems: StructureProblem[] = [];
  for (const { id, links } of tasks) {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    if (count === 2) problems.push({ kind: 'duplicate-id', id });
    for (const predecessor of new Set(links.map((link) => link.predecessor))) {
      if (predecessor === id) problems.push({ kind: 'self-link', id });
      else if (!ids.has(predecessor)) problems.push({ kind: 'unknown-predecessor', id, predecessor });
    }
  }
  // Without the links to oneself, which are already told and would hide a longer cycle.
  const cycle = findCycle(
    tasks.map((task) => ({
      ...task,
      links: task.links.filter(({ predecessor }) => predecessor !== task.id),
    })),
  );
  return cycle ? [...problems, { kind: 'cycle', ids: cycle }] : problems;
}
