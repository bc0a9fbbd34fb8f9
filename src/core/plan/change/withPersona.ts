import { isIsoDay } from '../../schedule/isoDay';
import type { ChannelId, Persona, Plan } from '../plan';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';

/** « 3 max »: more pains or motivations are a list, not a person. */
export const PERSONA_POINTS = 3;

export interface PersonaDraft extends Partial<Omit<Persona, 'name' | 'channel'>> {
  /** An invented first name. */
  readonly name: string;
  /** Exactly one favourite channel. */
  readonly channel: ChannelId;
}

/**
 * Adds a persona, or replaces the one called `replaces`; actions and contents follow a new name.
 * Without both a colleague's name and a day it stays a draft: see `isDraftPersona`.
 */
export function withPersona(plan: Plan, draft: PersonaDraft, replaces?: string): PlanChange {
  const persona = completed(plan, draft, replaces);
  const issues = problems(plan, persona, draft, replaces);
  if (isRefused(issues)) return { plan, issues };
  const index = plan.personas.findIndex(({ name }) => name === replaces);
  const personas =
    index < 0
      ? [...plan.personas, persona]
      : plan.personas.map((other, place) => (place === index ? persona : other));
  return { plan: renamed({ ...plan, personas }, replaces, persona.name), issues };
}

/** A persona nobody else has looked at yet. */
export function isDraftPersona({ validatedBy, validatedOn }: Persona): boolean {
  return validatedBy.trim() === '' || validatedOn === null;
}

function completed(plan: Plan, draft: PersonaDraft, replaces: string | undefined): Persona {
  const before = plan.personas.find(({ name }) => name === replaces);
  const points = (values: readonly string[] | undefined): readonly string[] =>
    (values ?? []).map((value) => value.trim()).filter((value) => value !== '');
  return {
    age: 40,
    segment: '',
    situation: '',
    journey: '',
    verbatim: '',
    verbatimSource: '',
    metric: '',
    validatedBy: '',
    validatedOn: null,
    ...before,
    ...draft,
    name: draft.name.trim(),
    pains: points(draft.pains ?? before?.pains),
    motivations: points(draft.motivations ?? before?.motivations),
  };
}

function problems(
  plan: Plan,
  persona: Persona,
  draft: PersonaDraft,
  replaces: string | undefined,
): readonly ChangeIssue[] {
  const issues: ChangeIssue[] = [];
  if (persona.name === '') issues.push(changeError('field-missing', { field: 'name' }));
  const isTaken = plan.personas.some(
    ({ name }) => name !== replaces && name.toLowerCase() === persona.name.toLowerCase(),
  );
  if (isTaken) issues.push(changeError('name-taken', { field: 'name', value: persona.name }));
  for (const field of ['pains', 'motivations'] as const) {
    const count = persona[field].length;
    if (count > PERSONA_POINTS)
      issues.push(changeError('too-many-values', { field, count, max: PERSONA_POINTS }));
    if (count === 0) issues.push(changeWarning('field-missing', { field }));
  }
  if (!Number.isInteger(persona.age) || persona.age < 0 || persona.age > 120)
    issues.push(changeError('bad-number', { field: 'age', value: String(persona.age) }));
  else if (draft.age === undefined && replaces === undefined)
    issues.push(changeWarning('field-missing', { field: 'age' }));
  for (const field of ['verbatim', 'verbatimSource', 'metric'] as const)
    if (persona[field].trim() === '') issues.push(changeWarning('field-missing', { field }));
  if (persona.validatedOn !== null && !isIsoDay(persona.validatedOn))
    issues.push(changeError('bad-date', { field: 'validatedOn', value: persona.validatedOn }));
  if (persona.segment !== '' && !plan.segments.some(({ name }) => name === persona.segment))
    issues.push(changeWarning('unknown-reference', { field: 'segment', value: persona.segment }));
  return issues;
}

function renamed(plan: Plan, from: string | undefined, to: string): Plan {
  if (from === undefined || from === to) return plan;
  const follow = <T extends { readonly persona: string }>(row: T): T =>
    row.persona === from ? { ...row, persona: to } : row;
  return { ...plan, actions: plan.actions.map(follow), editorial: plan.editorial.map(follow) };
}
