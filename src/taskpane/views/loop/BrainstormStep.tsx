import { Button, Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { loopText } from '../../../messages/pane/loop';
import { useSession } from '../../session/SessionContext';
import { fieldProblem } from './fieldProblem';
import type { StepProps } from './Workshop';

const useStyles = makeStyles({
  add: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  field: { flex: '1 1 180px', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '4px' },
  remove: { minWidth: 'auto' },
});

/** Guesses about the weak point, one of which is tested. */
export function BrainstormStep({ workshop, set, problem }: StepProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = loopText(language);
  const input = useRef<HTMLInputElement>(null);
  const { hypotheses, typedHypothesis, chosen } = workshop;
  const add = (): void => {
    const hypothesis = typedHypothesis.trim();
    input.current?.focus();
    if (hypothesis === '') return;
    set({
      hypotheses: [...hypotheses, hypothesis],
      typedHypothesis: '',
      // A single guess is the one that is tested.
      chosen: chosen < 0 ? 0 : chosen,
    });
  };
  const remove = (place: number): void => {
    set({
      hypotheses: hypotheses.filter((_hypothesis, index) => index !== place),
      chosen: chosen === place ? -1 : chosen > place ? chosen - 1 : chosen,
    });
    input.current?.focus();
  };
  return (
    <>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          className={styles.field}
          label={text.hypothesis}
          {...fieldProblem(
            problem('hypothesis') === undefined ? undefined : text.noHypothesis,
            text.hypothesisHint,
          )}
        >
          <Input
            input={{ ref: input }}
            className={styles.input}
            value={typedHypothesis}
            onChange={(_event, { value }) => set({ typedHypothesis: value })}
          />
        </Field>
        <Button type="submit">{text.add}</Button>
      </form>
      {hypotheses.length > 0 && (
        <Field label={text.choose}>
          <RadioGroup value={String(chosen)} onChange={(_event, { value }) => set({ chosen: Number(value) })}>
            {hypotheses.map((hypothesis, index) => (
              <div key={index} className={styles.row}>
                <Radio value={String(index)} label={hypothesis} />
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.remove}
                  aria-label={text.remove(hypothesis)}
                  title={text.remove(hypothesis)}
                  onClick={() => remove(index)}
                >
                  ×
                </Button>
              </div>
            ))}
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
