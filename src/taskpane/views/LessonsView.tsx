import { Spinner } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Plan } from '../../core/plan/plan';
import { useSessionState } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { today } from '../today';
import { ViewFrame } from '../ui/ViewFrame';
import { LessonForm, NEW_LESSON, type LessonState } from './lessons/LessonForm';
import { LessonList } from './lessons/LessonList';

/** What a finished action or a test taught, and everything that was learnt so far. */
export function LessonsView(): ReactNode {
  const { open } = useSessionState();
  const [state, change, { isLoaded }] = useKept<LessonState>('lessons', NEW_LESSON);
  const day = today();
  const plan = useMemo((): Plan | null => open && { ...open.plan, today: day }, [open, day]);
  if (plan === null) return null;
  return (
    <ViewFrame id="lessons">
      {isLoaded ? <LessonForm plan={plan} state={state} change={change} /> : <Spinner size="small" />}
      <LessonList plan={plan} />
    </ViewFrame>
  );
}
