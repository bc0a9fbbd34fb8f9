import { isIsoDay } from '../../schedule/isoDay';
import type { Lesson, Plan } from '../plan';
import { changeError, changeWarning, isRefused, type ChangeIssue, type PlanChange } from './planChange';
import { withSheet } from './withSheet';

export interface LessonDraft extends Partial<Omit<Lesson, 'lesson'>> {
  readonly lesson: string;
}

/** Adds a lesson, dated today unless told; the KPI and the owner are the action's unless told. */
export function withLesson(plan: Plan, draft: LessonDraft): PlanChange {
  const action = plan.actions.find(({ id }) => id === draft.action);
  const lesson: Lesson = {
    date: plan.today,
    action: '',
    campaign: '',
    kpi: action?.kpi ?? '',
    result: null,
    asset: '',
    nextUse: '',
    owner: action?.owner ?? '',
    ...draft,
  };
  const issues: ChangeIssue[] = [];
  if (lesson.lesson.trim() === '') issues.push(changeError('field-missing', { field: 'lesson' }));
  if (!isIsoDay(lesson.date)) issues.push(changeError('bad-date', { field: 'date', value: lesson.date }));
  if (lesson.result !== null && !Number.isFinite(lesson.result))
    issues.push(changeError('bad-number', { field: 'result', value: String(lesson.result) }));
  if (lesson.action !== '' && !action)
    issues.push(changeWarning('unknown-reference', { field: 'action', value: lesson.action }));
  if (lesson.action === '' && lesson.campaign.trim() === '')
    issues.push(changeWarning('field-missing', { field: 'action' }));
  if (lesson.result === null) issues.push(changeWarning('field-missing', { field: 'result' }));
  if (lesson.asset.trim() === '') issues.push(changeWarning('field-missing', { field: 'asset' }));
  if (isRefused(issues)) return { plan, issues };
  return { plan: withSheet({ ...plan, lessons: [...plan.lessons, lesson] }, 'lessons'), issues };
}
