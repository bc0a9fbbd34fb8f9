import { Field, makeStyles, Spinner } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Plan } from '../../core/plan/plan';
import { formatDate } from '../../messages/format';
import { sprintText } from '../../messages/pane/sprint';
import { Choice } from '../ui/Choice';
import { useSession, useSessionState } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { today } from '../today';
import { ViewFrame } from '../ui/ViewFrame';
import { PrepareSprint } from './sprint/PrepareSprint';
import { SprintDay } from './sprint/SprintDay';
import { currentSprint, NEW_SPRINT, sprintDays, type SprintState } from './sprint/sprintState';

const useStyles = makeStyles({
  sprint: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** A one-day sprint: prepared with its three profiles, ticked off during the day, closed with its criteria. */
export function SprintView(): ReactNode {
  const { open } = useSessionState();
  const [state, change, { isLoaded }] = useKept<SprintState>('sprint', NEW_SPRINT);
  if (open === null) return null;
  return (
    <ViewFrame id="sprint">
      {isLoaded ? <Sprint plan={open.plan} state={state} change={change} /> : <Spinner size="small" />}
    </ViewFrame>
  );
}

export interface SprintProps {
  readonly plan: Plan;
  readonly state: SprintState;
  readonly change: (next: (before: SprintState) => SprintState) => void;
}

function Sprint({ plan: written, state, change }: SprintProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = sprintText(language);
  const clock = today();
  const plan = useMemo((): Plan => ({ ...written, today: clock }), [written, clock]);
  const days = sprintDays(plan);
  const shown =
    state.shown !== null && (state.shown === '' || days.includes(state.shown))
      ? state.shown
      : currentSprint(plan, clock);
  return (
    <div className={styles.sprint}>
      {days.length > 0 && (
        <Field label={text.which}>
          <Choice
            value={shown}
            onChange={(_event, { value }) => change((before) => ({ ...before, shown: value }))}
          >
            <option value="">{text.newSprint}</option>
            {days.map((day) => (
              <option key={day} value={day}>
                {text.sprintOf(formatDate(language, day))}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      {shown === '' ? (
        <PrepareSprint plan={plan} state={state} change={change} />
      ) : (
        <SprintDay key={shown} plan={plan} day={shown} state={state} change={change} />
      )}
    </div>
  );
}
