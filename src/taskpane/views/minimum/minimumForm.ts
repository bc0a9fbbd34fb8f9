import { VIABLE_COUNT, type ViableAnswers } from '../../../core/plan/change/minimumViablePlan';
import type { ChannelId, Nature, ObjectiveType, PlanKpi } from '../../../core/plan/plan';
import { KPIS } from '../../../core/kpi';
import type { Language } from '../../../core/report';
import { isIsoDay } from '../../../core/schedule/isoDay';
import type { SmartCheck } from '../../../core/smart/checkSmart';
import { typedNumber } from '../../../core/typedNumber';
import { readFigure, readInSentence } from '../objectives/objectiveForm';
import { readAge } from '../persona/personaForm';

export interface MinimumAction {
  readonly name: string;
  readonly channel: ChannelId;
  readonly amount: string;
}

export interface MinimumKpi {
  readonly name: string;
  readonly target: string;
}

/** The smallest plan as it is being typed. */
export interface MinimumForm {
  readonly company: string;
  readonly owner: string;
  readonly objective: string;
  readonly type: ObjectiveType;
  readonly persona: string;
  readonly age: string;
  readonly motivation: string;
  readonly channel: ChannelId;
  readonly actions: readonly MinimumAction[];
  readonly kpis: readonly MinimumKpi[];
  readonly launch: string;
  /** Empty: the sum of the three lines. */
  readonly envelope: string;
}

export type MinimumProblem =
  | 'company-missing'
  | 'owner-missing'
  | 'launch-missing'
  | 'launch-past'
  | 'objective-missing'
  | 'persona-missing'
  | 'age-wrong'
  | 'action-missing'
  | 'action-doubled'
  | 'amount-missing'
  | 'not-a-number'
  | 'negative'
  | 'ambiguous'
  | 'kpi-missing'
  | 'kpi-doubled';

/** Problems by field: `company`, `actions.0.name`, `kpis.2.target`… */
export type MinimumProblems = ReadonlyMap<string, MinimumProblem>;

/** A KPI that the registry knows by this label, with what the label says of it. */
export function kpiOfLabel(
  name: string,
  labels: Readonly<Record<string, { readonly label: string }>>,
): Pick<PlanKpi, 'name'> & Partial<PlanKpi> {
  const wanted = name.trim();
  const known = KPIS.find(({ id }) => labels[id]?.label.toLowerCase() === wanted.toLowerCase());
  if (!known) return { name: wanted };
  return {
    name: wanted,
    registry: known.id,
    unit: known.unit,
    direction: known.direction === 'lower' ? 'lower' : 'higher',
  };
}

type Amount = { readonly value: number } | { readonly problem: MinimumProblem };

export function readAmount(text: string, language: Language): Amount {
  if (text.trim() === '') return { problem: 'amount-missing' };
  const read = typedNumber(text, language);
  if (!read.ok) return { problem: read.reason };
  return read.value < 0 ? { problem: 'negative' } : { value: read.value };
}

/** Sum of the lines that can be read. */
export function amountInAll({ actions }: MinimumForm, language: Language): number {
  return actions.reduce((sum, { amount }) => {
    const read = readAmount(amount, language);
    return 'value' in read ? sum + read.value : sum;
  }, 0);
}

/** The envelope: as typed, or the sum of the lines; null when it cannot be read. */
export function envelopeOf(form: MinimumForm, language: Language): number | null {
  if (form.envelope.trim() === '') return amountInAll(form, language);
  const read = readAmount(form.envelope, language);
  return 'value' in read ? read.value : null;
}

export interface MinimumContext {
  readonly language: Language;
  readonly today: string;
  readonly labels: Readonly<Record<string, { readonly label: string }>>;
}

