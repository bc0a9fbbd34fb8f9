import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { loopText } from '../../../messages/pane/loop';
import { Choice } from '../../ui/Choice';
import { useSession } from '../../session/SessionContext';
import { fieldProblem } from './fieldProblem';
import type { StepProps } from './Workshop';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'start' },
  field: { flex: '1 1 120px', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  quote: { margin: 0, fontStyle: 'italic' },
});

/** What is changed today, what success is, and who reads the result. */
export function TestStep({ plan, workshop, draft, set, problem }: StepProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = loopText(language);
  const { values } = draft;
  const hypothesis = workshop.hypotheses[workshop.chosen];
  const names = plan.team.map(({ name }) => name);
  const owners = values.owner === '' || names.includes(values.owner) ? names : [values.owner, ...names];
  return (
    <>
      {hypothesis !== undefined && <p className={styles.quote}>{hypothesis}</p>}
      <Field label={text.change} {...fieldProblem(problem('change'), text.changeHint)}>
        <Textarea
          resize="vertical"
          value={workshop.change}
          onChange={(_event, { value }) => set({ change: value })}
        />
      </Field>
      <Field label={text.criterion} {...fieldProblem(problem('criterion'), text.criterionHint)}>
        <Input value={values.criterion} onChange={(_event, { value }) => set({ criterion: value })} />
      </Field>
      <div className={styles.row}>
        <Field className={styles.field} label={text.figureBefore} {...fieldProblem(problem('before'))}>
          <Input
            className={styles.input}
            inputMode="decimal"
            value={values.before}
            onChange={(_event, { value }) => set({ before: value })}
          />
        </Field>
        <Field className={styles.field} label={text.threshold} {...fieldProblem(problem('threshold'))}>
          <Input
            className={styles.input}
            inputMode="decimal"
            value={values.threshold}
            onChange={(_event, { value }) => set({ threshold: value })}
          />
        </Field>
      </div>
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={text.budget}
          {...fieldProblem(problem('budget'), text.budgetHint)}
        >
          <Input
            className={styles.input}
            inputMode="decimal"
            contentAfter={plan.currency === 'EUR' ? '€' : plan.currency}
            value={workshop.budget}
            onChange={(_event, { value }) => set({ budget: value })}
          />
        </Field>
        <Field className={styles.field} label={text.owner} {...fieldProblem(problem('owner'))}>
          <Choice value={values.owner} onChange={(_event, { value }) => set({ owner: value })}>
            {values.owner === '' && <option value="">{text.nobody}</option>}
            {owners.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Choice>
        </Field>
      </div>
    </>
  );
}
