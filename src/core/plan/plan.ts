import type { Language } from '../report';
import type { HolidayTerritory, LinkType, Weekend } from '../schedule/types';

/**
 * A marketing plan: what the sheets show and what people type back in.
 * Dates are `YYYY-MM-DD` (already resolved: a plan file may say `launch-15d`, see `readPlan`), money is in `currency`, net of tax.
 */
export interface Plan {
  readonly language: Language;
  /** Id of the template it came from, or null. */
  readonly template: string | null;
  readonly title: string;
  readonly company: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly profile: CompanyProfile;
  /** First and last day; a year unless the plan says otherwise. */
  readonly period: { readonly start: string; readonly end: string };
  readonly launch: { readonly date: string; readonly label: string };
  /** Day on which the plan is looked at; never the clock. */
  readonly today: string;
  readonly scheduling: 'backward' | 'forward';
  /** Day before which nothing that is not anchored begins; absent: see docs/schedule.md. */
  readonly projectStart?: string;
  /** Sheets wanted; all of them when absent. */
  readonly sheets?: readonly PlanSheetId[];
  readonly calendar: PlanCalendar;
  /** Thresholds of the alerts that differ from `PLAN_RULES`. */
  readonly rules?: Readonly<Partial<Record<PlanRule, number>>>;
  readonly team: readonly Member[];
  readonly brief: Brief;
  readonly swot: readonly SwotRow[];
  readonly pestel: readonly PestelRow[];
  readonly porter: readonly PorterRow[];
  readonly benchmark: readonly BenchmarkRow[];
  readonly segments: readonly Segment[];
  readonly personas: readonly Persona[];
  readonly positioning: Positioning;
  readonly mix: Mix;
  readonly objectives: readonly Objective[];
  readonly approvals: readonly Approval[];
  readonly actions: readonly Action[];
  readonly tasks: readonly Task[];
  readonly editorial: readonly EditorialRow[];
  readonly rituals: readonly Ritual[];
  readonly budget: Budget;
  readonly kpis: readonly PlanKpi[];
  readonly kpiValues: readonly KpiValue[];
  readonly tests: readonly PlanTest[];
  readonly sprint: readonly SprintTask[];
  readonly lessons: readonly Lesson[];
}

export const PLAN_SHEETS = [
  'home',
  'brief',
  'swot',
  'pestel',
  'porter',
  'benchmark',
  'segments',
  'personas',
  'positioning',
  'mix',
  'objectives',
  'actions',
  'gantt',
  'dates',
  'dependencies',
  'load',
  'calendar',
  'editorial',
  'rituals',
  'budget',
  'allocation',
  'costs',
  'transfers',
  'kpis',
  'kpi_values',
  'tests',
  'lessons',
  'summary',
  'checklists',
  'alerts',
  'glossary',
  'settings',
] as const;
export type PlanSheetId = (typeof PLAN_SHEETS)[number];

/** Sheets that formulas of every plan lean on; a plan cannot leave them out. */
export const REQUIRED_SHEETS = [
  'home',
  'objectives',
  'actions',
  'gantt',
  'dates',
  'dependencies',
  'calendar',
  'budget',
  'costs',
  'kpis',
  'kpi_values',
  'alerts',
  'settings',
] as const satisfies readonly PlanSheetId[];

/** Thresholds of the alerts by the workbook name of their cell: days, and shares from 0 to 1. */
export const PLAN_RULES = {
  benchmark_max_days: 183,
  mix_max_days: 92,
  test_max_days: 2,
  feedback_max_days: 21,
  pocket_min: 0.1,
  pocket_max: 0.15,
  variance_threshold: 0.1,
} as const;
export type PlanRule = keyof typeof PLAN_RULES;

/** Sets the default cadence of KPIs: daily for a shop, monthly for an industrial B2B company. */
export const PROFILES = ['ecommerce', 'b2b', 'retail', 'services'] as const;
export type CompanyProfile = (typeof PROFILES)[number];

export interface PlanCalendar {
  readonly weekend: Weekend;
  readonly territory: HolidayTerritory;
  /** Fridays after a Thursday holiday and Mondays before a Tuesday one are days off. */
  readonly bridges: boolean;
  /** Days off that the territory does not know: another country, a local feast. */
  readonly holidays: readonly { readonly date: string; readonly label: string }[];
  /** Public holidays, bridges and own days that are worked all the same. */
  readonly ignored?: readonly string[];
  /** Periods during which the whole company is closed, such as two weeks of August. */
  readonly closings: readonly { readonly start: string; readonly finish: string; readonly label: string }[];
  readonly leave: readonly Leave[];
}

