import { TERRITORIES } from '../schedule/types';
import {
  amount,
  choice,
  date,
  list,
  number,
  optionalDate,
  optional,
  optionalNumber,
  pattern,
  record,
  REQUIRED,
  text,
  yesNo,
  type Field,
  type Fields,
  type Schema,
} from './planFields';
import {
  ACTION_CYCLES,
  ACTION_FAMILIES,
  ACTION_STATUSES,
  BUSINESS_MODELS,
  CADENCES,
  CHAIN_STEPS,
  CHANNELS,
  CONTENT_STATUSES,
  COST_STATES,
  DECISIONS,
  ENTITIES,
  FORMATS,
  HORIZONS,
  MIX_PS,
  NATURES,
  OBJECTIVE_LEVELS,
  OBJECTIVE_METHODS,
  OBJECTIVE_TYPES,
  PESTEL_FACTORS,
  PLAN_SHEETS,
  PORTER_FORCES,
  POSITIONING_AXES,
  PROFILES,
  ROLES,
  SPRINT_BLOCKS,
  SPRINT_OUTPUTS,
  SPRINT_PROFILES,
  SWOT_KINDS,
  TEST_KINDS,
  TEST_VERDICTS,
  type Action,
  type Approval,
  type BenchmarkRow,
  type Brief,
  type Budget,
  type BudgetLine,
  type BudgetVersion,
  type ChannelId,
  type Cost,
  type EditorialRow,
  type KpiValue,
  type Leave,
  type Lesson,
  type Lever,
  type Member,
  type Mix,
  type Objective,
  type Persona,
  type PestelRow,
  type Plan,
  type PlanCalendar,
  type PlanKpi,
  type PlanTest,
  type PorterRow,
  type Positioning,
  type Ritual,
  type Score,
  type Segment,
  type SprintTask,
  type SwotRow,
  type Task,
  type Transfer,
} from './plan';
import { readAmounts } from './planMonths';
import { ANCHOR_SCHEMA, CHAIN_SCHEMA, LINKS_SCHEMA, readAnchor, readLinks } from './planTasks';

const SCORES = [1, 2, 3, 4, 5] as const satisfies readonly Score[];
const day = { otherwise: '' };

/** A judgement nobody gave counts as the middle, and the plan says so. */
const score = (): Field<Score> => ({
  ...choice<Score>(SCORES, { assume: 3 }),
  schema: { type: 'integer', minimum: 1, maximum: 5 },
});
const share = (otherwise: number): Field<number> => number({ otherwise }, { min: 0, max: 1 });
const channel = (): Field<ChannelId> => choice(CHANNELS, { otherwise: 'other' });

const calendar = record<PlanCalendar>({
  weekend: pattern('weekend', /^(?!1{7})[01]{7}$/, { otherwise: '0000011' }),
  territory: choice(TERRITORIES, { otherwise: 'france' }),
  bridges: yesNo(true),
  holidays: list(record({ date: date(REQUIRED), label: text() })),
  ignored: optional(list(date(REQUIRED))),
  closings: list(record({ start: date(REQUIRED), finish: date(REQUIRED), label: text() })),
  leave: list(
    record<Leave>({ person: text(REQUIRED), start: date(REQUIRED), finish: date(REQUIRED), reason: text() }),
  ),
});

const days = (): Field<number | undefined> =>
  optional(number(REQUIRED, { min: 0, max: 3660, isInteger: true }));
const percent = (): Field<number | undefined> => optional(number(REQUIRED, { min: 0, max: 1 }));

const rules = record<NonNullable<Plan['rules']>>({
  benchmark_max_days: days(),
  mix_max_days: days(),
  test_max_days: days(),
  feedback_max_days: days(),
  pocket_min: percent(),
  pocket_max: percent(),
  variance_threshold: percent(),
});

const member = record<Member>({
  name: text(REQUIRED),
  role: choice(ROLES),
  capacity: number({ otherwise: 5 }, { min: 0, max: 7 }),
  dailyRate: amount({ otherwise: 0 }),
});

