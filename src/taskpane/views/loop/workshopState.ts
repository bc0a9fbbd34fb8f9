import type { LoopStep } from '../../../core/plan/change/feedbackLoop';
import type { TestKind } from '../../../core/plan/plan';
import type { ClockState } from './StepClock';

/** The workshop as the team left it; null is what nobody touched and the plan proposes. */
export interface WorkshopState {
  /** From 0. */
  readonly step: number;
  readonly clocks: Readonly<Partial<Record<LoopStep, ClockState>>>;
  readonly action: string | null;
  readonly weakPoint: string | null;
  readonly kind: TestKind;
  readonly feedback: string;
  readonly feedbackOn: string;
  readonly hypotheses: readonly string[];
  readonly typedHypothesis: string;
  /** Place of the hypothesis to test, -1 for none. */
  readonly chosen: number;
  readonly change: string;
  readonly criterion: string | null;
  readonly threshold: string | null;
  readonly before: string | null;
  readonly budget: string;
  readonly owner: string | null;
}

export const NEW_WORKSHOP: WorkshopState = {
  step: 0,
  clocks: {},
  action: null,
  weakPoint: null,
  kind: 'message',
  feedback: '',
  feedbackOn: '',
  hypotheses: [],
  typedHypothesis: '',
  chosen: -1,
  change: '',
  criterion: null,
  threshold: null,
  before: null,
  budget: '',
  owner: null,
};