export interface Leave {
  readonly person: string;
  readonly start: string;
  readonly finish: string;
  readonly reason: string;
}

export const ROLES = [
  'strategy',
  'operations',
  'data',
  'creative',
  'acquisition',
  'social',
  'crm',
  'sales',
  'finance',
  'management',
  'agency',
] as const;
export type Role = (typeof ROLES)[number];

export interface Member {
  readonly name: string;
  readonly role: Role;
  /** Working days a week given to this plan. */
  readonly capacity: number;
  /** Cost of one day of internal time, net. */
  readonly dailyRate: number;
}

export interface Brief {
  readonly goals: readonly string[];
  readonly markets: readonly string[];
  readonly constraints: readonly string[];
  /** Who we are, what value we bring, which segments we serve. */
  readonly identity: { readonly who: string; readonly value: string; readonly segments: string };
}

export const SWOT_KINDS = ['strength', 'weakness', 'opportunity', 'threat'] as const;
export type SwotKind = (typeof SWOT_KINDS)[number];
/** A judgement from 1 (low) to 5 (high). */
export type Score = 1 | 2 | 3 | 4 | 5;

export interface SwotRow {
  readonly kind: SwotKind;
  readonly finding: string;
  readonly evidence: string;
  readonly impact: Score;
  readonly owner: string;
  readonly date: string;
}

export const PESTEL_FACTORS = [
  'political',
  'economic',
  'social',
  'technological',
  'environmental',
  'legal',
] as const;
export type PestelFactor = (typeof PESTEL_FACTORS)[number];

export interface PestelRow {
  readonly factor: PestelFactor;
  readonly finding: string;
  readonly probability: Score;
  readonly impact: Score;
  /** Months before it is felt. */
  readonly horizon: number;
  readonly isWeakSignal: boolean;
  readonly owner: string;
  readonly reviewDate: string;
}

export const PORTER_FORCES = ['rivalry', 'entrants', 'substitutes', 'buyers', 'suppliers'] as const;
export type PorterForce = (typeof PORTER_FORCES)[number];

export interface PorterRow {
  readonly force: PorterForce;
  readonly score: Score;
  readonly argument: string;
  readonly lever: string;
  readonly weakness: string;
  readonly owner: string;
  readonly date: string;
}

export interface BenchmarkRow {
  readonly competitor: string;
  readonly criterion: string;
  readonly ours: string;
  readonly theirs: string;
  readonly source: string;
  /** Day the competitor was looked at; older than 183 days raises an alert. */
  readonly date: string;
}

export const BUSINESS_MODELS = ['b2b', 'b2c', 'd2c'] as const;
export type BusinessModel = (typeof BUSINESS_MODELS)[number];

export interface Segment {
  readonly name: string;
  readonly model: BusinessModel;
  readonly size: string;
  readonly sector: string;
  readonly behaviour: string;
  /** People or companies in it. */
  readonly population: number | null;
  readonly potential: Score;
}

export interface Persona {
  readonly name: string;
  readonly age: number;
  readonly segment: string;
  readonly situation: string;
  /** At most three. */
  readonly pains: readonly string[];
  /** At most three. */
  readonly motivations: readonly string[];
  readonly channel: ChannelId;
  readonly journey: string;
  readonly verbatim: string;
  readonly verbatimSource: string;
  /** A figure of the customer data that carries the persona. */
  readonly metric: string;
  readonly validatedBy: string;
  readonly validatedOn: string | null;
}

export const POSITIONING_AXES = ['price', 'quality', 'innovation', 'experience', 'proximity'] as const;
export type PositioningAxis = (typeof POSITIONING_AXES)[number];

export interface Positioning {
  readonly promise: string;
  readonly axis: PositioningAxis;
  readonly proof: string;
  readonly tone: string;
  /** One to three. */
  readonly competitors: readonly string[];
  readonly differentiation: readonly {
    readonly criterion: string;
    readonly us: string;
    /** In the order of `competitors`. */
    readonly them: readonly string[];
    readonly evidence: string;
  }[];
}