const brief = record<Brief>({
  goals: list(text(REQUIRED)),
  markets: list(text(REQUIRED)),
  constraints: list(text(REQUIRED)),
  identity: record({ who: text(), value: text(), segments: text() }),
});

const swot = record<SwotRow>({
  kind: choice(SWOT_KINDS),
  finding: text(REQUIRED),
  evidence: text(),
  impact: score(),
  owner: text(),
  date: date(day),
});

const pestel = record<PestelRow>({
  factor: choice(PESTEL_FACTORS),
  finding: text(REQUIRED),
  probability: score(),
  impact: score(),
  horizon: number({ otherwise: 12 }, { min: 0 }),
  isWeakSignal: yesNo(),
  owner: text(),
  reviewDate: date(day),
});

const porter = record<PorterRow>({
  force: choice(PORTER_FORCES),
  score: score(),
  argument: text(),
  lever: text(),
  weakness: text(),
  owner: text(),
  date: date(day),
});

const benchmark = record<BenchmarkRow>({
  competitor: text(REQUIRED),
  criterion: text(REQUIRED),
  ours: text(),
  theirs: text(),
  source: text(),
  date: date(day),
});

const segment = record<Segment>({
  name: text(REQUIRED),
  model: choice(BUSINESS_MODELS),
  size: text(),
  sector: text(),
  behaviour: text(),
  population: optionalNumber({ min: 0 }),
  potential: score(),
});

const persona = record<Persona>({
  name: text(REQUIRED),
  age: number({ assume: 40 }, { min: 0, max: 120, isInteger: true }),
  segment: text(),
  situation: text(),
  pains: list(text(REQUIRED), { max: 3 }),
  motivations: list(text(REQUIRED), { max: 3 }),
  channel: channel(),
  journey: text(),
  verbatim: text(),
  verbatimSource: text(),
  metric: text(),
  validatedBy: text(),
  validatedOn: optionalDate(),
});

const positioning = record<Positioning>({
  promise: text(),
  axis: choice(POSITIONING_AXES, { otherwise: 'quality' }),
  proof: text(),
  tone: text(),
  competitors: list(text(REQUIRED), { max: 3 }),
  differentiation: list(
    record({ criterion: text(REQUIRED), us: text(), them: list(text(), { max: 3 }), evidence: text() }),
  ),
});

const mix = record<Mix>({
  size: { ...choice<Mix['size']>([4, 7, 10], { otherwise: 4 }) },
  rows: list(
    record({
      p: choice(MIX_PS),
      decision: text(),
      segment: text(),
      indicator: text(),
      owner: text(),
      updatedOn: date(day),
    }),
  ),
});

const objective = record<Objective>({
  id: text(REQUIRED),
  method: choice(OBJECTIVE_METHODS, { otherwise: 'smart' }),
  level: choice(OBJECTIVE_LEVELS, { otherwise: 'operational' }),
  type: choice(OBJECTIVE_TYPES),
  text: text(REQUIRED),
  parent: text(),
  kpi: text(),
  baseline: optionalNumber(),
  target: optionalNumber(),
  deadline: optionalDate(),
  owner: text(),
});

const approval = record<Approval>({
  objective: text(REQUIRED),
  entity: choice(ENTITIES),
  name: text(),
  decision: choice(DECISIONS, { otherwise: 'pending' }),
  date: optionalDate(),
  comment: text(),
});

const action = record<Action>(
  {
    id: text(REQUIRED),
    name: text(REQUIRED),
    objective: text(),
    intent: text(),
    persona: text(),
    family: choice(ACTION_FAMILIES, { otherwise: 'campaign' }),
    channel: channel(),
    p: choice(MIX_PS, { otherwise: 'promotion' }),
    cycle: choice(ACTION_CYCLES, { otherwise: 'one_off' }),
    message: text(),
    resources: text(),
    owner: text(),
    kpi: text(),
    target: optionalNumber(),
    horizon: choice(HORIZONS, { otherwise: 'one_off' }),
    status: choice(ACTION_STATUSES, { otherwise: 'planned' }),
    impact: score(),
    potential: score(),
    effort: score(),
    createdOn: date(day),
    testedOn: optionalDate(),
    reviewOn: optionalDate(),
  },
  { chain: CHAIN_SCHEMA },
);

