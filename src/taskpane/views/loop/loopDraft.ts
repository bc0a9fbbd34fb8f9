import { weakestAction } from '../../../core/plan/change/weakestAction';
import type { LoopAnswers } from '../../../core/plan/change/feedbackLoop';
import { actionVerdicts, type ActionVerdict } from '../../../core/plan/actionVerdicts';
import type { Action, Plan, PlanKpi } from '../../../core/plan/plan';
import type { Language } from '../../../core/report';
import { isIsoDay } from '../../../core/schedule/isoDay';
import { typedNumber } from '../../../core/typedNumber';
import { figureText } from '../../../messages/figureText';
import { roundFigure } from './roundFigure';
import { loopText } from '../../../messages/pane/loop';
import { figureToType, typedFigure } from '../typedFigure';
import type { WorkshopState } from './workshopState';

export type LoopField =
  | 'action'
  | 'weakPoint'
  | 'feedbackOn'
  | 'hypothesis'
  | 'change'
  | 'criterion'
  | 'threshold'
  | 'before'
  | 'budget'
  | 'owner';

/** Step of the workshop where each field stands, from 0. */
export const STEP_OF: Readonly<Record<LoopField, number>> = {
  action: 0,
  weakPoint: 0,
  feedbackOn: 1,
  hypothesis: 2,
  change: 3,
  criterion: 3,
  threshold: 3,
  before: 3,
  budget: 3,
  owner: 3,
};

/** The workshop with what the plan proposes for whatever nobody touched. */
export interface LoopDraft {
  readonly weakest: ActionVerdict | null;
  /** Of the action to correct; null while none is chosen. */
  readonly chosen: ActionVerdict | null;
  readonly action: Action | null;
  readonly kpi: PlanKpi | null;
  readonly unit: Pick<PlanKpi, 'unit'>;
  readonly values: Readonly<Record<'weakPoint' | 'criterion' | 'threshold' | 'before' | 'owner', string>>;
  readonly problems: Readonly<Partial<Record<LoopField, 'missing' | 'not-a-number' | 'to-come'>>>;
  /** Ready to be written; null while something is wrong. */
  readonly answers: LoopAnswers | null;
}

export function loopDraft(plan: Plan, workshop: WorkshopState, language: Language): LoopDraft {
  const weakest = weakestAction(plan);
  const id = workshop.action ?? weakest?.action.id;
  const chosen = actionVerdicts(plan).find(({ action }) => action.id === id) ?? null;
  const action = chosen?.action ?? null;
  const kpi = plan.kpis.find(({ name }) => name.toLowerCase() === action?.kpi.toLowerCase()) ?? null;
  const unit = { unit: kpi?.unit ?? 'count' } as const;
  const typed = (value: number | null | undefined): string =>
    value == null ? '' : figureToType(value, unit, language);
  const values = {
    weakPoint: workshop.weakPoint ?? proposedWeakPoint(plan, chosen, kpi, language),
    criterion: workshop.criterion ?? proposedCriterion(plan, action, kpi, language),
    threshold: workshop.threshold ?? typed(action?.target),
    before: workshop.before ?? typed(chosen?.actual),
    owner: workshop.owner ?? action?.owner ?? '',
  };
  const hypothesis = workshop.hypotheses[workshop.chosen] ?? '';
  const problems: Partial<Record<LoopField, 'missing' | 'not-a-number' | 'to-come'>> = {};
  const written: Readonly<Partial<Record<LoopField, string>>> = {
    action: action?.id ?? '',
    weakPoint: values.weakPoint,
    hypothesis,
    change: workshop.change,
    criterion: values.criterion,
    threshold: values.threshold,
    owner: values.owner,
  };
  for (const [field, value] of Object.entries(written))
    if (value.trim() === '') problems[field as LoopField] = 'missing';
  const figure = (field: 'threshold' | 'before', text: string): number | null => {
    const read = text.trim() === '' ? null : typedFigure(text, unit, language);
    if (typeof read === 'string') problems[field] = 'not-a-number';
    return typeof read === 'number' ? read : null;
  };
  const threshold = figure('threshold', values.threshold);
  const before = figure('before', values.before);
  const money = workshop.budget.trim() === '' ? null : typedNumber(workshop.budget, language);
  if (money !== null && (!money.ok || money.value < 0)) problems.budget = 'not-a-number';
  const heardOn = isIsoDay(workshop.feedbackOn) ? workshop.feedbackOn : null;
  if (heardOn !== null && heardOn > plan.today) problems.feedbackOn = 'to-come';
  const isReady = Object.keys(problems).length === 0 && action !== null;
  return {
    weakest,
    chosen,
    action,
    kpi,
    unit,
    values,
    problems,
    answers: isReady
      ? {
          action: action.id,
          kind: workshop.kind,
          weakPoint: values.weakPoint.trim(),
          feedback: workshop.feedback.trim(),
          feedbackOn: heardOn,
          budget: money?.ok ? money.value : null,
          hypothesis: hypothesis.trim(),
          change: workshop.change.trim(),
          criterion: values.criterion.trim(),
          threshold,
          before,
          owner: values.owner,
        }
      : null,
  };
}

function proposedCriterion(
  plan: Plan,
  action: Action | null,
  kpi: PlanKpi | null,
  language: Language,
): string {
  if (action?.target == null || kpi === null) return '';
  const text = loopText(language);
  const figure = figureText(language, kpi, plan.currency, action.target);
  return kpi.direction === 'lower'
    ? text.criterionAtMost(kpi.name, figure)
    : text.criterionAtLeast(kpi.name, figure);
}

/** The figure that lags; the team says what is behind it. */
function proposedWeakPoint(
  plan: Plan,
  chosen: ActionVerdict | null,
  kpi: PlanKpi | null,
  language: Language,
): string {
  if (chosen?.actual == null || chosen.expected === null || kpi === null) return '';
  const shown = (value: number): string => roundFigure(language, kpi, plan.currency, value);
  return loopText(language).weakFigure(kpi.name, shown(chosen.actual), shown(chosen.expected));
}
