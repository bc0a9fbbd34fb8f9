import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActionVerdict } from '../../../core/plan/actionVerdicts';
import { TEST_KINDS, type TestKind } from '../../../core/plan/plan';
import { messages } from '../../../messages';
import { formatPercent } from '../../../messages/format';
import { loopText } from '../../../messages/pane/loop';
import { placeInBook } from '../../book/placeInBook';
import { shellText } from '../../../messages/pane/shell';
import { Choice } from '../../ui/Choice';
import { useSession } from '../../session/SessionContext';
import { fieldProblem } from './fieldProblem';
import { roundFigure } from './roundFigure';
import type { StepProps } from './Workshop';

const useStyles = makeStyles({
  why: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which action is corrected, why that one, and what exactly does not work. */
export function WeaknessStep({ plan, workshop, draft, set, problem }: StepProps): ReactNode {
  const session = useSession();
  const styles = useStyles();
  const { language } = session;
  const text = loopText(language);
  const { weakest, chosen, action, unit } = draft;
  const kinds = messages(language).plan.lists['test_kind'] ?? {};
  const seeAction = async (): Promise<void> => {
    if (action === null) return;
    const sheet = messages(plan.language).plan.sheets.actions.name;
    const place = await session.run(shellText(language).reading, () =>
      placeInBook(session.book, 't_actions', action.id, { sheet }),
    );
    if (place) await session.goTo(place);
  };
  return (
    <>
      <Field label={text.action} {...fieldProblem(problem('action'))}>
        <Choice
          value={action?.id ?? ''}
          onChange={(_event, { value }) =>
            set({ action: value, criterion: null, threshold: null, before: null, owner: null })
          }
        >
          {action === null && <option value="">{text.noAction}</option>}
          {plan.actions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      </Field>
      <div aria-live="polite">
        <p className={styles.why}>
          {weakest === null
            ? text.noFigure
            : action?.id === weakest.action.id
              ? text.weakest(weakest.action.name)
              : text.otherAction}{' '}
          {chosen && whyText(chosen)}
        </p>
      </div>
      {session.book.kind === 'excel' && action !== null && (
        <div className={styles.row}>
          <Button size="small" onClick={() => void seeAction()}>
            {text.seeAction}
          </Button>
        </div>
      )}
      <Field label={text.weakPoint} {...fieldProblem(problem('weakPoint'), text.weakPointHint)}>
        <Input value={draft.values.weakPoint} onChange={(_event, { value }) => set({ weakPoint: value })} />
      </Field>
      <Field label={text.kind}>
        <Choice value={workshop.kind} onChange={(_event, { value }) => set({ kind: value as TestKind })}>
          {TEST_KINDS.map((id) => (
            <option key={id} value={id}>
              {kinds[id]}
            </option>
          ))}
        </Choice>
      </Field>
    </>
  );

  function whyText({ verdict, actual, expected, ratio }: ActionVerdict): string {
    if (verdict === null || actual === null || expected === null || ratio === null) return '';
    const shown = (value: number): string => roundFigure(language, unit, plan.currency, value);
    return text.why[verdict](
      shown(actual),
      shown(expected),
      formatPercent(language, Math.round(ratio * 100) / 100),
    );
  }
}
