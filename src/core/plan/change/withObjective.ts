import { isIsoDay } from '../../schedule/isoDay';
import { ENTITIES, type Approval, type Objective, type ObjectiveType, type Plan } from '../plan';
import { nextId } from './nextId';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';

export interface ObjectiveDraft extends Partial<Omit<Objective, 'type' | 'text'>> {
  /** Of the objective to replace; absent for a new one. */
  readonly id?: string;
  readonly type: ObjectiveType;
  readonly text: string;
}

export interface ObjectiveChange extends PlanChange {
  readonly id: string;
}

/**
 * Adds an objective, or replaces the one with the same id.
 * A new one waits for the approval of the five entities, under the names that approved the others.
 */
export function withObjective(plan: Plan, draft: ObjectiveDraft): ObjectiveChange {
  const before = plan.objectives.find(({ id }) => id === draft.id);
  const id =
    draft.id ??
    nextId(
      plan.objectives.map((each) => each.id),
      'O',
    );
  const objective: Objective = {
    method: 'smart',
    level: 'operational',
    parent: '',
    kpi: '',
    baseline: null,
    target: null,
    deadline: null,
    owner: '',
    ...before,
    ...draft,
    id,
    text: draft.text.trim(),
  };
  const issues = problems(plan, objective);
  if (isRefused(issues)) return { plan, issues, id };
  const objectives = before
    ? plan.objectives.map((other) => (other.id === id ? objective : other))
    : [...plan.objectives, objective];
  const approvals = before ? plan.approvals : [...plan.approvals, ...pendingApprovals(plan, id)];
  return { plan: { ...plan, objectives, approvals }, issues, id };
}

function problems(plan: Plan, objective: Objective): readonly ChangeIssue[] {
  const issues: ChangeIssue[] = [];
  const { text, deadline, target, baseline, kpi, owner, parent, id } = objective;
  if (text === '') issues.push(changeError('field-missing', { field: 'text' }));
  for (const [field, value] of Object.entries({ target, baseline }))
    if (value !== null && !Number.isFinite(value))
      issues.push(changeError('bad-number', { field, value: String(value) }));
  if (deadline !== null && !isIsoDay(deadline))
    issues.push(changeError('bad-date', { field: 'deadline', value: deadline }));
  if (parent !== '' && parent === id)
    issues.push(changeError('unknown-reference', { field: 'parent', value: parent }));
  else if (parent !== '' && !plan.objectives.some((each) => each.id === parent))
    issues.push(changeWarning('unknown-reference', { field: 'parent', value: parent }));
  if (target === null) issues.push(changeWarning('field-missing', { field: 'target' }));
  if (deadline === null) issues.push(changeWarning('field-missing', { field: 'deadline' }));
  if (kpi === '') issues.push(changeWarning('field-missing', { field: 'kpi' }));
  else if (!plan.kpis.some(({ name }) => name === kpi))
    issues.push(changeWarning('unknown-reference', { field: 'kpi', value: kpi }));
  if (owner !== '' && !plan.team.some(({ name }) => name === owner))
    issues.push(changeWarning('unknown-reference', { field: 'owner', value: owner }));
  return issues;
}

function pendingApprovals(plan: Plan, objective: string): readonly Approval[] {
  return ENTITIES.map((entity) => ({
    objective,
    entity,
    name: plan.approvals.filter((approval) => approval.entity === entity).at(-1)?.name ?? '',
    decision: 'pending',
    date: null,
    comment: '',
  }));
}
