import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { nextLoop } from '../../core/plan/change/withTest';
import type { Plan, PlanTest, TestVerdict } from '../../core/plan/plan';
import { teamCalendar } from '../../core/schedule/calendars';
import { isIsoDay } from '../../core/schedule/isoDay';
import { workday } from '../../core/schedule/workday';
import { loopText } from '../../messages/pane/loop';
import { useSession, useSessionState } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { today } from '../today';
import { ViewFrame } from '../ui/ViewFrame';
import { OpenTest } from './loop/OpenTest';
import { Workshop } from './loop/Workshop';
import { NEW_WORKSHOP, type WorkshopState } from './loop/workshopState';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  aim: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  again: { padding: '8px 12px' },
  words: { whiteSpace: 'normal' },
});

/** The feedback loop: results that wait come first, then the two-hour workshop, kept while the pane is closed. */
export function LoopView(): ReactNode {
  const { language } = useSession();
  const { open } = useSessionState();
  const [workshop, change, { isLoaded }] = useKept<WorkshopState>('loop', NEW_WORKSHOP);
  if (open === null) return null;
  return (
    <ViewFrame id="loop">
      {open.plan.actions.length === 0 ? (
        loopText(language).noPlanAction
      ) : isLoaded ? (
        <Loop plan={open.plan} workshop={workshop} change={change} />
      ) : (
        <Spinner size="small" />
      )}
    </ViewFrame>
  );
}

interface LoopProps {
  readonly plan: Plan;
  readonly workshop: WorkshopState;
  readonly change: (next: WorkshopState | ((before: WorkshopState) => WorkshopState)) => void;
}

function Loop({ plan: written, workshop, change }: LoopProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = loopText(language);
  const day = today();
  const plan = useMemo((): Plan => ({ ...written, today: day }), [written, day]);
  const [lastRead, setLastRead] = useState<{ readonly action: string; readonly verdict: TestVerdict } | null>(
    null,
  );
  const waiting = useMemo(() => waitingTests(plan), [plan]);
  return (
    <>
      {waiting.length > 0 && (
        <section className={styles.part} aria-labelledby="loop-waiting">
          <h3 id="loop-waiting" className={styles.name}>
            {text.waiting}
          </h3>
          <p className={styles.aim}>{text.waitingAim}</p>
          <ul className={styles.list}>
            {waiting.map(({ test, due }) => (
              <OpenTest
                key={`${test.date} ${test.action} ${test.loop} ${test.change}`}
                plan={plan}
                test={test}
                due={due}
                onRead={({ action }, verdict) => setLastRead({ action, verdict })}
              />
            ))}
          </ul>
        </section>
      )}
      {lastRead !== null && lastRead.verdict !== 'keep' && (
        <MessageBar intent="info" layout="multiline" className={styles.again}>
          <MessageBarBody className={styles.words}>
            <Button
              size="small"
              onClick={() => {
                change((before) => ({ ...before, step: 0, action: lastRead.action, before: null }));
                setLastRead(null);
              }}
            >
              {text.again(nextLoop(plan, lastRead.action))}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      <section className={styles.part} aria-labelledby="loop-workshop">
        <h3 id="loop-workshop" className={styles.name}>
          {text.workshop}
        </h3>
        <p className={styles.aim}>{text.workshopAim}</p>
        <Workshop plan={plan} workshop={workshop} change={change} />
      </section>
    </>
  );
}

/** Tests without a result, those to be read first at the top; each is read on the working day after it began. */
function waitingTests(plan: Plan): readonly { readonly test: PlanTest; readonly due: string }[] {
  const team = teamCalendar(plan);
  return plan.tests
    .filter(({ verdict }) => verdict === 'pending')
    .map((test) => ({ test, due: isIsoDay(test.date) ? workday(test.date, 1, team) : plan.today }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
