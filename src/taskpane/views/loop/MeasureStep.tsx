import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nextLoop } from '../../../core/plan/change/withTest';
import { messages } from '../../../messages';
import { figureText } from '../../../messages/figureText';
import { loopText } from '../../../messages/pane/loop';
import { useSession } from '../../session/SessionContext';
import type { StepProps } from './Workshop';

const useStyles = makeStyles({
  text: { margin: 0 },
  loops: { margin: 0, paddingLeft: '18px' },
  go: { alignSelf: 'start' },
});

/** The loops of the action so far, and the next one. */
export function MeasureStep({ plan, draft, set }: StepProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = loopText(language);
  const { action, unit } = draft;
  if (action === null) return <p className={styles.text}>{text.noAction}</p>;
  const loops = plan.tests.filter((test) => test.action === action.id);
  const verdicts = messages(language).plan.lists['test_verdict'] ?? {};
  const shown = (value: number | null): string =>
    value === null ? text.unknown : figureText(language, unit, plan.currency, value);
  return (
    <>
      <p className={styles.text}>
        {text.loopsSoFar(loops.length)} {loops.some(({ verdict }) => verdict === 'pending') && text.toMeasure}
      </p>
      {loops.length > 0 && (
        <ul className={styles.loops}>
          {loops.map((test, index) => (
            <li key={index}>
              {text.loopRow(test.loop, shown(test.before), shown(test.after), verdicts[test.verdict] ?? '')}
            </li>
          ))}
        </ul>
      )}
      <Button className={styles.go} onClick={() => set({ step: 0, action: action.id })}>
        {text.again(nextLoop(plan, action.id))}
      </Button>
    </>
  );
}
