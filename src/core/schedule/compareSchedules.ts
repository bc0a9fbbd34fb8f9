import type { Span } from './anchors';
import type { Schedule } from './types';

/** A task that stands elsewhere. */
export interface MovedTask {
  readonly id: string;
  readonly from: Span;
  readonly to: Span;
}

/** The tasks of both schedules whose dates differ, in the order of the second: what a new launch, duration or leave moves. */
export function compareSchedules(before: Schedule, after: Schedule): readonly MovedTask[] {
  const known = new Map(before.tasks.map((task) => [task.id, task]));
  return after.tasks.flatMap((task): readonly MovedTask[] => {
    const old = known.get(task.id);
    if (!old || (old.start === task.start && old.finish === task.finish)) return [];
    return [
      {
        id: task.id,
        from: { start: old.start, finish: old.finish },
        to: { start: task.start, finish: task.finish },
      },
    ];
  });
}