/** What is missing or cannot be read, field by field. */
export function minimumProblems(
  form: MinimumForm,
  { language, today, labels }: MinimumContext,
): MinimumProblems {
  const found = new Map<string, MinimumProblem>();
  const add = (isWrong: boolean, field: string, problem: MinimumProblem): void => {
    if (isWrong && !found.has(field)) found.set(field, problem);
  };
  const isEmpty = (text: string): boolean => text.trim() === '';
  add(isEmpty(form.company), 'company', 'company-missing');
  add(isEmpty(form.owner), 'owner', 'owner-missing');
  add(isEmpty(form.objective), 'objective', 'objective-missing');
  add(isEmpty(form.persona), 'persona', 'persona-missing');
  add(readAge(form.age) === null, 'age', 'age-wrong');
  form.actions.forEach(({ name, amount }, index) => {
    add(isEmpty(name), `actions.${index}.name`, 'action-missing');
    add(isRepeated(form.actions, index), `actions.${index}.name`, 'action-doubled');
    const read = readAmount(amount, language);
    if ('problem' in read) add(true, `actions.${index}.amount`, read.problem);
  });
  form.kpis.forEach(({ name, target }, index) => {
    add(isEmpty(name), `kpis.${index}.name`, 'kpi-missing');
    add(isRepeated(form.kpis, index), `kpis.${index}.name`, 'kpi-doubled');
    const read = readFigure(target, kpiOfLabel(name, labels).unit ?? 'count', language);
    if (!read.ok) add(true, `kpis.${index}.target`, read.reason);
  });
  add(!isIsoDay(form.launch), 'launch', 'launch-missing');
  add(form.launch < today, 'launch', 'launch-past');
  if (!isEmpty(form.envelope)) {
    const read = readAmount(form.envelope, language);
    if ('problem' in read) add(true, 'envelope', read.problem);
  }
  return found;
}

/** True when a row before has the same name. */
function isRepeated(rows: readonly { readonly name: string }[], index: number): boolean {
  const name = rows[index]!.name.trim().toLowerCase();
  return name !== '' && rows.slice(0, index).some((other) => other.name.trim().toLowerCase() === name);
}

/** What a line on this channel mostly pays for. */
function natureOf(channel: ChannelId): Nature {
  switch (channel) {
    case 'paid_search':
    case 'paid_social':
    case 'display':
    case 'video':
    case 'shopping':
    case 'cross_network':
    case 'affiliates':
      return 'media';
    case 'offline':
      return 'logistics';
    default:
      return 'content';
  }
}

export interface MinimumWords {
  readonly title: string;
  readonly launchLabel: string;
}

/** What the plan is made of; the form has no problem any more. */
export function answersOf(
  form: MinimumForm,
  check: SmartCheck,
  words: MinimumWords,
  { language, labels }: MinimumContext,
): ViableAnswers {
  const owner = form.owner.trim();
  const kpis = form.kpis.slice(0, VIABLE_COUNT).map(({ name, target }, index) => {
    const kpi = kpiOfLabel(name, labels);
    const read = readFigure(target, kpi.unit ?? 'count', language);
    return { ...kpi, owner, isStrategic: index === 0, target: read.ok ? read.value : null };
  });
  const [first] = kpis;
  const said = readInSentence(check, language);
  const figure = (text: string): number | null => {
    const read = readFigure(text, first?.unit ?? 'count', language);
    return read.ok ? read.value : null;
  };
  const target = figure(said.target);
  return {
    title: words.title,
    company: form.company.trim(),
    launch: form.launch,
    launchLabel: words.launchLabel,
    envelope: envelopeOf(form, language) ?? 0,
    team: [{ name: owner, role: 'strategy', capacity: 5, dailyRate: 0 }],
    objective: {
      text: form.objective.trim(),
      type: form.type,
      kpi: first?.name ?? '',
      baseline: figure(said.baseline),
      target: target ?? first?.target ?? null,
      deadline: isIsoDay(said.deadline) ? said.deadline : null,
      owner,
    },
    persona: {
      name: form.persona.trim(),
      age: readAge(form.age) ?? 0,
      channel: form.channel,
      motivations: [form.motivation.trim()].filter((text) => text !== ''),
    },
    actions: form.actions.slice(0, VIABLE_COUNT).map(({ name, channel, amount }) => {
      const read = readAmount(amount, language);
      return {
        name: name.trim(),
        channel,
        owner,
        kpi: first?.name ?? '',
        amount: 'value' in read ? read.value : 0,
        nature: natureOf(channel),
      };
    }),
    kpis: kpis.map((kpi, index) => (index === 0 ? { ...kpi, target: kpi.target ?? target } : kpi)),
  };
}
