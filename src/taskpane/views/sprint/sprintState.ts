import { SPRINT_PROFILES, type Plan, type SprintProfile, type SprintTask } from '../../../core/plan/plan';

/** An action of the roadmap, before the sprint is closed. */
export interface RoadmapLine {
  readonly action: string;
  readonly owner: string;
  readonly onAir: string;
  readonly kpi: string;
}

/** A test of the backlog, before the sprint is closed. */
export interface BacklogLine {
  readonly test: string;
  /** Id of an action of the plan. */
  readonly action: string;
  readonly startsOn: string;
}

/** What was typed and not yet written; null is what nobody touched. */
export interface SprintState {
  /** Day of the sprint that is shown; empty for a new one. */
  readonly shown: string | null;
  readonly day: string | null;
  readonly goal: string;
  readonly people: Readonly<Partial<Record<SprintProfile, string>>>;
  /** By key of the row. */
  readonly marks: Readonly<Record<string, boolean>>;
  readonly criteria: Readonly<Record<string, string>>;
  readonly roadmap: readonly RoadmapLine[];
  readonly backlog: readonly BacklogLine[];
  /** Lines that are half typed. */
  readonly typedAction: RoadmapLine | null;
  readonly typedTest: BacklogLine | null;
}

export const NEW_SPRINT: SprintState = {
  shown: null,
  day: null,
  goal: '',
  people: {},
  marks: {},
  criteria: {},
  roadmap: [],
  backlog: [],
  typedAction: null,
  typedTest: null,
};

/** Finds a row again, even when rows were added or moved since it was shown. */
export function rowKey({ day, start, task }: SprintTask): string {
  return `${day} ${start} ${task}`;
}

/** The rows of a sprint with what was ticked and typed since. */
export function withMarks(
  rows: readonly SprintTask[],
  { marks, criteria }: SprintState,
): readonly SprintTask[] {
  return rows.map((row) => {
    const key = rowKey(row);
    return { ...row, isDone: marks[key] ?? row.isDone, criterion: criteria[key] ?? row.criterion };
  });
}

/** What the day delivers and nobody said when it is a success. */
export function withoutCriterion(rows: readonly SprintTask[]): readonly SprintTask[] {
  return rows.filter(({ output, criterion }) => output !== '' && criterion.trim() === '');
}

/** Days that have a sprint, the latest first. */
export function sprintDays({ sprint }: Pick<Plan, 'sprint'>): readonly string[] {
  return [...new Set(sprint.map(({ day }) => day))].sort().reverse();
}

/** The sprint to show: the one of today or to come, then one that is over and not closed. */
export function currentSprint({ sprint }: Pick<Plan, 'sprint'>, today: string): string {
  const days = sprintDays({ sprint });
  const next = days.filter((day) => day >= today).at(-1);
  const open = days.find((day) =>
    sprint.some(
      (row) => row.day === day && row.output !== '' && (!row.isDone || row.criterion.trim() === ''),
    ),
  );
  return next ?? open ?? '';
}

export function missingProfiles(people: SprintState['people']): readonly SprintProfile[] {
  return SPRINT_PROFILES.filter((profile) => (people[profile] ?? '') === '');
}
