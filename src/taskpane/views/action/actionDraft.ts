import {
  withAction,
  type ActionStep,
  type ChainDraft,
  type StepDraft,
} from '../../../core/plan/change/withAction';
import { isRefused } from '../../../core/plan/change/planChange';
import { withBudgetLine } from '../../../core/plan/change/withBudgetLine';
import type { ChannelId, Nature, Plan } from '../../../core/plan/plan';
import type { Phasing } from '../../../core/budget/phasing';
import type { Language } from '../../../core/report';
import { dayNumber, isIsoDay } from '../../../core/schedule/isoDay';
import { typedValue, type ValueKind } from '../../ui/typedValue';

/** The steps of an action, in order. */
export const ACTION_STEPS = [
  'creation',
  'approval',
  'production',
  'airing',
  'analysis',
] as const satisfies readonly ActionStep[];

/** The form as it is typed. */
export interface ActionDraftText {
  readonly name: string;
  readonly objective: string;
  readonly persona: string;
  readonly channel: ChannelId | '';
  readonly owner: string;
  readonly kpi: string;
  readonly target: string;
  readonly message: string;
  /** First day on air; the launch until another is chosen. */
  readonly airing: string | null;
  readonly follows: boolean;
  readonly steps: Readonly<Record<ActionStep, { readonly days: string; readonly owner: string }>>;
  readonly amount: string;
  readonly nature: Nature;
  /** A phasing, or the place of a month in the period. */
  readonly spread: string;
}

export const EMPTY_ACTION: ActionDraftText = {
  name: '',
  objective: '',
  persona: '',
  channel: '',
  owner: '',
  kpi: '',
  target: '',
  message: '',
  airing: null,
  follows: true,
  steps: {
    creation: { days: '3', owner: '' },
    approval: { days: '1', owner: '' },
    production: { days: '5', owner: '' },
    airing: { days: '5', owner: '' },
    analysis: { days: '2', owner: '' },
  },
  amount: '',
  nature: 'media',
  spread: 'launch',
};

/** Share of a day that a step takes: whoever approves or watches does other things meanwhile. */
const LOADS: Readonly<Partial<Record<ActionStep, number>>> = { approval: 0.1, airing: 0.1 };

/** The plan with the action of a form, and its new ids; null when the form or the plan does not allow it yet. */
export function planWithAction(
  plan: Plan,
  draft: ActionDraftText,
  language: Language,
  stepNames: Readonly<Record<string, string>>,
): { readonly plan: Plan; readonly id: string; readonly line: string | null } | null {
  const airing = draft.airing ?? plan.launch.date;
  const { value: airingDays } = typedValue(draft.steps.airing.days, language, 'days');
  if (!isIsoDay(airing) || airingDays === null || airingDays < 1) return null;
  const action = withAction(
    plan,
    {
      name: draft.name,
      objective: draft.objective,
      persona: draft.persona,
      channel: draft.channel === '' ? 'other' : draft.channel,
      owner: draft.owner,
      kpi: draft.kpi,
      target: typedValue(draft.target, language, targetKind(plan, draft.kpi)).value,
      message: draft.message.trim(),
      chain: chainOf(plan, draft, airing, language),
    },
    stepNames,
  );
  const isBroken = action.chainIssues.some(({ severity }) => severity === 'error');
  if (isRefused(action.issues) || isBroken) return null;
  const { value: amount } = typedValue(draft.amount, language, 'amount');
  if (amount === null) return { plan: action.plan, id: action.id, line: null };
  const line = withBudgetLine(action.plan, {
    label: draft.name,
    nature: draft.nature,
    action: action.id,
    amount,
    phasing: phasingOf(draft.spread),
  });
  return isRefused(line.issues) ? null : { plan: line.plan, id: action.id, line: line.id };
}

function chainOf(plan: Plan, draft: ActionDraftText, airing: string, language: Language): ChainDraft {
  const steps = ACTION_STEPS.flatMap((step): readonly (readonly [ActionStep, StepDraft])[] => {
    const { days, owner } = draft.steps[step];
    const { value } = typedValue(days, language, 'days');
    if (value === null || value === 0) return [];
    const load = LOADS[step];
    return [
      [
        step,
        {
          days: value,
          ...(owner === '' ? {} : { owner }),
          ...(load === undefined ? {} : { load }),
          ...(step === 'airing' ? { start: draft.follows ? fromLaunch(plan, airing) : airing } : {}),
        },
      ],
    ];
  });
  return Object.fromEntries(steps);
}

/** Calendar days from the launch to the first day on air. */
export function daysFromLaunch(plan: Plan, airing: string): number {
  return dayNumber(airing) - dayNumber(plan.launch.date);
}

function fromLaunch(plan: Plan, airing: string): string {
  const days = daysFromLaunch(plan, airing);
  return days === 0 ? 'launch' : `launch${days < 0 ? '' : '+'}${days}d`;
}

function phasingOf(spread: string): Phasing {
  if (spread === 'launch' || spread === 'even') return spread;
  return Array.from({ length: 12 }, (_, month) => (String(month) === spread ? 1 : 0));
}

/** A target is typed in the unit of its KPI: 3 and 3 % are the same for a rate. */
export function targetKind(plan: Plan, kpi: string): ValueKind {
  return plan.kpis.find(({ name }) => name === kpi)?.unit === 'percent' ? 'share' : 'number';
}

/** What stands behind a target: a percentage, the currency, or nothing. */
export function targetUnit(plan: Plan, kpi: string): string | null {
  const unit = plan.kpis.find(({ name }) => name === kpi)?.unit;
  return unit === 'percent' ? '%' : unit === 'currency' ? plan.currency : null;
}