const task = record<Task>(
  {
    id: text(REQUIRED),
    action: text(),
    step: choice(CHAIN_STEPS, { otherwise: 'other' }),
    name: text(REQUIRED),
    owner: text(),
    duration: number({ assume: 1 }, { min: 0, isInteger: true }),
    load: share(0.5),
    links: { isRequired: false, schema: LINKS_SCHEMA, empty: () => [], read: readLinks },
    anchor: { isRequired: false, schema: ANCHOR_SCHEMA, empty: () => null, read: readAnchor },
    progress: share(0),
    baseline: nullable(record({ start: date(REQUIRED), finish: date(REQUIRED) })),
  },
  { after: LINKS_SCHEMA },
);

const editorial = record<EditorialRow>({
  date: date(REQUIRED),
  channel: channel(),
  format: choice(FORMATS),
  theme: text(),
  title: text(REQUIRED),
  tone: text(),
  objective: text(),
  persona: text(),
  owner: text(),
  status: choice(CONTENT_STATUSES, { otherwise: 'idea' }),
});

const ritual = record<Ritual>({
  name: text(REQUIRED),
  cadence: choice(CADENCES),
  moment: text(),
  duration: number({ otherwise: 30 }, { min: 0 }),
  participants: text(),
  output: text(),
  owner: text(),
  next: date(day),
});

const PHASING_SCHEMA: Schema = {
  anyOf: [{ enum: ['even', 'launch'] }, { type: 'array', items: { type: 'number', minimum: 0 } }],
};

const line = record<BudgetLine>(
  {
    id: text(REQUIRED),
    label: text(REQUIRED),
    nature: choice(NATURES),
    action: text(),
    channel: channel(),
    supplier: text(),
    owner: text(),
    account: text(),
    taxRate: share(0.2),
    months: {
      isRequired: false,
      schema: { type: 'array', items: { type: 'number' }, minItems: 12, maxItems: 12 },
      empty: () => [],
      read: readAmounts,
    },
  },
  { amount: { type: 'number', minimum: 0 }, phasing: PHASING_SCHEMA },
);

const lever = record<Lever>({
  id: text(REQUIRED),
  label: text(REQUIRED),
  channel: channel(),
  expectedRoi: number({ assume: 1 }, { min: 0 }),
  measuredRoi: optionalNumber({ min: 0 }),
  floor: share(0),
  cap: share(1),
  stable: optionalNumber({ min: 0, max: 1 }),
  isPocket: yesNo(),
  amount: optional(amount(REQUIRED)),
});

const cost = record<Cost>({
  date: date(REQUIRED),
  line: text(),
  state: choice(COST_STATES),
  label: text(),
  supplier: text(),
  channel: choice<Cost['channel']>(['', ...CHANNELS], { otherwise: '' }),
  document: text(),
  // A credit note is negative.
  amount: number(REQUIRED),
  taxRate: share(0.2),
  owner: text(),
  source: text(),
});

const transfer = record<Transfer>({
  date: date(REQUIRED),
  from: text(REQUIRED),
  to: text(REQUIRED),
  amount: amount(REQUIRED),
  reason: text(),
  approver: text(),
});

const version = record<BudgetVersion>({
  name: text(REQUIRED),
  date: date(REQUIRED),
  author: text(),
  reason: text(),
  amounts: amountsByName(),
});

const budget = record<Budget>({
  envelope: record({ amount: amount({ otherwise: 0 }), votedBy: text(), votedOn: date(day) }),
  expectedCustomers: optionalNumber({ min: 0 }),
  lines: list(line),
  levers: list(lever),
  costs: list(cost),
  transfers: list(transfer),
  versions: list(version, { max: 4 }),
});

