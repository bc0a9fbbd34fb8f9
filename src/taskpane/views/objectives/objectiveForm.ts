import type {
  Objective,
  ObjectiveLevel,
  ObjectiveMethod,
  ObjectiveType,
  Plan,
  PlanKpi,
} from '../../../core/plan/plan';
import type { Language } from '../../../core/report';
import type { SmartCheck } from '../../../core/smart/checkSmart';
import { typedNumber, type TypedNumberRefusal } from '../../../core/typedNumber';
import { formatNumber } from '../../../messages/format';

/** An objective as it is being typed; figures and the deadline are null while they follow the sentence. */
export interface ObjectiveForm {
  /** Null for a new one. */
  readonly id: string | null;
  readonly text: string;
  readonly method: ObjectiveMethod;
  readonly level: ObjectiveLevel;
  readonly type: ObjectiveType;
  readonly kpi: string;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly deadline: string | null;
  readonly owner: string;
  readonly parent: string;
}

export const EMPTY_OBJECTIVE: ObjectiveForm = {
  id: null,
  text: '',
  method: 'smart',
  level: 'operational',
  type: 'acquisition',
  kpi: '',
  baseline: null,
  target: null,
  deadline: null,
  owner: '',
  parent: '',
};

type KpiUnit = PlanKpi['unit'];

/** The form of an objective that is there; what it lacks follows the sentence. */
export function formOfObjective(objective: Objective, plan: Plan, language: Language): ObjectiveForm {
  const unit = unitOf(plan, objective.kpi);
  const typed = (value: number | null): string | null =>
    value === null ? null : writeFigure(value, unit, language);
  return { ...objective, baseline: typed(objective.baseline), target: typed(objective.target) };
}

/** Unit of a KPI of the plan; a count when it has none. */
export function unitOf({ kpis }: Plan, name: string): KpiUnit {
  return kpis.find((kpi) => kpi.name === name)?.unit ?? 'count';
}

/** As it is typed: a percentage without its sign. */
export function writeFigure(value: number, unit: KpiUnit, language: Language): string {
  return formatNumber(language, unit === 'percent' ? Number((value * 100).toPrecision(12)) : value, 10);
}

export type Figure =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly reason: TypedNumberRefusal };

/** What was typed for a KPI; “12” and “12 %” of a percentage are the same. */
export function readFigure(text: string, unit: KpiUnit, language: Language): Figure {
  if (text.trim() === '') return { ok: true, value: null };
  const read = typedNumber(text, language);
  if (!read.ok) return read;
  const isBare = unit === 'percent' && !read.isPercent;
  return { ok: true, value: isBare ? read.value / 100 : read.value };
}

/** Baseline, target and deadline that a sentence gives, as they would be typed; empty where it does not. */
export interface ReadInSentence {
  readonly baseline: string;
  readonly target: string;
  readonly deadline: string;
}

export function readInSentence(check: SmartCheck, language: Language): ReadInSentence {
  const { quantity, deadline, reasons } = check;
  const isLevel = quantity !== null && /^(?:level|from-to|share)$/.test(quantity.kind);
  // The sign of percent stays: it means the same whatever the KPI.
  const sign = quantity?.unit !== '%' ? '' : language === 'fr' ? '\u00A0%' : '%';
  const typed = (value: number | null): string =>
    value === null ? '' : formatNumber(language, value, 10) + sign;
  return {
    baseline: typed(quantity?.baseline ?? null),
    target: isLevel ? typed(quantity.value) : '',
    deadline: reasons.T.code === 'date-read' ? (deadline ?? '') : '',
  };
}

export type Lack = 'kpi' | 'baseline' | 'target' | 'deadline' | 'owner' | 'action';

/** What an objective lacks to be steered; a new one has no id yet. */
export function lacksOf(
  objective: Omit<Objective, 'id'> & { readonly id: string | null },
  plan: Plan,
): readonly Lack[] {
  const { id, kpi, owner } = objective;
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['kpi', !plan.kpis.some(({ name }) => name === kpi)],
    ['baseline', objective.baseline === null],
    ['target', objective.target === null],
    ['deadline', objective.deadline === null],
    ['owner', !plan.team.some(({ name }) => name === owner)],
    ['action', id === null || !plan.actions.some((action) => action.objective === id)],
  ];
  return lacks.filter(([, isLacking]) => isLacking).map(([lack]) => lack);
}

/** Objectives that this one could serve: never itself, nor one that serves it in the end. */
export function possibleParents({ objectives }: Plan, id: string | null): readonly Objective[] {
  if (id === null) return objectives;
  const below = new Set([id]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const objective of objectives) if (below.has(objective.parent)) below.add(objective.id);
  }
  return objectives.filter((objective) => !below.has(objective.id));
}