export const MIX_PS = [
  'product',
  'price',
  'place',
  'promotion',
  'people',
  'process',
  'physical',
  'p8',
  'p9',
  'p10',
] as const;
export type MixP = (typeof MIX_PS)[number];

export interface Mix {
  readonly size: 4 | 7 | 10;
  readonly rows: readonly {
    readonly p: MixP;
    readonly decision: string;
    readonly segment: string;
    readonly indicator: string;
    readonly owner: string;
    readonly updatedOn: string;
  }[];
}

export const OBJECTIVE_METHODS = ['smart', 'okr', 'north_star'] as const;
export type ObjectiveMethod = (typeof OBJECTIVE_METHODS)[number];
export const OBJECTIVE_LEVELS = ['strategic', 'operational'] as const;
export type ObjectiveLevel = (typeof OBJECTIVE_LEVELS)[number];
export const OBJECTIVE_TYPES = [
  'acquisition',
  'loyalty',
  'awareness',
  'engagement',
  'conversion',
  'revenue',
] as const;
export type ObjectiveType = (typeof OBJECTIVE_TYPES)[number];

export interface Objective {
  readonly id: string;
  readonly method: ObjectiveMethod;
  readonly level: ObjectiveLevel;
  readonly type: ObjectiveType;
  readonly text: string;
  /** Id of the objective it serves, or empty. */
  readonly parent: string;
  /** Label of a KPI of the plan. */
  readonly kpi: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly deadline: string | null;
  readonly owner: string;
}

