import type { Plan } from '../plan';
import { changeError, type PlanChange } from './planChange';

/** How far a task is, from 0 to 1; nothing else of the plan moves. */
export function withProgress(plan: Plan, task: string, progress: number): PlanChange {
  if (!(progress >= 0 && progress <= 1))
    return { plan, issues: [changeError('bad-number', { field: 'progress', value: String(progress) })] };
  if (!plan.tasks.some(({ id }) => id === task))
    return { plan, issues: [changeError('unknown-reference', { field: 'task', value: task })] };
  const tasks = plan.tasks.map((other) => (other.id === task ? { ...other, progress } : other));
  return { plan: { ...plan, tasks }, issues: [] };
}
