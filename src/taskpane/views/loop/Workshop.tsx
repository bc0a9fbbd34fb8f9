import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { feedbackLoop, LOOP_STEPS } from '../../../core/plan/change/feedbackLoop';
import type { Plan } from '../../../core/plan/plan';
import { formatDate } from '../../../messages/format';
import { loopText } from '../../../messages/pane/loop';
import { useSession, useSessionState } from '../../session/SessionContext';
import { onDay } from '../onDay';
import { BrainstormStep } from './BrainstormStep';
import { FeedbackStep } from './FeedbackStep';
import { loopDraft, STEP_OF, type LoopField } from './loopDraft';
import { MeasureStep } from './MeasureStep';
import { StepClock } from './StepClock';
import { TestStep } from './TestStep';
import { WeaknessStep } from './WeaknessStep';
import { NEW_WORKSHOP, type WorkshopState } from './workshopState';

const useStyles = makeStyles({
  steps: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  step: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  open: { border: `1px solid ${tokens.colorBrandStroke1}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  button: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    width: '100%',
    padding: '8px 10px',
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  minutes: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '4px 10px 12px' },
  aim: { margin: 0, color: tokens.colorNeutralForeground2 },
  next: { alignSelf: 'start' },
  over: { alignSelf: 'start', marginTop: '4px' },
});

export interface WorkshopProps {
  readonly plan: Plan;
  readonly workshop: WorkshopState;
  readonly change: (next: WorkshopState | ((before: WorkshopState) => WorkshopState)) => void;
}

/** What each step is given. */
export interface StepProps {
  readonly plan: Plan;
  readonly workshop: WorkshopState;
  readonly draft: ReturnType<typeof loopDraft>;
  readonly set: (part: Partial<WorkshopState>) => void;
  /** The sentence about a field that is not right; undefined while nobody tried to go on. */
  readonly problem: (field: LoopField) => string | undefined;
}

/** Five steps, one open at a time, each with its clock; the fourth writes the test of today. */
export function Workshop({ plan, workshop, change }: WorkshopProps): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { language } = session;
  const text = loopText(language);
  const [isChecked, setChecked] = useState(false);
  const draft = useMemo(() => loopDraft(plan, workshop, language), [plan, workshop, language]);
  const set = (part: Partial<WorkshopState>): void => change((before) => ({ ...before, ...part }));
  const step: StepProps = {
    plan,
    workshop,
    draft,
    set,
    problem: (field) => {
      const code = draft.problems[field];
      if (code === 'not-a-number') return text.notANumber;
      if (code === 'to-come') return text.heardToCome;
      return code !== undefined && isChecked ? text.missing : undefined;
    },
  };
  const launch = async (): Promise<void> => {
    const { answers, action } = draft;
    if (answers === null || action === null) {
      setChecked(true);
      const steps = Object.keys(draft.problems).map((field) => STEP_OF[field as LoopField]);
      set({ step: Math.min(...steps) });
      return;
    }
    const { test, readingOn } = feedbackLoop(plan, answers);
    const isWritten = await session.change(
      (now) => onDay(now, plan.today, (current) => feedbackLoop(current, answers).plan),
      text.launched(test.loop, action.name, formatDate(language, readingOn)),
    );
    if (!isWritten) return;
    setChecked(false);
    change(({ clocks }) => ({ ...NEW_WORKSHOP, clocks, step: 4, action: action.id }));
  };
  const bodies = [
    <WeaknessStep key="weakness" {...step} />,
    <FeedbackStep key="feedback" {...step} />,
    <BrainstormStep key="brainstorm" {...step} />,
    <TestStep key="test" {...step} />,
    <MeasureStep key="measure" {...step} />,
  ];
  return (
    <>
      <ol className={styles.steps}>
        {LOOP_STEPS.map(({ id, minutes }, index) => {
          const isOpen = index === workshop.step;
          const { name, aim } = text.steps[id];
          return (
            <li key={id} className={mergeClasses(styles.step, isOpen && styles.open)}>
              <h4 className={styles.title}>
                <button
                  type="button"
                  className={styles.button}
                  aria-expanded={isOpen}
                  aria-controls={`loop-${id}`}
                  onClick={() => set({ step: isOpen ? -1 : index })}
                >
                  <span>{text.stepName(index + 1, name)}</span>
                  <span className={styles.minutes}>{text.minutes(minutes)}</span>
                </button>
              </h4>
              <div id={`loop-${id}`} hidden={!isOpen}>
                {isOpen && (
                  <div className={styles.body}>
                    <p className={styles.aim}>{aim}</p>
                    <StepClock
                      step={name}
                      minutes={minutes}
                      clock={workshop.clocks[id]}
                      onChange={(clock) =>
                        change((before) => ({ ...before, clocks: { ...before.clocks, [id]: clock } }))
                      }
                    />
                    {bodies[index]}
                    {index < 3 && (
                      <Button className={styles.next} onClick={() => set({ step: index + 1 })}>
                        {text.next}
                      </Button>
                    )}
                    {index === 3 && (
                      <Button
                        appearance="primary"
                        className={styles.next}
                        disabled={busy !== null}
                        onClick={() => void launch()}
                      >
                        {text.launch}
                      </Button>
                    )}
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        appearance="subtle"
        className={styles.over}
        onClick={() => {
          setChecked(false);
          change(NEW_WORKSHOP);
        }}
      >
        {text.startOver}
      </Button>
    </>
  );
}
