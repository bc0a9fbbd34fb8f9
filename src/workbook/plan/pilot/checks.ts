import type { PlanSheetId } from '../../../core/plan/plan';
import type { MeasureId } from './measures';

/** One question: it is answered by its measures, all of which must be full for a « yes ». */
export interface Check {
  /** Key of the question in the messages. */
  readonly id: string;
  /** Where to put it right. */
  readonly sheet: PlanSheetId;
  readonly measures: readonly MeasureId[];
}

export interface Checklist {
  readonly id: 'strategy' | 'operations' | 'launch' | 'pillars';
  readonly checks: readonly Check[];
}

/** The questions of the method, in its order. */
export const CHECKLISTS: readonly Checklist[] = [
  {
    id: 'strategy',
    checks: [
      {
        id: 'approved_objectives',
        sheet: 'objectives',
        measures: ['objectives_complete', 'objectives_approved'],
      },
      { id: 'data_segmentation', sheet: 'personas', measures: ['personas_measured', 'personas_validated'] },
      { id: 'fresh_competition', sheet: 'benchmark', measures: ['benchmark_fresh', 'porter_fresh'] },
      { id: 'evolving_mix', sheet: 'mix', measures: ['mix_fresh', 'mix_measured'] },
      { id: 'weekly_kpis', sheet: 'kpis', measures: ['strategic_kpis_weekly'] },
    ],
  },
  {
    id: 'operations',
    checks: [
      { id: 'speed', sheet: 'actions', measures: ['actions_tested'] },
      { id: 'clear_budget', sheet: 'budget', measures: ['lines_named', 'lines_clear', 'costs_planned'] },
      { id: 'creativity', sheet: 'actions', measures: ['tests_judged', 'pocket_returns'] },
    ],
  },
  {
    id: 'launch',
    checks: [
      { id: 'promise', sheet: 'positioning', measures: ['promise_stated', 'criteria_proven'] },
      { id: 'targets', sheet: 'segments', measures: ['segments_described', 'personas_tied'] },
      { id: 'translation', sheet: 'actions', measures: ['actions_linked', 'objectives_covered'] },
      { id: 'teams', sheet: 'objectives', measures: ['approvals_given', 'weekly_ritual', 'training_line'] },
      { id: 'tools', sheet: 'kpis', measures: ['kpis_owned', 'kpis_on_time'] },
      {
        id: 'measurable',
        sheet: 'actions',
        measures: ['objectives_complete', 'actions_targeted', 'actions_reviewed'],
      },
    ],
  },
  {
    id: 'pillars',
    checks: [
      { id: 'alignment', sheet: 'actions', measures: ['actions_linked'] },
      { id: 'agility', sheet: 'actions', measures: ['tests_in_time'] },
      { id: 'rigour', sheet: 'kpis', measures: ['kpis_on_time'] },
    ],
  },
];

/** A common error, and the measure whose gap betrays it. */
export interface CommonError {
  readonly id: string;
  readonly sheet: PlanSheetId;
  readonly measure: MeasureId;
}

export const COMMON_ERRORS: readonly CommonError[] = [
  { id: 'improvisation', sheet: 'actions', measure: 'actions_linked' },
  { id: 'silos', sheet: 'objectives', measure: 'objectives_approved' },
  { id: 'ignored_kpis', sheet: 'kpis', measure: 'kpis_on_time' },
  { id: 'objectives_as_actions', sheet: 'objectives', measure: 'objectives_complete' },
  { id: 'no_measure', sheet: 'actions', measure: 'ended_measured' },
  { id: 'vague_targets', sheet: 'personas', measure: 'personas_measured' },
  { id: 'contradictions', sheet: 'actions', measure: 'actions_consistent' },
  { id: 'poor_allocation', sheet: 'budget', measure: 'lines_within' },
];