export const ENTITIES = ['management', 'sales', 'marketing', 'growth', 'finance'] as const;
export type Entity = (typeof ENTITIES)[number];
export const DECISIONS = ['pending', 'approved', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Approval {
  readonly objective: string;
  readonly entity: Entity;
  readonly name: string;
  readonly decision: Decision;
  readonly date: string | null;
  readonly comment: string;
}

/** Channel ids of the merged data, so that a budget line meets its actual spend. */
export const CHANNELS = [
  'paid_search',
  'paid_social',
  'display',
  'video',
  'shopping',
  'cross_network',
  'affiliates',
  'organic_search',
  'organic_social',
  'email',
  'referral',
  'direct',
  'sms',
  'offline',
  'other',
] as const;
export type ChannelId = (typeof CHANNELS)[number];

export const ACTION_FAMILIES = ['campaign', 'event', 'content', 'digital', 'field'] as const;
export type ActionFamily = (typeof ACTION_FAMILIES)[number];
export const ACTION_CYCLES = ['quarterly', 'launch', 'one_off', 'permanent'] as const;
export type ActionCycle = (typeof ACTION_CYCLES)[number];
export const ACTION_STATUSES = ['planned', 'running', 'measured', 'adjusted', 'stopped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];
export const HORIZONS = ['monthly', 'quarterly', 'permanent', 'one_off'] as const;
export type Horizon = (typeof HORIZONS)[number];

export interface Action {
  readonly id: string;
  readonly name: string;
  readonly objective: string;
  /** What the action wants, in the words of the one-page summary. */
  readonly intent: string;
  readonly persona: string;
  readonly family: ActionFamily;
  readonly channel: ChannelId;
  readonly p: MixP;
  readonly cycle: ActionCycle;
  readonly message: string;
  readonly resources: string;
  readonly owner: string;
  readonly kpi: string;
  readonly target: number | null;
  readonly horizon: Horizon;
  readonly status: ActionStatus;
  /** Each from 1 to 5; priority = impact × potential ÷ effort. */
  readonly impact: Score;
  readonly potential: Score;
  readonly effort: Score;
  readonly createdOn: string;
  /** Day its first test started, or null: 48 hours is the rule, permanent work on search excepted. */
  readonly testedOn: string | null;
  readonly reviewOn: string | null;
}

/** One bar of the schedule; tasks of one action stand together, in order. */
export interface Task {
  readonly id: string;
  readonly action: string;
  readonly step: ChainStep;
  readonly name: string;
  readonly owner: string;
  /** Working days; 0 is a milestone. Ignored when `anchor` fixes both ends. */
  readonly duration: number;
  /** Share of the owner's day, from 0 to 1. */
  readonly load: number;
  readonly links: readonly TaskLink[];
  readonly anchor: TaskAnchor | null;
  /** From 0 to 1. */
  readonly progress: number;
  readonly baseline: { readonly start: string; readonly finish: string } | null;
}

export const CHAIN_STEPS = [
  'creation',
  'approval',
  'production',
  'airing',
  'analysis',
  'milestone',
  'other',
] as const;
export type ChainStep = (typeof CHAIN_STEPS)[number];

/** A dependency on an earlier-named or later-named task. */
export interface TaskLink {
  readonly predecessor: string;
  readonly type: LinkType;
  /** Working days of the team's calendar; negative is a lead. */
  readonly lag: number;
}

/** What fixes a task whatever the others do. */
export interface TaskAnchor {
  readonly start: AnchorDate;
  /** Absent: the duration decides. */
  readonly finish?: AnchorDate;
}

/** A date, or a place in the calendar that moves with the launch. */
export type AnchorDate =
  | { readonly kind: 'date'; readonly date: string }
  /** The launch day, or so many calendar days before (negative) or after it. */
  | { readonly kind: 'launch'; readonly days: number }
  /** First or last working day of the month so many months away from the launch's. */
  | { readonly kind: 'month'; readonly months: number; readonly edge: 'first' | 'last' };

export const FORMATS = [
  'article',
  'video',
  'post',
  'newsletter',
  'podcast',
  'webinar',
  'white_paper',
  'press',
  'story',
] as const;
export type ContentFormat = (typeof FORMATS)[number];
export const CONTENT_STATUSES = ['idea', 'writing', 'review', 'scheduled', 'published'] as const;
export type ContentStatus = (typeof CONTENT_STATUSES)[number];

export interface EditorialRow {
  readonly date: string;
  readonly channel: ChannelId;
  readonly format: ContentFormat;
  readonly theme: string;
  readonly title: string;
  readonly tone: string;
  readonly objective: string;
  readonly persona: string;
  readonly owner: string;
  readonly status: ContentStatus;
}

export const CADENCES = ['day', 'week', 'month', 'quarter'] as const;
export type Cadence = (typeof CADENCES)[number];

export interface Ritual {
  readonly name: string;
  readonly cadence: Cadence;
  readonly moment: string;
  /** Minutes. */
  readonly duration: number;
  readonly participants: string;
  readonly output: string;
  readonly owner: string;
  readonly next: string;
}

/** The six natures of a marketing budget, then the three hidden costs. */
export const NATURES = [
  'media',
  'content',
  'agency',
  'software',
  'prizes',
  'training',
  'internal_time',
  'steering_tools',
  'logistics',
] as const;
export type Nature = (typeof NATURES)[number];
export const HIDDEN_NATURES = [
  'internal_time',
  'steering_tools',
  'logistics',
] as const satisfies readonly Nature[];

export interface Budget {
  readonly envelope: { readonly amount: number; readonly votedBy: string; readonly votedOn: string };
  /** Customers the plan should win; divides the full cost. */
  readonly expectedCustomers: number | null;
  readonly lines: readonly BudgetLine[];
  readonly levers: readonly Lever[];
  readonly costs: readonly Cost[];
  readonly transfers: readonly Transfer[];
  readonly versions: readonly BudgetVersion[];
}

export interface BudgetLine {
  readonly id: string;
  readonly label: string;
  readonly nature: Nature;
  /** Id of an action, or empty for what serves them all. */
  readonly action: string;
  readonly channel: ChannelId;
  readonly supplier: string;
  readonly owner: string;
  /** Code of the chart of accounts, e.g. 6231. */
  readonly account: string;
  /** 0.2 is 20 %. */
  readonly taxRate: number;
  /** Net amount of each month of the period, in order; their sum is the line. */
  readonly months: readonly number[];
}

/** One line of the split by expected return. */
export interface Lever {
  readonly id: string;
  readonly label: string;
  readonly channel: ChannelId;
  /** Margin expected for one unit of currency, e.g. 3. */
  readonly expectedRoi: number;
  readonly measuredRoi: number | null;
  /** Shares of the envelope, from 0 to 1. */
  readonly floor: number;
  readonly cap: number;
  /** Share that does not follow the return: a channel whose results are proven. */
  readonly stable: number | null;
  /** True for the « test & learn » pocket. */
  readonly isPocket: boolean;
  /** Typed in place of the amount that the split gives; the other levers keep theirs. */
  readonly amount?: number;
}

export const COST_STATES = ['committed', 'accrued', 'actual'] as const;
export type CostState = (typeof COST_STATES)[number];

/** An order, a provision or an invoice. */
export interface Cost {
  readonly date: string;
  /** Id of a budget line, or empty when nobody planned it. */
  readonly line: string;
  readonly state: CostState;
  readonly label: string;
  readonly supplier: string;
  readonly channel: ChannelId | '';
  readonly document: string;
  readonly amount: number;
  readonly taxRate: number;
  readonly owner: string;
  /** File and row it was read from, or empty when typed. */
  readonly source: string;
}

export interface Transfer {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly reason: string;
  readonly approver: string;
}

/** A quarterly version of the split, lever by lever. */
export interface BudgetVersion {
  readonly name: string;
  readonly date: string;
  readonly author: string;
  readonly reason: string;
  /** By id of the lever. */
  readonly amounts: Readonly<Record<string, number>>;
}

export interface PlanKpi {
  /** Label, unique in the plan. */
  readonly name: string;
  /** Id of the KPI registry, or empty when it is entered by hand only. */
  readonly registry: string;
  readonly cadence: Cadence;
  readonly owner: string;
  readonly team: string;
  readonly direction: 'higher' | 'lower';
  readonly unit: 'currency' | 'percent' | 'ratio' | 'count';
  readonly target: number | null;
  readonly isStrategic: boolean;
  readonly source: string;
}

export interface KpiValue {
  readonly date: string;
  readonly kpi: string;
  readonly value: number | null;
  /** The two sums behind a ratio, so that periods add up; null when entered as a value. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly by: string;
  readonly source: string;
}

/** What a test changes. */
export const TEST_KINDS = ['content', 'medium', 'message', 'audience', 'page', 'offer'] as const;
export type TestKind = (typeof TEST_KINDS)[number];
export const TEST_VERDICTS = ['pending', 'keep', 'adjust', 'stop'] as const;
export type TestVerdict = (typeof TEST_VERDICTS)[number];

/** One turn of the feedback loop: a weak point of an action, one change, and what the next day says of it. */
export interface PlanTest {
  /** Day the change went live. */
  readonly date: string;
  readonly action: string;
  /** 1 for the first test of the action. */
  readonly loop: number;
  readonly kind: TestKind;
  readonly weakPoint: string;
  /** What customers said, and the day they said it: what is weeks old says nothing of today. */
  readonly feedback: string;
  readonly feedbackOn: string | null;
  /** Money the test may spend; part of the budget of its action. */
  readonly budget: number | null;
  readonly hypothesis: string;
  readonly change: string;
  /** What success means, in words; `threshold` is the figure of the action's KPI that decides. */
  readonly criterion: string;
  readonly threshold: number | null;
  readonly before: number | null;
  readonly after: number | null;
  /** Day the result was read, or null while it waits. */
  readonly readOn: string | null;
  readonly verdict: TestVerdict;
  readonly owner: string;
}

/** Morning: objective, targets, budget. Afternoon: tactics and messages. 18:00: what the day leaves behind. */
export const SPRINT_BLOCKS = ['framing', 'production', 'outputs'] as const;
export type SprintBlock = (typeof SPRINT_BLOCKS)[number];
/** Who must be in the room: someone who decides, someone who knows the field, someone who builds. */
export const SPRINT_PROFILES = ['strategy', 'field', 'technical'] as const;
export type SprintProfile = (typeof SPRINT_PROFILES)[number];
export const SPRINT_OUTPUTS = ['roadmap', 'backlog'] as const;
export type SprintOutput = (typeof SPRINT_OUTPUTS)[number];

/** One row of the programme of a one-day sprint. */
export interface SprintTask {
  readonly day: string;
  /** Hours of the day, `09:00`. */
  readonly start: string;
  readonly finish: string;
  readonly block: SprintBlock;
  readonly task: string;
  readonly owner: string;
  readonly profile: SprintProfile | '';
  /** What the row delivers at the end of the day, or empty. */
  readonly output: SprintOutput | '';
  readonly criterion: string;
  readonly isDone: boolean;
}

/** What an action taught, and what can be used again. */
export interface Lesson {
  readonly date: string;
  /** Id of an action, or empty for a campaign of another plan. */
  readonly action: string;
  readonly campaign: string;
  /** Label of the KPI that the result is a figure of. */
  readonly kpi: string;
  readonly result: number | null;
  readonly lesson: string;
  /** Text, file or link that the next campaign can take. */
  readonly asset: string;
  readonly nextUse: string;
  readonly owner: string;
}
