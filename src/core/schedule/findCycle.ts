import type { Task } from '../plan/plan';

/**
 * The ids of one cycle of links, each the predecessor of the next and the last one of the first, beginning with the
 * task that stands first in the plan; undefined when there is none. A task linked to itself is a cycle of one.
 */
export function findCycle(tasks: readonly Task[]): readonly string[] | undefined {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const done = new Set<string>();
  for (const root of tasks) {
    // Depth first towards predecessors, with a stack of its own: a chain may be longer than the call stack.
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: { readonly id: string; next: number }[] = [];
    const enter = (id: string): void => {
      path.push(id);
      onPath.add(id);
      stack.push({ id, next: 0 });
    };
    if (!done.has(root.id)) enter(root.id);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const predecessor = byId.get(top.id)?.links[top.next]?.predecessor;
      top.next += 1;
      if (predecessor === undefined) {
        stack.pop();
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(predecessor)) {
        return fromFirst(tasks, path.slice(path.indexOf(predecessor)).reverse());
      } else if (!done.has(predecessor) && byId.has(predecessor)) {
        enter(predecessor);
      }
    }
  }
  return undefined;
}

function fromFirst(tasks: readonly Task[], cycle: readonly string[]): readonly string[] {
  const first = tasks.find(({ id }) => cycle.includes(id));
  const at = first ? cycle.indexOf(first.id) : 0;
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}
