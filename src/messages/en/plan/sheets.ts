import type { PlanSheetId } from '../../../core/plan/plan';

export interface SheetText {
  /** On the tab: 31 characters at most, no apostrophe, no colon. */
  readonly name: string;
  readonly title: string;
  /** One sentence: what the sheet is for. */
  readonly subtitle: string;
}

export const sheets: Readonly<Record<PlanSheetId, SheetText>> = {
  home: {
    name: 'Home',
    title: 'Your plan at a glance',
    subtitle: 'Where things stand, what to do next, and the way to every sheet.',
  },
  brief: {
    name: 'Brief',
    title: 'Strategic brief',
    subtitle: 'One page to agree on before anything else: goals, markets, limits.',
  },
  swot: {
    name: 'SWOT',
    title: 'Strengths, weaknesses, opportunities, threats',
    subtitle: 'One finding a row, with its evidence and the person who watches it.',
  },
  pestel: {
    name: 'PESTEL',
    title: 'The environment: PESTEL',
    subtitle: 'Outside forces, how likely and how strong they are, and the weak signals to watch.',
  },
  porter: {
    name: 'Porter',
    title: 'The five forces of Porter',
    subtitle: 'How hard the market is, force by force, from 1 (weak) to 5 (strong).',
  },
  benchmark: {
    name: 'Benchmark',
    title: 'Competitors compared',
    subtitle: 'A reading older than six months is flagged: go and look again.',
  },
  segments: {
    name: 'Segments',
    title: 'Customer segments',
    subtitle: 'Who buys, how they buy, and where the potential is.',
  },
  personas: {
    name: 'Personas',
    title: 'Personas',
    subtitle: 'Invented people who stand for real customers; never a real name.',
  },
  positioning: {
    name: 'Positioning',
    title: 'Positioning and differentiation',
    subtitle: 'The promise, its proof, and what sets you apart from each competitor.',
  },
  mix: {
    name: 'Mix',
    title: 'Marketing mix',
    subtitle: 'One decision for each P, what carries it and what it costs.',
  },
  objectives: {
    name: 'Objectives',
    title: 'Objectives and approvals',
    subtitle: 'A figure and a date for each objective, and who approved it.',
  },
  actions: {
    name: 'Action plan',
    title: 'Action plan',
    subtitle: 'One row an action, tied to an objective, a KPI and a budget line.',
  },
  gantt: {
    name: 'Schedule',
    title: 'Backward schedule',
    subtitle: 'Move the launch or a duration: every date follows.',
  },
  dates: {
    name: 'Dates explained',
    title: 'Why this date',
    subtitle: 'For each task, what fixed its date, its float and its slip.',
  },
  dependencies: {
    name: 'Dependencies',
    title: 'Dependencies between tasks',
    subtitle: 'Change a lag and the dates follow; every link is checked.',
  },
  load: {
    name: 'Workload',
    title: 'Workload per person and week',
    subtitle: 'Days planned against days available; overloads stand out.',
  },
  calendar: {
    name: 'Working calendar',
    title: 'Working calendar',
    subtitle: 'Public holidays, closings and leave that the schedule takes into account.',
  },
  editorial: {
    name: 'Editorial calendar',
    title: 'Editorial calendar',
    subtitle: 'What is published, when, where, for whom and by whom.',
  },
  rituals: {
    name: 'Rituals',
    title: 'Rituals of the team',
    subtitle: 'The meetings that keep strategy and execution together.',
  },
  budget: {
    name: 'Budget',
    title: 'Budget',
    subtitle: 'Planned, committed, accrued, actual, remaining; every control must read zero.',
  },
  allocation: {
    name: 'Allocation',
    title: 'Allocation of the envelope',
    subtitle: 'How the envelope is shared, to the cent, and which rule decided each amount.',
  },
  costs: {
    name: 'Actual costs',
    title: 'Orders, accruals and invoices',
    subtitle: 'Every cost and the budget line that pays for it; what nobody planned is flagged.',
  },
  transfers: {
    name: 'Transfers',
    title: 'Transfers between lines',
    subtitle: 'Money moves from one line to another; the total never changes.',
  },
  kpis: {
    name: 'KPI',
    title: 'KPI',
    subtitle: 'Who owes which figure, how often, and where it stands against its target.',
  },
  kpi_values: {
    name: 'KPI entry',
    title: 'KPI entry',
    subtitle: 'One row a figure, before 9 a.m.; merged data land here too.',
  },
  tests: {
    name: 'Tests',
    title: 'Tests and one-day sprint',
    subtitle: 'One weak point, one change, read on the next working day; then keep, adjust or stop.',
  },
  lessons: {
    name: 'Lessons',
    title: 'Lessons and reusable assets',
    subtitle: 'What each campaign taught, in figures, and what the next one can take over.',
  },
  summary: {
    name: 'Summary',
    title: 'The plan on one page',
    subtitle: 'Action, objective, main KPI and horizon, ready to print.',
  },
  checklists: {
    name: 'Checklists',
    title: 'Checklists answered by the workbook',
    subtitle: 'Nothing to tick: each answer is computed, with its evidence.',
  },
  alerts: {
    name: 'Alerts',
    title: 'Alerts',
    subtitle: 'What needs a decision, most serious first, and where to go.',
  },
  glossary: { name: 'Glossary', title: 'Glossary', subtitle: 'What each word and each figure means here.' },
  settings: {
    name: 'Settings',
    title: 'Settings',
    subtitle: 'Dates, rules, team and lists that the other sheets use.',
  },
};
