import { isIsoDay } from '../../schedule/isoDay';
import type { Member, Nature, Plan, PlanKpi, Segment } from '../plan';
import { changeError, isRefused, type ChangeIssue, type PlanChange } from './planChange';
import { withAction, type ActionDraft } from './withAction';
import { withBudgetLine } from './withBudgetLine';
import { withLaunch } from './withLaunch';
import { withObjective, type ObjectiveDraft } from './withObjective';
import { withPersona, type PersonaDraft } from './withPersona';

/** Actions and KPIs of a minimum viable plan; objective and persona are one each. */
export const VIABLE_COUNT = 3;

export interface ViableAction extends Omit<ActionDraft, 'id' | 'objective' | 'persona'> {
  /** Its one budget line. */
  readonly amount: number;
  readonly nature: Nature;
  /** The action's name unless told. */
  readonly line?: string;
}

export interface ViableAnswers {
  readonly title: string;
  readonly company: string;
  readonly launch: string;
  readonly launchLabel?: string;
  readonly envelope: number;
  readonly team: readonly Member[];
  readonly segment?: Segment;
  readonly objective: Omit<ObjectiveDraft, 'id'>;
  readonly persona: PersonaDraft;
  readonly actions: readonly ViableAction[];
  readonly kpis: readonly (Pick<PlanKpi, 'name'> & Partial<PlanKpi>)[];
}

/**
 * One objective, one persona, three actions with a budget line each, three KPIs, in the frame of a template:
 * its language, calendar, rules and sheets stay, what belongs to its invented company goes.
 */
export function minimumViablePlan(
  answers: ViableAnswers,
  base: Plan,
  stepNames: Readonly<Record<string, string>>,
): PlanChange {
  const counted = countIssues(answers);
  if (isRefused(counted)) return { plan: base, issues: counted };
  const launched = withLaunch(emptied(base, answers), answers.launch);
  const persona = withPersona(launched.plan, answers.persona);
  const objective = withObjective(persona.plan, answers.objective);
  const issues: ChangeIssue[] = [...launched.issues, ...persona.issues, ...objective.issues];
  let { plan } = objective;
  for (const { amount, nature, line, ...draft } of answers.actions) {
    const action = withAction(
      plan,
      { ...draft, objective: objective.id, persona: answers.persona.name.trim() },
      stepNames,
    );
    const money = withBudgetLine(action.plan, {
      label: line ?? draft.name,
      nature,
      action: action.id,
      amount,
      phasing: 'launch',
      supplier: '',
    });
    const chain = action.chainIssues.filter(({ severity }) => severity === 'error');
    issues.push(
      ...action.issues,
      ...money.issues,
      ...chain.map(({ at }) => changeError('field-missing', { field: at.field ?? 'chain' })),
    );
    ({ plan } = money);
  }
  return { plan: isRefused(issues) ? base : plan, issues };
}

function countIssues({ actions, kpis, title, launch }: ViableAnswers): readonly ChangeIssue[] {
  const issues: ChangeIssue[] = [];
  for (const [field, { length }] of Object.entries({ actions, kpis })) {
    if (length > VIABLE_COUNT)
      issues.push(changeError('too-many-values', { field, count: length, max: VIABLE_COUNT }));
    if (length < VIABLE_COUNT) issues.push(changeError('field-missing', { field }));
  }
  if (title.trim() === '') issues.push(changeError('field-missing', { field: 'title' }));
  if (!isIsoDay(launch)) issues.push(changeError('bad-date', { field: 'launch', value: launch }));
  return issues;
}

function emptied(base: Plan, answers: ViableAnswers): Plan {
  const { title, company, envelope, team, segment, kpis, launchLabel } = answers;
  return {
    ...base,
    title: title.trim(),
    company: company.trim(),
    launch: { ...base.launch, label: launchLabel ?? '' },
    calendar: { ...base.calendar, leave: [] },
    team,
    brief: { goals: [], markets: [], constraints: [], identity: { who: '', value: '', segments: '' } },
    swot: [],
    pestel: [],
    porter: [],
    benchmark: [],
    segments: segment ? [segment] : [],
    personas: [],
    positioning: { promise: '', axis: 'quality', proof: '', tone: '', competitors: [], differentiation: [] },
    mix: { ...base.mix, rows: [] },
    objectives: [],
    approvals: [],
    actions: [],
    tasks: [],
    editorial: [],
    rituals: [],
    budget: {
      envelope: { amount: envelope, votedBy: '', votedOn: '' },
      expectedCustomers: null,
      lines: [],
      levers: [],
      costs: [],
      transfers: [],
      versions: [],
    },
    kpis: kpis.map((kpi) => ({ ...NEW_KPI, ...kpi })),
    kpiValues: [],
    tests: [],
    sprint: [],
    lessons: [],
  };
}

const NEW_KPI: Omit<PlanKpi, 'name'> = {
  registry: '',
  cadence: 'week',
  owner: '',
  team: '',
  direction: 'higher',
  unit: 'count',
  target: null,
  isStrategic: false,
  source: '',
};
