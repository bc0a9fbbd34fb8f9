import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { isRefused } from '../../../core/plan/change/planChange';
import { withPersona } from '../../../core/plan/change/withPersona';
import { withSheet } from '../../../core/plan/change/withSheet';
import type { Plan } from '../../../core/plan/plan';
import { personaText } from '../../../messages/pane/persona';
import { now } from '../../now';
import { useSession, useSessionState } from '../../session/SessionContext';
import { today } from '../../today';
import { PersonaCard } from './PersonaCard';
import { PersonaFields } from './PersonaFields';
import { draftOf, PERSONA_STEPS, personaProblems, type PersonaForm } from './personaForm';
import { PersonaProblems } from './PersonaProblems';
import { PersonaTimer } from './PersonaTimer';
import type { PersonaWork } from './personaWork';
import { paused, resumed, touched } from './stopwatch';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  steps: { display: 'flex', flexWrap: 'wrap', gap: '4px', listStyle: 'none', margin: 0, padding: 0 },
  step: { minWidth: '32px', padding: '0 6px' },
  open: { border: `1px solid ${tokens.colorPaletteDarkOrangeBorder1}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ':focus-visible': { outline: 'none' },
  },
  help: { margin: '-8px 0 0', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  button: { minWidth: 'auto' },
  aside: { minWidth: 'auto', marginLeft: 'auto', padding: '0 4px' },
});

export interface PersonaWizardProps {
  readonly plan: Plan;
  readonly work: PersonaWork;
  /** The time ran out of sight: it stands still until it is resumed. */
  readonly wasAway: boolean;
  readonly onChange: (change: (work: PersonaWork) => PersonaWork) => void;
  readonly onAside: () => void;
  readonly onDone: () => void;
}

/** Six screens in any order, then the card; nothing is asked for before it is written. */
export function PersonaWizard({
  plan,
  work,
  wasAway,
  onChange,
  onAside,
  onDone,
}: PersonaWizardProps): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { language } = session;
  const text = personaText(language);
  const { form, step, left, watch, replaces } = work;
  const problems = personaProblems(form, {
    today: today(),
    taken: plan.personas.map(({ name }) => name).filter((name) => name !== replaces),
    isNew: replaces === null,
  });
  const screen = PERSONA_STEPS[step];
  const draft = draftOf(form, language);
  const isReady = draft !== null && !problems.some(({ isBlocking }) => isBlocking);
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    title.current?.focus();
  }, [step]);

  const change = (next: (work: PersonaWork) => PersonaWork): void =>
    onChange((before) => {
      const after = next(before);
      return { ...after, watch: touched(after.watch, now()) };
    });
  const goTo = (next: number): void =>
    change((before) => ({
      ...before,
      step: next,
      left: before.left.includes(before.step) ? before.left : [...before.left, before.step],
    }));
  const write = async (): Promise<void> => {
    if (draft === null || !isReady) return;
    let isTaken = false;
    const isDraft = draft.validatedOn === null || draft.validatedBy === '';
    const isDone = await session.change(
      (current) => {
        const { plan: next, issues } = withPersona(current, draft, replaces ?? undefined);
        isTaken = isRefused(issues);
        return isTaken ? current : withSheet(next, 'personas');
      },
      isDraft ? text.writtenDraft(draft.name) : text.written(draft.name),
    );
    // Somebody gave the name away in the sheet meanwhile.
    if (isTaken) session.say({ tone: 'error', text: text.nameTaken(draft.name) });
    else if (isDone) onDone();
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (screen) goTo(step + 1);
        else void write();
      }}
    >
      <PersonaTimer
        watch={watch}
        minutes={screen?.minutes ?? null}
        wasAway={wasAway}
        onPause={() => onChange((before) => ({ ...before, watch: paused(before.watch, now()) }))}
        onResume={() => onChange((before) => ({ ...before, watch: resumed(before.watch, now()) }))}
      />
      <nav aria-label={text.stepList}>
        <ol className={styles.steps}>
          {[...PERSONA_STEPS, null].map((each, index) => {
            const isOpen = each !== null && left.includes(index) && hasGap(each.id);
            const isDone = each !== null && left.includes(index) && !isOpen;
            const name = each === null ? text.card : text.steps[each.id].name;
            return (
              <li key={name}>
                <Button
                  size="small"
                  className={mergeClasses(styles.step, isOpen && index !== step && styles.open)}
                  appearance={index === step ? 'primary' : 'secondary'}
                  aria-current={index === step ? 'step' : undefined}
                  aria-label={
                    each === null
                      ? name
                      : text.stepLabel(index + 1, name, isDone ? 'done' : isOpen ? 'open' : 'later')
                  }
                  title={name}
                  onClick={() => goTo(index)}
                >
                  {each === null ? name : isDone && index !== step ? '✓' : String(index + 1)}
                </Button>
              </li>
            );
          })}
        </ol>
      </nav>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {screen ? text.steps[screen.id].name : text.card}
      </h3>
      {screen ? (
        <>
          <p className={styles.help}>{text.steps[screen.id].help}</p>
          <PersonaFields
            key={screen.id}
            step={screen.id}
            form={form}
            plan={plan}
            problems={problems.filter((problem) => problem.step === screen.id)}
            wasLeft={left.includes(step)}
            onChange={(part: Partial<PersonaForm>) =>
              change((before) => ({ ...before, form: { ...before.form, ...part } }))
            }
          />
        </>
      ) : (
        <>
          <p className={styles.help}>{text.cardIntro}</p>
          <PersonaCard form={form} />
          <PersonaProblems problems={problems} form={form} onGo={goTo} />
        </>
      )}
      <div className={styles.buttons}>
        {step > 0 && (
          <Button className={styles.button} onClick={() => goTo(step - 1)}>
            {text.previous}
          </Button>
        )}
        <Button
          type="submit"
          appearance="primary"
          className={styles.button}
          disabled={!screen && (!isReady || busy !== null)}
        >
          {!screen ? text.write : step === PERSONA_STEPS.length - 1 ? text.toCard : text.next}
        </Button>
        <Button className={styles.aside} appearance="subtle" onClick={onAside}>
          {text.setAside}
        </Button>
      </div>
    </form>
  );

  function hasGap(id: string): boolean {
    return problems.some((problem) => problem.step === id);
  }
}
