import { PERSONA_POINTS, type PersonaDraft } from '../../../core/plan/change/withPersona';
import type { ChannelId, Persona } from '../../../core/plan/plan';
import type { Language } from '../../../core/report';
import { dayNumber, isIsoDay } from '../../../core/schedule/isoDay';
import { readVerbatimSource, writeVerbatimSource } from './verbatimSource';

/** A persona as it is being typed. */
export interface PersonaForm {
  readonly segment: string;
  readonly metric: string;
  readonly verbatim: string;
  readonly source: string;
  readonly heardOn: string;
  readonly pains: readonly string[];
  readonly motivations: readonly string[];
  readonly name: string;
  readonly age: string;
  readonly situation: string;
  readonly channel: ChannelId | '';
  readonly journey: string;
  readonly validatedBy: string;
  readonly validatedOn: string;
}

/** The six screens, with the minutes that each may take: fifteen in all. */
export const PERSONA_STEPS = [
  { id: 'data', minutes: 3 },
  { id: 'verbatim', minutes: 4 },
  { id: 'points', minutes: 3 },
  { id: 'profile', minutes: 2 },
  { id: 'channel', minutes: 1 },
  { id: 'validation', minutes: 2 },
] as const;
export type PersonaStep = (typeof PERSONA_STEPS)[number]['id'];

/** Days after which a sentence of a customer has become old news: half a year. */
export const VERBATIM_MAX_DAYS = 183;

const NOBODY = Array.from({ length: PERSONA_POINTS }, () => '');

export const EMPTY_PERSONA: PersonaForm = {
  segment: '',
  metric: '',
  verbatim: '',
  source: '',
  heardOn: '',
  pains: NOBODY,
  motivations: NOBODY,
  name: '',
  age: '',
  situation: '',
  channel: '',
  journey: '',
  validatedBy: '',
  validatedOn: '',
};

export type PersonaProblemCode =
  | 'segment-missing'
  | 'metric-missing'
  | 'verbatim-missing'
  | 'source-missing'
  | 'heard-on-missing'
  | 'heard-on-to-come'
  | 'heard-long-ago'
  | 'pains-missing'
  | 'motivations-missing'
  | 'name-missing'
  | 'name-taken'
  | 'name-looks-real'
  | 'age-missing'
  | 'age-wrong'
  | 'channel-missing'
  | 'validated-by-missing'
  | 'validated-on-missing'
  | 'validated-on-to-come'
  | 'not-validated';

export interface PersonaProblem {
  readonly code: PersonaProblemCode;
  readonly step: PersonaStep;
  readonly field: keyof PersonaForm;
  /** True when the persona cannot be written like this; a remark otherwise. */
  readonly isBlocking: boolean;
}

export interface PersonaContext {
  readonly today: string;
  /** Names of the other personas. */
  readonly taken: readonly string[];
  /** A new persona says on which day its verbatim was heard; one that is there may lack it. */
  readonly isNew: boolean;
}

/** What is missing or odd, in the order of the screens. */
export function personaProblems(form: PersonaForm, context: PersonaContext): readonly PersonaProblem[] {
  const found: PersonaProblem[] = [];
  const add = (
    isWrong: boolean,
    code: PersonaProblemCode,
    step: PersonaStep,
    field: keyof PersonaForm,
    isBlocking: boolean,
  ): void => {
    if (isWrong) found.push({ code, step, field, isBlocking });
  };
  const { today, taken, isNew } = context;
  const name = form.name.trim();
  const isHeard = isIsoDay(form.heardOn);
  const isValidated = isIsoDay(form.validatedOn);
  const by = form.validatedBy.trim();
  add(form.segment === '', 'segment-missing', 'data', 'segment', false);
  add(form.metric.trim() === '', 'metric-missing', 'data', 'metric', false);
  add(form.verbatim.trim() === '', 'verbatim-missing', 'verbatim', 'verbatim', true);
  add(form.source.trim() === '', 'source-missing', 'verbatim', 'source', true);
  add(!isHeard, 'heard-on-missing', 'verbatim', 'heardOn', isNew);
  add(isHeard && form.heardOn > today, 'heard-on-to-come', 'verbatim', 'heardOn', true);
  add(isHeard && isLongAgo(form.heardOn, today), 'heard-long-ago', 'verbatim', 'heardOn', false);
  add(!form.pains.some(isWritten), 'pains-missing', 'points', 'pains', false);
  add(!form.motivations.some(isWritten), 'motivations-missing', 'points', 'motivations', false);
  add(name === '', 'name-missing', 'profile', 'name', true);
  const isTaken = taken.some((other) => other.toLowerCase() === name.toLowerCase());
  add(name !== '' && isTaken, 'name-taken', 'profile', 'name', true);
  // A family name, an address or a number belongs to somebody.
  add(/\S\s+\S|[@\d]/.test(name), 'name-looks-real', 'profile', 'name', false);
  add(form.age.trim() === '', 'age-missing', 'profile', 'age', true);
  add(form.age.trim() !== '' && readAge(form.age) === null, 'age-wrong', 'profile', 'age', true);
  add(form.channel === '', 'channel-missing', 'channel', 'channel', true);
  add(isValidated && by === '', 'validated-by-missing', 'validation', 'validatedBy', false);
  add(!isValidated && by !== '', 'validated-on-missing', 'validation', 'validatedOn', false);
  add(isValidated && form.validatedOn > today, 'validated-on-to-come', 'validation', 'validatedOn', true);
  add(!isValidated && by === '', 'not-validated', 'validation', 'validatedBy', false);
  return found;
}

/** Whole years from 1 to 120; null when the text says none. */
export function readAge(text: string): number | null {
  const age = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return age >= 1 && age <= 120 ? age : null;
}

/** Days between the day on which a verbatim was heard and today. */
export function verbatimAge(heardOn: string, today: string): number {
  return dayNumber(today) - dayNumber(heardOn);
}

function isLongAgo(heardOn: string, today: string): boolean {
  return verbatimAge(heardOn, today) > VERBATIM_MAX_DAYS;
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}

/** What the plan is given; null while something without which there is no persona is missing. */
export function draftOf(form: PersonaForm, language: Language): PersonaDraft | null {
  const age = readAge(form.age);
  const name = form.name.trim();
  if (age === null || name === '' || form.channel === '') return null;
  return {
    name,
    age,
    channel: form.channel,
    segment: form.segment,
    situation: form.situation.trim(),
    pains: form.pains.map((text) => text.trim()).filter(isWritten),
    motivations: form.motivations.map((text) => text.trim()).filter(isWritten),
    journey: form.journey.trim(),
    verbatim: form.verbatim.trim(),
    verbatimSource: writeVerbatimSource(form, language),
    metric: form.metric.trim(),
    validatedBy: form.validatedBy.trim(),
    validatedOn: isIsoDay(form.validatedOn) ? form.validatedOn : null,
  };
}

/** The form of a persona that is there. */
export function formOf(persona: Persona, language: Language): PersonaForm {
  const three = (values: readonly string[]): readonly string[] =>
    NOBODY.map((_nobody, index) => values[index] ?? '');
  return {
    ...readVerbatimSource(persona.verbatimSource, language),
    segment: persona.segment,
    metric: persona.metric,
    verbatim: persona.verbatim,
    pains: three(persona.pains),
    motivations: three(persona.motivations),
    name: persona.name,
    age: String(persona.age),
    situation: persona.situation,
    channel: persona.channel,
    journey: persona.journey,
    validatedBy: persona.validatedBy,
    validatedOn: persona.validatedOn ?? '',
  };
}