const kpi = record<PlanKpi>({
  name: text(REQUIRED),
  registry: text(),
  cadence: choice(CADENCES),
  owner: text(),
  team: text(),
  direction: choice(['higher', 'lower'], { otherwise: 'higher' }),
  unit: choice(['currency', 'percent', 'ratio', 'count'], { otherwise: 'count' }),
  target: optionalNumber(),
  isStrategic: yesNo(),
  source: text(),
});

const kpiValue = record<KpiValue>({
  date: date(REQUIRED),
  kpi: text(REQUIRED),
  value: optionalNumber(),
  numerator: optionalNumber(),
  denominator: optionalNumber(),
  by: text(),
  source: text(),
});

const test = record<PlanTest>({
  date: date(day),
  action: text(),
  loop: number({ otherwise: 1 }, { min: 1, isInteger: true }),
  kind: choice(TEST_KINDS, { otherwise: 'content' }),
  weakPoint: text(),
  feedback: text(),
  feedbackOn: optionalDate(),
  budget: optionalNumber({ min: 0 }),
  hypothesis: text(),
  change: text(),
  criterion: text(),
  threshold: optionalNumber(),
  before: optionalNumber(),
  after: optionalNumber(),
  readOn: optionalDate(),
  verdict: choice(TEST_VERDICTS, { otherwise: 'pending' }),
  owner: text(),
});

const sprintTask = record<SprintTask>({
  day: date(day),
  start: text(),
  finish: text(),
  block: choice(SPRINT_BLOCKS, { otherwise: 'framing' }),
  task: text(),
  owner: text(),
  profile: choice<SprintTask['profile']>(['', ...SPRINT_PROFILES], { otherwise: '' }),
  output: choice<SprintTask['output']>(['', ...SPRINT_OUTPUTS], { otherwise: '' }),
  criterion: text(),
  isDone: yesNo(),
});

const lesson = record<Lesson>({
  date: date(day),
  action: text(),
  campaign: text(),
  kpi: text(),
  result: optionalNumber(),
  lesson: text(),
  asset: text(),
  nextUse: text(),
  owner: text(),
});

/** What is read before everything else, because dates are counted from it, and what may be absent from the plan itself. */
export type PlanHead = 'language' | 'period' | 'launch' | 'today' | 'sheets' | 'projectStart';

/** Every field of a plan that is read in one pass. */
export const PLAN_BODY: Fields<Omit<Plan, PlanHead>> = {
  template: nullable(text()),
  title: text(REQUIRED),
  company: text(),
  currency: pattern('currency', /^[A-Z]{3}$/, { otherwise: 'EUR' }),
  profile: choice(PROFILES, { otherwise: 'services' }),
  scheduling: choice(['backward', 'forward'], { otherwise: 'backward' }),
  calendar,
  rules: optional(rules),
  team: list(member),
  brief,
  swot: list(swot),
  pestel: list(pestel),
  porter: list(porter),
  benchmark: list(benchmark),
  segments: list(segment),
  personas: list(persona),
  positioning,
  mix,
  objectives: list(objective),
  approvals: list(approval),
  actions: list(action),
  tasks: list(task),
  editorial: list(editorial),
  rituals: list(ritual),
  budget,
  kpis: list(kpi),
  kpiValues: list(kpiValue),
  tests: list(test),
  sprint: list(sprintTask),
  lessons: list(lesson),
};

export const PROJECT_START_FIELD = optionalDate();
export const SHEETS_FIELD = list(choice(PLAN_SHEETS, REQUIRED, 'unknown-sheet'));

function nullable<T>(field: Field<T>): Field<T | null> {
  return {
    ...field,
    isRequired: false,
    schema: { anyOf: [{ type: 'null' }, field.schema] },
    empty: () => null,
  };
}

function amountsByName(): Field<Readonly<Record<string, number>>> {
  const one = number(REQUIRED);
  return {
    isRequired: false,
    schema: { type: 'object', additionalProperties: { type: 'number' } },
    empty: () => ({}),
    read: (value, at) =>
      Object.fromEntries(
        Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([name, entry]) => [
          name,
          one.read(entry, { ...at, inner: [...at.inner, name] }),
        ]),
      ),
  };
}
