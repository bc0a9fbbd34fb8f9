/** The figures that a sentence of evidence names; each is a formula of the workbook. */
export interface Evidence {
  readonly done: string;
  readonly all: string;
  /** A number of days, or how many there are when one is enough. */
  readonly limit: string;
}

type Sentence = (figures: Evidence) => string;

/** Texts of the checklists. */
export const checklistsTexts = {
  columns: {
    number: 'No.',
    question: 'Question',
    answer: 'Answer',
    share: 'Share',
    evidence: 'Evidence',
    where: 'Where',
  },
  errorColumns: { question: 'Common error', answer: 'Finding', share: 'Cases', evidence: 'Remedy' },
  answers: { yes: 'Yes', no: 'No', open: 'To complete', absent: 'Not in plan' },
  findings: { found: 'Found', clear: 'Not found' },
  absent: (sheet: string) => `The sheet “${sheet}” is not in this plan.`,
  score: (figures: { readonly yes: string; readonly all: string }) => `${figures.yes} of ${figures.all}`,
  titles: {
    strategy: 'Strategy: five absolute checks',
    operations: 'Operations: speed, budget, creativity',
    launch: 'Before a launch or a revision: six questions',
    pillars: 'Three pillars',
    errors: 'Common errors that the workbook looks for',
  },
  questions: {
    approved_objectives:
      'Are the business objectives SMART and approved by all entities, growth marketing included?',
    data_segmentation: 'Is the segmentation driven by data?',
    fresh_competition: 'Has the competitive analysis been refreshed?',
    evolving_mix: 'Does the marketing mix evolve?',
    weekly_kpis: 'Are the strategic KPIs decided from the start and followed every week?',
    speed: 'Speed: is each action tested within 48 hours, or dropped?',
    clear_budget: 'Budget: no vague line, and no cost that nobody planned?',
    creativity: 'Creativity: does innovation stay clear of gimmicks, each test judged on its return?',
    promise: 'Is the brand promise clear and distinctive?',
    targets: 'Are the targets well segmented?',
    translation: 'Do the operational actions translate the strategy faithfully?',
    teams: 'Are the teams aligned and trained?',
    tools: 'Are the steering tools in place?',
    measurable: 'Can the plan be measured, adjusted and shown to be worth it?',
    alignment: 'Alignment with the overall strategy',
    agility: 'Agility in execution',
    rigour: 'Rigour in measurement',
  } as Readonly<Record<string, string>>,
  measures: {
    objectives_complete: ({ done, all }) =>
      `Objectives with a KPI, a target, a date and an owner: ${done} of ${all}.`,
    objectives_approved: ({ done, all }) => `Objectives approved by the five entities: ${done} of ${all}.`,
    approvals_given: ({ done, all }) => `Approvals given: ${done} of ${all}.`,
    objectives_covered: ({ done, all }) => `Operational objectives that have an action: ${done} of ${all}.`,
    personas_measured: ({ done, all }) => `Personas based on a customer figure: ${done} of ${all}.`,
    personas_validated: ({ done, all }) => `Personas validated by somebody: ${done} of ${all}.`,
    personas_tied: ({ done, all }) => `Personas tied to a segment: ${done} of ${all}.`,
    segments_described: ({ done, all }) => `Segments with a behaviour and a potential: ${done} of ${all}.`,
    benchmark_fresh: ({ done, all, limit }) =>
      `Readings of competitors not older than ${limit} days: ${done} of ${all}.`,
    porter_fresh: ({ done, all, limit }) => `Porter forces scored within ${limit} days: ${done} of ${all}.`,
    mix_fresh: ({ done, all, limit }) => `Mix decisions reviewed within ${limit} days: ${done} of ${all}.`,
    mix_measured: ({ done, all }) => `Mix decisions with an indicator: ${done} of ${all}.`,
    promise_stated: ({ done, all }) => `Promise and proof written down: ${done} of ${all}.`,
    criteria_proven: ({ done, all }) => `Criteria of differentiation with evidence: ${done} of ${all}.`,
    strategic_kpis_weekly: ({ done, all }) =>
      `Strategic KPIs with a figure in the last seven days: ${done} of ${all}.`,
    kpis_owned: ({ done, all }) => `KPIs with an owner and a source: ${done} of ${all}.`,
    kpis_on_time: ({ done, all }) => `KPIs entered on time: ${done} of ${all}.`,
    actions_linked: ({ done, all }) => `Actions tied to an objective: ${done} of ${all}.`,
    actions_targeted: ({ done, all }) => `Actions with a KPI and a target: ${done} of ${all}.`,
    actions_reviewed: ({ done, all }) => `Actions with a review date: ${done} of ${all}.`,
    actions_consistent: ({ done, all }) => `Actions without a contradictory message: ${done} of ${all}.`,
    actions_tested: ({ done, all, limit }) =>
      `Actions tested, or still within the ${limit} days allowed: ${done} of ${all}.`,
    tests_in_time: ({ done, all, limit }) => `Tests begun within ${limit} days: ${done} of ${all}.`,
    tests_judged: ({ done, all }) => `Tests with a KPI and a target: ${done} of ${all}.`,
    pocket_returns: ({ done, all }) => `Test & learn pockets with an expected return: ${done} of ${all}.`,
    lines_named: ({ done, all }) => `Budget lines without a vague name: ${done} of ${all}.`,
    lines_clear: ({ done, all }) => `Budget lines with a supplier and an owner: ${done} of ${all}.`,
    lines_within: ({ done, all }) => `Budget lines within their amount: ${done} of ${all}.`,
    costs_planned: ({ done, all }) => `Costs tied to a budget line: ${done} of ${all}.`,
    ended_measured: ({ done, all }) => `Ended actions that have a figure: ${done} of ${all}.`,
    weekly_ritual: ({ limit }) => `Weekly rituals: ${limit} (one at least).`,
    training_line: ({ limit }) => `Budget lines for training: ${limit} (one at least).`,
  } as Readonly<Record<string, Sentence>>,
  errors: {
    improvisation: {
      error: 'Improvising: actions without an objective',
      remedy: 'Tie each action to an objective, or drop it.',
    },
    silos: {
      error: 'Silos between teams: approvals missing',
      remedy: 'Have each objective approved by the five entities, and keep the weekly meeting.',
    },
    ignored_kpis: {
      error: 'KPIs that nobody updates',
      remedy: 'Enter the figure, change the owner or remove the KPI.',
    },
    objectives_as_actions: {
      error: 'Objectives that are really actions: no figure, no date',
      remedy: 'Write what must change, by how much and by when; what you do belongs to the action plan.',
    },
    no_measure: {
      error: 'Forgetting to measure and adjust: ended actions without a figure',
      remedy: 'Enter the result of the action, then decide: keep, adjust or stop.',
    },
    vague_targets: {
      error: 'Vague targets: personas without customer data',
      remedy: 'Base each persona on a figure of your customers.',
    },
    contradictions: {
      error: 'Contradictory messages: two stories for one persona and one P',
      remedy: 'Keep one message for each persona and P, or separate the targets.',
    },
    poor_allocation: {
      error: 'Poor allocation: budget lines overspent',
      remedy: 'Transfer the amount from another line, or reduce the order.',
    },
  } as Readonly<Record<string, { readonly error: string; readonly remedy: string }>>,
};
