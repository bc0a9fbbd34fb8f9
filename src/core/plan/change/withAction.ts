import { withCountedDays } from '../countedDays';
import type { Action, ChainStep, Plan, Task } from '../plan';
import type { PlanIssue } from '../planIssue';
import { chainTasks } from '../planTasks';
import { nextId } from './nextId';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';

export type ActionStep = Extract<ChainStep, 'creation' | 'approval' | 'production' | 'airing' | 'analysis'>;

/** One step of the chain as a plan file writes it; dates are days, `launch-5d`, `M-1:first`… */
export interface StepDraft {
  readonly days?: number;
  /** The action's owner unless told. */
  readonly owner?: string;
  readonly load?: number;
  readonly name?: string;
  readonly start?: string;
  readonly finish?: string;
}

export type ChainDraft = Readonly<Partial<Record<ActionStep, StepDraft>>>;

export interface ActionDraft extends Partial<Omit<Action, 'name'>> {
  /** Of the action to replace; absent for a new one. */
  readonly id?: string;
  readonly name: string;
  /** Tasks of the action; `USUAL_CHAIN` for a new one unless told, untouched for one that is there. */
  readonly chain?: ChainDraft;
}

export interface ActionChange extends PlanChange {
  readonly id: string;
  /** What is wrong with the chain, in the words of the plan file. */
  readonly chainIssues: readonly PlanIssue[];
}

/** Creation, approval, production, then on air from the launch and analysed: the schedule works before anybody fills it in. */
export const USUAL_CHAIN: ChainDraft = {
  creation: { days: 3 },
  approval: { days: 1, load: 0.1 },
  production: { days: 5 },
  airing: { days: 5, start: 'launch', load: 0.1 },
  analysis: { days: 2 },
};

/**
 * Adds an action with the chain of its tasks, or replaces the one with the same id.
 * Tasks that keep their step keep their progress, their reference dates and the links to other actions.
 */
export function withAction(
  plan: Plan,
  draft: ActionDraft,
  stepNames: Readonly<Record<string, string>>,
): ActionChange {
  const { chain, ...fields } = draft;
  const before = plan.actions.find(({ id }) => id === draft.id);
  const id =
    draft.id ??
    nextId(
      plan.actions.map((each) => each.id),
      'A',
      plan.tasks.map((task) => task.id),
    );
  const action: Action = { ...newAction(plan), ...before, ...fields, id, name: draft.name.trim() };
  const wanted = chain ?? (before ? undefined : USUAL_CHAIN);
  const chainIssues: PlanIssue[] = [];
  const steps = wanted ? stepsOf(plan, action, wanted, stepNames, chainIssues) : null;
  const issues = problems(plan, action);
  if (isRefused(issues) || chainIssues.some(({ severity }) => severity === 'error'))
    return { plan, issues, id, chainIssues };
  const actions = before
    ? plan.actions.map((other) => (other.id === id ? action : other))
    : [...plan.actions, action];
  const changed = { ...plan, actions };
  return {
    plan: steps ? withCountedDays({ ...changed, tasks: withSteps(plan.tasks, id, steps) }) : changed,
    issues,
    id,
    chainIssues,
  };
}

function newAction({ today }: Plan): Omit<Action, 'id' | 'name'> {
  return {
    objective: '',
    intent: '',
    persona: '',
    family: 'campaign',
    channel: 'other',
    p: 'promotion',
    cycle: 'one_off',
    message: '',
    resources: '',
    owner: '',
    kpi: '',
    target: null,
    horizon: 'one_off',
    status: 'planned',
    impact: 3,
    potential: 3,
    effort: 3,
    createdOn: today,
    testedOn: null,
    reviewOn: null,
  };
}

function stepsOf(
  plan: Plan,
  action: Action,
  chain: ChainDraft,
  stepNames: Readonly<Record<string, string>>,
  issues: PlanIssue[],
): readonly Task[] {
  const { period, launch, today } = plan;
  const row = plan.actions.findIndex(({ id }) => id === action.id);
  return chainTasks(chain, action, stepNames, {
    path: ['actions'],
    row: (row < 0 ? plan.actions.length : row) + 1,
    id: action.id,
    inner: ['chain'],
    origins: { ...period, launch: launch.date, today },
    issues,
  });
}

/** The tasks of the chain in the place of those the action had for these steps, its other tasks after them. */
function withSteps(tasks: readonly Task[], action: string, steps: readonly Task[]): readonly Task[] {
  const own = tasks.filter((task) => task.action === action);
  const isOfChain = ({ id }: Task): boolean => new RegExp(`^${escaped(action)}\\.[1-5]$`).test(id);
  const kept = own.filter((task) => !isOfChain(task));
  const fresh = steps.map((step): Task => {
    const before = own.find(({ id }) => id === step.id);
    if (!before) return step;
    const inChain = new Set(own.filter(isOfChain).map(({ id }) => id));
    const elsewhere = before.links.filter(({ predecessor }) => !inChain.has(predecessor));
    return {
      ...step,
      progress: step.progress === 0 ? before.progress : step.progress,
      baseline: before.baseline,
      // A delay that somebody set between two steps stays.
      links: [
        ...step.links.map(
          (link) => before.links.find(({ predecessor }) => predecessor === link.predecessor) ?? link,
        ),
        ...elsewhere,
      ],
    };
  });
  const gone = new Set(own.filter(isOfChain).map(({ id }) => id));
  for (const { id } of fresh) gone.delete(id);
  const group = [...fresh, ...kept];
  const at = tasks.findIndex((task) => task.action === action);
  // A new action comes before the tasks that stand alone at the end, such as the milestone of the launch.
  const end = tasks.reduce((last, task, index) => (task.action === '' ? last : index + 1), 0);
  const others = tasks.filter((task) => task.action !== action);
  const place = at < 0 ? end : others.filter((task) => tasks.indexOf(task) < at).length;
  const all = [...others.slice(0, place), ...group, ...others.slice(place)];
  // What waited for a step that is gone waits for nothing any more.
  return all.map((task) =>
    task.links.some(({ predecessor }) => gone.has(predecessor))
      ? { ...task, links: task.links.filter(({ predecessor }) => !gone.has(predecessor)) }
      : task,
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function problems(plan: Plan, action: Action): readonly ChangeIssue[] {
  const issues: ChangeIssue[] = [];
  if (action.name === '') issues.push(changeError('field-missing', { field: 'name' }));
  if (action.target !== null && !Number.isFinite(action.target))
    issues.push(changeError('bad-number', { field: 'target', value: String(action.target) }));
  const known = {
    objective: plan.objectives.map(({ id }) => id),
    persona: plan.personas.map(({ name }) => name),
    owner: plan.team.map(({ name }) => name),
    kpi: plan.kpis.map(({ name }) => name),
  };
  for (const [field, names] of Object.entries(known)) {
    const value = action[field as keyof typeof known];
    if (value !== '' && !names.includes(value))
      issues.push(changeWarning('unknown-reference', { field, value }));
    else if (value === '' && field !== 'persona') issues.push(changeWarning('field-missing', { field }));
  }
  return issues;
}
