import { teamCalendar } from '../../schedule/calendars';
import { isIsoDay } from '../../schedule/isoDay';
import { isWorkingDay } from '../../schedule/workday';
import type { Plan, Role, SprintProfile, SprintTask } from '../plan';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';
import { withSheet } from './withSheet';

/** The programme: framing in the morning, production in the afternoon, two outputs at 18:00. */
export const SPRINT_STEPS = [
  { id: 'tools', start: '08:45', finish: '09:00', block: 'framing', profile: 'technical', output: '' },
  { id: 'objective', start: '09:00', finish: '10:00', block: 'framing', profile: 'strategy', output: '' },
  { id: 'targets', start: '10:00', finish: '11:00', block: 'framing', profile: 'field', output: '' },
  { id: 'budget', start: '11:00', finish: '12:00', block: 'framing', profile: 'strategy', output: '' },
  { id: 'tactics', start: '13:30', finish: '15:00', block: 'production', profile: 'technical', output: '' },
  { id: 'messages', start: '15:00', finish: '16:30', block: 'production', profile: 'field', output: '' },
  { id: 'tracking', start: '16:30', finish: '17:15', block: 'production', profile: 'technical', output: '' },
  {
    id: 'roadmap',
    start: '17:15',
    finish: '17:40',
    block: 'outputs',
    profile: 'strategy',
    output: 'roadmap',
  },
  {
    id: 'backlog',
    start: '17:40',
    finish: '18:00',
    block: 'outputs',
    profile: 'technical',
    output: 'backlog',
  },
] as const satisfies readonly (Omit<SprintTask, 'day' | 'task' | 'owner' | 'criterion' | 'isDone'> & {
  readonly id: string;
  readonly profile: SprintProfile;
})[];
export type SprintStep = (typeof SPRINT_STEPS)[number]['id'];

/** Who stands for a profile, the closest role first. */
const ROLES_OF: Readonly<Record<SprintProfile, readonly Role[]>> = {
  strategy: ['strategy', 'management'],
  field: ['operations', 'sales', 'social', 'crm', 'agency'],
  technical: ['data', 'acquisition', 'creative'],
};

/** What the rows say: the messages give `task` for each step; the criteria of the two outputs are the team's own. */
export interface SprintTexts {
  readonly tasks: Readonly<Record<SprintStep, string>>;
  readonly criteria?: Readonly<Partial<Record<SprintStep, string>>>;
}

/** Writes the programme of a one-day sprint; a day that has one keeps it. */
export function oneDaySprint(plan: Plan, day: string, texts: SprintTexts): PlanChange {
  const issues = problems(plan, day);
  if (isRefused(issues)) return { plan, issues };
  const rows = SPRINT_STEPS.map(({ id, ...step }): SprintTask => ({
    ...step,
    day,
    task: texts.tasks[id],
    owner: personOf(plan, step.profile) ?? '',
    criterion: texts.criteria?.[id] ?? '',
    isDone: false,
  }));
  return { plan: withSheet({ ...plan, sprint: [...plan.sprint, ...rows] }, 'tests'), issues };
}

function problems(plan: Plan, day: string): readonly ChangeIssue[] {
  if (!isIsoDay(day)) return [changeError('bad-date', { field: 'day', value: day })];
  if (plan.sprint.some((row) => row.day === day)) return [changeError('sprint-exists', { date: day })];
  const issues: ChangeIssue[] = [];
  if (!isWorkingDay(day, teamCalendar(plan))) issues.push(changeWarning('day-off', { date: day }));
  for (const profile of ['strategy', 'field', 'technical'] as const)
    if (personOf(plan, profile) === undefined)
      issues.push(changeWarning('sprint-profile-missing', { profile }));
  return issues;
}

function personOf({ team }: Plan, profile: SprintProfile): string | undefined {
  return ROLES_OF[profile].flatMap((role) => team.filter((member) => member.role === role))[0]?.name;
}
