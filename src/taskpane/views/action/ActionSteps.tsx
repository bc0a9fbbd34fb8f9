import { Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActionStep } from '../../../core/plan/change/withAction';
import type { Plan } from '../../../core/plan/plan';
import { isIsoDay } from '../../../core/schedule/isoDay';
import { messages } from '../../../messages';
import { actionText } from '../../../messages/pane/action';
import { fieldsText } from '../../../messages/pane/fields';
import { useSession } from '../../session/SessionContext';
import { typedValue } from '../../ui/typedValue';
import { valueError } from '../../ui/ValueField';
import { ACTION_STEPS, daysFromLaunch, type ActionDraftText } from './actionDraft';

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: '6px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, 1fr) 56px minmax(0, 2fr)',
    gap: '8px',
    alignItems: 'start',
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  name: { paddingTop: '6px' },
  narrow: { minWidth: 0, width: '100%' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ActionStepsProps {
  readonly plan: Plan;
  readonly draft: ActionDraftText;
  readonly onChange: (part: Partial<ActionDraftText>) => void;
}

/** The day it goes on air, and how long each step takes whom. */
export function ActionSteps({ plan, draft, onChange }: ActionStepsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = actionText(language);
  const names = messages(language).plan.lists['step'] ?? {};
  const airing = draft.airing ?? plan.launch.date;
  const isDay = isIsoDay(airing);
  const setStep = (step: ActionStep, part: Partial<ActionDraftText['steps'][ActionStep]>): void =>
    onChange({ steps: { ...draft.steps, [step]: { ...draft.steps[step], ...part } } });
  return (
    <>
      <Field
        label={text.airing}
        {...(isDay ? { hint: text.airingHint } : { validationMessage: fieldsText(language).badDay })}
      >
        <Input type="date" value={airing} onChange={(_event, { value }) => onChange({ airing: value })} />
      </Field>
      <Field {...(isDay && draft.follows ? { hint: text.followsHint(daysFromLaunch(plan, airing)) } : {})}>
        <Checkbox
          label={text.follows}
          checked={draft.follows}
          onChange={(_event, { checked }) => onChange({ follows: checked === true })}
        />
      </Field>
      <p className={styles.hint}>{text.stepsHint}</p>
      <div className={styles.steps}>
        <div className={styles.row} aria-hidden>
          <span className={styles.head}>{text.step}</span>
          <span className={styles.head}>{text.days}</span>
          <span className={styles.head}>{text.owner}</span>
        </div>
        {ACTION_STEPS.map((step) => {
          const name = names[step] ?? step;
          const { days, owner } = draft.steps[step];
          const error = stepError(step, days);
          return (
            <div key={step} className={styles.row}>
              <span className={styles.name}>{name}</span>
              <Field {...(error === null ? {} : { validationMessage: error, validationMessageIcon: null })}>
                <Input
                  className={styles.narrow}
                  value={days}
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={text.daysOf(name)}
                  onChange={(_event, { value }) => setStep(step, { days: value })}
                />
              </Field>
              <Select
                className={styles.narrow}
                value={owner}
                aria-label={text.ownerOf(name)}
                onChange={(_event, { value }) => setStep(step, { owner: value })}
              >
                <option value="">{draft.owner === '' ? text.ownerOfAction : draft.owner}</option>
                {plan.team
                  .filter((member) => member.name !== draft.owner)
                  .map((member) => (
                    <option key={member.name} value={member.name}>
                      {member.name}
                    </option>
                  ))}
              </Select>
            </div>
          );
        })}
      </div>
    </>
  );

  function stepError(step: ActionStep, days: string): string | null {
    const wrong = valueError(days, language, 'days');
    if (wrong !== null || step !== 'airing') return wrong;
    return (typedValue(days, language, 'days').value ?? 0) < 1 ? text.errors.airingDays : null;
  }
}
