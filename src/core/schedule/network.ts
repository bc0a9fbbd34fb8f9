import type { Task, TaskLink } from '../plan/plan';
import { structureProblems } from './structureProblems';

/** A link with both its tasks. */
export interface Edge {
  readonly link: TaskLink;
  readonly predecessor: Task;
  readonly successor: Task;
}

/** Tasks and links of a plan, ready to be walked. */
export interface Network {
  /** Predecessors before successors. */
  readonly order: readonly Task[];
  /** Links of a plan, in its order. */
  readonly edges: readonly Edge[];
  readonly into: (id: string) => readonly Edge[];
  readonly from: (id: string) => readonly Edge[];
}

/** Throws on a cycle, a doubled id or an unknown predecessor: check the plan first (`structureProblems`). */
export function network(tasks: readonly Task[]): Network {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const problems = structureProblems(tasks);
  if (problems.length > 0) throw new Error(`tasks cannot be scheduled: ${JSON.stringify(problems)}`);
  const into = new Map<string, Edge[]>(tasks.map(({ id }) => [id, []]));
  const from = new Map<string, Edge[]>(tasks.map(({ id }) => [id, []]));
  const edges = tasks.flatMap((successor) =>
    successor.links.flatMap((link): readonly Edge[] => {
      const predecessor = byId.get(link.predecessor);
      return predecessor ? [{ link, predecessor, successor }] : [];
    }),
  );
  for (const edge of edges) {
    into.get(edge.successor.id)?.push(edge);
    from.get(edge.predecessor.id)?.push(edge);
  }
  return {
    order: topological(tasks, from),
    edges,
    into: (id) => into.get(id) ?? [],
    from: (id) => from.get(id) ?? [],
  };
}

/** Kahn, CACM 5(11), 1962: what waits for nothing first. */
function topological(tasks: readonly Task[], from: ReadonlyMap<string, readonly Edge[]>): readonly Task[] {
  const waiting = new Map(tasks.map(({ id, links }) => [id, links.length]));
  const order = tasks.filter(({ links }) => links.length === 0);
  for (let index = 0; index < order.length; index += 1) {
    for (const { successor } of from.get(order[index]?.id ?? '') ?? []) {
      const left = (waiting.get(successor.id) ?? 0) - 1;
      waiting.set(successor.id, left);
      if (left === 0) order.push(successor);
    }
  }
  return order;
}
